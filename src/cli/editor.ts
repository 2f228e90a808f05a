import { userInfo } from 'node:os';
import { Argument, Command } from 'commander';
import { z } from 'zod';
import { inTransaction } from '../store/database.ts';
import { addEditor, removeEditor } from '../store/editors.ts';
import { findPortal } from '../store/portals.ts';
import { lockSettings } from '../store/settings-changes.ts';
import { recordSettingsChange } from '../usecases/record-settings-change.ts';
import { forPortal } from './portal-command.ts';

/** The way in when whoever installed Baton has left: the settings page lets editors add editors only. */
export function editorCommand(): Command {
  return new Command('editor')
    .description('say who may edit the settings of a portal, besides whoever installed Baton')
    .addArgument(new Argument('<what>').choices(['add', 'remove']))
    .argument('<portal>', "HubSpot's account id")
    .argument('<email>', 'the address with which they log in to HubSpot')
    .action((what: 'add' | 'remove', portal: string, address: string) =>
      forPortal(portal, async (pool, portalId) => {
        const email = z.email().parse(address).toLowerCase();
        if (!(await findPortal(pool, portalId)))
          throw new Error(`Account ${portalId} has not installed Baton.`);
        const author = userInfo().username;
        const words = what === 'add' ? `${email} may edit now.` : `${email} may only look from now on.`;
        await inTransaction(pool, async (db) => {
          await lockSettings(db, portalId);
          const changed =
            what === 'add'
              ? await addEditor(db, portalId, email, author)
              : await removeEditor(db, portalId, email);
          const change = { kind: 'editors', target: `editor:${email}`, what: words } as const;
          if (changed)
            await recordSettingsChange(db, portalId, { ...change, author, userId: null, requestId: null });
        });
        console.log(words);
      }),
    );
}
