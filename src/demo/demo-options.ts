import { Command, InvalidArgumentError, Option } from 'commander';
import { join, resolve } from 'node:path';

export interface DemoOptions {
  /** Leads to create; undefined: all rows of the CSV file, else as many as suit the way it runs. */
  leads: number | undefined;
  /** Leads a second; undefined: all at once. */
  rate: number | undefined;
  csv: string | undefined;
  latencyMs: number;
  exit: boolean;
  json: boolean;
  /** First of five ports in a row; 0 takes free ones. */
  port: number;
  record: string | undefined;
  shadow: boolean;
  /** First-response targets are so many times as short. */
  speed: number;
  fresh: boolean;
  folder: string;
}

const PAGE_SPEED = 120;
const PROJECT = join(import.meta.dirname, '..', '..');

/** Prints help or one sentence and ends the process when the flags are not understood. */
export function readDemoOptions(argv: string[]): DemoOptions {
  const command = new Command('npm run demo --')
    .description(
      'Baton with a HubSpot emulator and a Postgres of its own: leads arrive, get an owner, and say why.',
    )
    .option('--leads <n>', 'how many leads to create', wholeNumber)
    .option('--rate <n>', 'leads a second (without it: all at once with --exit or --csv)', positive)
    .option('--csv <file>', 'create these contacts: the columns of a HubSpot contact export')
    .option('--latency <ms>', 'how long the emulated HubSpot takes to answer', wholeNumber, 100)
    .option(
      '--exit',
      'no page: run, print a summary, exit 0 only if every lead has an owner or a stated reason',
      false,
    )
    .addOption(
      new Option('--json', 'with --exit: the summary as one JSON object on the last line')
        .default(false)
        .implies({ exit: true }),
    )
    .option(
      '--port <n>',
      'first of five ports in a row: page, emulator, Baton, Postgres, worker; 0: free ones',
      portNumber,
      4400,
    )
    .option(
      '--record <file>',
      'write every exchange with the emulated HubSpot there, for npm run conformance',
    )
    .option('--shadow', 'stay in shadow mode: decide and record, write nothing to HubSpot', false)
    .option(
      '--speed <n>',
      'make first-response clocks n times as fast; default 120 with the page, so that an hour takes 30 s, else 1',
      positive,
    )
    .option('--fresh', 'forget the data of earlier demos', false)
    .option(
      '--data <folder>',
      'where the demo keeps its data',
      process.env.BATON_DEMO_DIR ?? join(PROJECT, '.baton', 'demo'),
    )
    .allowExcessArguments(false);
  const flags = command
    .parse(argv, { from: 'user' })
    .opts<
      Omit<DemoOptions, 'latencyMs' | 'folder' | 'speed'> & { latency: number; data: string; speed?: number }
    >();
  const { latency, data, csv, record, speed, ...rest } = flags;
  return {
    ...rest,
    speed: speed ?? (rest.exit ? 1 : PAGE_SPEED),
    csv: inCallersFolder(csv),
    record: inCallersFolder(record),
    latencyMs: latency,
    folder: data,
  };
}

/** npm runs scripts in the project's folder; a file is named from where the person stands. */
function inCallersFolder(file: string | undefined): string | undefined {
  return file === undefined ? undefined : resolve(process.env.INIT_CWD ?? '.', file);
}

function wholeNumber(text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 10_000))
    throw new InvalidArgumentError('It must be a number above 0, at most 10000.');
  return value;
}

function portNumber(text: string): number {
  const value = wholeNumber(text);
  if (value > 65_531 || (value > 0 && value < 1024))
    throw new InvalidArgumentError('It must be 0 or between 1024 and 65531.');
  return value;
}
