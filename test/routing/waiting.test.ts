import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Decision } from '../../src/routing/decision.ts';
import type { Lead } from '../../src/routing/lead.ts';
import type { Rep } from '../../src/routing/rep.ts';
import { routeLead } from '../../src/routing/route-lead.ts';
import { decisionOrder, routeLeads } from '../../src/routing/route-leads.ts';
import type { RulebookInput } from '../../src/routing/rulebook.ts';
import { nextInLines } from '../../src/routing/waiting-line.ts';
import { aLead, aRep, aRulebook, aSnapshot, aTerritory, emptyState, wednesday } from './samples.ts';

const MINUTE = 60_000;
const hold = (changes: object = {}) => ({ do: 'hold' as const, ...changes });
const lead = (id: string, created: number, properties: Record<string, string> = {}) =>
  aLead(id, { createdate: `${wednesday + created}`, ...properties });
const away = (id: string, isAway: boolean) => aRep(id, { availability: isAway ? 'away' : 'available' });

describe('a lead on hold', () => {
  test('is not overtaken by a later one that is decided alone when somebody comes back', () => {
    const first = routeLead(lead('10', 0), aSnapshot([away('1', true)]), emptyState, wednesday);
    const back = aSnapshot([away('1', false)]);
    const second = routeLead(lead('11', 1), back, first.state, wednesday + MINUTE);
    expect(second.decision).toMatchObject({
      outcome: 'held',
      candidates: [{ eligible: false, reasons: [{ code: 'kept_for_earlier', ahead: 1 }] }],
      retryAt: wednesday + MINUTE + 1000,
      reason: 'Waiting: one lead in DACH has waited longer and is decided first.',
    });
    expect(nextInLines(second.state.waiting, 1)).toEqual(['10']);
    const batch = routeLeads([lead('11', 1)], back, first.state, wednesday + MINUTE);
    expect(batch.decideNext).toEqual(['10', '11']);
    expect(routeLeads([lead('10', 0)], back, first.state, wednesday + MINUTE).decideNext).toEqual([]);
    const { decisions, state } = routeLeads(
      [lead('11', 1), lead('10', 0)],
      back,
      second.state,
      wednesday + MINUTE,
    );
    expect(decisions.map(({ contactId, outcome }) => [contactId, outcome])).toEqual([
      ['10', 'assigned'],
      ['11', 'assigned'],
    ]);
    expect(state.waiting.size).toBe(0);
  });

  test('keeps a later one in line too: it goes nowhere else while somebody is free', () => {
    const rulebook = aRulebook(['1'], {
      territories: [
        aTerritory(['1'], {
          territoryId: 'us',
          priority: 0,
          condition: { attribute: 'country', is: 'any_of', values: ['US'] },
          whenNobody: { do: 'next_territory' },
        }),
        aTerritory(['2']),
      ],
    });
    const nobody = aSnapshot([away('1', true), away('2', true)], rulebook);
    const us = { country: 'United States' };
    const first = routeLead(lead('10', 0, us), nobody, emptyState, wednesday);
    const back = aSnapshot([away('1', false), away('2', false)], rulebook);
    const second = routeLead(lead('11', 1, us), back, first.state, wednesday + MINUTE);
    expect(second.decision).toMatchObject({ outcome: 'held', territory: { territoryId: 'us' } });
  });

  test('does not stop a later one that needs somebody else', () => {
    const rulebook = aRulebook(['1', '2'], {
      territories: [aTerritory(['1', '2'], { requires: [{ language: 'of_lead' }] })],
      people: [
        { ownerId: '1', languages: ['de'] },
        { ownerId: '2', languages: ['fr'] },
      ],
    });
    const reps = [away('1', true), away('2', false)];
    const { decisions } = routeLeads(
      [lead('10', 0, { hs_language: 'de' }), lead('11', 1, { hs_language: 'fr' })],
      aSnapshot(reps, rulebook),
      emptyState,
      wednesday,
    );
    expect(decisions.map(({ outcome, ownerId }) => [outcome, ownerId])).toEqual([
      ['held', null],
      ['assigned', '2'],
    ]);
  });

  test('goes to the fallback when its time is over, at any hour, and not before', () => {
    const rulebook = aRulebook(['1'], {
      territories: [aTerritory(['1'], { whenNobody: hold({ mostMinutes: 60 }) })],
      fallback: { ownerIds: ['8', '9'] },
    });
    const snapshot = aSnapshot([away('1', true), aRep('8', { active: false }), away('9', true)], rulebook);
    const first = routeLead(lead('10', 0), snapshot, emptyState, wednesday);
    expect(first.decision.hold).toMatchObject({ since: wednesday, endsAt: wednesday + 60 * MINUTE });
    const again = routeLead(lead('10', 0), snapshot, first.state, wednesday + 58 * MINUTE);
    expect(again.decision).toMatchObject({ outcome: 'held', retryAt: wednesday + 60 * MINUTE });
    const last = routeLead(lead('10', 0), snapshot, again.state, wednesday + 60 * MINUTE);
    expect(last.decision).toMatchObject({
      outcome: 'assigned',
      ownerId: '9',
      route: 'fallback',
      reason: 'Rep 9: last resort, since DACH had nobody who could take it.',
    });
    expect(last.decision.passedOn!.map(({ name }) => name)).toEqual(['DACH']);
    expect(last.state.waiting.size).toBe(0);
  });

  test('without a fallback waits on and says that it has waited for too long', () => {
    const snapshot = aSnapshot([away('1', true)]);
    const first = routeLead(lead('10', 0), snapshot, emptyState, wednesday);
    expect(first.decision.hold).toMatchObject({ endsAt: null, overdue: false });
    const late = routeLead(lead('10', 0), snapshot, first.state, wednesday + 24 * 60 * MINUTE);
    expect(late.decision.hold).toMatchObject({ since: wednesday, overdue: true });
    expect(late.decision.reason).toMatch(/It has waited for too long: a person should look\.$/);
  });

  test('is served by score where the hottest go first', () => {
    const rulebook = aRulebook(['1'], {
      scorecard: {
        base: 0,
        rules: [{ label: 'Tier', attribute: 'property:tier', bands: [{ values: ['gold'], points: 50 }] }],
        grades: { A: 60, B: 40, C: 20 },
      },
      capacities: [{ ownerId: '1', perDay: 1 }],
      territories: [aTerritory(['1'], { whenNobody: hold({ order: 'hottest' }) })],
    });
    const leads = [lead('10', 0), lead('11', 5, { tier: 'gold' }), lead('12', 9, { tier: 'gold' })];
    const { decisions } = routeLeads(leads, aSnapshot([aRep('1')], rulebook), emptyState, wednesday);
    expect(decisions.map(({ contactId, outcome }) => [contactId, outcome])).toEqual([
      ['11', 'assigned'],
      ['12', 'held'],
      ['10', 'held'],
    ]);
  });
});

