import { Command } from 'commander';
import { rulebookChanges } from '../routing/rulebook-changes.ts';
import type { AreaChanges } from '../routing/rulebook-changes.ts';
import { en } from '../routing/words/en.ts';
import { loadNames } from '../usecases/settings/people-names.ts';
import { changesText } from './changes-text.ts';
import { namedRulebook, rulebookArgument } from './named-rulebook.ts';
import { forPortal } from './portal-command.ts';
import { rulebookCheckCommand } from './rulebook-check.ts';
import { rulebookExportCommand } from './rulebook-export.ts';
import { rulebookImportCommand } from './rulebook-import.ts';

interface DiffOptions {
  readonly portal?: string;
  readonly json?: boolean;
}

export function rulebookCommand(): Command {
  const rulebook = new Command('rulebook').description('look at rulebooks, and take them to a file and back');
  rulebook
    .command('diff')
    .description('say in words what changes from one rulebook to another')
    .argument('<from>', rulebookArgument)
    .argument('<to>', 'the same')
    .option('--portal <id>', "HubSpot's account id: names of its owners and lists, and its versions")
    .option('--json', 'one JSON object')
    .action(async (from: string, to: string, options: DiffOptions) => {
      const areas = await diff(from, to, options.portal);
      console.log(options.json ? JSON.stringify({ from, to, areas }) : changesText(areas));
    });
  rulebook.addCommand(rulebookCheckCommand());
  rulebook.addCommand(rulebookExportCommand());
  rulebook.addCommand(rulebookImportCommand());
  return rulebook;
}

async function diff(from: string, to: string, portal: string | undefined): Promise<readonly AreaChanges[]> {
  if (portal === undefined)
    return rulebookChanges(await namedRulebook(from, null), await namedRulebook(to, null));
  return forPortal(portal, async (pool, portalId) => {
    const account = { pool, portalId };
    const [before, after] = [await namedRulebook(from, account), await namedRulebook(to, account)];
    return rulebookChanges(before, after, await loadNames(pool, portalId, [after, before], en));
  });
}
