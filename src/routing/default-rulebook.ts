import { rulebookSchema } from './rulebook.ts';
import type { Rulebook, Scorecard, Territory } from './rulebook.ts';
import { teamScope } from './team-territory.ts';
import type { TeamScope } from './team-territory.ts';

/** A portal's rep as far as the first rulebook needs to know. */
export interface StartingRep {
  readonly ownerId: string;
  readonly active: boolean;
  readonly teams?: readonly { readonly name: string }[];
}

const FIRST_RESPONSE_MINUTES = 60;
const SLA_POLICY = 'first-response';

/** At most 70 points: 20 for a company address, 30 for size, 10 each for a known industry and country. */
const startingScorecard: Scorecard = {
  base: 0,
  rules: [
    {
      label: 'E-mail address',
      attribute: 'email_kind',
      bands: [
        { values: ['company'], points: 20 },
        { values: ['free'], points: -10 },
      ],
    },
    {
      label: 'Company size',
      attribute: 'company_size',
      bands: [
        { from: 1000, points: 30 },
        { from: 200, points: 25 },
        { from: 50, points: 20 },
        { from: 10, points: 10 },
      ],
    },
    { label: 'Industry', attribute: 'industry', bands: [{ known: true, points: 10 }] },
    { label: 'Country', attribute: 'country', bands: [{ known: true, points: 10 }] },
  ],
  grades: { A: 60, B: 40, C: 20 },
};

/**
 * The rulebook that Baton starts with: one territory for each HubSpot team whose name says which leads it takes
 * ("DACH", "UK Sales", "Enterprise"), then "Everyone". Active reps only, equal weights, first response within 60 minutes
 * of the rep's own working time, existing owners kept. No caps: a number that we made up would hold leads of a busy
 * portal, so an admin sets them.
 * A portal without active reps gets "Everyone" without members: its leads wait. The order of `reps` does not matter.
 */
export function defaultRulebook(reps: readonly StartingRep[]): Rulebook {
  const active = reps.filter((rep) => rep.active).sort((a, b) => (a.ownerId < b.ownerId ? -1 : 1));
  const suggested = suggestTerritories(active);
  return rulebookSchema.parse({
    scorecard: startingScorecard,
    territories: [
      ...suggested,
      {
        territoryId: 'everyone',
        name: 'Everyone',
        priority: (suggested.length + 1) * 10,
        condition: { all: [] },
        members: equalMembers(active),
        slaPolicyId: SLA_POLICY,
      },
    ],
    capacities: [],
    slaPolicies: [{ slaPolicyId: SLA_POLICY, targetMinutes: FIRST_RESPONSE_MINUTES, calendar: 'rep' }],
    existingOwner: 'keep',
  });
}

/** Everything about a territory but the policies, which are the schema's own defaults. */
type StartingTerritory = Pick<
  Territory,
  'territoryId' | 'name' | 'priority' | 'condition' | 'members' | 'slaPolicyId'
>;

function suggestTerritories(reps: readonly StartingRep[]): readonly StartingTerritory[] {
  const teams = new Map<string, StartingRep[]>();
  for (const rep of reps) {
    for (const name of new Set(rep.teams?.map((team) => team.name.trim()))) {
      teams.set(name, [...(teams.get(name) ?? []), rep]);
    }
  }
  return [...teams]
    .map(([name, members]) => ({ name, members, scope: teamScope(name) }))
    .filter((team) => team.scope !== null)
    .sort((a, b) => particularity(a.scope) - particularity(b.scope) || (a.name < b.name ? -1 : 1))
    .map(({ name, members, scope }, index) => ({
      territoryId: `team-${index + 1}`,
      name,
      priority: (index + 1) * 10,
      condition: scope?.condition ?? { all: [] },
      members: equalMembers(members),
      slaPolicyId: SLA_POLICY,
    }));
}

/**
 * Lower is tried first. "Enterprise DACH" before "Enterprise" before "DACH" before "EMEA": a size says more than a
 * place, and fewer countries say more than many.
 */
function particularity(scope: TeamScope | null): number {
  if (!scope) return Infinity;
  const bySize = 'all' in scope.condition || scope.countries === null;
  return (bySize ? 0 : 1000) + (scope.countries ?? 500);
}

const equalMembers = (reps: readonly StartingRep[]): Territory['members'] =>
  reps.map(({ ownerId }) => ({ ownerId, weight: 1 }));
