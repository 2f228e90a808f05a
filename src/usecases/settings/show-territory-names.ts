import type { TerritoryNames } from '../../contract/settings.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { findTerritories, pageOfTerritories } from '../../store/territory-pages.ts';
import type { Territory } from '../../routing/rulebook.ts';
import { findShown } from './draft-rulebook.ts';

const MOST_FOUND = 25;

const nameOf = ({ territoryId, name }: Territory) => ({ territoryId, name });

/** Territories to choose from: those that are chosen already, and the first that a search finds among all. */
export async function showTerritoryNames(
  db: Database,
  portalId: PortalId,
  wanted: { readonly source: 'draft' | 'live'; readonly search: string; readonly ids: readonly string[] },
): Promise<TerritoryNames> {
  const { source } = await findShown(db, portalId, wanted.source);
  const { search } = wanted;
  const [chosen, found] = await Promise.all([
    findTerritories(db, portalId, source, wanted.ids),
    pageOfTerritories(db, portalId, source, { search, ownerIds: [], limit: MOST_FOUND, offset: 0 }),
  ]);
  return {
    chosen: chosen.map(nameOf),
    found: found.rows.map(({ territory }) => nameOf(territory)),
    total: found.total,
  };
}
