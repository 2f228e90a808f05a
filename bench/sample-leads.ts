import { seededRandom } from '../src/learning/random.ts';
import type { Cell } from '../src/learning/table.ts';
import type { TrainingSet } from '../src/learning/train-scorecard.ts';

export interface SampleOptions {
  readonly rows: number;
  readonly seed: number;
  /** Columns that say something come first: four numbers, three texts; all others are noise. */
  readonly columns: number;
  /** 0 for no signal at all, 1 for a plain one. */
  readonly strength: number;
}

const industries = ['software', 'retail', 'banking', 'health', 'energy', 'media'];

/** Made-up closed leads with bends, a pair that matters, unknown cells and noise. The same options give the same leads. */
export function sampleLeads({ rows, seed, columns, strength }: SampleOptions): TrainingSet {
  const random = seededRandom(seed);
  const names = Array.from({ length: columns }, (_, c) =>
    c < 4 ? `number ${c + 1}` : c < 7 ? `text ${c - 3}` : `noise ${c - 6}`,
  );
  const cells = new Map(names.map((name): [string, Cell[]] => [name, []]));
  const won = new Uint8Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const size = Math.exp(2 + 3 * random());
    const visits = Math.floor(10 * random() ** 2);
    const age = 100 * random();
    const pace = random();
    const industry = Math.floor(industries.length * random());
    const source = Math.floor(4 * random());
    const unknown = random() < 0.15;
    const odds =
      -2 +
      strength *
        ((unknown ? -0.4 : 0.6 * Math.sin(size / 30)) +
          0.25 * Math.min(visits, 5) +
          (age > 60 ? -0.8 : 0) +
          [0.8, -0.5, 0.2, 0, -0.9, 0.3][industry]! +
          (source === 2 && pace > 0.5 ? 1 : 0));
    won[row] = random() < 1 / (1 + Math.exp(-odds)) ? 1 : 0;
    const known: Cell[] = [
      unknown ? null : size,
      visits,
      age,
      pace,
      industries[industry]!,
      `source ${source}`,
      `team ${row % 3}`,
    ];
    names.forEach((name, c) => {
      const noise = c % 2 === 0 ? random() : `kind ${Math.floor(8 * random())}`;
      cells.get(name)?.push(c < 7 ? (known[c] ?? null) : noise);
    });
  }
  return { table: { rows, columns: cells }, won, time: null };
}
