import { publishedSchema } from '../../contract/settings-writes.ts';
import type { Published, Writes } from '../../contract/settings-writes.ts';
import { restoreLedgerOf } from '../../store/ledger-snapshots.ts';
import { findVersion, markRestored } from '../../store/published-versions.ts';
import { publishInTransaction } from '../publish-rulebook.ts';
import { Refusal } from '../refusal.ts';
import { requireVersion } from './draft-rulebook.ts';
import { onceByEditor } from './once.ts';
import type { SettingsDeps } from './once.ts';
import { sentence } from '../words/full-stop.ts';
import { authorOf, wordsFor } from './person.ts';
import type { Person } from './person.ts';
import { orRefuse, requireLive } from './review-draft.ts';

/** Publishes the rules of an earlier version as a new one. The draft stays. */
export function restoreVersion(
  deps: SettingsDeps,
  person: Person,
  write: Writes['restore'],
): Promise<Published> {
  const { portalId } = person;
  const { publishing: words } = wordsFor(person);
  const parse = (stored: unknown) => publishedSchema.parse(stored);
  return onceByEditor(deps, person, write.requestId, parse, async (db) => {
    await requireLive(db, portalId, write.liveVersion);
    if (write.version === write.liveVersion) {
      throw new Refusal('too_late', ({ publishing }) => publishing.liveAlready(write.version));
    }
    const earlier = await findVersion(db, portalId, write.version);
    if (earlier?.state === 'scheduled') {
      throw new Refusal('too_late', ({ publishing }) => publishing.cancelFirst(write.version));
    }
    const rulebook = await requireVersion(db, portalId, write.version);
    const by = { author: authorOf(person), note: write.note };
    const version = await orRefuse(() => publishInTransaction(db, portalId, rulebook, by));
    await markRestored(db, portalId, version, write.version);
    const back = write.rotation === 'as_it_stood';
    if (back && !(await restoreLedgerOf(db, portalId, write.version))) {
      throw new Refusal('too_late', ({ publishing }) => publishing.turnsNotKept(write.version));
    }
    const restored = words.isRestored(version, write.version);
    const what = words.restored(write.version, version, write.note);
    return {
      change: {
        kind: 'restored',
        target: '*',
        what: back ? `${sentence(what)} ${words.turnsBack}` : what,
      },
      answer: (changeId) => ({
        version,
        message: back ? `${restored} ${words.turnsBack}` : restored,
        draftVersion: changeId ?? 0,
      }),
    };
  });
}
