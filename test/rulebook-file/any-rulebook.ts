import fc from 'fast-check';
import { rulebookSchema } from '../../src/routing/rulebook.ts';
import type { Rulebook } from '../../src/routing/rulebook.ts';
import type { NameBook } from '../../src/rulebook-file/name-book.ts';
import { calendar, cap, ownerId, owners, person, scorecard } from './any-parts.ts';
import { slaPolicy, someOwners, territory } from './any-parts.ts';

/** Owners with and without an address, two of whom share one, and lists of one name. */
export const someNames: NameBook = {
  owners: [
    { ownerId: '71', name: 'Anna Berg', email: 'anna.berg@acme.com', active: true },
    { ownerId: '72', name: 'Bo # Lindt', email: 'bo@acme.com', active: true },
    { ownerId: '73', name: 'Bo Lindt, before', email: 'bo@acme.com', active: false },
    { ownerId: '74', name: 'The queue', email: null, active: true },
    { ownerId: '75', name: 'Twin', email: 'twin@acme.com', active: true },
    { ownerId: '76', name: 'Twin', email: 'twin@acme.com', active: true },
  ],
  lists: [
    { listId: 'a', name: 'Named accounts' },
    { listId: 'b', name: 'a' },
    { listId: 'c', name: 'Partners' },
    { listId: 'd', name: 'Partners' },
  ],
};

const idsOf = (name: string | undefined, kind: string, i: number, derived: boolean): string =>
  derived && name === 'Enterprise DACH' ? 'enterprise-dach' : `${kind}${i}`;

/** Any rulebook that can be published, in the order in which its territories are tried. */
export const anyRulebook: fc.Arbitrary<Rulebook> = fc
  .record({
    scorecard,
    territories: fc.array(territory, { minLength: 1, maxLength: 5 }),
    slaPolicies: fc.array(slaPolicy, { minLength: 1, maxLength: 3 }),
    calendars: fc.array(calendar, { minLength: 1, maxLength: 2 }),
    people: fc.array(person, { maxLength: 2 }),
    capacities: fc.array(fc.nat({ max: 30 }), { maxLength: 3 }),
    caps: fc.array(cap, { maxLength: 2 }),
    openCaps: fc.array(fc.record({ ownerIds: someOwners, most: fc.nat({ max: 9 }) }), { maxLength: 2 }),
    openLeads: fc.constantFrom({}, { forgetAfterDays: 30 }, { closedStatuses: ['NO'] }),
    accounts: fc.constantFrom({}, { claims: ['account_owner'], unavailable: 'wait', mostMinutes: 60 }),
    fallback: owners,
    lastResort: ownerId,
    giveBack: fc.constantFrom(
      { onReject: true, onEscalation: false },
      { onReject: false, onEscalation: true },
    ),
    existingOwner: fc.constantFrom('keep', 'overwrite_inactive'),
    derived: fc.boolean(),
    withCalendar: fc.boolean(),
  })
  .map(({ derived, withCalendar, ...parts }) => {
    const slaPolicies = parts.slaPolicies.map((policy, i) => ({ ...policy, slaPolicyId: `sla${i}` }));
    const calendars = parts.calendars.map((one, i) => ({ ...one, calendarId: `calendar${i}` }));
    const ids = new Set<string>();
    const territories = parts.territories
      .map((one, i) => {
        const wished = idsOf(one.name, 't', i, derived);
        const territoryId = ids.has(wished) || i === 0 ? `t${i}` : wished;
        ids.add(territoryId);
        return {
          ...one,
          territoryId,
          slaPolicyId: `sla${i % slaPolicies.length}`,
          calendarId: withCalendar ? `calendar${i % calendars.length}` : null,
        };
      })
      .toSorted((a, b) => a.priority - b.priority);
    const last = territories.map((one, i) =>
      i === territories.length - 1 ? { ...one, condition: { all: [] } } : one,
    );
    return rulebookSchema.parse({
      ...parts,
      ...{ slaPolicies, calendars, territories: last },
      people: parts.people.map((one, i) => ({ ...one, ownerId: `${71 + i}` })),
      capacities: parts.capacities.map((perDay, i) => ({ ownerId: `${71 + i}`, perDay })),
      caps: parts.caps.map((one, i) => ({ ...one, capId: `cap${i}` })),
      fallback: { ownerIds: parts.fallback },
      lastResort: { ownerId: parts.lastResort },
    });
  });
