import { compileBands } from '../routing/compile-bands.ts';
import { foldText } from '../routing/match-value.ts';
import type { BandTest } from '../routing/score-band.ts';
import { levelCuts } from './level-cuts.ts';
import type { Cell, Table } from './table.ts';

/** A kind of lead: one band of each attribute. No tests: all leads. */
export interface Segment {
  readonly tests: readonly { readonly attribute: string; readonly band: BandTest }[];
}

/** Kinds in an order in which the first that fits is the right one, and the kind of every row. */
export interface Segments {
  readonly segments: readonly Segment[];
  readonly codes: Uint16Array;
}

/** A kind with fewer leads tells nothing about a rep. */
const LEAST = 20;
const LEAST_SHARE = 0.02;
const MOST_TEXTS = 5;
const MOST_RANGES = 4;

/** Cuts leads into kinds by a few attributes: common texts, ranges with equally many leads, the rest, the unknown. */
export function segmentsOf({ rows, columns }: Table, attributes: readonly string[]): Segments {
  const all: Segments = { segments: [{ tests: [] }], codes: new Uint16Array(rows) };
  return attributes.reduce((before, attribute): Segments => {
    const cells = columns.get(attribute);
    if (cells === undefined) return before;
    const bands = bandsOf(cells);
    const bandOf = compileBands(bands, (values) => new Set(values.map(foldText)));
    const product = before.segments.flatMap(({ tests }) =>
      bands.map((band): Segment => ({ tests: [...tests, { attribute, band }] })),
    );
    const codes = before.codes.map((code, row) => {
      const value = cells[row] ?? null;
      return code * bands.length + bandOf(value === null ? undefined : { value });
    });
    return onlyUsed({ segments: product, codes });
  }, all);
}

function bandsOf(cells: readonly Cell[]): readonly BandTest[] {
  const least = Math.max(LEAST, Math.ceil(LEAST_SHARE * cells.length));
  const numbers = Float64Array.from(cells.filter((cell) => typeof cell === 'number')).sort();
  const cuts = levelCuts(numbers, MOST_RANGES, least);
  const counts = new Map<string, { readonly written: string; rows: number }>();
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const text = foldText(cell);
    const count = counts.get(text) ?? { written: cell, rows: 0 };
    count.rows += 1;
    counts.set(text, count);
  }
  const common = [...counts]
    .filter(([, { rows }]) => rows >= least)
    .sort(([a, m], [b, n]) => n.rows - m.rows || (a < b ? -1 : 1))
    .slice(0, MOST_TEXTS);
  return [
    ...(cuts.length === 0
      ? []
      : [...cuts, undefined].map((to, i) => {
          const from = cuts[i - 1];
          return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
        })),
    ...common.map(([, { written }]): BandTest => ({ values: [written] })),
    { known: true },
    { unknown: true },
  ];
}

function onlyUsed({ segments, codes }: Segments): Segments {
  const used = [...new Set(codes)].sort((a, b) => a - b);
  const place = new Map(used.map((code, i) => [code, i]));
  return {
    segments: used.flatMap((code) => segments[code] ?? []),
    codes: codes.map((code) => place.get(code) ?? 0),
  };
}
