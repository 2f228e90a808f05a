import type { Outcomes, Term } from './additive-system.ts';
import type { LevelColumn } from './level-column.ts';

/** One side of a pair: the levels of a column thrown together into few groups. */
export interface PairSide {
  readonly column: LevelColumn;
  /** Group of each level; groups of ranges come first, in order. */
  readonly groupOf: Uint16Array;
  readonly groups: number;
}

/** Two columns whose groups together say more than each alone. */
export interface Pair {
  readonly first: PairSide;
  readonly second: PairSide;
  /** One level per cell: group of the first times the groups of the second, plus group of the second. */
  readonly term: Term;
}

/** What a cell's residuals must overcome: as much as twenty rows at even odds five times as likely to be noise. */
const DOUBT = 20;

/**
 * The pairs whose cells still explain most of what the columns alone leave over, best first: sums of residuals per cell,
 * shrunk, beyond what noise would give.
 *
 * `odds`: log-odds of each row by the columns alone.
 */
export function findPairs(
  columns: readonly LevelColumn[],
  outcomes: Outcomes,
  odds: Float64Array,
  most: number,
): readonly Pair[] {
  const { won, weights } = outcomes;
  const left = new Float64Array(odds.length);
  const curve = new Float64Array(odds.length);
  let rows = 0;
  for (let row = 0; row < odds.length; row += 1) {
    const weight = weights[row]!;
    if (weight === 0) continue;
    const chance = 1 / (1 + Math.exp(-odds[row]!));
    left[row] = weight * (won[row]! - chance);
    curve[row] = weight * chance * (1 - chance);
    rows += 1;
  }
  const widest = Math.max(3, Math.min(8, Math.floor(rows ** 0.2)));
  const sides = columns.map((column) => {
    const side = pairSide(column, weights, widest);
    return { ...side, codes: side.column.term.codes.map((level) => side.groupOf[level]!) };
  });
  const found: { readonly gain: number; readonly first: number; readonly second: number }[] = [];
  sides.forEach((first, i) => {
    sides.slice(0, i).forEach((second, j) => {
      const cells = first.groups * second.groups;
      const leftIn = new Float64Array(cells);
      const curveIn = new Float64Array(cells);
      for (let row = 0; row < odds.length; row += 1) {
        const cell = first.codes[row]! * second.groups + second.codes[row]!;
        leftIn[cell]! += left[row]!;
        curveIn[cell]! += curve[row]!;
      }
      const gain = shrunkGain(leftIn, curveIn);
      if (gain > 0) found.push({ gain, first: i, second: j });
    });
  });
  found.sort((a, b) => b.gain - a.gain || a.first - b.first || a.second - b.second);
  return found.slice(0, most).map(({ first, second }) => pairOf(sides[first]!, sides[second]!));
}

/** Log-likelihood won by a shrunk step in each cell, less what it would win from noise with twice its spread. */
function shrunkGain(left: Float64Array, curve: Float64Array): number {
  let gain = 0;
  let noise = 0;
  let variance = 0;
  for (let cell = 0; cell < left.length; cell += 1) {
    const share = curve[cell]! / (curve[cell]! + DOUBT);
    gain += left[cell]! ** 2 / (curve[cell]! + DOUBT);
    noise += share;
    variance += 2 * share ** 2;
  }
  return (gain - noise - 2 * Math.sqrt(variance)) / 2;
}

function pairOf(
  first: PairSide & { readonly codes: Uint16Array },
  second: PairSide & { readonly codes: Uint16Array },
): Pair {
  const levels = first.groups * second.groups;
  const codes = first.codes.map((group, row) => group * second.groups + second.codes[row]!);
  return { first, second, term: { levels, codes, blocks: [{ from: 0, to: levels, ordered: false }] } };
}

/** Ranges in groups of about equally many rows; the most frequent other levels alone, the rest together. */
function pairSide(column: LevelColumn, weights: Float64Array, widest: number): PairSide {
  const { levels, codes } = column.term;
  const mass = new Float64Array(levels);
  for (let row = 0; row < codes.length; row += 1) mass[codes[row]!]! += weights[row]!;
  const inRanges = mass.subarray(0, column.ranges).reduce((sum, each) => sum + each, 0);
  const groupOf = new Uint16Array(levels);
  let groups = 0;
  let inGroup = 0;
  for (let level = 0; level < column.ranges; level += 1) {
    const full = inRanges / widest;
    if (inGroup > 0 && (inGroup >= full || mass[level]! >= full)) {
      groups += 1;
      inGroup = 0;
    }
    groupOf[level] = Math.min(groups, widest - 1);
    inGroup += mass[level]!;
  }
  if (column.ranges > 0) groups = groupOf[column.ranges - 1]! + 1;
  const others = Array.from({ length: levels - column.ranges }, (_, i) => column.ranges + i);
  others.sort((a, b) => mass[b]! - mass[a]! || a - b);
  others.forEach((level, i) => (groupOf[level] = groups + Math.min(i, widest - 1)));
  return { column, groupOf, groups: groups + Math.min(others.length, widest) };
}
