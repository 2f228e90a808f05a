import { userInfo } from 'node:os';
import { Command } from 'commander';
import { publishCheckedRulebook } from '../usecases/publish-rulebook.ts';
import { loadNameBook } from '../usecases/rulebook-files/load-name-book.ts';
import { scheduleCheckedRulebook } from '../usecases/schedule-rulebook.ts';
import { forPortal } from './portal-command.ts';
import { readMomentOption } from './read-moment.ts';
import { rulebookFromFile } from './rulebook-from-file.ts';

export function publishCommand(): Command {
  return new Command('publish')
    .description('check a rulebook file and publish it as the next version of a portal')
    .argument('<portal>', "HubSpot's account id")
    .requiredOption('--rulebook <file>', 'YAML or JSON; see docs/rulebook-file.md')
    .option('--note <text>', 'what changed and why', 'Published from the command line.')
    .option(
      '--at <time>',
      'publish it then, such as 2026-11-30T07:00:00Z, unless another version is published before',
    )
    .action((portal: string, { rulebook: file, note, at }: PublishOptions) =>
      forPortal(portal, async (pool, portalId) => {
        if (note.trim() === '')
          throw new Error('--note is empty: say what changed and why, or leave it out.');
        const by = { author: userInfo().username, note };
        const written = rulebookFromFile(file, await loadNameBook(pool, portalId));
        if (at === undefined) {
          const version = await publishCheckedRulebook({ pool }, portalId, written, by);
          console.log(`Account ${portalId} routes by version ${version} now.`);
          return;
        }
        const publishAt = readMomentOption('--at', at);
        const deps = { pool, now: Date.now };
        const { version, warnings } = await scheduleCheckedRulebook(deps, portalId, written, by, publishAt);
        for (const warning of warnings) console.log(`Accepted: ${warning}`);
        console.log(
          `Account ${portalId} routes by version ${version} from ${new Date(publishAt).toISOString()} on.`,
        );
      }),
    );
}

interface PublishOptions {
  readonly rulebook: string;
  readonly note: string;
  readonly at?: string;
}