describe('when nobody in the territory has room', () => {
  const territories = (whenNobody: object) => [
    aTerritory(['1'], {
      territoryId: 'us',
      name: 'US',
      priority: 0,
      condition: { attribute: 'country', is: 'any_of', values: ['US'] },
      whenNobody: whenNobody as never,
    }),
    aTerritory(['2']),
  ];
  const decide = (whenNobody: object, rulebook: Partial<RulebookInput> = {}) =>
    routeLead(
      lead('10', 0, { country: 'United States' }),
      aSnapshot(
        [away('1', true), aRep('2'), aRep('3')],
        aRulebook(['2'], { territories: territories(whenNobody), ...rulebook }),
      ),
      emptyState,
      wednesday,
    );

  test('the next territory that takes it gets the lead, and its own ledger moves', () => {
    const { decision, state } = decide({ do: 'next_territory' });
    expect(decision).toMatchObject({
      outcome: 'assigned',
      ownerId: '2',
      territory: { territoryId: 'dach' },
      passedOn: [{ territoryId: 'us', candidates: [{ ownerId: '1', reasons: [{ code: 'away' }] }] }],
      reason: 'Rep 2: the only member of DACH; US had nobody.',
    });
    expect([...state.ledger.keys()]).toEqual(['dach/2']);
  });

  test('the fallback gets it at once where the policy says so, within its caps', () => {
    const fallback = { fallback: { ownerIds: ['3'] } };
    expect(decide({ do: 'fallback' }, fallback).decision.ownerId).toBe('3');
    const capped = decide({ do: 'fallback' }, { ...fallback, capacities: [{ ownerId: '3', perDay: 0 }] });
    expect(capped.decision).toMatchObject({ outcome: 'held', hold: { endsAt: null, overdue: true } });
  });
});

