import { chanceOf, compileCurve } from '../routing/chance-curve.ts';
import type { Outcomes } from './additive-system.ts';
import { calibrate } from './calibrate.ts';
import { cardPoints, pointsOfRows } from './card-points.ts';
import { baseOdds } from './fit-additive.ts';
import { teaching } from './folds.ts';
import type { Folds } from './folds.ts';
import { fitColumns, learnModel, modelOdds } from './learn-model.ts';
import type { LevelColumn } from './level-column.ts';
import { aucOf, lossOf } from './measure.ts';

export interface HeldOut {
  /** Rows that were held out once, ascending. */
  readonly rows: Uint32Array;
  /** Points of those rows by cards that had not seen them. */
  readonly points: Float64Array;
  /** Chances of those rows, calibrated on the other parts, and the base rate of those other parts. */
  readonly chances: Float64Array;
  readonly base: Float64Array;
  /** Part of each of those rows. */
  readonly part: Int8Array;
  readonly won: Uint8Array;
  readonly weights: Float64Array;
  /** Whether pairs pay: see `PAYS`. */
  readonly pairsPay: boolean;
}

export interface HoldOutPlan {
  readonly folds: Folds;
  readonly parts: number;
  readonly byTime: boolean;
  readonly mostPairs: number;
}

/** Pairs must lower the loss of held-out rows by this many standard errors. */
const PAYS = 1;

/**
 * Learns once for every part without it and scores it: points, with and without pairs. Strengths are learned anew each
 * time too: taken from all rows they would let shuffled labels look like a signal.
 */
export function holdOut(
  columns: readonly LevelColumn[],
  outcomes: Outcomes,
  { folds, parts, byTime, mostPairs }: HoldOutPlan,
  onPart: (part: number) => void,
): HeldOut {
  const { won } = outcomes;
  const plainPoints = new Float64Array(won.length);
  const pairPoints = new Float64Array(won.length);
  const gains: number[] = [];
  for (let fold = 0; fold < parts; fold += 1) {
    const taught = { won, weights: teaching(folds, fold, outcomes.weights, byTime) };
    const fit = fitColumns(columns, taught);
    const [plain, paired] = [
      learnModel(columns, taught, fit, 0),
      learnModel(columns, taught, fit, mostPairs),
    ];
    const [plainOdds, pairedOdds] = [modelOdds(plain), modelOdds(paired)];
    const points = pointsOfRows(cardPoints(plain, taught), won.length);
    const withPairs = pointsOfRows(cardPoints(paired, taught), won.length);
    for (let row = 0; row < won.length; row += 1) {
      if (folds[row] !== fold) continue;
      plainPoints[row] = points[row]!;
      pairPoints[row] = withPairs[row]!;
      gains.push(
        lossOf(chanceOf(plainOdds[row]!), won[row]!) - lossOf(chanceOf(pairedOdds[row]!), won[row]!),
      );
    }
    onPart(fold);
  }
  const pairsPay = mostPairs > 0 && meanOverError(gains) > PAYS;
  const rows = Uint32Array.from(won.keys()).filter((row) => folds[row]! >= 0);
  const take = (from: Float64Array) => Float64Array.from(rows, (row) => from[row]!);
  const held = {
    rows,
    points: take(pairsPay ? pairPoints : plainPoints),
    won: Uint8Array.from(rows, (row) => won[row]!),
    weights: take(outcomes.weights),
    pairsPay,
  };
  const part = Int8Array.from(rows, (row) => folds[row]!);
  return { ...held, part, ...crossCalibrated(held, part, parts) };
}

function meanOverError(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return variance === 0 ? 0 : mean / Math.sqrt(variance / values.length);
}

/** Each part's chances by the curve of the other parts, so that a curve is never judged by its own rows. */
function crossCalibrated(
  { points, won, weights }: Pick<HeldOut, 'points' | 'won' | 'weights'>,
  part: Int8Array,
  parts: number,
): Pick<HeldOut, 'chances' | 'base'> {
  const chances = new Float64Array(points.length);
  const base = new Float64Array(points.length);
  for (let fold = 0; fold < parts; fold += 1) {
    const others = { won, weights: weights.map((weight, row) => (part[row] === fold ? 0 : weight)) };
    if (others.weights.every((weight) => weight === 0)) continue;
    const curve = compileCurve(calibrate(points, others));
    const rate = chanceOf(baseOdds(others));
    points.forEach((each, row) => {
      if (part[row] !== fold) return;
      chances[row] = curve(each);
      base[row] = rate;
    });
  }
  return { chances, base };
}

/** Area under the curve within each part, as points of different cards are compared with their own alone. */
export function aucWithinParts({ points, won, part }: Pick<HeldOut, 'points' | 'won' | 'part'>) {
  let [sum, sureness] = [0, 0];
  for (const fold of new Set(part)) {
    const rows = Uint32Array.from(part.keys()).filter((row) => part[row] === fold);
    const outcomes = Uint8Array.from(rows, (row) => won[row]!);
    const wins = outcomes.reduce((all, each) => all + each, 0);
    const losses = outcomes.length - wins;
    if (wins === 0 || losses === 0) continue;
    // Variance of Mann and Whitney's statistic when there is nothing to tell.
    const sure = (12 * wins * losses) / (wins + losses + 1);
    sum +=
      sure *
      aucOf(
        Float64Array.from(rows, (row) => points[row]!),
        outcomes,
      );
    sureness += sure;
  }
  return {
    auc: sureness === 0 ? 0.5 : sum / sureness,
    error: sureness === 0 ? Infinity : 1 / Math.sqrt(sureness),
  };
}
