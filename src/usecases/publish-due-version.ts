import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { inTransaction } from '../store/database.ts';
import type { Database, PortalId } from '../store/database.ts';
import { endSchedule, findDueVersion } from '../store/scheduled-versions.ts';
import type { ScheduledVersion } from '../store/scheduled-versions.ts';
import { lockSettings } from '../store/settings-changes.ts';
import { publishStoredVersion } from './publish-rulebook.ts';
import { recordSettingsChange } from './record-settings-change.ts';
import { checkWritten } from './settings/check-draft.ts';
import { requireVersion } from './settings/draft-rulebook.ts';
import { momentWords } from './settings/moment-words.ts';
import { overtakenBy, whyNotWords } from './settings/not-published.ts';
import type { WhyNot } from './settings/not-published.ts';
import { reopenDraft } from './settings/reopen-draft.ts';
import { wordsIn } from './words/catalogue.ts';

/** Nobody is at the screen: what is written down then is English. */
const { publishing: words } = wordsIn.en;

/**
 * Publishes the version whose moment has come, over the very version that it was compared with and with no other
 * findings than those accepted; otherwise it is refused, with the reason, and its rules are the draft again. All in one
 * transaction behind the settings' lock, so that of many processes one does it, once, and a killed one has done nothing.
 */
export async function publishDueVersion(
  { pool, log }: { readonly pool: Pool; readonly log: Logger },
  portalId: PortalId,
): Promise<void> {
  const done = await inTransaction(pool, async (db) => {
    await lockSettings(db, portalId);
    const due = await findDueVersion(db, portalId);
    if (!due) return null;
    const whyNot = await whyNotNow(db, portalId, due);
    if (whyNot === null) await publish(db, portalId, due);
    else await refuse(db, portalId, due, whyNot);
    return { version: due.version, because: whyNot?.because ?? null };
  });
  if (done) log.info({ portalId, ...done }, 'the moment of a scheduled version has come');
}

/** Null when it may be published. */
async function whyNotNow(
  db: Database,
  portalId: PortalId,
  { version, comparedWith, accepted }: ScheduledVersion,
): Promise<WhyNot | null> {
  const newer = await overtakenBy(db, portalId, comparedWith);
  if (newer) return newer;
  const rulebook = await requireVersion(db, portalId, version);
  const { findings } = await checkWritten(db, portalId, rulebook, wordsIn.en);
  const messages = (found: typeof findings) => found.map(({ message }) => message);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { because: 'faults', messages: messages(errors) };
  const known = new Set(accepted.map(({ id }) => id));
  const fresh = findings.filter(({ id }) => !known.has(id));
  return fresh.length === 0 ? null : { because: 'new_findings', messages: messages(fresh) };
}

async function publish(db: Database, portalId: PortalId, due: ScheduledVersion): Promise<void> {
  const { version, author, note, publishAt, timeZone } = due;
  await publishStoredVersion(db, portalId, await requireVersion(db, portalId, version), version);
  const what = words.publishedOnTime(version, momentWords(publishAt, timeZone), note);
  await recordSettingsChange(db, portalId, {
    ...{ kind: 'published', target: '*', author, userId: null, requestId: null, what },
  });
}

async function refuse(
  db: Database,
  portalId: PortalId,
  due: ScheduledVersion,
  whyNot: WhyNot,
): Promise<void> {
  await endSchedule(db, portalId, due.version, 'refused', whyNot);
  const reopened = await reopenDraft(db, portalId, due);
  const why = words.notPublished(due.version, whyNotWords(whyNot, wordsIn.en));
  const changeId = await recordSettingsChange(db, portalId, {
    ...{ kind: 'schedule_ended', target: '*', author: 'Baton', userId: null, requestId: null },
    what: reopened ? `${why} ${words.reopened}` : why,
  });
  await reopened?.(changeId);
}
