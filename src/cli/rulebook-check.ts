import { Command } from 'commander';
import { checkPeople } from '../routing/check-people.ts';
import { checkTerritories } from '../routing/check-territories.ts';
import type { Finding } from '../routing/finding.ts';
import type { Rep } from '../routing/rep.ts';
import { loadNamedLists } from '../store/named-lists.ts';
import { parseRulebook } from '../usecases/publish-rulebook.ts';
import { loadReps } from '../usecases/settings/people-names.ts';
import { forPortal } from './portal-command.ts';
import { readList } from './read-list.ts';
import { readJson, readText } from './read-table.ts';

export function rulebookCheckCommand(): Command {
  return new Command('check')
    .description(
      'find what a rulebook does that may not be meant: rules that never match, overlaps, gaps, idle members',
    )
    .argument('<file>', 'a rulebook as JSON')
    .option('--list <id=file...>', 'a list that conditions name, one value per line')
    .option('--portal <id>', "HubSpot's account id: looks at its owners and named lists too")
    .option('--json', 'one JSON object')
    .action(
      async (file: string, { portal, list, json }: { portal?: string; list?: string[]; json?: true }) => {
        const rulebook = parseRulebook(readJson(readText(file), file));
        const findings =
          portal === undefined
            ? checkTerritories(rulebook, (list ?? []).map(readList))
            : await forPortal(portal, async (pool, portalId) => {
                const lists = await loadNamedLists(pool, portalId);
                const reps: readonly Rep[] = await loadReps(pool, portalId);
                return [...checkPeople(rulebook, lists, reps), ...checkTerritories(rulebook, lists)];
              });
        if (json) console.log(JSON.stringify({ findings }));
        else console.log(findings.length === 0 ? 'Nothing was found.' : inWords(findings));
      },
    );
}

const inWords = (findings: readonly Finding[]): string =>
  (['error', 'warning', 'note'] as const)
    .flatMap((severity) => findings.filter((finding) => finding.severity === severity))
    .map(({ severity, message }) => `${severity}: ${message}`)
    .join('\n');
