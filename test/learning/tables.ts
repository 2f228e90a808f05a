import type { Cell } from '../../src/learning/table.ts';
import { seededRandom } from '../../src/learning/random.ts';
import type { TrainingSet } from '../../src/learning/train-scorecard.ts';
import { trainScorecard } from '../../src/learning/train-scorecard.ts';

/** Made-up closed leads: `row` gives one lead's cells and its chance to be won. The same seed gives the same leads. */
export function closedLeads(
  rows: number,
  row: (
    random: () => number,
    i: number,
  ) => { readonly cells: Readonly<Record<string, Cell>>; readonly chance: number },
  seed = 1,
): TrainingSet {
  const random = seededRandom(seed);
  const columns = new Map<string, Cell[]>();
  const won = new Uint8Array(rows);
  for (let i = 0; i < rows; i += 1) {
    const { cells, chance } = row(random, i);
    for (const [name, cell] of Object.entries(cells)) {
      const column = columns.get(name) ?? [];
      column.push(cell);
      columns.set(name, column);
    }
    won[i] = random() < chance ? 1 : 0;
  }
  return { table: { rows, columns }, won, time: null };
}

export const chanceAt = (odds: number): number => 1 / (1 + Math.exp(-odds));

export const train = (set: TrainingSet, options: Partial<Parameters<typeof trainScorecard>[1]> = {}) =>
  trainScorecard(set, { source: 'test', target: 'won', ...options });

/** A column that says something, two that do not. */
export const plainLeads = (rows: number, seed = 1): TrainingSet =>
  closedLeads(
    rows,
    (random) => {
      const size = Math.floor(1000 * random() ** 2);
      const source = ['web', 'fair', 'referral'][Math.floor(3 * random())]!;
      const bonus = { web: 0, fair: -0.7, referral: 0.9 }[source] ?? 0;
      const cells = { size, source, noise: random(), kind: `k${Math.floor(5 * random())}` };
      return { cells, chance: chanceAt(-1.8 + bonus + (size > 300 ? 1.2 : 0)) };
    },
    seed,
  );
