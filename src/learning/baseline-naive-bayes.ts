import type { Table } from './table.ts';

/** Count that a value has before it was ever seen, on either side. */
const START = 0.1;

/**
 * The open systems' score, as a baseline: naive Bayes over the values of every column by Odoo's formula (counts from
 * 0.1 on, unset and unseen values skipped, chances kept a hundredth of a percent away from 0 and 100).
 * Learns from `train`, answers the chance of each row of `test`.
 */
export function naiveBayes(train: Table, won: Uint8Array, test: Table): Float64Array {
  const wins = won.reduce((sum, each) => sum + each, 0);
  const losses = won.length - wins;
  const odds = new Float64Array(test.rows).fill(Math.log(wins / losses));
  for (const [name, cells] of train.columns) {
    const counts = new Map<string, { won: number; lost: number }>();
    cells.forEach((cell, row) => {
      if (cell === null) return;
      const count = counts.get(String(cell)) ?? { won: START, lost: START };
      if (won[row] === 1) count.won += 1;
      else count.lost += 1;
      counts.set(String(cell), count);
    });
    let [allWon, allLost] = [0, 0];
    for (const count of counts.values()) {
      allWon += count.won;
      allLost += count.lost;
    }
    test.columns.get(name)?.forEach((cell, row) => {
      const count = cell === null ? undefined : counts.get(String(cell));
      if (count) odds[row]! += Math.log(count.won / allWon) - Math.log(count.lost / allLost);
    });
  }
  return odds.map((each) =>
    Math.min(0.9999, Math.max(0.0001, Math.round(1e4 / (1 + Math.exp(-each))) / 1e4)),
  );
}
