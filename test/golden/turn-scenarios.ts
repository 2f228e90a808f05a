import type { Account } from '../../src/routing/accounts.ts';
import type { RulebookInput } from '../../src/routing/rulebook.ts';
import { aTerritory, at, wednesday } from '../routing/samples.ts';
import type { Scenario } from './golden-file.ts';
import { HOUR, german, lead, leads, scenario, team, turn } from './scenario.ts';
import type { Rules } from './scenario.ts';
const accounts: readonly Account[] = [
  { companyId: '70', name: 'Acme GmbH', domains: ['acme.com'], ownerId: '2', openDealOwnerIds: ['3'] },
];
const selectedBy = (selection: RulebookInput['territories'][number]['selection']): Rules => ({
  territories: [aTerritory(team, { selection, fallbackOwnerIds: ['4'] })],
});
const weighted = team.map((ownerId, i) => ({ ownerId, weight: i + 1, place: 3 - i }));
const capped = (perDay: number): Rules => ({ capacities: team.map((ownerId) => ({ ownerId, perDay })) });
const chances = [
  {
    ownerId: '1',
    chance: 0.12,
    when: { attribute: 'country' as const, is: 'any_of' as const, values: ['DE'] },
  },
  { ownerId: '2', chance: 0.2 },
];
const four = leads('101', '102', '103', '104');
const given = turn(leads('101', '102'));

/** Leads that are new or wait. */
export const turnScenarios: readonly Scenario[] = [
  scenario(
    'fair-share',
    'four leads in their turns by weight',
    { territories: [aTerritory([], { members: weighted })] },
    { turn: turn(four) },
  ),
  scenario('least-loaded', 'whoever has fewest open leads', selectedBy({ by: 'least_loaded' }), {
    turn: turn(four),
  }),
  scenario(
    'best-fit',
    'the best chance within two leads of the share',
    selectedBy({ by: 'best_fit', chances }),
    {
      turn: turn(four),
    },
  ),
  scenario(
    'strict-order',
    'the first in the list who is free',
    { territories: [aTerritory([], { members: weighted, selection: { by: 'strict_order' } })], ...capped(2) },
    { turn: turn(four) },
  ),
  scenario('held-by-caps', 'a day’s caps are full: the rest waits', capped(1), { turn: turn(four) }),
  scenario(
    'held-over-christmas',
    'nobody at work over night, holidays and an absence',
    { people: [{ ownerId: '1', absences: [{ from: '2026-12-28', to: '2027-01-03' }] }] },
    { turn: turn(leads('101'), at('2026-12-24T18:00:00Z')) },
  ),
  scenario(
    'caps-of-every-window',
    'weekly, rolling and shared caps by grade, open leads, a ramp',
    {
      caps: [
        { capId: 'w', name: 'Weekly', window: { per: 'week' }, most: 2, grades: ['B'] },
        { capId: 'r', name: 'Rolling', window: { per: 'rolling', hours: 3 }, most: 1, ownerIds: ['1'] },
        { capId: 't', name: 'Together', window: { per: 'day' }, most: 4, counts: 'together' },
      ],
      openCaps: [{ most: 3, ownerIds: ['2'] }],
      people: [{ ownerId: '3', ramp: { startsOn: '2026-11-02', weeks: 8, from: 0.2 } }],
    },
    { before: [given], turn: turn(leads('103', '104', '105'), wednesday + HOUR) },
  ),
  scenario(
    'next-territory-and-fallback',
    'a territory that has nobody, the next one, and the fallback',
    {
      territories: [
        aTerritory(['4'], {
          ...{ territoryId: 'us', name: 'US', priority: 0 },
          whenNobody: { do: 'next_territory' },
        }),
        aTerritory(['1'], { whenNobody: { do: 'fallback' } }),
      ],
      fallback: { ownerIds: ['2', '3'] },
      capacities: [{ ownerId: '1', perDay: 1 }],
    },
    { turn: turn(leads('101', '102')) },
  ),
  scenario(
    'hottest-first',
    'leads on hold are served by score, and none is overtaken',
    {
      territories: [aTerritory(team, { whenNobody: { do: 'hold', order: 'hottest' } })],
      caps: [{ capId: 'r', name: 'Rolling', window: { per: 'rolling', hours: 1 }, most: 1 }],
    },
    {
      before: [turn([...four, lead('106', { ...german, tier: 'gold' })])],
      turn: turn([...four.slice(2), lead('106', { ...german, tier: 'gold' }), lead('107')], wednesday + HOUR),
    },
  ),
  scenario(
    'kept',
    'an owner who is there keeps the lead, one who is gone does not',
    { existingOwner: 'overwrite_inactive' },
    {
      turn: turn([lead('101', { hubspot_owner_id: '2' }), lead('102', { hubspot_owner_id: '99' })]),
    },
  ),
  scenario(
    'account-claims',
    'the company’s owner, found by domain and by name, before the turn',
    { accounts: { claims: ['account_owner', 'open_deal_owner', 'same_company'], unavailable: 'wait' } },
    {
      accounts,
      turn: turn([lead('101'), lead('102', { company: 'ACME' }), lead('103', { company: 'Other' })]),
    },
  ),
  scenario(
    'named-list',
    'a territory of the domains on a list, a language that is needed',
    {
      territories: [
        aTerritory(['1', '2'], {
          ...{ territoryId: 'vip', name: 'VIP', priority: 0, requires: [{ language: 'of_lead' }] },
          condition: { attribute: 'email_domain', is: 'in_list', listId: 'vip' },
          absence: { policy: 'catch_up', mostLeads: 3 },
        }),
        aTerritory(['3']),
      ],
      people: [{ ownerId: '2', languages: ['de'] }],
    },
    {
      lists: [{ listId: 'vip', name: 'VIP', values: ['acme.com'] }],
      turn: turn([lead('101', { ...german, hs_language: 'de' }), lead('102', { email: 'a@other.com' })]),
    },
  ),
];
