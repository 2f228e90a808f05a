import { Argument, Command } from 'commander';
import { setMode } from '../store/portals.ts';
import type { Mode } from '../store/portals.ts';
import { forPortal } from './portal-command.ts';

export function modeCommand(): Command {
  return new Command('mode')
    .description('switch a portal between shadow (decide and record) and live (write owners to HubSpot)')
    .argument('<portal>', "HubSpot's account id")
    .addArgument(new Argument('<mode>').choices(['shadow', 'live']))
    .action((portal: string, mode: Mode) =>
      forPortal(portal, async (pool, portalId) => {
        if (!(await setMode(pool, portalId, mode)))
          throw new Error(`Account ${portalId} has not installed Baton.`);
        console.log(`Account ${portalId} is ${mode} now.`);
      }),
    );
}
