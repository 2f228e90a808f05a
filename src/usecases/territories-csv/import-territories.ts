import type { DraftWritten, ImportPreview, Writes } from '../../contract/settings-writes.ts';
import { movedTerritories, territoryChanges } from '../../routing/territory-changes.ts';
import type { Territory } from '../../routing/rulebook.ts';
import type { Database, PortalId } from '../../store/database.ts';
import {
  deleteDraftTerritories,
  loadDraftTerritories,
  renumberDraft,
  saveDraftTerritories,
} from '../../store/drafts.ts';
import type { DraftParts } from '../../store/drafts.ts';
import { findShown, requireVersion } from '../settings/draft-rulebook.ts';
import { editDraft } from '../settings/edit-draft.ts';
import { defaultSlaPolicyId } from '../settings/new-territory-defaults.ts';
import type { SettingsDeps } from '../settings/once.ts';
import { loadNames, loadReps } from '../settings/people-names.ts';
import { wordsFor } from '../settings/person.ts';
import type { Person } from '../settings/person.ts';
import { refuseFaults } from '../settings/written-rules.ts';
import type { Words } from '../words/catalogue.ts';
import { readCsv } from './csv-rows.ts';
import { planImport } from './plan-import.ts';
import type { ImportPlan } from './plan-import.ts';
import { csvWords } from './territory-cells.ts';

/** Longer lists are not read. */
const mostListed = 200;

/** What a file would change in the draft, in words; changes nothing. */
export async function previewImport(
  db: Database,
  portalId: PortalId,
  { csv, missing }: Writes['previewImport'],
  words: Words,
): Promise<ImportPreview> {
  const { parts, draft, live } = await findShown(db, portalId, 'draft');
  const current = draft
    ? await loadDraftTerritories(db, portalId)
    : inOrder((await requireVersion(db, portalId, live)).territories);
  const plan = await planOf(db, portalId, parts, current, { csv, missing });
  const names = await loadNames(db, portalId, [parts], words);
  const faults = plan.faults.flatMap(({ row, say }) => say(words).map((message) => ({ row, message })));
  const nameOf = ({ name }: { readonly name: string }) => name;
  return {
    rows: plan.rows,
    added: plan.added.slice(0, mostListed).map(nameOf),
    changed: plan.changed.slice(0, mostListed).map(({ before, after }) => ({
      name: after.name,
      what: [...territoryChanges(before, after, names, words)],
    })),
    removed: plan.removed.slice(0, mostListed).map(nameOf),
    unchanged: plan.unchanged,
    order: orderWords(plan, current, words),
    faults: faults.slice(0, mostListed),
    counts: {
      added: plan.added.length,
      changed: plan.changed.length,
      removed: plan.removed.length,
      faults: faults.length,
    },
  };
}

/** Takes a file into the draft, all rows or none. */
export function importTerritories(
  deps: SettingsDeps,
  person: Person,
  write: Writes['importTerritories'],
): Promise<DraftWritten> {
  const { portalId } = person;
  return editDraft(deps, person, write, '*', async (db, { parts }) => {
    const current = await loadDraftTerritories(db, portalId);
    const plan = await planOf(db, portalId, parts, current, write);
    if (plan.faults.length > 0) {
      refuseFaults((words) => plan.faults.flatMap(({ say }) => say(words).map((message) => ({ message }))));
    }
    const { added, changed, removed } = plan;
    const { csv } = wordsFor(person);
    if (added.length + changed.length + removed.length === 0 && !plan.orderChanged) {
      return { what: null, message: csv.same, territoryId: null };
    }
    const gone = removed.map(({ territoryId }) => territoryId);
    await deleteDraftTerritories(db, portalId, gone);
    await saveDraftTerritories(db, portalId, [...added, ...changed.map(({ after }) => after)]);
    await renumberDraft(db, portalId, plan.order);
    const message = csv.imported(added.length, changed.length, removed.length);
    return { what: message, message, territoryId: null };
  });
}

async function planOf(
  db: Database,
  portalId: PortalId,
  parts: DraftParts,
  current: readonly Territory[],
  { csv, missing }: Writes['previewImport'],
): Promise<ImportPlan & { readonly rows: number }> {
  const words = csvWords(parts, await loadReps(db, portalId), defaultSlaPolicyId(parts, current));
  const read = readCsv(csv);
  const rows = 'rows' in read ? read.rows : [];
  const plan = planImport(current, rows, missing, words);
  if ('fault' in read)
    return { ...plan, faults: [{ row: null, say: (words) => [read.fault(words)] }], removed: [], rows: 0 };
  return { ...plan, rows: rows.length };
}

const inOrder = (territories: readonly Territory[]) =>
  territories.toSorted((a, b) => a.priority - b.priority || (a.territoryId < b.territoryId ? -1 : 1));

function orderWords(plan: ImportPlan, current: readonly Territory[], { csv }: Words): string | null {
  if (!plan.orderChanged) return null;
  const before = current.map(({ territoryId }) => territoryId);
  const moved = movedTerritories(before, plan.order);
  const names = new Map(current.map(({ territoryId, name }) => [territoryId, name]));
  const listed = moved
    .slice(0, 5)
    .map(({ territoryId, place }) => csv.toPlace(names.get(territoryId) ?? '', place));
  return csv.order(listed, Math.max(0, moved.length - 5));
}
