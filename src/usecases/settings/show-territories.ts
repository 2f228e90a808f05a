import type { Territories, TerritoryAnswer } from '../../contract/settings.ts';
import { conditionWords } from '../../routing/condition-words.ts';
import { territorySchema } from '../../routing/rulebook.ts';
import type { Words } from '../../routing/words/catalogue.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { draftVersion, lastChangeOf } from '../../store/settings-changes.ts';
import { findTerritories, pageOfTerritories, placeOfTerritory } from '../../store/territory-pages.ts';
import { Refusal } from '../refusal.ts';
import { findShown } from './draft-rulebook.ts';
import { shownChange } from './edit-draft.ts';
import { loadNames, loadReps } from './people-names.ts';
import { territoryRows } from './territory-rows.ts';

export interface Page {
  /** From 0. */
  readonly page: number;
  readonly size: number;
}
export const limitsOf = ({ page, size }: Page) => ({ limit: size, offset: page * size });

/** A page of the territories in their order. */
export async function showTerritories(
  db: Database,
  portalId: PortalId,
  wanted: Page & { readonly source: 'draft' | 'live'; readonly search: string },
  words: Words,
): Promise<Territories> {
  const shown = await findShown(db, portalId, wanted.source);
  const { search } = wanted;
  const folded = search.toLowerCase();
  const reps = search === '' ? [] : await loadReps(db, portalId);
  const ownerIds = reps.filter(({ name }) => name.toLowerCase().includes(folded)).map((rep) => rep.ownerId);
  const found = await pageOfTerritories(db, portalId, shown.source, {
    ...{ search, ownerIds },
    ...limitsOf(wanted),
  });
  const names = await loadNames(db, portalId, [shown.parts], words);
  return {
    rows: await territoryRows(db, portalId, shown, found.rows, names, words),
    total: found.total,
    page: wanted.page,
    size: wanted.size,
    draftVersion: await draftVersion(db, portalId),
  };
}

/** All of one territory. */
export async function showTerritory(
  db: Database,
  portalId: PortalId,
  wanted: { readonly source: 'draft' | 'live'; readonly territoryId: string },
  words: Words,
): Promise<TerritoryAnswer> {
  const shown = await findShown(db, portalId, wanted.source);
  const [stored] = await findTerritories(db, portalId, shown.source, [wanted.territoryId]);
  const placed = await placeOfTerritory(db, portalId, shown.source, wanted.territoryId);
  if (!stored || !placed) throw new Refusal('not_found', ({ refusals }) => refusals.noTerritory);
  const { priority: _, ...territory } = territorySchema.parse(stored);
  const names = await loadNames(db, portalId, [shown.parts], words);
  const target = `territory:${wanted.territoryId}`;
  const last = shown.draft && (await lastChangeOf(db, portalId, shown.draft.firstChange, target));
  return {
    territory,
    ...placed,
    conditionWords: conditionWords(territory.condition, names.list, words),
    draftVersion: await draftVersion(db, portalId),
    lastChange: last && shownChange(last),
  };
}
