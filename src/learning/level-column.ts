import { compileBands } from '../routing/compile-bands.ts';
import type { BandIndex } from '../routing/compile-bands.ts';
import { foldText } from '../routing/match-value.ts';
import type { BandTest } from '../routing/score-band.ts';
import type { Term } from './additive-system.ts';
import { levelCuts } from './level-cuts.ts';
import type { Cell } from './table.ts';

/** A column cut into levels as finely as its rows allow; bands are made of neighbouring levels. */
export interface LevelColumn {
  readonly attribute: string;
  /** Ranges first, in order, then texts, other texts, unknown. */
  readonly levels: readonly BandTest[];
  /** How many of the levels are ranges. */
  readonly ranges: number;
  readonly term: Term;
  /** Least and greatest number; null where there is none. */
  readonly span: { readonly from: number; readonly to: number } | null;
}

const MOST_TEXTS = 80;

/** Fewest rows for a level of its own. */
const leastRows = (rows: number): number => Math.max(3, Math.min(25, Math.round(rows / 200)));
/** Texts are drawn towards each other as far as they are rare, so fewer rows will do. */
const leastOfText = (rows: number): number => Math.max(3, Math.min(20, Math.round(rows / 500)));
const mostRanges = (rows: number): number => Math.max(4, Math.min(40, Math.round(1.4 * Math.cbrt(rows))));

export function levelColumn(attribute: string, cells: readonly Cell[]): LevelColumn {
  const least = leastRows(cells.length);
  const numbers = Float64Array.from(cells.filter((cell) => typeof cell === 'number')).sort();
  const [from, to] = [numbers[0], numbers.at(-1)];
  const span = from === undefined || to === undefined ? null : { from, to };
  const ranges =
    span === null ? [] : rangesBetween(span, levelCuts(numbers, mostRanges(numbers.length), least));
  const counts = countTexts(cells);
  const common = [...counts]
    .filter(([, { rows }]) => rows >= leastOfText(cells.length))
    .sort(([a, m], [b, n]) => n.rows - m.rows || (a < b ? -1 : 1))
    .slice(0, MOST_TEXTS)
    .map(([, { written }]): BandTest => ({ values: [written] }));
  const levels: BandTest[] = [
    ...ranges,
    ...common,
    ...(counts.size > common.length ? [{ known: true as const }] : []),
    ...(cells.includes(null) ? [{ unknown: true as const }] : []),
  ];
  const blocks = [
    { from: 0, to: ranges.length, ordered: true },
    { from: ranges.length, to: levels.length, ordered: false },
  ].filter((block) => block.to > block.from);
  const term = { levels: levels.length, codes: encode(cells, bandIndex(levels)), blocks };
  return { attribute, levels, ranges: ranges.length, term, span };
}

/** Tables compare texts as they stand, without regard to case. */
const bandIndex = (levels: readonly BandTest[]): BandIndex =>
  compileBands(levels, (values) => new Set(values.map(foldText)));

/** Each row's level, as a scorecard with these levels as bands would find it. */
function encode(cells: readonly Cell[], indexOf: BandIndex): Uint16Array {
  const known = new Map<Cell, number>();
  return Uint16Array.from(cells, (cell) => {
    let code = known.get(cell);
    if (code === undefined) {
      code = indexOf(cell === null ? undefined : { value: cell });
      known.set(cell, code);
    }
    return code;
  });
}

/** The first and the last are open, so that nothing falls outside; a single one is as wide as what was seen. */
function rangesBetween(span: { from: number; to: number }, cuts: readonly number[]): readonly BandTest[] {
  if (cuts.length === 0) return [span];
  return [...cuts, undefined].map((to, i) => {
    const from = cuts[i - 1];
    return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  });
}

/** Rows of each text without regard to case, with its first spelling. */
function countTexts(cells: readonly Cell[]) {
  const counts = new Map<string, { readonly written: string; rows: number }>();
  const folded = new Map<string, string>();
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    let text = folded.get(cell);
    if (text === undefined) folded.set(cell, (text = foldText(cell)));
    const count = counts.get(text);
    if (count) count.rows += 1;
    else counts.set(text, { written: cell, rows: 1 });
  }
  return counts;
}
