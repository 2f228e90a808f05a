import { acceptedSchema } from '../../contract/settings-writes.ts';
import type { Accepted, Writes } from '../../contract/settings-writes.ts';
import { languages } from '../../routing/words/catalogue.ts';
import type { Database } from '../../store/database.ts';
import { findAccepted, findDraft, saveAccepted } from '../../store/drafts.ts';
import type { Ticks } from '../../store/drafts.ts';
import { Refusal } from '../refusal.ts';
import { checkedDraft } from './check-draft.ts';
import type { KnownFindings } from './known-findings.ts';
import { onceByEditor } from './once.ts';
import type { SettingsDeps } from './once.ts';
import { authorOf } from './person.ts';
import type { Person } from './person.ts';

/** Warnings of the draft as it is now that somebody accepted; those that are mended are not among them. */
export async function showAccepted(db: Database, person: Person, known: KnownFindings): Promise<Accepted> {
  if (!(await findDraft(db, person.portalId))) return { accepted: {} };
  const { findings } = await checkedDraft(db, person, known);
  const ticks = await findAccepted(db, person.portalId);
  // Errors have to be mended: only warnings can be accepted.
  const found = findings.filter(({ severity }) => severity === 'warning').map(({ id }) => id);
  return { accepted: namesOf(Object.fromEntries(found.flatMap((id) => entryOf(id, ticks[id])))) };
}

/**
 * Accepts warnings of the draft, or takes that back, for all its editors. Whoever accepted one first is named. What the
 * check no longer finds is forgotten: should it come back, somebody has to look at it again.
 */
export async function acceptFindings(
  deps: SettingsDeps & { readonly known: KnownFindings },
  person: Person,
  write: Writes['accept'],
): Promise<Accepted> {
  const { portalId } = person;
  // Known from here on, so that the transaction does not hold up others while a large draft is checked.
  await warningsSaid(deps.pool, person, deps.known);
  const parse = (stored: unknown) => acceptedSchema.parse(stored);
  return onceByEditor(deps, person, write.requestId, parse, async (db) => {
    if (!(await findDraft(db, portalId))) throw new Refusal('too_late', ({ refusals }) => refusals.noDraft);
    const before = await findAccepted(db, portalId);
    const named = new Set(write.ids);
    const entries = [...(await warningsSaid(db, person, deps.known))].flatMap(([id, said]) => {
      if (!named.has(id)) return entryOf(id, before[id]);
      return write.isAccepted ? entryOf(id, { by: before[id]?.by ?? authorOf(person), said }) : [];
    });
    const accepted = Object.fromEntries(entries);
    await saveAccepted(db, portalId, accepted);
    return { change: null, answer: () => ({ accepted: namesOf(accepted) }) };
  });
}

/** The draft's warnings by id, each as it reads in every language: whoever looks back may speak another one. */
async function warningsSaid(
  db: Database,
  person: Person,
  known: KnownFindings,
): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const said = new Map<string, Record<string, string>>();
  for (const language of languages) {
    const { findings } = await checkedDraft(db, { ...person, language }, known);
    for (const { id, severity, message } of findings) {
      if (severity === 'warning') said.set(id, { ...said.get(id), [language]: message });
    }
  }
  return said;
}

const entryOf = (id: string, tick: Ticks[string] | undefined) =>
  tick === undefined ? [] : [[id, tick] as const];

const namesOf = (ticks: Ticks): Record<string, string> =>
  Object.fromEntries(Object.entries(ticks).map(([id, { by }]) => [id, by]));
