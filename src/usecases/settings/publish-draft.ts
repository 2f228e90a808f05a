import { doneSchema, publishedSchema } from '../../contract/settings-writes.ts';
import type { Done, Published, Writes } from '../../contract/settings-writes.ts';
import { deleteDraft, findDraft } from '../../store/drafts.ts';
import { changesSince } from '../../store/settings-changes.ts';
import { publishInTransaction } from '../publish-rulebook.ts';
import { refuseConflict } from './edit-draft.ts';
import type { KnownFindings } from './known-findings.ts';
import { onceByEditor } from './once.ts';
import type { SettingsDeps } from './once.ts';
import { wordsFor } from './person.ts';
import type { Person } from './person.ts';
import { orRefuse, reviewDraft } from './review-draft.ts';

/** Publishes the draft as the person saw it, over the live version that they saw. */
export function publishDraft(
  deps: SettingsDeps & { readonly known: KnownFindings },
  person: Person,
  write: Writes['publish'],
): Promise<Published> {
  const { portalId } = person;
  const { publishing: words } = wordsFor(person);
  const parse = (stored: unknown) => publishedSchema.parse(stored);
  return onceByEditor(deps, person, write.requestId, parse, async (db) => {
    const { rulebook, by } = await reviewDraft(db, deps.known, person, write);
    const version = await orRefuse(() => publishInTransaction(db, portalId, rulebook, by));
    await deleteDraft(db, portalId);
    const what = words.published(version, write.note);
    const accepted = by.accepted?.length ?? 0;
    return {
      change: {
        ...{ kind: 'published', target: '*' },
        what: accepted === 0 ? what : words.withAccepted(what, accepted),
      },
      answer: (changeId) => ({
        version,
        message: words.isLive(version),
        draftVersion: changeId ?? write.draftVersion,
      }),
    };
  });
}

export function discardDraft(deps: SettingsDeps, person: Person, write: Writes['discard']): Promise<Done> {
  const { portalId } = person;
  const { publishing: words } = wordsFor(person);
  const parse = (stored: unknown) => doneSchema.parse(stored);
  return onceByEditor(deps, person, write.requestId, parse, async (db) => {
    const answer = () => ({ message: words.isDiscarded });
    if (!(await findDraft(db, portalId))) return { change: null, answer };
    refuseConflict(await changesSince(db, portalId, write.draftVersion));
    await deleteDraft(db, portalId);
    return { change: { kind: 'draft_discarded', target: '*', what: words.discarded }, answer };
  });
}
