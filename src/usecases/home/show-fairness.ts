import type { Fairness } from '../../contract/home.ts';
import { LEAD } from '../../routing/select-rep.ts';
import type { Words } from '../../routing/words/catalogue.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { busiestTerritories, fairnessOf, findLedgerStart } from '../../store/fairness.ts';
import { namesOfTerritories } from '../../store/territory-pages.ts';
import { findShown } from '../settings/draft-rulebook.ts';
import { loadReps } from '../settings/people-names.ts';
import { limitsOf } from '../settings/show-territories.ts';
import type { Page } from '../settings/show-territories.ts';

const DAY = 86_400_000;

/** Share owed against share received, per rep and territory of the live version. */
export async function showFairness(
  db: Database,
  portalId: PortalId,
  wanted: Page & { readonly days: number; readonly search: string },
  now: number,
  { card }: Words,
): Promise<Fairness> {
  const { portal, live } = await findShown(db, portalId, 'live');
  const folded = wanted.search.toLowerCase();
  const names = (await namesOfTerritories(db, portalId, live)).filter(({ name }) =>
    name.toLowerCase().includes(folded),
  );
  const start = await findLedgerStart(db, portalId, now - wanted.days * DAY);
  const ids = names.map(({ territoryId }) => territoryId);
  const page = await busiestTerritories(db, portalId, portal.mode, start.since, ids, limitsOf(wanted));
  const lines = await fairnessOf(db, portalId, portal.mode, start, page);
  const reps = new Map((await loadReps(db, portalId)).map(({ ownerId, name }) => [ownerId, name]));
  const nameOf = new Map(names.map(({ territoryId, name }) => [territoryId, name]));
  return {
    since: start.since,
    rows: page.map((territoryId) => ({
      territoryId,
      territory: nameOf.get(territoryId) ?? territoryId,
      reps: lines
        .filter((line) => line.territoryId === territoryId)
        .map(({ ownerId, received, besides, owedNow, owedThen }) => ({
          ...{ ownerId, received, besides },
          name: reps.get(ownerId) ?? card.owner(ownerId),
          owed: Math.round((received + (owedNow - owedThen) / LEAD) * 100) / 100,
        }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    })),
    ...{ total: names.length, page: wanted.page, size: wanted.size },
  };
}
