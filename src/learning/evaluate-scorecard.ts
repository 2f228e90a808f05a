import { compileCurve } from '../routing/chance-curve.ts';
import type { Quality } from '../routing/scorecard-learning.ts';
import type { TableScorecard } from '../routing/scorecard.ts';
import { plainLogistic } from './baseline-logistic.ts';
import { naiveBayes } from './baseline-naive-bayes.ts';
import { measure, reliability } from './measure.ts';
import { scoreTable, takeRows } from './score-table.ts';
import type { Table } from './table.ts';
import { trainScorecard } from './train-scorecard.ts';
import type { TrainingOptions, TrainingSet } from './train-scorecard.ts';

/** Which rows are judged together, by a card learned from the rows of `learnFrom`. */
export interface Split {
  readonly name: string;
  readonly learnFrom: Uint32Array;
  readonly judge: Uint32Array;
}

export const rivals = ['scorecard', 'base rate', 'naive Bayes', 'logistic regression'] as const;
export type Rival = (typeof rivals)[number];

export interface Evaluation {
  /** Over all rows that were judged, each by a card that had not seen it. */
  readonly together: Readonly<Record<Rival, Quality>>;
  readonly splits: readonly {
    readonly name: string;
    readonly learnedFrom: number;
    readonly judged: number;
    readonly scorecard: Quality;
    readonly signal: boolean;
    /** Leads for which the card gave no chance; here they count with what it would have said. */
    readonly abstained: number;
  }[];
  /** Ten bins of equally many leads by chance: what was promised and what came. */
  readonly reliability: ReturnType<typeof reliability>;
}

/** Learns and judges once for each split, beside the baselines on the same rows and columns. */
export function evaluateScorecard(
  set: TrainingSet,
  splits: readonly Split[],
  options: TrainingOptions,
): Evaluation {
  const { onProgress = () => {} } = options;
  const judged = splits.reduce((sum, { judge }) => sum + judge.length, 0);
  const won = new Uint8Array(judged);
  const chances = Object.fromEntries(rivals.map((rival) => [rival, new Float64Array(judged)]));
  let at = 0;
  const results = splits.map(({ name, learnFrom, judge }, i) => {
    onProgress(`learning and judging ${name}`, i / splits.length);
    const outcomes = Uint8Array.from(judge, (row) => set.won[row]!);
    const lesson = takeSet(set, learnFrom);
    const card = trainScorecard(lesson, { ...options, onProgress: () => {} });
    const test = takeRows(set.table, judge);
    const given = chancesOf(card, lesson.won, test);
    const base = lesson.won.reduce((sum, each) => sum + each, 0) / lesson.won.length;
    const open = onlyColumns(lesson.table, card);
    won.set(outcomes, at);
    chances['scorecard']?.set(given.chances, at);
    chances['base rate']?.fill(base, at, at + judge.length);
    chances['naive Bayes']?.set(naiveBayes(open, lesson.won, test), at);
    chances['logistic regression']?.set(plainLogistic(open, lesson.won, test), at);
    at += judge.length;
    return {
      ...{ name, learnedFrom: learnFrom.length, judged: judge.length, abstained: given.abstained },
      scorecard: measure(given.chances, outcomes, new Float64Array(judge.length).fill(base)),
      signal: card.learning?.signal.found ?? false,
    };
  });
  onProgress('done', 1);
  const baseRate = chances['base rate'];
  const of = (rival: Rival) => measure(chances[rival] ?? new Float64Array(), won, baseRate);
  return {
    together: {
      scorecard: of('scorecard'),
      'base rate': of('base rate'),
      'naive Bayes': of('naive Bayes'),
      'logistic regression': of('logistic regression'),
    },
    splits: results,
    reliability: reliability(chances['scorecard'] ?? new Float64Array(), won),
  };
}

/** What the card would say of every row, also where it abstains; the base rate where it has no curve or no signal. */
export function chancesOf(card: TableScorecard, won: Uint8Array, table: Table) {
  const base = won.reduce((sum, each) => sum + each, 0) / won.length;
  const curve =
    card.calibration && card.learning?.signal.found ? compileCurve(card.calibration.curve) : () => base;
  let abstained = 0;
  const chances = Float64Array.from(scoreTable(card, table), ({ points, chance }) => {
    if (typeof chance === 'number') return curve(points);
    abstained += 1;
    return curve(points);
  });
  return { chances, abstained };
}

export const takeSet = ({ table, won, time }: TrainingSet, rows: Uint32Array): TrainingSet => ({
  table: takeRows(table, rows),
  won: Uint8Array.from(rows, (row) => won[row]!),
  time: time && Float64Array.from(rows, (row) => time[row]!),
});

/** Baselines get the columns that the card was allowed to learn from, useful or not. */
function onlyColumns(table: Table, { learning }: TableScorecard): Table {
  const hidden = new Set(
    learning?.excluded.flatMap(({ attribute, reason }) => (reason === 'no_signal' ? [] : [attribute])),
  );
  return { rows: table.rows, columns: new Map([...table.columns].filter(([name]) => !hidden.has(name))) };
}
