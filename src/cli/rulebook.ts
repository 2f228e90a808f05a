import { Command } from 'commander';
import { rulebookChanges } from '../routing/rulebook-changes.ts';
import { rulebookNames } from '../routing/rulebook-names.ts';
import type { AreaChanges } from '../routing/rulebook-changes.ts';
import { findRulebook } from '../store/rulebooks.ts';
import { parseRulebook } from '../usecases/publish-rulebook.ts';
import { compareVersions } from '../usecases/settings/show-versions.ts';
import { forPortal } from './portal-command.ts';
import { readJson, readText } from './read-table.ts';
import { rulebookCheckCommand } from './rulebook-check.ts';

interface DiffOptions {
  readonly portal?: string;
  readonly json?: boolean;
}

export function rulebookCommand(): Command {
  const rulebook = new Command('rulebook').description('look at rulebooks');
  rulebook
    .command('diff')
    .description('say in words what changes from one rulebook to another')
    .argument('<from>', 'a JSON file; with --portal also a version, "live" or "draft"')
    .argument('<to>', 'the same')
    .option('--portal <id>', "HubSpot's account id: names of its owners and lists, and its versions")
    .option('--json', 'one JSON object')
    .action(async (from: string, to: string, options: DiffOptions) => {
      const areas = await diff(from, to, options.portal);
      if (options.json) console.log(JSON.stringify({ from, to, areas }));
      else
        console.log(
          areas.length === 0 ? 'The two rulebooks say the same.' : areas.map(areaText).join('\n\n'),
        );
    });
  rulebook.addCommand(rulebookCheckCommand());
  return rulebook;
}

const isFile = (name: string) => !/^(\d+|live|draft)$/.test(name);

async function diff(from: string, to: string, portal: string | undefined): Promise<readonly AreaChanges[]> {
  if (isFile(from) && isFile(to)) {
    const [before, after] = [
      parseRulebook(readJson(readText(from), from)),
      parseRulebook(readJson(readText(to), to)),
    ];
    return rulebookChanges(before, after);
  }
  if (portal === undefined) throw new Error('Versions need --portal, the account they belong to.');
  return forPortal(portal, async (pool, portalId) => {
    if (!isFile(from) && !isFile(to)) return (await compareVersions(pool, portalId, { from, to })).areas;
    const load = async (name: string) => {
      if (isFile(name)) return parseRulebook(readJson(readText(name), name));
      const found = await findRulebook(pool, portalId, Number(name));
      if (!found) throw new Error(`Account ${portalId} has no version ${name}.`);
      return found;
    };
    const [before, after] = [await load(from), await load(to)];
    return rulebookChanges(before, after, rulebookNames([after, before]));
  });
}

const areaText = ({ area, sentences }: AreaChanges): string =>
  [`${area[0]?.toUpperCase() ?? ''}${area.slice(1)}`, ...sentences.map((sentence) => `- ${sentence}`)].join(
    '\n',
  );
