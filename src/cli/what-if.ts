import { Command } from 'commander';
import { paperLoadSchema } from '../contract/what-if.ts';
import type { PaperLoad, WhatIfReport } from '../contract/what-if.ts';
import { runWhatIf } from '../usecases/what-if/run-what-if.ts';
import { databaseUrl } from './database-url.ts';
import { namedRulebook, rulebookArgument } from './named-rulebook.ts';
import { forPortal } from './portal-command.ts';
import { readSince } from './read-moment.ts';
import { progressTo } from './scorecard-progress.ts';
import { whatIfOffline } from './what-if-offline.ts';
import { whatIfText } from './what-if-text.ts';

interface WhatIfOptions {
  readonly draft: string;
  readonly portal?: string;
  readonly since?: string;
  readonly until?: string;
  readonly leads?: string;
  readonly rulebook?: string;
  readonly reps?: string;
  readonly accounts?: string;
  readonly list?: string[];
  readonly times?: string;
  readonly without?: string[];
  readonly addReps?: string[];
  readonly changed: string;
  readonly json?: true;
}

export function whatIfCommand(): Command {
  return new Command('what-if')
    .description('run a rulebook over past leads and hold it against what happened; nothing is changed')
    .requiredOption('--draft <file>', `the rulebook to try: ${rulebookArgument}`)
    .option('--portal <id>', "HubSpot's account id: its own past leads; left out: the only account there is")
    .option('--since <date>', 'first day, such as 2026-10-01, or a time with its zone')
    .option('--until <date>', 'where it ends, not included; left out: now')
    .option(
      '--leads <file>',
      'in place of --portal: leads as .csv, .jsonl or .json, decided when they were created',
    )
    .option('--rulebook <file>', 'with --leads: the rulebook to hold the draft against')
    .option('--reps <file>', 'with --leads: reps; left out: all members, always at work')
    .option('--accounts <file>', 'with --leads: companies with their owners')
    .option('--list <id=file...>', 'with --leads: a list that conditions name')
    .option('--times <n>', 'on paper: every lead so many times')
    .option(
      '--without <owner:from:to...>',
      'on paper: without this rep, from a day to a day; <owner> alone: all the time',
    )
    .option('--add-reps <territory:n...>', 'on paper: so many new reps in a territory')
    .option('--changed <n>', 'list so many changed leads, or "all"', '20')
    .option('--json', 'one JSON object')
    .action(async ({ json, ...options }: WhatIfOptions) => {
      const report = await run(options);
      console.log(json ? JSON.stringify(report) : whatIfText(report));
    });
}

async function run(options: WhatIfOptions): Promise<WhatIfReport> {
  const { draft, portal, leads, since, until, changed, rulebook, reps, accounts, list } = options;
  const load = readLoad(options);
  const listed = changed === 'all' ? Infinity : Number(changed);
  if (Number.isNaN(listed) || listed < 0) throw new Error(`--changed ${changed}: must be a number or "all".`);
  if (leads !== undefined) {
    const files = { leads, draft, rulebook, reps, accounts, list };
    const given = Object.fromEntries(Object.entries(files).filter(([, file]) => file !== undefined));
    return whatIfOffline({ leads, draft, ...given }, { load, listed, now: Date.now() });
  }
  if (since === undefined)
    throw new Error('--since is missing: the first day to look at, such as 2026-10-01.');
  const range = {
    since: readSince('--since', since),
    ...(until === undefined ? {} : { until: readSince('--until', until) }),
  };
  const tell = progressTo(process.stderr);
  const stopped = new AbortController();
  process.once('SIGINT', () => stopped.abort(new Error('Stopped. Nothing was changed.')));
  return forPortal(portal, async (pool, portalId) => {
    const tried = await namedRulebook(draft, { pool, portalId });
    const question = { draft: tried, listed, ...range, ...(load && { load }) };
    return runWhatIf({ databaseUrl: databaseUrl() }, portalId, question, {
      onProgress: ({ done, of }) => tell('of past leads', of === 0 ? 1 : done / of),
      signal: stopped.signal,
    });
  });
}

const DAY = 86_400_000;

function readLoad({ times, without = [], addReps = [] }: WhatIfOptions): PaperLoad | null {
  if (times === undefined && without.length === 0 && addReps.length === 0) return null;
  const parsed = paperLoadSchema.safeParse({
    times: times === undefined ? 1 : Number(times),
    without: without.map((text) => {
      const [ownerId, from, to] = text.split(':');
      return {
        ownerId,
        from: from === undefined ? null : readSince('--without', from),
        // The last day is included.
        to: to === undefined ? null : readSince('--without', to) + DAY,
      };
    }),
    addReps: addReps.map((text) => {
      const colon = text.lastIndexOf(':');
      return { territoryId: text.slice(0, Math.max(0, colon)), count: Number(text.slice(colon + 1)) };
    }),
  });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`The load on paper cannot be used: ${faults.join('; ')}.`);
}
