import fc from 'fast-check';
import { compileAccounts } from '../../src/routing/accounts.ts';
import type { Account } from '../../src/routing/accounts.ts';
import type { HandoverCause, RoutingSnapshot } from '../../src/routing/decision.ts';
import type { Lead } from '../../src/routing/lead.ts';
import { compileHolidays } from '../../src/routing/rep-calendar.ts';
import type { RulebookInput } from '../../src/routing/rulebook.ts';
import type { OffHours } from '../../src/routing/sla-policy.ts';
import { aLead, aRep, aRulebook, aSnapshot, aTerritory, officeHours, wednesday } from './samples.ts';

/** A portal's rules, and some hours of its life: leads that come, and leads that are handed over. */
export interface World {
  readonly snapshot: RoutingSnapshot;
  readonly steps: readonly WorldStep[];
}

export interface WorldStep {
  /** Epoch ms. */
  readonly now: number;
  readonly leads: readonly Lead[];
  /** Of the leads given so far, by place, and to whom a person gives it. */
  readonly handovers: readonly {
    readonly lead: number;
    readonly cause: HandoverCause;
    readonly ownerId: string;
  }[];
}

const ids = ['1', '2', '3', '4'];
const causes: readonly HandoverCause[] = ['escalated', 'passed_on', 'rerouted', 'reassigned', 'restarted'];

type TerritoryInput = RulebookInput['territories'][number];
const selections: readonly NonNullable<TerritoryInput['selection']>[] = [
  { by: 'fair_share' },
  { by: 'least_loaded' },
  { by: 'strict_order' },
  {
    by: 'best_fit',
    within: 2,
    chances: [
      { ownerId: '1', chance: 0.3 },
      { ownerId: '2', chance: 0.1 },
    ],
  },
];
const selection = fc.constantFrom(...selections);
const whenNobody = fc.constantFrom(
  { do: 'hold' as const },
  { do: 'hold' as const, order: 'hottest' as const, mostMinutes: 120, then: 'next_territory' as const },
  { do: 'next_territory' as const },
  { do: 'fallback' as const },
);
const caps = fc.subarray([
  { capId: 'a', name: 'A', window: { per: 'rolling' as const, hours: 2 }, most: 2 },
  { capId: 'b', name: 'B', window: { per: 'week' as const }, most: 3, grades: ['A' as const] },
  { capId: 'c', name: 'C', window: { per: 'day' as const }, most: 5, counts: 'together' as const },
]);
const offHours: readonly OffHours[] = [
  { do: 'wait' },
  { do: 'follow_sun', territoryIds: ['all'] },
  { do: 'on_call', ownerIds: ['4'] },
];
const rules = fc.record({
  selection,
  otherSelection: selection,
  whenNobody,
  caps,
  perDay: fc.option(fc.integer({ min: 0, max: 4 })),
  openCap: fc.option(fc.integer({ min: 1, max: 5 })),
  claims: fc.subarray(['account_owner' as const, 'open_deal_owner' as const, 'same_company' as const]),
  unavailable: fc.constantFrom('route_on' as const, 'wait' as const, 'assign_anyway' as const),
  givesBack: fc.boolean(),
  catchesUp: fc.boolean(),
  existingOwner: fc.constantFrom('keep' as const, 'overwrite_inactive' as const),
  offHours: fc.constantFrom(...offHours),
});
const people = fc.array(
  fc.record({
    active: fc.constantFrom(true, true, true, false),
    availability: fc.constantFrom('available' as const, 'available' as const, 'away' as const, null),
    timeZone: fc.constantFrom('Europe/Berlin', 'America/New_York'),
    workingHours: fc.constantFrom([], officeHours),
    outOfOffice: fc.constantFrom([], [{ startsAt: wednesday, endsAt: wednesday + 7_200_000 }]),
    holidays: fc.constantFrom('DE', 'US'),
  }),
  { minLength: ids.length, maxLength: ids.length },
);
const steps = fc.array(
  fc.record({
    minutes: fc.integer({ min: 0, max: 400 }),
    leads: fc.array(
      fc.record({
        country: fc.constantFrom('US', 'DE', ''),
        company: fc.constantFrom('acme.com', 'globex.com', 'unknown.com', ''),
        name: fc.constantFrom('Acme Inc.', 'Globex', ''),
        tier: fc.constantFrom('gold', ''),
        language: fc.constantFrom('de', 'fr', ''),
        ownerId: fc.constantFrom('', '', '', '1', '99'),
      }),
      { maxLength: 5 },
    ),
    handovers: fc.array(
      fc.record({
        lead: fc.nat({ max: 20 }),
        cause: fc.constantFrom(...causes),
        ownerId: fc.constantFrom('1', '3', '99'),
      }),
      { maxLength: 3 },
    ),
  }),
  { minLength: 1, maxLength: 8 },
);

