import { factorise, inverseBand } from './cholesky.ts';
import type { InverseBand } from './cholesky.ts';

/** Levels of a term that are held together: neighbours in an order, or one another's equals without one. */
export interface LevelBlock {
  /** First level, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Ordered levels are held to their neighbours as well as to zero. */
  readonly ordered: boolean;
  /** Least strength of holding to zero; left out, hardly any. */
  readonly weakest?: number;
}

/** One number for each way of holding: levels to zero, each to its neighbour, each step to the step before. */
export interface Holds {
  readonly size: number;
  readonly steps: number;
  readonly bends: number;
}

export const startingStrength: Holds = { size: 1, steps: 1, bends: 1 };

const WEAKEST = 0.1;
const STRONGEST = 1e5;
/** A strength moves by at most this factor at a time: early rounds know little. */
const FASTEST = 30;

/**
 * The next strengths by empirical Bayes (Fellner and Schall's update in the form of Wood and Fasiolo 2017): effects no
 * larger than their own uncertainty are held ever more strongly, until nothing is left of them.
 *
 * `squares`: sums over the block of squared levels, steps and bends. `variance`: the same of their uncertainty.
 */
export function nextStrength(block: LevelBlock, now: Holds, squares: Holds, variance: Holds): Holds {
  const prior = priorSpread(block, now);
  const next = (hold: keyof Holds) => moved(now[hold], prior[hold] - variance[hold], squares[hold]);
  const size = Math.max(block.weakest ?? 0, next('size'));
  return block.ordered ? { size, steps: next('steps'), bends: next('bends') } : { ...now, size };
}

function moved(now: number, explained: number, found: number): number {
  const factor = Math.max(explained, 0) / Math.max(found, 1e-12);
  return clamped(now * clamped(factor, 1 / FASTEST, FASTEST), WEAKEST, STRONGEST);
}

const clamped = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));

/** Spread of levels, steps and bends that the strengths alone would allow, without any data. */
function priorSpread({ from, to, ordered }: LevelBlock, strength: Holds): Holds {
  const size = to - from;
  if (!ordered) return { size: size / strength.size, steps: 0, bends: 0 };
  const matrix = { size, cells: new Float64Array(size * size) };
  holdBlock({ from: 0, to: size, ordered }, strength, (row, column, amount) => {
    matrix.cells[row * size + column]! += amount;
  });
  factorise(matrix);
  return spreadOf(inverseBand(matrix), 0, size);
}

/** Cells, on and below the diagonal, that a block's strengths add to the curvature. */
export function holdBlock(
  { from, to, ordered }: LevelBlock,
  { size, steps, bends }: Holds,
  add: (row: number, column: number, amount: number) => void,
): void {
  for (let level = from; level < to; level += 1) {
    add(level, level, size);
    if (!ordered || level === from) continue;
    add(level, level, steps);
    add(level - 1, level - 1, steps);
    add(level, level - 1, -steps);
    if (level === from + 1) continue;
    add(level, level, bends);
    add(level - 1, level - 1, 4 * bends);
    add(level - 2, level - 2, bends);
    add(level, level - 1, -2 * bends);
    add(level - 1, level - 2, -2 * bends);
    add(level, level - 2, bends);
  }
}

/** Sums of the variances of levels, of steps and of bends, from an inverse curvature. */
export function spreadOf({ diagonal, beside, further }: InverseBand, from: number, to: number): Holds {
  let [size, steps, bends] = [0, 0, 0];
  for (let i = from; i < to; i += 1) {
    size += diagonal[i]!;
    if (i > from) steps += diagonal[i]! + diagonal[i - 1]! - 2 * beside[i - 1]!;
    if (i < from + 2) continue;
    const around = diagonal[i]! + 4 * diagonal[i - 1]! + diagonal[i - 2]!;
    bends += around - 4 * (beside[i - 1]! + beside[i - 2]!) + 2 * further[i - 2]!;
  }
  return { size, steps, bends };
}

/** Sums of squared levels, steps and bends. */
export function squaresOf(effects: Float64Array, from: number, to: number): Holds {
  let [size, steps, bends] = [0, 0, 0];
  for (let i = from; i < to; i += 1) {
    size += effects[i]! ** 2;
    if (i > from) steps += (effects[i]! - effects[i - 1]!) ** 2;
    if (i > from + 1) bends += (effects[i]! - 2 * effects[i - 1]! + effects[i - 2]!) ** 2;
  }
  return { size, steps, bends };
}
