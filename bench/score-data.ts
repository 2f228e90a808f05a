import { readClosedLeads } from '../src/cli/scorecard-data.ts';
import { evaluateScorecard, rivals, takeSet } from '../src/learning/evaluate-scorecard.ts';
import { findTableDrift } from '../src/learning/find-drift.ts';
import { measure } from '../src/learning/measure.ts';
import { seededRandom, shuffled } from '../src/learning/random.ts';
import { recalibrate } from '../src/learning/recalibrate.ts';
import { scoreTable, takeRows } from '../src/learning/score-table.ts';
import { columnSplits } from '../src/learning/splits.ts';
import { trainScorecard } from '../src/learning/train-scorecard.ts';
import { compileCurve } from '../src/routing/chance-curve.ts';
import type { Reporter } from './figure.ts';

export interface DataSet {
  readonly file: string;
  readonly target: string;
  /** Known to be filled in afterwards. */
  readonly leak: string;
  readonly inOrderOfTime: boolean;
}

export const dataSets: readonly DataSet[] = [
  { file: 'bank_additional_full.csv', target: 'y', leak: 'duration', inOrderOfTime: true },
  { file: 'online_shoppers.csv', target: 'Revenue', leak: 'PageValues', inOrderOfTime: false },
];

const nameOf = ({ file }: DataSet) => file.replace('.csv', '');
const optionsOf = ({ file, target, leak }: DataSet) => ({
  source: file,
  target,
  exclude: new Set([leak, 'fold']),
});

/** Five folds as the file gives them; what people must not be judged by is left out, as always. */
export function fiveFolds(report: Reporter, path: string, set: DataSet) {
  const leads = readClosedLeads({ csv: path, target: set.target });
  const found = trainScorecard(leads, { source: set.file, target: set.target, exclude: new Set(['fold']) });
  const leaks = found.learning?.excluded.filter(({ reason }) => reason === 'leak') ?? [];
  report.figure(
    `${nameOf(set)}: ${set.leak} found to be a leak`,
    leaks.some(({ attribute }) => attribute === set.leak) ? 1 : 0,
    'of 1',
  );
  const splits = columnSplits(leads.table.columns.get('fold') ?? []);
  const { together, splits: parts } = evaluateScorecard(leads, splits, optionsOf(set));
  const name = nameOf(set);
  for (const rival of rivals) {
    const of = together[rival];
    report.figure(`${name}, five folds, ${rival}: AUC`, of.auc, '');
    report.figure(`${name}, five folds, ${rival}: ECE`, of.ece, '');
    report.figure(`${name}, five folds, ${rival}: log-loss`, of.logLoss, 'nats', of.baseLogLoss);
    report.figure(
      `${name}, five folds, ${rival}: precision in the top 20 %`,
      of.precisionTop20,
      'of 1',
      together['base rate'].precisionTop20,
    );
  }
  const eces = parts.map(({ scorecard }) => scorecard.ece);
  report.figure(
    `${name}, scorecard: mean of the folds' own ECE`,
    eces.reduce((sum, each) => sum + each, 0) / eces.length,
    '',
  );
}

const draws = (rows: number) => (rows > 1_000 ? 5 : 10);

/**
 * Cards learned from few leads, judged on 5,000 others, beside the base rate of the same few leads. A calibration error
 * grows with the number of groups it is looked at in, by chance alone: each is compared in as many groups.
 */
export function learningCurve(report: Reporter, path: string, set: DataSet) {
  const all = readClosedLeads({ csv: path, target: set.target });
  for (const rows of [50, 100, 200, 500, 1_000, 5_000]) {
    const seen = Array.from({ length: draws(rows) }, (_, draw) => drawOf(all, set, rows, draw));
    const told = seen.filter((draw) => draw.given > 0);
    const mean = (of: (draw: Draw) => number) =>
      told.reduce((sum, draw) => sum + draw.given * of(draw), 0) /
      told.reduce((sum, draw) => sum + draw.given, 0);
    const name = `${nameOf(set)}, learned from ${rows}`;
    report.figure(
      `${name}: leads with a chance`,
      seen.reduce((sum, draw) => sum + draw.given, 0) / seen.length,
      'of 1',
    );
    if (told.length === 0) continue;
    const ofBase = "beside the base rate's";
    report.figure(
      `${name}: ECE in ten groups ${ofBase} in the same`,
      mean((draw) => draw.ece),
      '',
      mean((draw) => draw.baseInGroups),
    );
    report.figure(
      `${name}: ECE in ten groups beside that of true chances, by luck`,
      mean((draw) => draw.ece),
      '',
      mean((draw) => draw.byLuck),
    );
    report.figure(
      `${name}: error over all leads ${ofBase}`,
      mean((draw) => draw.overAll),
      '',
      mean((draw) => draw.baseOverAll),
    );
    const worse = told.filter((draw) => draw.logLossGain < 0).length;
    report.figure(`${name}: draws with a worse log-loss than the base rate`, worse, `of ${told.length}`);
  }
}

type Draw = ReturnType<typeof drawOf>;

