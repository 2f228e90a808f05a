import { evaluateScorecard, rivals } from '../learning/evaluate-scorecard.ts';
import type { Evaluation, Split } from '../learning/evaluate-scorecard.ts';
import { columnSplits, foldSplits, timeSplit } from '../learning/splits.ts';
import { columnOf, readClosedLeads } from './scorecard-data.ts';
import type { ClosedLeads, LearnOptions } from './scorecard-data.ts';
import { progressTo } from './scorecard-progress.ts';
import { trainingOptions } from './scorecard-train.ts';
import { textTable } from './text-table.ts';

interface EvaluateOptions extends LearnOptions {
  readonly folds?: number;
  readonly fold?: string;
  readonly newest?: number;
}

/** Judges on held-out leads and prints figures beside the baselines'. */
export function runEvaluate({ json, ...options }: EvaluateOptions) {
  const leads = readClosedLeads(options);
  const splits = splitsOf(options, leads);
  const exclude = [...(options.exclude ?? []), ...(options.fold === undefined ? [] : [options.fold])];
  const evaluation = evaluateScorecard(leads, splits, {
    ...trainingOptions({ ...options, exclude }, leads),
    onProgress: progressTo(process.stderr),
  });
  console.log(json ? JSON.stringify(evaluation) : [...leads.repairs, report(evaluation)].join('\n'));
}

/** By a column, by time, or by chance; by time also when there is a time and nothing is said. */
function splitsOf(
  { folds, fold, newest, csv }: EvaluateOptions,
  { table, won, time }: ClosedLeads,
): readonly Split[] {
  const said = [folds, fold, newest].filter((each) => each !== undefined).length;
  if (said > 1) throw new Error('Choose one of --folds, --fold and --newest.');
  if (fold !== undefined) {
    const splits = columnSplits(columnOf(table, fold, csv));
    if (splits.length > 1 && splits.length <= 50) return splits;
    throw new Error(`--fold ${fold}: must name between 2 and 50 parts, and there are ${splits.length}.`);
  }
  if (folds !== undefined || (newest === undefined && time === null)) {
    const parts = folds ?? 5;
    if (parts >= 2 && parts <= won.length) return foldSplits(won, parts);
    throw new Error(`--folds ${parts}: must be at least 2 and no more than there are leads.`);
  }
  return timeSplit(time ?? Float64Array.from(won.keys()), newest ?? 0.2);
}

function report({ together, splits, reliability }: Evaluation): string {
  const base = together['base rate'].precisionTop10;
  const figures = rivals.map((rival) => {
    const of = together[rival];
    return [
      ...[rival, of.auc.toFixed(4), of.logLoss.toFixed(4), of.brier.toFixed(4), of.ece.toFixed(4)],
      ...[of.precisionTop10.toFixed(3), (of.precisionTop10 / base).toFixed(2)],
      ...[of.precisionTop20.toFixed(3), (of.precisionTop20 / base).toFixed(2)],
    ];
  });
  const head = ['', 'AUC', 'log-loss', 'Brier', 'ECE', 'top 10 %', 'lift', 'top 20 %', 'lift'];
  const parts = splits.map(({ name, learnedFrom, judged, scorecard, signal, abstained }) => [
    ...[name, learnedFrom, judged, scorecard.auc.toFixed(4), scorecard.ece.toFixed(4)],
    ...[signal ? 'yes' : 'no', abstained],
  ]);
  return [
    textTable(head, figures),
    '',
    'Top: share of wins among the leads with the most points. ECE: ten bins of equally many leads.',
    '',
    textTable(['judged on', 'learned from', 'leads', 'AUC', 'ECE', 'signal', 'abstained'], parts),
    '',
    textTable(
      ['leads', 'promised', 'came'],
      reliability.map(({ leads, promised, came }) => [leads, promised.toFixed(4), came.toFixed(4)]),
    ),
  ].join('\n');
}