/** A portal over some hours: reps come and go, leads arrive, and the shell tries the first of every line again. */
describe('over any course of absences and caps', () => {
  const course = fc.record({
    order: fc.constantFrom('oldest' as const, 'hottest' as const),
    overflow: fc.boolean(),
    perDay: fc.integer({ min: 1, max: 6 }),
    steps: fc.array(
      fc.record({
        away: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
        leads: fc.array(
          fc.record({
            country: fc.constantFrom('US', 'DE'),
            tier: fc.constantFrom('gold', ''),
            language: fc.constantFrom('de', 'fr', ''),
          }),
          { maxLength: 4 },
        ),
        hours: fc.integer({ min: 0, max: 9 }),
      }),
      { minLength: 1, maxLength: 15 },
    ),
  });

  const rulebookOf = (order: 'oldest' | 'hottest', overflow: boolean, perDay: number) =>
    aRulebook(['1', '2', '3'], {
      scorecard: {
        base: 0,
        rules: [{ label: 'Tier', attribute: 'property:tier', bands: [{ values: ['gold'], points: 50 }] }],
        grades: { A: 60, B: 40, C: 20 },
      },
      capacities: ['1', '2', '3'].map((ownerId) => ({ ownerId, perDay })),
      people: [
        { ownerId: '1', languages: ['de', 'fr'] },
        { ownerId: '2', languages: ['de'] },
      ],
      territories: [
        aTerritory(['1', '2'], {
          territoryId: 'us',
          priority: 0,
          condition: { attribute: 'country', is: 'any_of', values: ['US'] },
          requires: [{ language: 'of_lead' }],
          whenNobody: overflow ? { do: 'next_territory' } : hold({ order, mostMinutes: 43_200 }),
        }),
        aTerritory(['2', '3'], { whenNobody: hold({ order, mostMinutes: 43_200 }) }),
      ],
    });

  test('no held lead had anybody free, and none is overtaken by a later equal', () => {
    fc.assert(
      fc.property(course, ({ order, overflow, perDay, steps }) => {
        const rulebook = rulebookOf(order, overflow, perDay);
        const known = new Map<string, Lead>();
        const points = new Map<string, number>();
        let state = emptyState;
        let now = wednesday;
        for (const step of steps) {
          now += step.hours * 3_600_000;
          const reps: Rep[] = step.away.map((isAway, i) => away(`${i + 1}`, isAway));
          const snapshot = aSnapshot(reps, rulebook);
          const arrived = step.leads.map(({ country, tier, language }, i) =>
            lead(`${100 + known.size + i}`, now - wednesday + i, { country, tier, hs_language: language }),
          );
          for (const each of arrived) known.set(each.contactId, each);
          const asked = [
            ...new Set([...nextInLines(state.waiting, 3), ...arrived.map((each) => each.contactId)]),
          ];
          const before = state;
          const { decisions, state: after } = routeLeads(
            asked.map((id) => known.get(id)!),
            snapshot,
            state,
            now,
          );
          state = after;
          for (const decision of decisions) points.set(decision.contactId, decision.score.points);
          const isBefore = (a: string, b: string) => {
            const [first, second] = [known.get(a)!, known.get(b)!];
            const hotter = points.get(a)! - points.get(b)!;
            if (order === 'hottest' && hotter !== 0) return hotter > 0;
            return first.createdAt !== second.createdAt ? first.createdAt < second.createdAt : a < b;
          };
          const isEqual = (a: string, b: string) =>
            JSON.stringify([
              known.get(a)!.attributes.country?.value,
              known.get(a)!.attributes.language?.value,
            ]) ===
            JSON.stringify([
              known.get(b)!.attributes.country?.value,
              known.get(b)!.attributes.language?.value,
            ]);
          for (const decision of decisions) checkHold(decision);
          for (const { contactId, outcome } of decisions) {
            if (outcome !== 'assigned') continue;
            for (const waitingId of state.waiting.keys()) {
              const overtaken = isEqual(waitingId, contactId) && isBefore(waitingId, contactId);
              expect([waitingId, contactId, overtaken]).toEqual([waitingId, contactId, false]);
            }
          }
          for (const [contactId, place] of before.waiting) {
            expect(state.waiting.get(contactId)?.since ?? place.since).toBe(place.since);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  function checkHold({ outcome, candidates, passedOn, ownerId }: Decision): void {
    const all = [...candidates, ...(passedOn ?? []).flatMap((passed) => passed.candidates)];
    if (outcome === 'held') expect(all.filter(({ eligible }) => eligible)).toEqual([]);
    else expect(candidates.some((each) => each.ownerId === ownerId && each.eligible)).toBe(true);
  }

  test('a batch is its leads one by one, and the same inputs give the same bytes', () => {
    fc.assert(
      fc.property(course, ({ order, overflow, perDay, steps }) => {
        const snapshot = aSnapshot(
          [away('1', false), away('2', true), away('3', false)],
          rulebookOf(order, overflow, perDay),
        );
        const leads = steps
          .flatMap((step) => step.leads)
          .map(({ country, tier, language }, i) =>
            lead(`${100 + i}`, i % 4, { country, tier, hs_language: language }),
          );
        const batch = routeLeads(leads, snapshot, emptyState, wednesday);
        let state = emptyState;
        const single = decisionOrder(leads, snapshot).map((each) => {
          const result = routeLead(each, snapshot, state, wednesday);
          state = result.state;
          return result.decision;
        });
        expect(JSON.stringify(batch.decisions)).toBe(JSON.stringify(single));
        expect(batch.state).toEqual(state);
        const again = routeLeads(leads.toReversed(), snapshot, emptyState, wednesday);
        expect(JSON.stringify(again.decisions)).toBe(JSON.stringify(batch.decisions));
      }),
      { numRuns: 60 },
    );
  });
});
