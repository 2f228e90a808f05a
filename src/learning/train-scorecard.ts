import type { Learning } from '../routing/scorecard-learning.ts';
import type { TableScorecard } from '../routing/scorecard.ts';
import { calibrate } from './calibrate.ts';
import { cardPoints, POINTS_TO_DOUBLE_ODDS, pointsOfRows } from './card-points.ts';
import { chooseColumns } from './choose-columns.ts';
import type { ColumnWishes, Exclusion } from './choose-columns.ts';
import { stratifiedFolds, timeFolds } from './folds.ts';
import { aucWithinParts, holdOut } from './hold-out.ts';
import type { HeldOut } from './hold-out.ts';
import { fitColumns, learnModel } from './learn-model.ts';
import type { LevelColumn } from './level-column.ts';
import { measure } from './measure.ts';
import { recencyWeights } from './recency.ts';
import { findSignal } from './signal.ts';
import type { Table } from './table.ts';
import { seenBy, writeCard } from './write-card.ts';

export interface TrainingSet {
  /** Attributes as they stood when the lead was created, without the outcome. */
  readonly table: Table;
  /** 1 for won, 0 for lost. */
  readonly won: Uint8Array;
  /** Epoch milliseconds per row, or any number that grows with time; null when nothing is known. */
  readonly time: Float64Array | null;
}

export interface TrainingOptions extends ColumnWishes {
  /** The file or the account, and what counts as won: for the card's own record. */
  readonly source: string;
  readonly target: string;
  /** First and last day, where the time is one. */
  readonly from?: string;
  readonly to?: string;
  readonly labelOf?: (attribute: string) => string;
  /** Who insists on the columns of `include`. */
  readonly insistedBy?: string;
  /** Told what is being done and how much is done, 0 to 1. */
  readonly onProgress?: (doing: string, done: number) => void;
}

const SEED = 20_261_122;
const MOST_PAIRS = 8;
/** Fewer leads than this, or fewer wins or losses, can tell nothing about pairs. */
const LEADS_FOR_PAIRS = 500;
const WINS_FOR_PAIRS = 60;
/** Wins, and losses, that a chance needs behind it. */
const ENOUGH_FOR_CHANCE = 50;

/** Learns a scorecard from closed leads. Throws when there is nothing to tell apart. Same input, same card. */
export function trainScorecard({ table, won, time }: TrainingSet, options: TrainingOptions): TableScorecard {
  const { onProgress = () => {}, labelOf = (attribute) => attribute } = options;
  const counts = countOutcomes(won);
  onProgress('looking at the columns', 0);
  const { columns, excluded, insisted } = chooseColumns(table, won, options);
  const weights = recencyWeights(columns, won, time);
  const outcomes = { won, weights };
  onProgress('learning bands and points', 0.1);
  const alone = fitColumns(columns, outcomes);
  const fewer = Math.min(counts.wins, counts.losses);
  const mostPairs = won.length >= LEADS_FOR_PAIRS && fewer >= WINS_FOR_PAIRS ? MOST_PAIRS : 0;
  const plan = planOf(won, time);
  const held =
    columns.length === 0 || fewer < plan.parts
      ? null
      : holdOut(columns, outcomes, { ...plan, mostPairs }, (part) =>
          onProgress('checking on leads held out', 0.2 + (0.6 * (part + 1)) / plan.parts),
        );
  onProgress('writing the scorecard', 0.8);
  const model = learnModel(columns, outcomes, alone, held?.pairsPay ? mostPairs : 0);
  const points = cardPoints(model, outcomes);
  const signal = signalOf(columns, held, counts);
  const card: TableScorecard = {
    ...writeCard(points, won, labelOf),
    grades: gradesOf(held?.points ?? pointsOfRows(points, won.length)),
    ...calibrationOf(held, signal, counts),
    learning: {
      ...{ source: options.source, target: options.target, leads: won.length, wins: counts.wins },
      ...(options.from === undefined ? {} : { from: options.from }),
      ...(options.to === undefined ? {} : { to: options.to }),
      pointsToDoubleOdds: POINTS_TO_DOUBLE_ODDS,
      seen: seenBy(points),
      excluded: [...excluded, ...withoutEffect(columns, points)],
      ...(insisted.length > 0 && { insisted: insistedOn(insisted, options.insistedBy) }),
      quality: held && roundedQuality(held),
      signal,
    },
  };
  onProgress('done', 1);
  return card;
}

