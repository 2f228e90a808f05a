import { Command, Option } from 'commander';
import type { Decision } from '../routing/decision.ts';
import { shareReport } from '../routing/share-report.ts';
import type { OfflineOptions, OfflineRun } from './route-offline.ts';
import { textTable } from './text-table.ts';

const mustBeGiven = (option: Option, files: 'required' | 'optional'): Option =>
  option.makeOptionMandatory(files === 'required');

/** The options that `route` and `explain` share; `explain` can do without files. */
export const offlineCommand = (name: string, files: 'required' | 'optional' = 'required'): Command =>
  new Command(name)
    .addOption(mustBeGiven(new Option('--rulebook <file>', 'rulebook as JSON'), files))
    .addOption(
      mustBeGiven(
        new Option(
          '--leads <file>',
          'leads as .csv, .jsonl or .json; columns are HubSpot contact properties',
        ),
        files,
      ),
    )
    .option('--reps <file>', 'reps as .csv, .jsonl or .json; left out: all members, always at work')
    .option('--accounts <file>', 'companies with their owners, as .csv, .jsonl or .json')
    .option('--list <id=file...>', 'a list that conditions name, one value per line')
    .option('--at <time>', 'moment of deciding, such as 2026-11-18T09:00:00Z; left out: now');

export function routeCommand(): Command {
  return offlineCommand('route')
    .description('decide the leads of a file, without database or HubSpot')
    .option('--json', 'each decision with its whole trace, one JSON object per line')
    .action(async ({ json, ...options }: OfflineOptions & { json?: boolean }) => {
      const { routeOffline } = await import('./route-offline.ts');
      const run = await routeOffline(options);
      const lines = run.decisions.map((decision) => JSON.stringify(decision));
      console.log(json ? lines.join('\n') : report(run));
    });
}

function report({ decisions, nameOf }: OfflineRun): string {
  const rows = decisions.map((decision) => [
    decision.contactId,
    decision.outcome,
    decision.ownerId === null ? '' : nameOf(decision.ownerId),
    decision.territory?.name ?? '',
    `${decision.score.points} ${decision.score.grade}`,
    decision.reason,
  ]);
  const shares = shareReport(decisions).map(({ territory, name, received, owed, besides }) => [
    territory,
    name,
    received,
    owed.toFixed(2),
    signed(received - owed),
    besides,
  ]);
  const count = (outcome: Decision['outcome']) => decisions.filter((each) => each.outcome === outcome).length;
  return [
    textTable(['lead', 'outcome', 'owner', 'territory', 'score', 'reason'], rows),
    '',
    `${decisions.length} leads: ${count('assigned')} assigned, ${count('held')} held, ${count('kept')} kept.`,
    ...(shares.length === 0
      ? []
      : [
          '',
          'Leads received by turn against the share owed for the same leads; besides: by claim, fallback or another rule.',
          '',
          textTable(['territory', 'rep', 'received', 'owed', 'difference', 'besides'], shares),
        ]),
  ].join('\n');
}

const signed = (leads: number): string => {
  const amount = Math.abs(leads).toFixed(2);
  return amount === '0.00' ? amount : `${leads > 0 ? '+' : '-'}${amount}`;
};
