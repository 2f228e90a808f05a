import { Command } from 'commander';
import { sealKeys } from '../log/log-seal.ts';
import { verifyLog } from '../usecases/verify-log.ts';
import { forPortal } from './portal-command.ts';

export function verifyLogCommand(): Command {
  return new Command('verify-log')
    .description(
      "read an account's tamper-evident log and all it speaks for (decisions, what they were made of, escalations, " +
        'versions, what people did), ' +
        'and name whatever was changed, removed, added or moved; exits with 1 when something was',
    )
    .argument('[portal]', "HubSpot's account id; may be left out where there is only one")
    .option('--json', 'one JSON object')
    .action((portal: string | undefined, { json }: { json?: true }) =>
      forPortal(portal, async (pool, portalId) => {
        const list = process.env['LOG_SEAL_KEYS'];
        const report = await verifyLog({ pool, keys: list ? sealKeys(list) : new Map() }, portalId);
        const { entries, seals, rows, turnsOutside, faults } = report;
        if (json) console.log(JSON.stringify(report, null, 2));
        else {
          console.log(
            `${entries} entries, ${seals} seals and ${rows} rows of account ${portalId} were checked.`,
          );
          if (turnsOutside > 0) console.log(outside(turnsOutside));
          for (const { message } of faults) console.log(`  ${message}`);
          console.log(faults.length === 0 ? 'Nothing was changed.' : `${faults.length} fault(s).`);
        }
        if (faults.length > 0) process.exitCode = 1;
      }),
    );
}

const outside = (turns: number): string =>
  `What ${turns} turn(s) read is older than the log's word for it: it is outside the log, which cannot tell whether it was changed.`;