const insistedOn = (insisted: readonly Exclusion[], by: string | undefined) =>
  insisted.map((each) => ({ ...each, ...(by === undefined ? {} : { by }) }));

function countOutcomes(won: Uint8Array) {
  const wins = won.reduce((sum, each) => sum + each, 0);
  const losses = won.length - wins;
  if (wins === 0 || losses === 0) {
    const all =
      won.length === 0 ? 'There are no leads' : `All ${won.length} leads were ${wins === 0 ? 'lost' : 'won'}`;
    throw new Error(`${all}: there is nothing to tell apart.`);
  }
  return { wins, losses };
}

/** More parts where rows are few; by time wherever there is one that tells rows apart. */
function planOf(won: Uint8Array, time: Float64Array | null) {
  const parts = won.length >= 2_000 ? 3 : 5;
  const inTime = time === null || won.length < 200 ? null : timeFolds(time, parts);
  return { parts, byTime: inTime !== null, folds: inTime ?? stratifiedFolds(won, parts, SEED) };
}

function signalOf(
  columns: readonly LevelColumn[],
  held: HeldOut | null,
  counts: { readonly wins: number; readonly losses: number },
): Learning['signal'] {
  if (columns.length === 0) return { found: false, because: 'No column is left to learn from.' };
  return findSignal(held && { ...held, ...aucWithinParts(held) }, counts);
}

function calibrationOf(
  held: HeldOut | null,
  signal: Learning['signal'],
  { wins, losses }: { readonly wins: number; readonly losses: number },
): Pick<TableScorecard, 'calibration'> {
  if (held === null) return {};
  const curve = [...calibrate(held.points, held)];
  if (!signal.found) return { calibration: { curve, withheld: signal.because } };
  if (Math.min(wins, losses) >= ENOUGH_FOR_CHANCE) return { calibration: { curve } };
  const withheld = `No chance is given: ${wins} wins and ${losses} losses are too few to tell one; ${ENOUGH_FOR_CHANCE} of each are needed.`;
  return { calibration: { curve, withheld } };
}

/** The tenth with the most points is A, the next fifth B, the next three tenths C. */
function gradesOf(points: Float64Array): TableScorecard['grades'] {
  const sorted = Float64Array.from(points).sort();
  const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
  return { A: at(0.9), B: at(0.7), C: at(0.4) };
}

function withoutEffect(
  columns: readonly LevelColumn[],
  points: ReturnType<typeof cardPoints>,
): readonly Exclusion[] {
  const used = new Set([
    ...points.columns.map(({ column }) => column),
    ...points.pairs.flatMap(({ pair }) => [pair.first.column, pair.second.column]),
  ]);
  return columns
    .filter((column) => !used.has(column))
    .map(({ attribute }) => ({
      attribute,
      reason: 'no_signal',
      because: 'It adds nothing to the other columns that chance could not bring about.',
    }));
}

const roundedQuality = (held: HeldOut): Learning['quality'] => {
  const round = (value: number) => Math.round(value * 1e5) / 1e5;
  const quality = measure(held.chances, held.won, held.base);
  return {
    ...{ auc: round(aucWithinParts(held).auc), ece: round(quality.ece) },
    ...{ logLoss: round(quality.logLoss), baseLogLoss: round(quality.baseLogLoss) },
    ...{ brier: round(quality.brier), baseBrier: round(quality.baseBrier) },
    ...{ precisionTop10: round(quality.precisionTop10), precisionTop20: round(quality.precisionTop20) },
  };
};
