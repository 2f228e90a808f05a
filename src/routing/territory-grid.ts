import type { KeyNeed, Need, RangeNeed } from './condition-needs.ts';
import type { Facts } from './facts.ts';
import { chooseCuts, pieceOf } from './range-cuts.ts';
import type { Cut } from './range-cuts.ts';

/** Which rows of a grid, one bit a row. */
export type Rows = Uint32Array;

/** Rows that a lead may meet as far as one view of one attribute can tell; those without a need there always. */
export type Column =
  | {
      readonly kind: 'keys';
      readonly slot: number;
      readonly byKey: ReadonlyMap<string, Rows>;
      readonly others: Rows;
    }
  | {
      readonly kind: 'range';
      readonly view: RangeNeed['view'];
      readonly attribute: RangeNeed['attribute'];
      readonly cuts: readonly Cut[];
      readonly byPiece: readonly Rows[];
      readonly others: Rows;
    };

/** Many territories whose needs are so wide that no split tells them apart: all are asked at once, 32 in one step. */
export interface Grid {
  readonly kind: 'grid';
  /** Lowest place in it. */
  readonly first: number;
  /** By row, ascending. */
  readonly places: readonly number[];
  readonly columns: readonly Column[];
}

interface Row {
  readonly place: number;
  readonly needs: readonly Need[];
}

const MOST_CUTS = 63;
/** Words of 32 rows that all columns together may take. */
const MOST_WORDS = 500_000;

export function makeGrid(unsorted: readonly Row[], slotOf: (need: KeyNeed) => number): Grid {
  const rows = [...unsorted].sort((a, b) => a.place - b.place);
  const views = new Map<string, Need>();
  for (const need of rows.flatMap((row) => row.needs)) {
    const name = `${need.view}:${need.attribute}`;
    if (!views.has(name)) views.set(name, need);
  }
  let left = MOST_WORDS;
  const columns: Column[] = [];
  for (const sample of views.values()) {
    const column =
      'keys' in sample ? keyColumn(rows, sample, slotOf(sample), left) : rangeColumn(rows, sample);
    if (!column) continue;
    const count = column.kind === 'keys' ? column.byKey.size : column.byPiece.length;
    left -= count * wordsFor(rows.length);
    columns.push(column);
    if (left <= 0) break;
  }
  return { kind: 'grid', first: rows[0]?.place ?? Infinity, places: rows.map(({ place }) => place), columns };
}

/** Null when it would take more words than are left. */
function keyColumn(rows: readonly Row[], sample: KeyNeed, slot: number, left: number): Column | null {
  const needs = rows.map((row) => row.needs.find((need): need is KeyNeed => isLike(need, sample)));
  const keys = new Set(needs.flatMap((need) => need?.keys ?? []));
  if (keys.size * wordsFor(rows.length) > left) return null;
  const others = rowsWhere(needs, (need) => need === undefined);
  const byKey = new Map([...keys].map((key) => [key, others.slice()]));
  needs.forEach((need, row) => need?.keys.forEach((key) => mark(byKey.get(key), row)));
  return { kind: 'keys', slot, byKey, others };
}

function rangeColumn(rows: readonly Row[], sample: RangeNeed): Column {
  const needs = rows.map((row) => row.needs.find((need): need is RangeNeed => isLike(need, sample)));
  const cuts = chooseCuts(
    needs.filter((need) => need !== undefined),
    MOST_CUTS,
  );
  const others = rowsWhere(needs, (need) => need === undefined);
  const byPiece = Array.from({ length: cuts.length + 1 }, () => others.slice());
  needs.forEach((need, row) => {
    if (!need) return;
    const to = pieceOf(cuts, need.to);
    for (let piece = pieceOf(cuts, need.from); piece <= to; piece += 1) mark(byPiece[piece], row);
  });
  return { kind: 'range', view: sample.view, attribute: sample.attribute, cuts, byPiece, others };
}

const isLike = (need: Need, sample: Need): boolean =>
  need.view === sample.view && need.attribute === sample.attribute;

const wordsFor = (rows: number): number => Math.ceil(rows / 32);

function mark(rows: Rows | undefined, row: number): void {
  if (rows) rows[row >> 5] = (rows[row >> 5] ?? 0) | (1 << (row & 31));
}

function rowsWhere<T>(all: readonly T[], fits: (each: T) => boolean): Rows {
  const rows = new Uint32Array(wordsFor(all.length));
  all.forEach((each, row) => {
    if (fits(each)) mark(rows, row);
  });
  return rows;
}

/** The rows of a column that a lead may meet; `keysIn` gives the lead's keys in a slot. */
export function rowsOf(column: Column, facts: Facts, keysIn: (slot: number) => readonly string[]): Rows {
  if (column.kind === 'range') {
    const number = facts.get(column.attribute)?.[column.view] ?? NaN;
    return Number.isNaN(number)
      ? column.others
      : (column.byPiece[pieceOf(column.cuts, number)] ?? column.others);
  }
  const found = keysIn(column.slot).flatMap((key) => column.byKey.get(key) ?? []);
  const [only = column.others, ...more] = found;
  if (more.length === 0) return only;
  const either = only.slice();
  for (const rows of more) rows.forEach((word, i) => (either[i] = (either[i] ?? 0) | word));
  return either;
}
