import { publishedSchema } from '../../contract/settings-writes.ts';
import type { Published, Writes } from '../../contract/settings-writes.ts';
import { isTimeZone } from '../../routing/zone-offset.ts';
import { deleteDraft } from '../../store/drafts.ts';
import { insertRulebook } from '../../store/rulebooks.ts';
import { endSchedule, findScheduled, scheduleVersion } from '../../store/scheduled-versions.ts';
import { Refusal } from '../refusal.ts';
import type { KnownFindings } from './known-findings.ts';
import { momentWords } from './moment-words.ts';
import { onceByEditor } from './once.ts';
import type { SettingsDeps } from './once.ts';
import { wordsFor } from './person.ts';
import type { Person } from './person.ts';
import { reopenDraft } from './reopen-draft.ts';
import { orRefuse, reviewDraft } from './review-draft.ts';
import { requireSound } from '../publish-rulebook.ts';

const mostDays = 60;
const DAY = 86_400_000;

const parse = (stored: unknown) => publishedSchema.parse(stored);

/**
 * Freezes the draft as the person saw it as a version that goes live at a moment to come, over the version that they
 * compared it with: see publish-due-version.ts. The draft is gone then.
 */
export function scheduleDraft(
  deps: SettingsDeps & { readonly now: () => number; readonly known: KnownFindings },
  person: Person,
  write: Writes['schedule'],
): Promise<Published> {
  const { portalId } = person;
  const { publishAt, timeZone, note, liveVersion } = write;
  const { publishing: words } = wordsFor(person);
  return onceByEditor(deps, person, write.requestId, parse, async (db) => {
    requireMoment(publishAt, timeZone, deps.now());
    const other = await findScheduled(db, portalId);
    if (other) {
      const when = momentWords(other.publishAt, other.timeZone);
      throw new Refusal('too_late', ({ publishing }) => publishing.alreadyScheduled(other.version, when));
    }
    const { rulebook, by } = await reviewDraft(db, deps.known, person, write);
    await orRefuse(() => requireSound(db, portalId, rulebook));
    const version = await insertRulebook(db, portalId, rulebook, by);
    await scheduleVersion(db, portalId, version, { publishAt, timeZone, comparedWith: liveVersion });
    await deleteDraft(db, portalId);
    const when = momentWords(publishAt, timeZone);
    const what = words.scheduled(version, when, note);
    const accepted = by.accepted?.length ?? 0;
    return {
      change: {
        ...{ kind: 'scheduled', target: '*' },
        what: accepted === 0 ? what : words.withAccepted(what, accepted),
      },
      answer: (changeId) => ({
        version,
        message: words.goesLive(version, when),
        draftVersion: changeId ?? write.draftVersion,
      }),
    };
  });
}

/** A version that is scheduled is not published after all. Its rules become the draft where there is none. */
export function cancelSchedule(
  deps: SettingsDeps,
  person: Person,
  write: Writes['cancelSchedule'],
): Promise<Published> {
  const { portalId } = person;
  const { publishing: words } = wordsFor(person);
  return onceByEditor(deps, person, write.requestId, parse, async (db) => {
    const scheduled = await findScheduled(db, portalId);
    if (scheduled?.version !== write.version) {
      throw new Refusal('too_late', ({ publishing }) => publishing.notScheduled(write.version));
    }
    await endSchedule(db, portalId, write.version, 'cancelled');
    const reopened = await reopenDraft(db, portalId, scheduled);
    const message = words.cancelled(write.version, reopened !== null);
    return {
      change: { kind: 'schedule_ended', target: '*', what: message },
      async answer(changeId) {
        await reopened?.(changeId ?? 0);
        return { version: write.version, message, draftVersion: changeId ?? 0 };
      },
    };
  });
}

/** Throws a Refusal unless the moment (epoch ms) is to come and near enough. */
export function requireMoment(at: number, timeZone: string, now: number): void {
  if (!isTimeZone(timeZone)) throw new Refusal('faults', ({ publishing }) => publishing.noZone(timeZone));
  if (at <= now) {
    throw new Refusal('faults', ({ publishing }) => publishing.inThePast(momentWords(at, timeZone)));
  }
  if (at > now + mostDays * DAY) throw new Refusal('faults', ({ publishing }) => publishing.tooFar(mostDays));
}
