import type { SquareMatrix } from './cholesky.ts';
import { holdBlock } from './penalty.ts';
import type { Holds, LevelBlock } from './penalty.ts';

/** One attribute, or one pair, as each row's level. */
export interface Term {
  readonly levels: number;
  /** Level of each row. */
  readonly codes: Uint16Array;
  readonly blocks: readonly LevelBlock[];
}

/** What is learned from: rows of weight 0 are not there. */
export interface Outcomes {
  /** 1 for won, 0 for lost. */
  readonly won: Uint8Array;
  readonly weights: Float64Array;
  /** Log-odds that are given and not learned; left out, none. */
  readonly offset?: Float64Array;
}

/** Terms side by side: every level is an unknown, the intercept is the last one. */
export interface Layout {
  readonly terms: readonly Term[];
  readonly starts: readonly number[];
  readonly size: number;
}

export function layOut(terms: readonly Term[]): Layout {
  let size = 0;
  const starts = terms.map(({ levels }) => {
    size += levels;
    return size - levels;
  });
  return { terms, starts, size: size + 1 };
}

/** Log-odds of every row. */
export function oddsOf({ terms, starts, size }: Layout, unknowns: Float64Array, { won, offset }: Outcomes) {
  const odds = offset === undefined ? new Float64Array(won.length) : Float64Array.from(offset);
  const intercept = unknowns[size - 1]!;
  for (let row = 0; row < odds.length; row += 1) odds[row]! += intercept;
  terms.forEach(({ codes }, t) => {
    const start = starts[t]!;
    for (let row = 0; row < odds.length; row += 1) odds[row]! += unknowns[start + codes[row]!]!;
  });
  return odds;
}

/** Log-likelihood of the outcomes under these log-odds. */
export function likelihood(odds: Float64Array, { won, weights }: Outcomes): number {
  let sum = 0;
  for (let row = 0; row < odds.length; row += 1) {
    const weight = weights[row]!;
    if (weight === 0) continue;
    const towards = won[row] === 1 ? odds[row]! : -odds[row]!;
    sum -= weight * (towards > 0 ? Math.log1p(Math.exp(-towards)) : Math.log1p(Math.exp(towards)) - towards);
  }
  return sum;
}

/**
 * Newton's equations at these log-odds: curvature of the likelihood, lower half, and its slope. Pairs of terms are
 * counted one pair at a time, so that their table stays in the processor's cache.
 */
export function newtonSystem({ terms, starts, size }: Layout, odds: Float64Array, outcomes: Outcomes) {
  const { won, weights } = outcomes;
  const rows = odds.length;
  const cells = new Float64Array(size * size);
  const slope = new Float64Array(size);
  const curve = new Float64Array(rows);
  const pull = new Float64Array(rows);
  const last = (size - 1) * size;
  for (let row = 0; row < rows; row += 1) {
    const weight = weights[row]!;
    if (weight === 0) continue;
    const chance = 1 / (1 + Math.exp(-odds[row]!));
    pull[row] = weight * (won[row]! - chance);
    curve[row] = weight * Math.max(chance * (1 - chance), 1e-6);
    slope[size - 1]! += pull[row]!;
    cells[last + size - 1]! += curve[row]!;
  }
  terms.forEach((term, t) => {
    const start = starts[t]!;
    for (let row = 0; row < rows; row += 1) {
      const at = start + term.codes[row]!;
      slope[at]! += pull[row]!;
      cells[at * size + at]! += curve[row]!;
      cells[last + at]! += curve[row]!;
    }
    for (let s = 0; s < t; s += 1) {
      const other = terms[s]!;
      const table = new Float64Array(term.levels * other.levels);
      for (let row = 0; row < rows; row += 1) {
        table[term.codes[row]! * other.levels + other.codes[row]!]! += curve[row]!;
      }
      for (let level = 0; level < term.levels; level += 1) {
        const from = level * other.levels;
        cells.set(table.subarray(from, from + other.levels), (start + level) * size + starts[s]!);
      }
    }
  });
  const matrix: SquareMatrix = { size, cells };
  return { matrix, slope };
}

/** Adds the penalty's curvature to the matrix and its slope to the slope; answers half the penalty itself. */
export function penalise(
  { terms, starts, size }: Layout,
  strengths: readonly (readonly Holds[])[],
  unknowns: Float64Array,
  system: { readonly matrix: SquareMatrix; readonly slope: Float64Array } | null,
): number {
  let penalty = 0;
  terms.forEach(({ blocks }, t) => {
    const start = starts[t]!;
    blocks.forEach((block, b) =>
      holdBlock(block, strengths[t]![b]!, (row, column, amount) => {
        const [i, j] = [start + row, start + column];
        // Cells beside the diagonal stand for their mirror image too.
        penalty += (row === column ? 0.5 : 1) * amount * unknowns[i]! * unknowns[j]!;
        if (!system) return;
        system.matrix.cells[i * size + j]! += amount;
        system.slope[i]! -= amount * unknowns[j]!;
        if (row !== column) system.slope[j]! -= amount * unknowns[i]!;
      }),
    );
  });
  return penalty;
}
