import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { Command } from 'commander';
import { publishCheckedRulebook } from '../usecases/publish-rulebook.ts';
import { forPortal } from './portal-command.ts';

export function publishCommand(): Command {
  return new Command('publish')
    .description('check a rulebook file and publish it as the next version of a portal')
    .argument('<portal>', "HubSpot's account id")
    .requiredOption('--rulebook <file>', 'JSON; see docs/routing-files.md')
    .option('--note <text>', 'what changed and why', 'Published from the command line.')
    .action((portal: string, { rulebook: file, note }: { rulebook: string; note: string }) =>
      forPortal(portal, async (pool, portalId) => {
        const author = userInfo().username;
        const version = await publishCheckedRulebook({ pool }, portalId, await readJson(file), {
          author,
          note,
        });
        console.log(`Account ${portalId} routes by version ${version} now.`);
      }),
    );
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`${file} cannot be read.`);
  });
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message}.`, { cause: error });
  }
}
