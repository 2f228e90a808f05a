import { chanceOf } from '../routing/chance-curve.ts';
import type { ChanceKnot } from '../routing/chance-curve.ts';
import { baseOdds, fitAdditive } from './fit-additive.ts';
import type { Outcomes } from './additive-system.ts';
import { POINTS_PER_ODDS } from './card-points.ts';
import { rising } from './merge-levels.ts';

/** Wins and losses that a bin of its own needs on average. */
const ENOUGH_IN_BIN = 20;
const MOST_BINS = 12;
/** Precision of the prior that points say nothing: a handful of wins moves the chances little from the base rate. */
const DOUBT = 5;

/**
 * From points to chances, learned from rows that the points were not learned from: a line in log-odds (Platt), shrunk
 * towards the base rate, and bent in bins as far as the rows tell (empirical Bayes), never falling.
 */
export function calibrate(points: Float64Array, outcomes: Outcomes): readonly ChanceKnot[] {
  const { won, weights } = outcomes;
  const line = fitLine(points, outcomes);
  const rows = Uint32Array.from(points.keys()).filter((row) => weights[row]! > 0);
  rows.sort((a, b) => points[a]! - points[b]!);
  const wins = rows.reduce((sum, row) => sum + won[row]!, 0);
  const fewer = Math.min(wins, rows.length - wins);
  const wanted = Math.max(1, Math.min(MOST_BINS, Math.floor(fewer / ENOUGH_IN_BIN)));
  const { codes, bins } = binsOf(points, rows, wanted);
  const offset = points.map(line);
  const term = { levels: bins.length, codes, blocks: [{ from: 0, to: bins.length, ordered: true }] };
  const bend = fitAdditive(
    [term],
    { won, weights, offset },
    { rounds: 15, tune: true, ...flat(bins.length) },
  );
  const shift = (bin: number) => bend.intercept + bend.effects[0]![bin]!;
  const inBins = bins.map((bin, i) => ({
    points: bin.mean,
    odds: line(bin.mean) + shift(i),
    rows: bin.rows,
  }));
  const [least, most] = [points[rows[0]!]!, points[rows.at(-1)!]!];
  const ends = [
    { points: least, odds: line(least) + shift(0), rows: 0 },
    { points: most, odds: line(most) + shift(bins.length - 1), rows: 0 },
  ];
  const knots = [...inBins, ...ends.filter(({ points: at }) => inBins.every((bin) => bin.points !== at))];
  knots.sort((a, b) => a.points - b.points);
  const odds = rising(knots.map((knot) => ({ effect: knot.odds, sureness: knot.rows })));
  return knots.map(({ points: at }, i) => ({ points: rounded(at, 2), chance: safe(chanceOf(odds[i]!)) }));
}

const flat = (levels: number) => ({
  from: {
    intercept: 0,
    effects: [new Float64Array(levels)],
    strengths: [[{ size: 10, steps: 10, bends: 10 }]],
  },
});

const rounded = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;
const safe = (chance: number) => Math.min(1 - 1e-6, Math.max(1e-6, rounded(chance, 6)));

/** Log-odds as a line over points, by Newton's method on two unknowns; a falling line becomes flat. */
function fitLine(points: Float64Array, outcomes: Outcomes): (points: number) => number {
  const { won, weights } = outcomes;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const middle = points.reduce((sum, each, row) => sum + each * weights[row]!, 0) / total;
  const base = baseOdds(outcomes);
  let level = base;
  let slope = 0;
  for (let round = 0; round < 25; round += 1) {
    let [pull, pullSlope, curve, cross, curveSlope] = [0, -DOUBT * slope, 1e-9, 0, DOUBT];
    for (let row = 0; row < won.length; row += 1) {
      const weight = weights[row]!;
      if (weight === 0) continue;
      const x = (points[row]! - middle) / POINTS_PER_ODDS;
      const chance = chanceOf(level + slope * x);
      const spread = weight * Math.max(chance * (1 - chance), 1e-9);
      pull += weight * (won[row]! - chance);
      pullSlope += weight * (won[row]! - chance) * x;
      curve += spread;
      cross += spread * x;
      curveSlope += spread * x * x;
    }
    const determinant = curve * curveSlope - cross * cross;
    const [up, tilt] = [
      (curveSlope * pull - cross * pullSlope) / determinant,
      (curve * pullSlope - cross * pull) / determinant,
    ];
    level += Math.max(-1, Math.min(1, up));
    slope += Math.max(-1, Math.min(1, tilt));
    if (Math.abs(up) + Math.abs(tilt) < 1e-8) break;
  }
  if (slope <= 0) return () => base;
  return (at) => level + (slope * (at - middle)) / POINTS_PER_ODDS;
}

/** Runs of about equally many rows by points; rows of equal points stay together. */
function binsOf(points: Float64Array, rows: Uint32Array, wanted: number) {
  const codes = new Uint16Array(points.length);
  const bins: { mean: number; rows: number }[] = [];
  for (let i = 0; i < rows.length;) {
    let after = Math.min(rows.length, i + Math.ceil(rows.length / wanted));
    while (after < rows.length && points[rows[after]!] === points[rows[after - 1]!]) after += 1;
    // What is left over is too little for a bin: it joins the last one.
    if (rows.length - after < rows.length / wanted / 2) after = rows.length;
    const inBin = rows.subarray(i, after);
    for (const row of inBin) codes[row] = bins.length;
    bins.push({ mean: inBin.reduce((sum, row) => sum + points[row]!, 0) / inBin.length, rows: inBin.length });
    i = after;
  }
  return { codes, bins };
}
