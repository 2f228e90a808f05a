import type { Pool } from 'pg';
import { inTransaction } from '../store/database.ts';
import type { PortalId } from '../store/database.ts';
import { findPortal } from '../store/portals.ts';
import { insertRulebook } from '../store/rulebooks.ts';
import { findScheduled, scheduleVersion } from '../store/scheduled-versions.ts';
import { lockSettings } from '../store/settings-changes.ts';
import { parseRulebook, requireSound } from './publish-rulebook.ts';
import { recordSettingsChange } from './record-settings-change.ts';
import { checkWritten } from './settings/check-draft.ts';
import { momentWords } from './settings/moment-words.ts';
import { requireMoment } from './settings/schedule-draft.ts';
import { Refusal } from './refusal.ts';
import { wordsIn } from './words/catalogue.ts';

/**
 * Checks a rulebook that somebody at a console wrote, and lets it go live at a moment to come (epoch ms, UTC) over the
 * version that is live now. What the check warns of counts as accepted by them and is answered, to be shown. Throws
 * RulebookFaultError, or a Refusal for the moment or when another version is scheduled.
 */
export async function scheduleCheckedRulebook(
  deps: { readonly pool: Pool; readonly now: () => number },
  portalId: PortalId,
  written: unknown,
  by: { readonly author: string; readonly note: string },
  publishAt: number,
): Promise<{ readonly version: number; readonly warnings: readonly string[] }> {
  const { publishing: words } = wordsIn.en;
  const timeZone = 'UTC';
  const rulebook = parseRulebook(written);
  requireMoment(publishAt, timeZone, deps.now());
  return inTransaction(deps.pool, async (db) => {
    await lockSettings(db, portalId);
    const portal = await findPortal(db, portalId);
    if (!portal) throw new Error(`Account ${portalId} has not installed Baton.`);
    const comparedWith = portal.publishedVersion ?? 0;
    const other = await findScheduled(db, portalId);
    if (other) {
      const when = momentWords(other.publishAt, other.timeZone);
      throw new Refusal('too_late', ({ publishing }) => publishing.alreadyScheduled(other.version, when));
    }
    await requireSound(db, portalId, rulebook);
    const { findings } = await checkWritten(db, portalId, rulebook, wordsIn.en);
    const accepted = findings.map(({ id, message }) => ({ id, message, by: by.author }));
    const version = await insertRulebook(db, portalId, rulebook, { ...by, accepted });
    await scheduleVersion(db, portalId, version, { publishAt, timeZone, comparedWith });
    await recordSettingsChange(db, portalId, {
      ...{ kind: 'scheduled', target: '*', author: by.author, userId: null, requestId: null },
      what: words.scheduled(version, momentWords(publishAt, timeZone), by.note),
    });
    return { version, warnings: findings.map(({ message }) => message) };
  });
}
