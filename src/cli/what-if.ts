import { Command } from 'commander';
import type { WhatIfReport } from '../contract/what-if.ts';
import { runWhatIf } from '../usecases/what-if/run-what-if.ts';
import { calledOwner } from './called-owner.ts';
import { databaseUrl } from './database-url.ts';
import { namedRulebook, rulebookArgument } from './named-rulebook.ts';
import { readPaperLoad } from './paper-load.ts';
import type { PaperOptions } from './paper-load.ts';
import { forPortal } from './portal-command.ts';
import { readSince } from './read-moment.ts';
import { progressTo } from './scorecard-progress.ts';
import { whatIfOffline } from './what-if-offline.ts';
import { whatIfText } from './what-if-text.ts';

interface WhatIfOptions extends PaperOptions {
  readonly draft: string;
  readonly portal?: string;
  readonly since?: string;
  readonly until?: string;
  readonly leads?: string;
  readonly rulebook?: string;
  readonly reps?: string;
  readonly accounts?: string;
  readonly list?: string[];
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
      'on paper: without this rep (e-mail or owner id), from a day to a day, both included; <owner> alone: all the time',
    )
    .option('--add-reps <territory:n...>', 'on paper: so many new reps in a territory (its id or name)')
    .option('--changed <n>', 'list so many changed leads, or "all"', '20')
    .option('--json', 'one JSON object')
    .action(async ({ json, ...options }: WhatIfOptions) => {
      const report = await run(options);
      console.log(json ? JSON.stringify(report) : whatIfText(report));
    });
}

async function run(options: WhatIfOptions): Promise<WhatIfReport> {
  const { draft, portal, leads, since, until, rulebook, reps, accounts, list } = options;
  const loadOf = readPaperLoad(options);
  const listed = readListed(options.changed);
  const tell = progressTo(process.stderr);
  refuseMixed(options);
  if (leads !== undefined) {
    const files = { leads, draft, rulebook, reps, accounts, list };
    const given = Object.fromEntries(Object.entries(files).filter(([, file]) => file !== undefined));
    const asked = { loadOf, listed, now: Date.now() };
    return whatIfOffline({ leads, draft, ...given }, asked, (done) => tell('of the leads', done));
  }
  const range = readRange(since, until);
  const stopped = new AbortController();
  process.once('SIGINT', () => stopped.abort(new Error('Stopped. Nothing was changed.')));
  return forPortal(portal, async (pool, portalId) => {
    const tried = await namedRulebook(draft, { pool, portalId });
    const ownerIdOf = async (called: string) => (await calledOwner(pool, portalId, called)).ownerId;
    const load = loadOf && (await loadOf({ ownerIdOf, territories: tried.territories }));
    const question = { draft: tried, listed, ...range, ...(load && { load }) };
    return runWhatIf({ databaseUrl: databaseUrl() }, portalId, question, {
      onProgress: ({ done, of }) => tell('of past leads', of === 0 ? 1 : done / of),
      signal: stopped.signal,
    });
  });
}

/** What only one of the two ways of asking takes must not seem to count in the other. */
function refuseMixed({ leads, ...options }: WhatIfOptions): void {
  const { portal, since, until, rulebook, reps, accounts, list } = options;
  const others = leads === undefined ? { rulebook, reps, accounts, list } : { portal, since, until };
  const given = Object.entries(others).find(([, value]) => value !== undefined);
  if (given) throw new Error(`--${given[0]} ${leads === undefined ? 'needs' : 'does not go with'} --leads.`);
}

function readListed(changed: string): number {
  if (changed === 'all') return Infinity;
  if (!/^\d+$/.test(changed)) throw new Error(`--changed ${changed}: must be a number or "all".`);
  return Number(changed);
}

function readRange(from: string | undefined, to: string | undefined) {
  if (from === undefined)
    throw new Error('--since is missing: the first day to look at, such as 2026-10-01.');
  const since = readSince('--since', from);
  if (since > Date.now()) throw new Error(`--since ${from}: is still to come.`);
  if (to === undefined) return { since };
  const until = readSince('--until', to);
  if (until <= since) throw new Error(`--until ${to}: must be after --since ${from}.`);
  return { since, until };
}
