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

/** A part smaller than this share of its due tells nothing. */
const LEAST_OF_PART = 0.3;

/**
 * Parts one after another in time; the oldest rows are in none. Rows of equal time stay together: null when so many
 * share a time that no such parts can be cut.
 */
export function timeFolds(time: Float64Array, parts: number): Folds | null {
  const sorted = Float64Array.from(time).sort();
  const starts = Array.from({ length: parts }, (_, part) => {
    const share = FIRST_LESSON + ((1 - FIRST_LESSON) * part) / parts;
    return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  });
  const folds = Int8Array.from(time, (at) => starts.filter((start) => at >= start).length - 1);
  const due = (part: number) =>
    time.length * (part < 0 ? FIRST_LESSON : (1 - FIRST_LESSON) / parts) * LEAST_OF_PART;
  const rows = new Map<number, number>();
  for (const part of folds) rows.set(part, (rows.get(part) ?? 0) + 1);
  for (let part = -1; part < parts; part += 1) if ((rows.get(part) ?? 0) < due(part)) return null;
  return folds;
}

/** Weights of the rows that may teach before part `fold` is judged: by time the earlier ones, else all others. */
export const teaching = (folds: Folds, fold: number, weights: Float64Array, byTime: boolean): Float64Array =>
  weights.map((weight, row) => {
    const part = folds[row]!;
    return (byTime ? part < fold : part !== fold) ? weight : 0;
  });
