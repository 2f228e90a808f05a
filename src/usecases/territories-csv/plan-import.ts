import { sameValue } from '../../routing/field-changes.ts';
import type { Territory } from '../../routing/rulebook.ts';
import type { Say } from '../refusal.ts';
import { idFromName } from '../settings/territory-ids.ts';
import type { CsvRow } from './csv-rows.ts';
import { readTerritoryCells } from './territory-cells.ts';
import type { CsvWords } from './territory-cells.ts';

export interface RowFault {
  /** Null: the file as a whole. */
  readonly row: number | null;
  readonly say: Say<readonly string[]>;
}

/** What a file would make of the draft. */
export interface ImportPlan {
  readonly faults: readonly RowFault[];
  readonly added: readonly Territory[];
  readonly changed: readonly { readonly before: Territory; readonly after: Territory }[];
  readonly removed: readonly Territory[];
  readonly unchanged: number;
  /** All ids in their new order. */
  readonly order: readonly string[];
  readonly orderChanged: boolean;
}

/**
 * Rows with the id of a territory change it, rows without one add; a name alone finds the territory of that name.
 * `missing` says what becomes of territories that are not in the file.
 */
export function planImport(
  current: readonly Territory[],
  rows: readonly CsvRow[],
  missing: 'keep' | 'remove',
  words: CsvWords,
): ImportPlan {
  const faults: RowFault[] = [];
  const byId = new Map(current.map((territory) => [territory.territoryId, territory]));
  const byName = Map.groupBy(current, ({ name }) => name.trim().toLowerCase());
  const taken = new Set(byId.keys());
  const seen = new Map<string, number>();
  const after: Territory[] = [];
  for (const csvRow of rows) {
    const { row, cells } = csvRow;
    const id = (cells.id ?? '').trim();
    const [named, another] = byName.get((cells.name ?? '').trim().toLowerCase()) ?? [];
    const before = byId.get(id) ?? (id === '' && !another ? named : undefined) ?? null;
    const territoryId = before?.territoryId ?? (id === '' ? idFromName(cells.name ?? '', taken) : id);
    taken.add(territoryId);
    const earlier = seen.get(territoryId);
    if (earlier !== undefined) {
      faults.push({
        row,
        say: ({ csv }) => [csv.sameAs(earlier)],
      });
      continue;
    }
    seen.set(territoryId, row);
    const read = readTerritoryCells(csvRow, territoryId, before, words);
    if ('territory' in read) after.push(read.territory);
    else {
      const { faults: of } = read;
      faults.push({ row, say: (words) => of(words).map(({ message }) => words.csv.inRow(row, message)) });
    }
  }
  const kept = missing === 'keep' ? current.filter(({ territoryId }) => !seen.has(territoryId)) : [];
  const order = newOrder(
    current.map(({ territoryId }) => territoryId),
    after.map(({ territoryId }) => territoryId),
    new Set(kept.map(({ territoryId }) => territoryId)),
  );
  const stayed = current.filter(({ territoryId }) => order.includes(territoryId));
  const changed = after.flatMap((territory) => {
    const before = byId.get(territory.territoryId);
    return !before || sameValue(before, territory) ? [] : [{ before, after: territory }];
  });
  const added = after.filter(({ territoryId }) => !byId.has(territoryId));
  return {
    faults,
    added,
    changed,
    removed: missing === 'keep' ? [] : current.filter(({ territoryId }) => !seen.has(territoryId)),
    unchanged: after.length - added.length - changed.length + kept.length,
    order,
    orderChanged: !sameValue(
      stayed.map(({ territoryId }) => territoryId),
      order.filter((territoryId) => byId.has(territoryId)),
    ),
  };
}

/**
 * The order of the file. Territories that are not in it stay behind the one that they stand behind now; the last one,
 * which takes what is left, stays last.
 */
function newOrder(
  current: readonly string[],
  inFile: readonly string[],
  kept: ReadonlySet<string>,
): readonly string[] {
  const follows = new Map<string | null, string[]>();
  let behind: string | null = null;
  const listed = new Set(inFile);
  for (const id of current) {
    if (kept.has(id)) follows.set(behind, [...(follows.get(behind) ?? []), id]);
    else if (listed.has(id)) behind = id;
  }
  const order = [...(follows.get(null) ?? []), ...inFile.flatMap((id) => [id, ...(follows.get(id) ?? [])])];
  const last = current.at(-1);
  if (last === undefined || !order.includes(last)) return order;
  return [...order.filter((id) => id !== last), last];
}
