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
import type { Person } from '../settings/person.ts';
import { refuseFaults } from '../settings/written-rules.ts';
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
): Promise<ImportPreview> {
  const { parts, draft, live } = await findShown(db, portalId, 'draft');
  const current = draft
    ? await loadDraftTerritories(db, portalId)
    : inOrder((await requireVersion(db, portalId, live)).territories);
  const plan = await planOf(db, portalId, parts, current, { csv, missing });
  const names = await loadNames(db, portalId, [parts]);
  const lists = [plan.added, plan.changed, plan.removed, plan.faults];
  const unlisted = lists.reduce((sum, list) => sum + Math.max(0, list.length - mostListed), 0);
  const nameOf = ({ name }: { readonly name: string }) => name;
  return {
    rows: plan.rows,
    added: plan.added.slice(0, mostListed).map(nameOf),
    changed: plan.changed.slice(0, mostListed).map(({ before, after }) => ({
      name: after.name,
      what: [...territoryChanges(before, after, names)],
    })),
    removed: plan.removed.slice(0, mostListed).map(nameOf),
    unchanged: plan.unchanged,
    order: orderWords(plan, current),
    faults: plan.faults.slice(0, mostListed),
    unlisted,
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
    if (plan.faults.length > 0) refuseFaults(plan.faults.map(({ message }) => ({ message })));
    const { added, changed, removed } = plan;
    const counts = `${added.length} added, ${changed.length} changed, ${removed.length} removed`;
    if (added.length + changed.length + removed.length === 0 && !plan.orderChanged) {
      return { what: null, message: 'The file says what the draft says already.', territoryId: null };
    }
    const gone = removed.map(({ territoryId }) => territoryId);
    await deleteDraftTerritories(db, portalId, gone);
    await saveDraftTerritories(db, portalId, [...added, ...changed.map(({ after }) => after)]);
    await renumberDraft(db, portalId, plan.order);
    const message = `Territories imported: ${counts}.`;
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
  if ('fault' in read) return { ...plan, faults: [{ row: null, message: read.fault }], removed: [], rows: 0 };
  return { ...plan, rows: rows.length };
}

const inOrder = (territories: readonly Territory[]) =>
  territories.toSorted((a, b) => a.priority - b.priority || (a.territoryId < b.territoryId ? -1 : 1));

function orderWords(plan: ImportPlan, current: readonly Territory[]): string | null {
  if (!plan.orderChanged) return null;
  const before = current.map(({ territoryId }) => territoryId);
  const moved = movedTerritories(before, plan.order);
  const names = new Map(current.map(({ territoryId, name }) => [territoryId, name]));
  const listed = moved
    .slice(0, 5)
    .map(({ territoryId, place }) => `${names.get(territoryId) ?? ''} to place ${place}`);
  const more = moved.length > 5 ? ` and ${moved.length - 5} more` : '';
  return `The order changes: ${listed.join(', ')}${more}.`;
}
