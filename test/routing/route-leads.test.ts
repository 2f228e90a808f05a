import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Decision, RoutingState } from '../../src/routing/decision.ts';
import { routeLead } from '../../src/routing/route-lead.ts';
import { routeLeads } from '../../src/routing/route-leads.ts';
import {
  aLead,
  aRep,
  aRulebook,
  aSnapshot,
  emptyState,
  officeHours,
  receivedBy,
  wednesday,
} from './samples.ts';

describe('a daily cap', () => {
  test('is never passed, over however many leads, and then the lead is held', () => {
    const snapshot = aSnapshot(
      [aRep('1'), aRep('2')],
      aRulebook(['1', '2'], {
        capacities: [
          { ownerId: '1', perDay: 3 },
          { ownerId: '2', perDay: 5 },
        ],
      }),
    );
    const leads = Array.from({ length: 10 }, (_, i) => aLead(`${i}`));
    const { decisions } = routeLeads(leads, snapshot, emptyState, wednesday);
    expect(receivedBy(decisions)).toEqual({ 1: 3, 2: 5 });
    expect(decisions.map(({ outcome }) => outcome)).toEqual([
      ...Array.from({ length: 8 }, () => 'assigned'),
      'held',
      'held',
    ]);
  });
});

describe('any batch', () => {
  const rep = fc.record({
    active: fc.boolean(),
    availability: fc.constantFrom('available' as const, 'away' as const, null),
    timeZone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Tokyo'),
    workingHours: fc.constantFrom([], officeHours),
    name: fc.constantFrom('Anna', 'Bo', 'Cy', 'Anna'),
  });
  const world = fc.record({
    reps: fc.array(rep, { minLength: 1, maxLength: 8 }),
    weights: fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 8, maxLength: 8 }),
    caps: fc.array(fc.option(fc.integer({ min: 0, max: 6 })), { minLength: 8, maxLength: 8 }),
    leads: fc.array(
      fc.record({
        created: fc.integer({ min: 0, max: 5 }),
        country: fc.constantFrom('DE', 'US', ''),
        owner: fc.constantFrom('', '', '', '0', '99'),
      }),
      { maxLength: 30 },
    ),
    now: fc.integer({ min: 0, max: 7 * 24 * 60 }).map((minutes) => wednesday + minutes * 60_000),
    existingOwner: fc.constantFrom('keep' as const, 'overwrite_inactive' as const),
  });
  type World = typeof world extends fc.Arbitrary<infer W> ? W : never;

  function build({ reps, weights, caps, leads, existingOwner }: World, reversed = false) {
    const ids = reps.map((_, i) => `${i}`);
    const order = <T>(list: T[]): T[] => (reversed ? list.toReversed() : list);
    const [everyone] = aRulebook([]).territories;
    const members = order(ids.map((ownerId, i) => ({ ownerId, weight: weights[i]! })));
    const rulebook = aRulebook(ids, {
      existingOwner,
      capacities: order(
        ids.flatMap((ownerId, i) =>
          caps[i] === null || caps[i] === undefined ? [] : [{ ownerId, perDay: caps[i] }],
        ),
      ),
      territories: [
        {
          ...everyone!,
          territoryId: 'de',
          priority: 0,
          condition: { attribute: 'country', is: 'any_of', values: ['DE'] },
          members: members.slice(0, reversed ? undefined : members.length),
        },
        { ...everyone!, members },
      ],
    });
    return {
      snapshot: aSnapshot(order(reps.map((changes, i) => aRep(ids[i]!, changes))), rulebook),
      leads: order(
        leads.map(({ created, country, owner }, i) =>
          aLead(`${i}`, { createdate: `${wednesday + created}`, country, hubspot_owner_id: owner }),
        ),
      ),
    };
  }

  test('gives the same decisions, byte for byte, however its reps, members and leads are ordered', () => {
    fc.assert(
      fc.property(world, (it) => {
        const run = (reversed: boolean) => {
          const { snapshot, leads } = build(it, reversed);
          return JSON.stringify(routeLeads(leads, snapshot, emptyState, it.now).decisions);
        };
        expect(run(true)).toBe(run(false));
      }),
    );
  });

  test('is the same as its leads one by one, and leaves the state it was given alone', () => {
    fc.assert(
      fc.property(world, (it) => {
        const { snapshot, leads } = build(it);
        const given = { ledger: [['de/0', 5]], received: [['per-day/0', [it.now]]] } as const;
        const start: RoutingState = {
          ...emptyState,
          ledger: new Map(given.ledger),
          received: new Map(given.received),
        };
        const batch = routeLeads(leads, snapshot, start, it.now);
        let state = start;
        const sorted = leads.toSorted(
          (a, b) => a.createdAt - b.createdAt || (a.contactId < b.contactId ? -1 : 1),
        );
        const decisions = sorted.map((lead) => {
          const result = routeLead(lead, snapshot, state, it.now);
          state = result.state;
          return result.decision;
        });
        expect(batch.decisions).toEqual(decisions);
        expect(batch.state).toEqual(state);
        expect([...start.ledger]).toEqual(given.ledger);
        expect([...start.received]).toEqual(given.received);
      }),
    );
  });

  test('decides every lead once; ledgers sum to zero, caps hold, and the trace agrees with the outcome', () => {
    fc.assert(
      fc.property(world, (it) => {
        const { snapshot, leads } = build(it);
        const { decisions, state } = routeLeads(leads, snapshot, emptyState, it.now);
        expect(decisions.map(({ contactId }) => contactId).sort()).toEqual(
          leads.map(({ contactId }) => contactId).sort(),
        );
        for (const territory of ['de', 'dach']) {
          const balances = [...state.ledger].filter(([key]) => key.startsWith(`${territory}/`));
          expect(balances.reduce((sum, [, owed]) => sum + owed, 0)).toBe(0);
        }
        for (const [ownerId, received] of Object.entries(receivedBy(decisions))) {
          expect(received).toBeLessThanOrEqual(it.caps[Number(ownerId)] ?? Infinity);
        }
        for (const decision of decisions) checkTrace(decision, it.now);
      }),
    );
  });

  function checkTrace(decision: Decision, now: number): void {
    const { outcome, candidates, ownerId, reason, retryAt, clock } = decision;
    expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
    expect(reason.length).toBeGreaterThan(0);
    expect(reason.length).toBeLessThanOrEqual(250);
    for (const { eligible, reasons } of candidates) expect(reasons.length === 0).toBe(eligible);
    const eligible = candidates
      .filter((candidate) => candidate.eligible)
      .map((candidate) => candidate.ownerId);
    if (outcome === 'assigned') {
      expect(eligible).toContain(ownerId);
      expect(clock!.dueAt).toBeGreaterThan(now);
    } else {
      expect(eligible).toEqual([]);
      expect(clock).toBeNull();
    }
    if (outcome === 'held') expect(retryAt).toBeGreaterThan(now);
    else expect(retryAt).toBeNull();
  }
});
