import { Argument, Command } from 'commander';
import { openPool } from '../store/database.ts';
import { setMode } from '../store/portals.ts';
import type { Mode } from '../store/portals.ts';
import { databaseUrl } from './database-url.ts';

export function modeCommand(): Command {
  return new Command('mode')
    .description('switch a portal between shadow (decide and record) and live (write owners to HubSpot)')
    .argument('<portal>', "HubSpot's account id")
    .addArgument(new Argument('<mode>').choices(['shadow', 'live']))
    .action(async (portalId: string, mode: Mode) => {
      if (!/^\d+$/.test(portalId)) throw new Error(`"${portalId}" is not the number of a HubSpot account.`);
      const pool = openPool(databaseUrl(), () => undefined);
      try {
        if (!(await setMode(pool, portalId, mode)))
          throw new Error(`Account ${portalId} has not installed Baton.`);
        console.log(`Account ${portalId} is ${mode} now.`);
      } finally {
        await pool.end();
      }
    });
}