function drawOf(all: ReturnType<typeof readClosedLeads>, set: DataSet, rows: number, draw: number) {
  const order = Uint32Array.from(shuffled(all.won.length, seededRandom(1_000 * draw + rows)));
  const few = takeSet(all, order.subarray(0, rows));
  const others = takeSet(all, order.subarray(rows, rows + 5_000));
  const base = shareOf(few.won);
  const scores = base === 0 ? [] : scoreTable(trainScorecard(few, optionsOf(set)), others.table);
  const told = Uint32Array.from(scores.keys()).filter((row) => typeof scores[row]?.chance === 'number');
  const chances = Float64Array.from(told, (row) => scores[row]?.chance ?? NaN);
  const won = Uint8Array.from(told, (row) => others.won[row]!);
  const quality = measure(chances, won, new Float64Array(told.length).fill(base));
  return {
    given: told.length / others.won.length,
    ece: quality.ece,
    baseInGroups: inGroupsOf(chances, won, base),
    byLuck: errorByLuck(chances),
    overAll: Math.abs(shareOf(chances) - shareOf(won)),
    baseOverAll: Math.abs(base - shareOf(won)),
    logLossGain: quality.baseLogLoss - quality.logLoss,
  };
}

function shareOf(values: Iterable<number>): number {
  let [sum, count] = [0, 0];
  for (const each of values) {
    sum += each;
    count += 1;
  }
  return sum / count;
}

const WORLDS = 20;

/** Calibration error that these chances show on average when they are true and only luck decides. */
function errorByLuck(chances: Float64Array): number {
  const random = seededRandom(1);
  let sum = 0;
  for (let world = 0; world < WORLDS; world += 1) {
    sum += measure(
      chances,
      Uint8Array.from(chances, (chance) => (random() < chance ? 1 : 0)),
    ).ece;
  }
  return sum / WORLDS;
}

/** Calibration error of one chance for everybody, looked at in ten groups of equally many leads by the card's chance. */
function inGroupsOf(chances: Float64Array, won: Uint8Array, base: number): number {
  const order = Uint32Array.from(chances.keys()).sort((a, b) => chances[a]! - chances[b]!);
  let error = 0;
  for (let group = 0; group < 10; group += 1) {
    const rows = order.subarray((group * order.length) / 10, ((group + 1) * order.length) / 10);
    const wins = rows.reduce((sum, row) => sum + won[row]!, 0);
    error += Math.abs(wins - base * rows.length) / order.length;
  }
  return error;
}

const FIRST = 500;

/** Oldest four fifths to newest fifth, in the order of the file. */
export function driftCase(report: Reporter, path: string, set: DataSet) {
  const all = readClosedLeads({ csv: path, target: set.target });
  const cut = Math.floor(all.won.length * 0.8);
  const rows = Uint32Array.from(all.won.keys());
  const card = trainScorecard(takeSet(all, rows.subarray(0, cut)), optionsOf(set));
  const live = takeSet(all, rows.subarray(cut));
  const scores = scoreTable(card, takeRows(all.table, rows.subarray(cut)));
  const curve = compileCurve(card.calibration?.curve ?? []);
  const points = Float64Array.from(scores, (score) => score.points);
  const name = `${nameOf(set)}, oldest 80 % to newest 20 %`;
  report.figure(
    `${name}: share won in the newest`,
    shareOf(live.won),
    'of 1',
    shareOf(all.won.subarray(0, cut)),
  );
  const valuesOf = (row: number) => (attribute: string) => {
    const value = live.table.columns.get(attribute)?.[row] ?? null;
    return value === null ? undefined : { value };
  };
  const drift = (leads: number, closed: number) =>
    findTableDrift(
      card,
      Array.from({ length: leads }, (_, row) => valuesOf(row)),
      Array.from({ length: closed }, (_, row) => ({ chance: curve(points[row]!), won: live.won[row] === 1 })),
    );
  const early = drift(100, 0);
  report.figure(
    `${name}: attributes found to drift in the first 100 leads`,
    early.inputs.filter(({ moved }) => moved).length,
    'attributes',
  );
  const late = drift(live.won.length, live.won.length);
  for (const sentence of late.because) report.say(`drift: ${sentence}`);
  report.figure(`${name}: drift of the base rate found`, late.baseRate?.moved ? 1 : 0, 'of 1');
  report.figure(
    `${name}: ECE without recalibration`,
    eceOf(rows.subarray(0, live.won.length), () => curve),
    '',
  );
  const once = curveOf(0, FIRST);
  const after = Uint32Array.from({ length: live.won.length - FIRST }, (_, i) => FIRST + i);
  report.figure(
    `${name}: ECE of the next 1,000 after recalibration on the first ${FIRST}`,
    eceOf(after.subarray(0, 1_000), () => once),
    '',
  );
  report.figure(
    `${name}: ECE of all later ones, recalibrated every ${FIRST} on the latest ${FIRST}`,
    eceOf(after, rolling()),
    '',
  );
  report.figure(
    `${name}: ECE of all later ones by that first curve, while the base rate moves on`,
    eceOf(after, () => once),
    '',
  );

  function curveOf(from: number, to: number) {
    const outcomes = Array.from({ length: to - from }, (_, i) => ({
      points: points[from + i]!,
      won: live.won[from + i] === 1,
    }));
    return compileCurve(recalibrate(outcomes)?.curve ?? card.calibration?.curve ?? []);
  }
  function rolling() {
    const curves = new Map<number, (points: number) => number>();
    return (row: number) => {
      const block = Math.floor(row / FIRST);
      const known = curves.get(block) ?? curveOf((block - 1) * FIRST, block * FIRST);
      curves.set(block, known);
      return known;
    };
  }
  function eceOf(of: Uint32Array, curveFor: (row: number) => (points: number) => number) {
    return measure(
      Float64Array.from(of, (row) => curveFor(row)(points[row]!)),
      Uint8Array.from(of, (row) => live.won[row]!),
    ).ece;
  }
}
