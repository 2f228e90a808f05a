import { Command } from 'commander';
import type { Pool } from 'pg';
import type { PortalId } from '../store/database.ts';
import { countToReplay, replayContact, replaySince } from '../usecases/replay-decisions.ts';
import { forPortal } from './portal-command.ts';
import { readSince } from './read-moment.ts';
import { replayReport } from './replay-report.ts';
import { progressTo } from './scorecard-progress.ts';

interface ReplayOptions {
  readonly portal?: string;
  readonly since?: string;
  readonly json?: true;
}

export function replayCommand(): Command {
  return new Command('replay')
    .description(
      'decide stored decisions once more, from what they were decided on, and compare them bit for bit',
    )
    .argument('[decision]', "a contact's id (all its decisions), or one decision as 512/2")
    .option('--portal <id>', "HubSpot's account id; may be left out where there is only one")
    .option(
      '--since <date>',
      'all decisions from this day on, such as 2026-11-18 (UTC), or from a time with its zone',
    )
    .option('--json', 'answer in JSON')
    .action((decision: string | undefined, options: ReplayOptions) =>
      forPortal(options.portal, async (pool, portalId) => {
        const { since, json } = options;
        if ((decision === undefined) === (since === undefined)) {
          throw new Error('Say which decision to replay, or from when on with --since.');
        }
        const report = replayReport();
        const tell = (line: string | null) => {
          if (line !== null && !json) console.log(line);
        };
        if (decision !== undefined) {
          for (const one of await named(pool, portalId, decision)) tell(report.add(one));
        } else {
          const from = readSince('--since', since ?? '');
          const counts = await countToReplay(pool, portalId, from);
          report.addBeforeInputs(counts.before);
          const progress = progressTo(process.stderr);
          let done = 0;
          for await (const one of replaySince(pool, portalId, from)) {
            tell(report.add(one));
            done += 1;
            progress(`${done} of ${counts.kept} decisions`, Math.min(1, done / Math.max(1, counts.kept)));
          }
        }
        console.log(json ? JSON.stringify(report.inJson(), null, 2) : report.inWords());
        if (report.hasFaults()) process.exitCode = 1;
      }),
    );
}

async function named(pool: Pool, portalId: PortalId, decision: string) {
  const [, contactId, ordinal] = /^(\d+)(?:\/(\d+))?$/.exec(decision) ?? [];
  if (contactId === undefined) {
    throw new Error(
      `"${decision}" names no decision: give a contact's id, or one with its decision as 512/2.`,
    );
  }
  const found = await replayContact(
    pool,
    portalId,
    contactId,
    ordinal === undefined ? null : Number(ordinal),
  );
  if (found.length === 0) throw new Error(`Baton has no decision ${decision} in account ${portalId}.`);
  return found;
}