const accounts: readonly Account[] = [
  { companyId: '70', name: 'Acme', domains: ['acme.com'], ownerId: '2', openDealOwnerIds: ['3'] },
  { companyId: '71', name: 'Globex', domains: ['globex.com'], ownerId: null, openDealOwnerIds: ['1'] },
  { companyId: '72', name: 'Globex Ltd', domains: [], ownerId: '4', openDealOwnerIds: [] },
];

export const worlds: fc.Arbitrary<World> = fc.tuple(rules, people, steps).map(([given, reps, course]) => {
  const rulebook = aRulebook(ids, {
    scorecard: {
      base: 10,
      rules: [{ label: 'Tier', attribute: 'property:tier', bands: [{ values: ['gold'], points: 60 }] }],
      grades: { A: 60, B: 40, C: 20 },
    },
    territories: [
      aTerritory(['1', '2', '3'], {
        ...{ territoryId: 'us', name: 'US', priority: 0 },
        condition: { attribute: 'country', is: 'any_of', values: ['US'] },
        selection: given.selection,
        whenNobody: given.whenNobody,
        requires: [{ language: 'of_lead' }],
        fallbackOwnerIds: ['4'],
        ...(given.catchesUp && { absence: { policy: 'catch_up', mostLeads: 3 } }),
      }),
      aTerritory(ids, { territoryId: 'all', name: 'All', selection: given.otherSelection }),
    ],
    capacities: given.perDay === null ? [] : ids.map((ownerId) => ({ ownerId, perDay: given.perDay ?? 0 })),
    openCaps: given.openCap === null ? [] : [{ most: given.openCap }],
    caps: given.caps,
    people: [
      { ownerId: '1', languages: ['de', 'fr'] },
      { ownerId: '2', languages: ['de'], ramp: { startsOn: '2026-11-02', weeks: 8, from: 0.2 } },
    ],
    accounts: { claims: given.claims, unavailable: given.unavailable },
    giveBack: { onReject: given.givesBack, onEscalation: given.givesBack },
    fallback: { ownerIds: ['3'] },
    lastResort: { ownerId: '4' },
    existingOwner: given.existingOwner,
    slaPolicies: [{ slaPolicyId: 'sla', targetMinutes: 60, calendar: 'rep', offHours: given.offHours }],
  });
  const holidays = compileHolidays({ DE: { '2026-11-18': 'Buß- und Bettag' } });
  const snapshot = aSnapshot(
    reps.map((changes, i) => aRep(ids[i] ?? '', changes)),
    rulebook,
    { holidays, accounts: compileAccounts(accounts) },
  );
  let now = wednesday;
  let count = 0;
  const lived = course.map(({ minutes, leads, handovers }): WorldStep => {
    now += minutes * 60_000;
    const arrived = leads.map(({ country, company, name, tier, language, ownerId }, i) => {
      count += 1;
      return aLead(`${100 + count}`, {
        ...{ createdate: `${now - 60_000 + (i % 3)}`, country, company: name, tier, hs_language: language },
        ...{ email: company && `a@${company}`, hubspot_owner_id: ownerId },
      });
    });
    return { now, leads: arrived, handovers };
  });
  return { snapshot, steps: lived };
});
