import { chanceOf } from '../routing/chance-curve.ts';
import type { Outcomes } from './additive-system.ts';
import { teaching, timeFolds } from './folds.ts';
import { fitColumns, modelOdds } from './learn-model.ts';
import type { LevelColumn } from './level-column.ts';
import { lossOf } from './measure.ts';

/** Half-lives to try, as parts of the whole time; the first is no forgetting at all. */
const HALF_LIVES = [Infinity, 1, 0.5, 0.25, 0.125];
const PARTS = 3;

/** Weights of rows by age, so that one half-life back counts half; their sum is the number of rows that they are worth. */
function fading(time: Float64Array, halfLife: number): Float64Array {
  const last = time.reduce((most, at) => Math.max(most, at), -Infinity);
  return time.map((at) => 2 ** -((last - at) / halfLife));
}

/**
 * How much less older rows count, chosen by what foretells later rows best: no forgetting unless it pays. Without a
 * time, or when all rows have the same, every row counts the same.
 */
export function recencyWeights(columns: readonly LevelColumn[], won: Uint8Array, time: Float64Array | null) {
  const equal: Float64Array = new Float64Array(won.length).fill(1);
  if (time === null || won.length < 200) return equal;
  const first = time.reduce((least, at) => Math.min(least, at), Infinity);
  const last = time.reduce((most, at) => Math.max(most, at), -Infinity);
  if (!(last > first)) return equal;
  const folds = timeFolds(time, PARTS);
  if (folds === null) return equal;
  let best = { weights: equal, loss: Infinity };
  for (const part of HALF_LIVES) {
    const weights = part === Infinity ? equal : fading(time, part * (last - first));
    const loss = laterLoss(columns, { won, weights }, folds);
    // A tenth of a percent must be won, so that noise does not throw history away.
    if (loss < best.loss * 0.999) best = { weights, loss };
  }
  return best.weights;
}

function laterLoss(columns: readonly LevelColumn[], { won, weights }: Outcomes, folds: Int8Array): number {
  let loss = 0;
  let rows = 0;
  for (let fold = 0; fold < PARTS; fold += 1) {
    const fit = fitColumns(columns, { won, weights: teaching(folds, fold, weights, true) });
    const odds = modelOdds({
      intercept: fit.intercept,
      columns: columns.map((column, c) => ({ column, effects: fit.effects[c]! })),
      pairs: [],
    });
    for (let row = 0; row < won.length; row += 1) {
      if (folds[row] !== fold) continue;
      loss += lossOf(chanceOf(odds[row]!), won[row]!);
      rows += 1;
    }
  }
  return loss / rows;
}
