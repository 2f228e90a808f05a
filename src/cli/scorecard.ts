import { Command, InvalidArgumentError } from 'commander';
import type { LearnOptions } from './scorecard-data.ts';
import type { FitOptions } from './scorecard-fit.ts';

export function scorecardCommand(): Command {
  const command = new Command('scorecard').description(
    'learn, judge and use scorecards on files of past leads',
  );
  learning('train')
    .description('learn a scorecard from closed leads')
    .requiredOption('--out <file>', 'where to save the scorecard, as JSON')
    .option('--without-signal', 'save it even if it says no more than the base rate')
    .action(async (options: LearnOptions & { out: string; withoutSignal?: boolean }) => {
      const { runTrain } = await import('./scorecard-train.ts');
      runTrain(options);
    });
  learning('evaluate')
    .description('judge learned scorecards on leads that they have not seen, beside baselines')
    .option('--folds <number>', 'parts by chance; 5 when nothing else is said', wholeNumber)
    .option('--fold <column>', 'parts as this column gives them')
    .option('--newest <share>', 'learn from the oldest leads, judge on the newest: 0.2 is a fifth', share)
    .action(async (options: LearnOptions & { folds?: number; fold?: string; newest?: number }) => {
      const { runEvaluate } = await import('./scorecard-evaluate.ts');
      runEvaluate(options);
    });
  command
    .command('fit')
    .description('find who converts what: expected conversion by rep and kind of lead')
    .requiredOption('--csv <file>', 'closed leads, a column per attribute')
    .requiredOption('--target <column>', 'how the lead ended')
    .requiredOption('--rep <column>', 'who worked the lead')
    .option('--positive <value>', 'value of the target that counts as won')
    .option('--time <column>', 'when the lead was created; left out: the file begins with the oldest')
    .option('--segment <columns>', 'columns that make the kind of a lead, two at most', segments)
    .option('--card <file>', 'scorecard by which good leads are told from good reps')
    .option('--within <leads>', 'leads that anybody may be ahead of their share', within, 2)
    .option('--json', 'JSON on standard output, nothing else')
    .action(async (options: FitOptions) => {
      const { runFit } = await import('./scorecard-fit.ts');
      runFit(options);
    });
  command
    .command('score')
    .description('add points, chance, grade and the strongest factors to a CSV file')
    .requiredOption('--card <file>', 'scorecard as train saved it')
    .requiredOption('--csv <file>', 'leads; columns as the scorecard names them')
    .option('--out <file>', 'where to save the CSV; left out: standard output')
    .option('--json', 'one JSON object per lead instead of CSV')
    .action(async (options: { card: string; csv: string; out?: string; json?: boolean }) => {
      const { runScore } = await import('./scorecard-score.ts');
      runScore(options);
    });
  command
    .command('explain')
    .description('tell a scorecard in words, or one lead by it')
    .requiredOption('--card <file>', 'scorecard as train saved it')
    .option('--csv <file>', 'leads, to explain one of them')
    .option('--row <number>', 'which lead of the file, from 1', wholeNumber)
    .option('--json', 'the same as JSON')
    .action(async (options: { card: string; csv?: string; row?: number; json?: boolean }) => {
      const { runExplain } = await import('./scorecard-explain.ts');
      runExplain(options);
    });
  return command;

  function learning(name: string): Command {
    return command
      .command(name)
      .requiredOption('--csv <file>', 'closed leads, a column per attribute')
      .requiredOption('--target <column>', 'how the lead ended')
      .option('--positive <value>', 'value of the target that counts as won')
      .option('--time <column>', 'when the lead was created: newer leads count more and judge older ones')
      .option('--exclude <columns>', 'columns to leave out, with commas between', names)
      .option('--include <columns>', 'columns to keep although they look like leaks or are personal', names)
      .option(
        '--protect <columns>',
        'columns that nobody must be judged by, nor by what stands in for them',
        names,
      )
      .option('--json', 'JSON on standard output, nothing else');
  }
}

const names = (text: string): readonly string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

function segments(text: string): readonly string[] {
  const columns = names(text);
  if (columns.length > 2)
    throw new InvalidArgumentError('Two columns at most: more kinds have too few leads.');
  return columns;
}

function within(text: string): number {
  const leads = Number(text);
  if (!(leads >= 1 && leads <= 20)) throw new InvalidArgumentError('It must be a number from 1 to 20.');
  return leads;
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1 on.');
  return Number(text);
}

function share(text: string): number {
  const number = Number(text);
  if (!(number > 0 && number < 1))
    throw new InvalidArgumentError('It must be a share between 0 and 1, such as 0.2.');
  return number;
}
