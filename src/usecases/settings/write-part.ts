import { z } from 'zod';
import type { RepEntry } from '../../contract/rulebook-parts.ts';
import type { DraftWritten, Writes } from '../../contract/settings-writes.ts';
import { sameValue } from '../../routing/field-changes.ts';
import { rulebookChanges } from '../../routing/rulebook-changes.ts';
import { rulebookSchema } from '../../routing/rulebook.ts';
import type { Database } from '../../store/database.ts';
import { saveDraftPart } from '../../store/drafts.ts';
import type { DraftParts } from '../../store/drafts.ts';
import { editDraft } from './edit-draft.ts';
import type { SettingsDeps } from './once.ts';
import { loadNames } from './people-names.ts';
import { wordsFor } from './person.ts';
import type { Person } from './person.ts';
import { faultsOf, refuseFaults } from './written-rules.ts';

const { territories: _, ...partShapes } = rulebookSchema.shape;
const someParts = z.object(partShapes).partial();

/** Puts a part of the draft, such as its SLA policies, in place as a whole. */
export function putPart(deps: SettingsDeps, person: Person, write: Writes['putPart']): Promise<DraftWritten> {
  const { part, value } = write.part;
  return editDraft(deps, person, write, `part:${part}`, async (db, draft) => {
    const after = parseParts({ [part]: value });
    return saveParts(db, person, draft.parts, after);
  });
}

/** Puts what Baton keeps about one rep: hours, absences, cap. */
export function putRep(deps: SettingsDeps, person: Person, write: Writes['putRep']): Promise<DraftWritten> {
  const { ownerId, entry } = write;
  return editDraft(deps, person, write, `rep:${ownerId}`, async (db, { parts }) => {
    const isOther = (one: { readonly ownerId: string }) => one.ownerId !== ownerId;
    const { perDay } = entry;
    const after = parseParts({
      people: [...parts.people.filter(isOther), ...personOf(ownerId, entry)],
      capacities: [...parts.capacities.filter(isOther), ...(perDay === null ? [] : [{ ownerId, perDay }])],
    });
    return saveParts(db, person, parts, after);
  });
}

/** Nothing to keep, nobody listed. */
function personOf(ownerId: string, entry: RepEntry): object[] {
  const { perDay: _perDay, absences, languages, skills, ...rest } = entry;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
  const lists = [absences, languages, skills];
  if (Object.keys(given).length === 0 && lists.every((list) => list.length === 0)) return [];
  return [{ ownerId, absences, languages, skills, ...given }];
}

function parseParts(written: Readonly<Record<string, unknown>>): Partial<DraftParts> {
  const parsed = someParts.safeParse(written);
  if (!parsed.success) {
    return refuseFaults((words) => faultsOf(written, parsed.error, words, 1));
  }
  return Object.fromEntries(Object.entries(parsed.data).filter(([name]) => name in written));
}

async function saveParts(db: Database, person: Person, stored: DraftParts, changed: Partial<DraftParts>) {
  const { portalId } = person;
  const words = wordsFor(person);
  const { edits, refusals } = words;
  const before = z.object(partShapes).parse(stored);
  const after = { ...before, ...changed };
  const names = await loadNames(db, portalId, [after, before], words);
  const areas = rulebookChanges({ ...before, territories: [] }, { ...after, territories: [] }, names, words);
  const sentences = areas.flatMap((area) => area.sentences);
  if (sameValue(before, after)) return { what: null, message: edits.nothing, territoryId: null };
  for (const name of Object.keys(partShapes) as (keyof DraftParts)[]) {
    if (name in changed) await saveDraftPart(db, portalId, name, after[name]);
  }
  const first = sentences.slice(0, 3).join(' ');
  const more = sentences.length - 3;
  // What a scorecard has learned has no words of its own.
  const what = sentences.length === 0 ? edits.details : more > 0 ? refusals.withMore(first, more) : first;
  return { what, message: edits.saved, territoryId: null };
}
