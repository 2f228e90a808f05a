import type { Csv } from '../../contract/settings.ts';
import { territorySchema } from '../../routing/rulebook.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { pageOfTerritories } from '../../store/territory-pages.ts';
import { findShown } from '../settings/draft-rulebook.ts';
import { loadReps } from '../settings/people-names.ts';
import { writeCsv } from './csv-rows.ts';
import { csvWords, territoryCells } from './territory-cells.ts';

/** HubSpot's proxy lets 1 MB through; what is written in JSON grows a little. */
const mostCharacters = 600_000;
/** And an answer should not take long. */
const rowsAtOnce = 400;

/** Territories as CSV in their order, from row `from` on, as many as fit into one answer. */
export async function exportTerritories(
  db: Database,
  portalId: PortalId,
  { source, from }: { readonly source: 'draft' | 'live'; readonly from: number },
): Promise<Csv> {
  const shown = await findShown(db, portalId, source);
  const words = csvWords(shown.parts, await loadReps(db, portalId), '');
  const wanted = { search: '', ownerIds: [], limit: rowsAtOnce, offset: from };
  const { rows, total } = await pageOfTerritories(db, portalId, shown.source, wanted);
  let length = 0;
  const cells = rows.map(({ territory }) => territoryCells(territorySchema.parse(territory), words));
  const fits = cells.findIndex((row, i) => {
    length += Object.values(row).reduce((sum, cell) => sum + 1.1 * cell.length + 4, 0);
    return length > mostCharacters && i > 0;
  });
  const taken = fits < 0 ? cells : cells.slice(0, fits);
  const next = from + taken.length < total && taken.length > 0 ? from + taken.length : null;
  return { csv: writeCsv(taken, from === 0), rows: taken.length, total, next };
}
