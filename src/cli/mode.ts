import { userInfo } from 'node:os';
import { Argument, Command } from 'commander';
import { inTransaction } from '../store/database.ts';
import { setMode } from '../store/portals.ts';
import type { Mode } from '../store/portals.ts';
import { lockSettings } from '../store/settings-changes.ts';
import { recordSettingsChange } from '../usecases/record-settings-change.ts';
import { forPortal } from './portal-command.ts';

export function modeCommand(): Command {
  return new Command('mode')
    .description('switch a portal between shadow (decide and record) and live (write owners to HubSpot)')
    .argument('<portal>', "HubSpot's account id")
    .addArgument(new Argument('<mode>').choices(['shadow', 'live']))
    .action((portal: string, mode: Mode) =>
      forPortal(portal, async (pool, portalId) => {
        const what = `Account ${portalId} is ${mode} now.`;
        const change = { kind: 'mode', target: 'mode', what, author: userInfo().username } as const;
        await inTransaction(pool, async (db) => {
          await lockSettings(db, portalId);
          if (!(await setMode(db, portalId, mode)))
            throw new Error(`Account ${portalId} has not installed Baton.`);
          await recordSettingsChange(db, portalId, { ...change, userId: null, requestId: null });
        });
        console.log(what);
      }),
    );
}
