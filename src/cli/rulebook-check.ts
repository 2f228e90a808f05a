import { Command } from 'commander';
import { checkPeople } from '../routing/check-people.ts';
import { checkTargets } from '../routing/check-targets.ts';
import { checkTerritories } from '../routing/check-territories.ts';
import type { Finding } from '../routing/finding.ts';
import { listFaults } from '../routing/named-list.ts';
import type { NamedList } from '../routing/named-list.ts';
import type { Rulebook } from '../routing/rulebook.ts';
import { loadNamedLists } from '../store/named-lists.ts';
import { calendarHolidays } from '../usecases/calendar-holidays.ts';
import { loadReps } from '../usecases/settings/people-names.ts';
import { namedRulebook, rulebookArgument } from './named-rulebook.ts';
import { forPortal } from './portal-command.ts';
import { readList } from './read-list.ts';

export function rulebookCheckCommand(): Command {
  return new Command('check')
    .description(
      'find what a rulebook does that may not be meant: rules that never match, overlaps, gaps, idle members',
    )
    .argument('<rulebook>', rulebookArgument)
    .option('--list <id=file...>', 'a list that conditions name, one value per line')
    .option('--portal <id>', "HubSpot's account id: looks at its owners and named lists too")
    .option('--json', 'one JSON object')
    .action(
      async (name: string, { portal, list, json }: { portal?: string; list?: string[]; json?: true }) => {
        if (portal !== undefined && list) throw new Error('--list and --portal do not go together.');
        const findings =
          portal === undefined
            ? findingsIn(await namedRulebook(name, null), (list ?? []).map(readList))
            : await forPortal(portal, async (pool, portalId) => {
                const rulebook = await namedRulebook(name, { pool, portalId });
                const lists = await loadNamedLists(pool, portalId);
                const found = findingsIn(rulebook, lists);
                return [...checkPeople(rulebook, lists, await loadReps(pool, portalId)), ...found];
              });
        if (json) console.log(JSON.stringify({ findings }));
        else console.log(findings.length === 0 ? 'Nothing was found.' : inWords(findings));
      },
    );
}

/** What a rulebook shows without its people. Without a list that it names, conditions would seem never to match. */
function findingsIn(rulebook: Rulebook, lists: readonly NamedList[]): readonly Finding[] {
  const missing = listFaults(rulebook, lists);
  if (missing.length > 0)
    throw new Error(
      `${missing.join('\n')}\nGive it with --list <id>=<file>, or --portal for those of an account.`,
    );
  return [
    ...checkTargets(rulebook, lists, calendarHolidays(rulebook, Date.now())),
    ...checkTerritories(rulebook, lists),
  ];
}

const inWords = (findings: readonly Finding[]): string =>
  (['error', 'warning', 'note'] as const)
    .flatMap((severity) => findings.filter((finding) => finding.severity === severity))
    .map(({ severity, message }) => `${severity}: ${message}`)
    .join('\n');
