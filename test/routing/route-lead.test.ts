import { describe, expect, test } from '@jest/globals';
import type { Decision, RoutingSnapshot } from '../../src/routing/decision.ts';
import type { Lead } from '../../src/routing/lead.ts';
import { routeLead } from '../../src/routing/route-lead.ts';
import { LEAD } from '../../src/routing/select-rep.ts';
import { aLead, aRep, aRulebook, aSnapshot, at, emptyState, officeHours, wednesday } from './samples.ts';

const decide = (lead: Lead, snapshot: RoutingSnapshot, now = wednesday, state = emptyState): Decision =>
  routeLead(lead, snapshot, state, now).decision;

describe('an assigned lead', () => {
  const snapshot = aSnapshot([
    aRep('1', { name: 'Anna Berg', workingHours: officeHours }),
    aRep('2', { name: 'Bo Lind' }),
    aRep('3', { name: 'Cy Abel', availability: 'away' }),
  ]);
  const decision = decide(aLead('501'), snapshot);

  test('has an owner among the eligible, whoever is next, and a verdict on everybody', () => {
    expect(decision.outcome).toBe('assigned');
    expect(['1', '2']).toContain(decision.ownerId);
    expect(decision.nextOwnerId).toBe(decision.ownerId === '1' ? '2' : '1');
    expect(decision.candidates.map(({ name, eligible }) => [name, eligible])).toEqual([
      ['Anna Berg', true],
      ['Bo Lind', true],
      ['Cy Abel', false],
    ]);
    expect(decision.candidates[2]).toMatchObject({
      reasons: [{ code: 'away' }],
      owedBefore: 0,
      owedAfter: 0,
    });
  });

  test('changes the ledger by a lead paid and a lead credited, and counts for the day', () => {
    const { state } = routeLead(aLead('501'), snapshot, emptyState, wednesday);
    const other = decision.ownerId === '1' ? '2' : '1';
    expect([...state.ledger].sort()).toEqual(
      (
        [
          [`dach/${decision.ownerId}`, -LEAD / 2],
          [`dach/${other}`, LEAD / 2],
        ] as const
      ).toSorted(),
    );
    expect([...state.openLeads]).toEqual([[decision.ownerId, 1]]);
  });

  test('is due in the working time of whoever got it', () => {
    const only = aSnapshot([aRep('1', { workingHours: officeHours })]);
    const late = at('2026-11-20T15:30:00Z');
    expect(decide(aLead('501'), only, late).clock).toMatchObject({
      startsAt: late,
      dueAt: at('2026-11-23T08:30:00Z'),
      targetMinutes: 60,
      calendar: 'rep',
      timeZone: 'Europe/Berlin',
    });
    const slaPolicies = [{ slaPolicyId: 'sla', targetMinutes: 60, calendar: 'wall' as const }];
    const wall = aSnapshot([aRep('1', { workingHours: officeHours })], aRulebook(['1'], { slaPolicies }));
    expect(decide(aLead('501'), wall, late).clock?.dueAt).toBe(at('2026-11-20T16:30:00Z'));
  });

  test('goes to the first territory, in order of priority, that takes it', () => {
    const [everyone] = aRulebook(['1']).territories;
    const rulebook = aRulebook(['1'], {
      territories: [
        { ...everyone!, priority: 9 },
        {
          ...everyone!,
          territoryId: 'us',
          name: 'US',
          priority: 2,
          condition: { attribute: 'country', is: 'any_of', values: ['US'] },
        },
        {
          ...everyone!,
          territoryId: 'big',
          name: 'Big',
          priority: 1,
          condition: { attribute: 'company_size', is: 'between', from: 1000 },
        },
      ],
    });
    const { territory, territoriesTried } = decide(
      aLead('501', { country: 'USA' }),
      aSnapshot([aRep('1')], rulebook),
    );
    expect(territory).toEqual({ territoryId: 'us', name: 'US' });
    expect(territoriesTried).toEqual([
      {
        territoryId: 'big',
        name: 'Big',
        matched: false,
        because: 'company size is not known, not at least 1000',
      },
      { territoryId: 'us', name: 'US', matched: true, because: 'country is US' },
    ]);
  });
});

describe('a held lead', () => {
  const night = at('2026-11-18T21:00:00Z');
  const snapshot = aSnapshot([aRep('1', { workingHours: officeHours })]);

  test('has no owner and no clock, says when it is tried again, and changes nothing but the waiting line', () => {
    const { decision, state } = routeLead(aLead('501'), snapshot, emptyState, night);
    expect(decision).toMatchObject({ outcome: 'held', ownerId: null, clock: null, nextOwnerId: null });
    expect(decision.retryAt).toBe(night + 15 * 60_000);
    expect(decision.candidates).toHaveLength(1);
    expect({ ...state, waiting: new Map() }).toEqual(emptyState);
    expect([...state.waiting.keys()]).toEqual(['501']);
  });

  test('waits in a territory without members too', () => {
    expect(decide(aLead('501'), aSnapshot([], aRulebook([])))).toMatchObject({
      outcome: 'held',
      reason: 'Waiting: DACH has no members.',
    });
  });
});

describe('a lead that has an owner', () => {
  const owned = aLead('501', { hubspot_owner_id: '9' });
  const reps = [aRep('1'), aRep('9', { name: 'Old Owner' })];
  const overwriting = aRulebook(['1'], { existingOwner: 'overwrite_inactive' });

  test('is kept, scored and placed, and nobody is considered', () => {
    const { decision, state } = routeLead(owned, aSnapshot(reps, aRulebook(['1'])), emptyState, wednesday);
    expect(decision).toMatchObject({
      outcome: 'kept',
      ownerId: '9',
      territory: { territoryId: 'dach' },
      candidates: [],
      clock: null,
      retryAt: null,
      reason: 'Already owned by Old Owner; Baton keeps existing owners.',
    });
    expect(state).toBe(emptyState);
  });

  test('is kept under "overwrite_inactive" while the owner is active', () => {
    expect(decide(owned, aSnapshot(reps, overwriting)).outcome).toBe('kept');
  });

  test('is taken over under "overwrite_inactive" from an owner who is inactive or unknown', () => {
    const inactive = aSnapshot([aRep('1'), aRep('9', { name: 'Old Owner', active: false })], overwriting);
    expect(decide(owned, inactive)).toMatchObject({
      outcome: 'assigned',
      ownerId: '1',
      reason: 'Rep 1: the only member of DACH. The owner before, Old Owner, is not active.',
    });
    expect(decide(owned, aSnapshot([aRep('1')], overwriting)).ownerId).toBe('1');
  });
});
