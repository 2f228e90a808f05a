import type { DraftWritten, Writes } from '../../contract/settings-writes.ts';
import { implies } from '../../routing/condition-implies.ts';
import { newTerritoryWords, territoryChanges, territoryName } from '../../routing/territory-changes.ts';
import {
  deleteDraftTerritories,
  draftOrder,
  loadDraftTerritories,
  renumberDraft,
  saveDraftTerritories,
  setDraftPriority,
} from '../../store/drafts.ts';
import type { Draft } from '../../store/drafts.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { Refusal } from '../refusal.ts';
import { editDraft } from './edit-draft.ts';
import { defaultSlaPolicyId } from './new-territory-defaults.ts';
import type { SettingsDeps } from './once.ts';
import { loadNames } from './people-names.ts';
import { wordsFor } from './person.ts';
import type { Person } from './person.ts';
import { idFromName } from './territory-ids.ts';
import { parseTerritory, refuseFaults } from './written-rules.ts';

/** Puts all of a territory but its place. */
export function putTerritory(
  deps: SettingsDeps,
  person: Person,
  write: Writes['putTerritory'],
): Promise<DraftWritten> {
  const { territoryId } = write.territory;
  const { portalId } = person;
  return editDraft(deps, person, write, `territory:${territoryId}`, async (db, draft) => {
    const before = await requireTerritory(db, portalId, territoryId);
    const after = parseTerritory({ ...write.territory, priority: before.priority });
    refuseUnknown(draft, after);
    const words = wordsFor(person);
    const names = await loadNames(db, portalId, [draft.parts], words);
    const changes = territoryChanges(before, after, names, words);
    if (changes.length === 0) return { what: null, message: words.edits.nothing, territoryId };
    await saveDraftTerritories(db, portalId, [after]);
    return {
      what: changes.join(' '),
      message: words.edits.territory.saved(territoryName(after, words)),
      territoryId,
    };
  });
}

/** Makes a territory and puts it before the first one that would take all its leads. */
export function addTerritory(
  deps: SettingsDeps,
  person: Person,
  write: Writes['newTerritory'],
): Promise<DraftWritten> {
  const { portalId } = person;
  return editDraft(deps, person, write, null, async (db, draft) => {
    const order = await loadDraftTerritories(db, portalId);
    const ids = order.map((territory) => territory.territoryId);
    const territoryId = idFromName(write.territory.name, new Set(ids));
    const slaPolicyId = defaultSlaPolicyId(draft.parts, order);
    const territory = parseTerritory({ ...write.territory, territoryId, slaPolicyId, priority: 0 });
    const found = order.findIndex(({ condition }) => implies(territory.condition, condition));
    const at = found < 0 ? order.length : found;
    const priority = priorityAt(order, at);
    await saveDraftTerritories(db, portalId, [{ ...territory, priority: priority ?? 0 }]);
    if (priority === null) await renumberDraft(db, portalId, ids.toSpliced(at, 0, territoryId));
    const next = order[at];
    const words = wordsFor(person);
    const before = next ? territoryName(next, words) : null;
    const message = words.edits.territory.placed(territoryName(territory, words), at + 1, before);
    const names = await loadNames(db, portalId, [draft.parts], words);
    return { what: newTerritoryWords(territory, names, words), message, territoryId };
  });
}

export function removeTerritory(
  deps: SettingsDeps,
  person: Person,
  write: Writes['removeTerritory'],
): Promise<DraftWritten> {
  const { territoryId } = write;
  const { portalId } = person;
  return editDraft(deps, person, write, `territory:${territoryId}`, async (db) => {
    const order = await draftOrder(db, portalId);
    const territory = order.find((each) => each.territoryId === territoryId);
    const words = wordsFor(person);
    const { territory: said } = words.edits;
    if (!territory) return { what: null, message: said.goneAlready, territoryId: null };
    if (territory === order.at(-1)) throw lastStays(territory);
    await deleteDraftTerritories(db, portalId, [territoryId]);
    const name = territoryName(territory, words);
    return { what: words.changes.gone(name), message: said.removed(name), territoryId: null };
  });
}

export function moveTerritory(
  deps: SettingsDeps,
  person: Person,
  write: Writes['moveTerritory'],
): Promise<DraftWritten> {
  const { territoryId, toPlace } = write;
  const { portalId } = person;
  return editDraft(deps, person, write, `territory:${territoryId}`, async (db) => {
    const order = await draftOrder(db, portalId);
    const from = order.findIndex((each) => each.territoryId === territoryId);
    const territory = order[from];
    const last = order.at(-1);
    if (!territory || !last) throw gone();
    const to = Math.min(toPlace, order.length) - 1;
    const words = wordsFor(person);
    const { territory: said } = words.edits;
    if (to === from) return { what: null, message: said.samePlace, territoryId };
    if (territory === last || to === order.length - 1) throw lastStays(last);
    const others = order.toSpliced(from, 1);
    const priority = priorityAt(others, to);
    if (priority !== null) await setDraftPriority(db, portalId, territoryId, priority);
    else
      await renumberDraft(db, portalId, others.map((each) => each.territoryId).toSpliced(to, 0, territoryId));
    const what = said.moved(territoryName(territory, words), to + 1, from + 1);
    return { what, message: what, territoryId };
  });
}

/** A number between the neighbours at that index; null when there is none left, so that all are numbered anew. */
function priorityAt(order: readonly { readonly priority: number }[], at: number): number | null {
  const [before, after] = [order[at - 1]?.priority, order[at]?.priority];
  if (after === undefined) return (before ?? 0) + 10;
  const between = before === undefined ? after - 10 : Math.floor((before + after) / 2);
  return before === undefined || between > before ? between : null;
}

async function requireTerritory(db: Database, portalId: PortalId, territoryId: string) {
  const [territory] = await loadDraftTerritories(db, portalId, [territoryId]);
  if (!territory) throw gone();
  return territory;
}

const gone = () => new Refusal('not_found', ({ refusals }) => refusals.noTerritory);

const lastStays = (last: { readonly name: string }) =>
  new Refusal('faults', (words) => words.edits.territory.staysLast(territoryName(last, words)));

/** What a territory names must be there. The rest is checked before publishing, when all of it is known. */
function refuseUnknown(
  { parts }: Draft,
  { slaPolicyId, calendarId }: { readonly slaPolicyId: string; readonly calendarId: string | null },
): void {
  if (!parts.slaPolicies.some((policy) => policy.slaPolicyId === slaPolicyId)) {
    refuseFaults(({ edits }) => [{ path: 'slaPolicyId', message: edits.territory.noPolicy(slaPolicyId) }]);
  }
  if (calendarId !== null && !parts.calendars.some((calendar) => calendar.calendarId === calendarId)) {
    refuseFaults(({ edits }) => [{ path: 'calendarId', message: edits.territory.noCalendar(calendarId) }]);
  }
}
