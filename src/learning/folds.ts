import { seededRandom, shuffled } from './random.ts';

/** Part of each row, 0 to `parts` − 1, or −1 for rows that only ever teach. */
export type Folds = Int8Array;

/** Equal parts by chance, each with its share of the wins. */
export function stratifiedFolds(won: Uint8Array, parts: number, seed: number): Folds {
  const folds = new Int8Array(won.length);
  const next = [0, 0];
  for (const row of shuffled(won.length, seededRandom(seed))) {
    const kind = won[row]!;
    folds[row] = next[kind]! % parts;
    next[kind]! += 1;
  }
  return folds;
}

/** The share of rows, by time, that is only ever learned from. */
const FIRST_LESSON = 0.4;

/** Parts one after another in time; the oldest rows are in none. Rows of equal time stay together. */
export function timeFolds(time: Float64Array, parts: number): Folds {
  const sorted = Float64Array.from(time).sort();
  const starts = Array.from({ length: parts }, (_, part) => {
    const share = FIRST_LESSON + ((1 - FIRST_LESSON) * part) / parts;
    return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  });
  return Int8Array.from(time, (at) => starts.filter((start) => at >= start).length - 1);
}

/** Weights of the rows that may teach before part `fold` is judged: by time the earlier ones, else all others. */
export const teaching = (folds: Folds, fold: number, weights: Float64Array, byTime: boolean): Float64Array =>
  weights.map((weight, row) => {
    const part = folds[row]!;
    return (byTime ? part < fold : part !== fold) ? weight : 0;
  });
