import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { RoutingSnapshot, RoutingState } from '../../src/routing/decision.ts';
import type { Lead } from '../../src/routing/lead.ts';
import { routeLeads } from '../../src/routing/route-leads.ts';
import type { Rulebook, RulebookInput } from '../../src/routing/rulebook.ts';
import type { PastTurn } from '../../src/routing/what-if/history.ts';
import { paperRoster, paperRulebook, paperTurns } from '../../src/routing/what-if/paper.ts';
import type { Paper } from '../../src/routing/what-if/paper.ts';
import { gradeMoves, holdsOf } from '../../src/routing/what-if/report.ts';
import { createWhatIf } from '../../src/routing/what-if/run.ts';
import { simulatePast } from '../../src/routing/what-if/simulate.ts';
import { countsOpenLeads } from '../../src/routing/counts-open-leads.ts';
import {
  aLead,
  aRep,
  aRulebook,
  aSnapshot,
  aTerritory,
  emptyState,
  officeHours,
  wednesday,
} from './samples.ts';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const until = wednesday + 5 * DAY;

const lead = (id: number, minutes: number, country = 'DE'): Lead =>
  aLead(String(id), { createdate: String(wednesday + minutes * MINUTE), country });
const everyMinutes = (count: number, minutes: number, country?: string) =>
  Array.from({ length: count }, (_, i) => lead(i + 1, i * minutes, country));

const past = (leads: readonly Lead[], snapshot: RoutingSnapshot, rulebook: Rulebook): readonly PastTurn[] =>
  simulatePast({ leads, openLeads: new Map(), countsOpenLeads: countsOpenLeads(rulebook), until }, snapshot);

function tryOn(
  turns: readonly PastTurn[],
  snapshot: RoutingSnapshot,
  draft: Rulebook,
  paper: Paper | null = null,
) {
  const whatIf = createWhatIf({
    ...{ rulebook: snapshot.rulebook, since: 0, countsOpenLeads: countsOpenLeads(draft) },
    ...{ responses: null, listed: 100, earlier: [] },
  });
  turns.forEach((turn, place) => {
    const now = { ...turn, snapshot };
    whatIf.turn(now);
    if (paper) for (const more of paperTurns(now, turns[place + 1]?.at ?? until, paper)) whatIf.turn(more);
  });
  const { tally, owns } = whatIf.finish(until);
  return { ...tally, owns };
}

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);
const people = ['1', '2', '3'].map((ownerId) => aRep(ownerId));

describe('any two rulebooks and any leads', () => {
  const rules = fc.record({
    weights: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }),
    members: fc.subarray(['1', '2', '3', '4'], { minLength: 1 }),
    perDay: fc.option(fc.integer({ min: 0, max: 4 })),
    splits: fc.boolean(),
    waits: fc.boolean(),
    hottest: fc.boolean(),
    by: fc.constantFrom('fair_share' as const, 'least_loaded' as const, 'strict_order' as const),
  });
  type Rules = typeof rules extends fc.Arbitrary<infer R> ? R : never;
  const world = fc.record({
    ...{ before: rules, after: rules },
    leads: fc.array(
      fc.record({
        minutes: fc.integer({ min: 0, max: 2_000 }),
        country: fc.constantFrom('DE', 'AT', 'FR'),
      }),
      { maxLength: 40 },
    ),
    hours: fc.boolean(),
  });
  type World = typeof world extends fc.Arbitrary<infer W> ? W : never;

  function rulebookOf({ weights, members, perDay, splits, waits, hottest, by }: Rules): Rulebook {
    const rest: Partial<RulebookInput['territories'][number]> = {
      members: members.map((ownerId, i) => ({ ownerId, weight: weights[i]! })),
      selection: { by },
      ...(waits && {
        whenNobody: { do: 'hold', mostMinutes: 900, then: 'fallback', order: hottest ? 'hottest' : 'oldest' },
      }),
    };
    const germany = { attribute: 'country', is: 'any_of', values: ['DE'] } as const;
    return aRulebook([], {
      territories: [
        ...(splits ? [aTerritory([], { ...rest, territoryId: 'de', priority: 0, condition: germany })] : []),
        aTerritory([], rest),
      ],
      capacities: perDay === null ? [] : [{ ownerId: '1', perDay }],
      fallback: { ownerIds: ['4'] },
    });
  }

  function build({ before, after, leads, hours }: World) {
    const reps = ['1', '2', '3', '4'].map((ownerId) =>
      aRep(ownerId, { workingHours: hours ? [...officeHours] : [] }),
    );
    const [old, draft] = [rulebookOf(before), rulebookOf(after)];
    const arrivals = leads.map(({ minutes, country }, i) => lead(i, minutes, country));
    return {
      turns: past(arrivals, aSnapshot(reps, old), old),
      ...{ old, draft, oldSnapshot: aSnapshot(reps, old), snapshot: aSnapshot(reps, draft), arrivals },
    };
  }

  test('every lead is somewhere exactly once on both sides, and all sums agree', () => {
    fc.assert(
      fc.property(world, (it) => {
        const { turns, snapshot, draft, arrivals } = build(it);
        const { sides, counts, grades } = tryOn(turns, snapshot, draft);
        const all = arrivals.length;
        expect(counts.leads).toBe(all);
        for (const { owners, territories, waitingSince } of [sides.before, sides.after]) {
          expect(sum(owners)).toBe(all);
          expect(sum(territories)).toBe(all);
          expect([...owners.values(), ...territories.values()].every((leads) => leads >= 0)).toBe(true);
          expect(owners.get('') ?? 0).toBe(waitingSince.size);
        }
        expect(gradeMoves({ grades } as never).reduce((n, { leads }) => n + leads, 0)).toBe(all);
        expect(counts.same).toBeLessThanOrEqual(counts.compared);
        expect(counts.otherOwner).toBeLessThanOrEqual(counts.changed);
      }),
    );
  });

  test('the rulebook of then comes out as it was, to the last decision', () => {
    fc.assert(
      fc.property(world, (it) => {
        const { turns, oldSnapshot, old } = build(it);
        const { counts, sides } = tryOn(turns, oldSnapshot, old);
        expect(counts.changed).toBe(0);
        expect(counts.same).toBe(counts.compared);
        expect(sides.after.owners).toEqual(sides.before.owners);
        expect(sides.after.shares).toEqual(sides.before.shares);
      }),
    );
  });

  test('leads that are over are forgotten, and no figure is another for it', () => {
    fc.assert(
      fc.property(world, (it) => {
        const { turns, snapshot, draft } = build(it);
        const remembering = turns.map((turn) => ({
          ...turn,
          leads: turn.leads.map((each) => ({ ...each, isLast: false })),
        }));
        const { owns, changes, counts, sides, hours } = tryOn(turns, snapshot, draft);
        const kept = tryOn(remembering, snapshot, draft);
        for (const { decision, past } of owns.values())
          expect([decision.outcome, past?.outcome ?? 'held']).toContain('held');
        expect({ changes, counts, sides, hours }).toEqual({
          ...{ changes: kept.changes, counts: kept.counts, sides: kept.sides, hours: kept.hours },
        });
      }),
    );
  });

  test('decisions without sentences are the same but for the sentences', () => {
    fc.assert(
      fc.property(world, (it) => {
        const { snapshot, arrivals } = build(it);
        const explained = routeLeads(arrivals, snapshot, emptyState, until);
        const bare = routeLeads(arrivals, { ...snapshot, unexplained: true }, emptyState, until);
        const wordless = { reason: '', territoriesTried: [], territoriesUnlisted: 0 };
        expect(bare.decisions).toEqual(explained.decisions.map((decision) => ({ ...decision, ...wordless })));
      }),
    );
  });

  test('where nobody waits, it is the same as deciding the leads one by one', () => {
    fc.assert(
      fc.property(world, (it) => {
        const { turns, snapshot, draft, arrivals } = build({ ...it, hours: false });
        const inOrder = arrivals.toSorted(
          (a, b) => a.createdAt - b.createdAt || (a.contactId < b.contactId ? -1 : 1),
        );
        let state: RoutingState = emptyState;
        const owners = new Map<string, number>();
        for (const each of inOrder) {
          const decided = routeLeads([each], snapshot, state, each.createdAt);
          state = decided.state;
          const { ownerId, outcome } = decided.decisions[0]!;
          fc.pre(outcome !== 'held');
          owners.set(ownerId!, (owners.get(ownerId!) ?? 0) + 1);
        }
        const after = [...tryOn(turns, snapshot, draft).sides.after.owners].filter(([, leads]) => leads > 0);
        expect(new Map(after)).toEqual(owners);
      }),
    );
  });
});

test('another weight changes who gets leads, in that territory alone, and says so', () => {
  const old = aRulebook(['1', '2']);
  const draft = aRulebook([], {
    territories: [
      aTerritory([], {
        members: [
          { ownerId: '1', weight: 1 },
          { ownerId: '2', weight: 3 },
        ],
      }),
    ],
  });
  const turns = past(everyMinutes(40, 5), aSnapshot(people, old), old);
  const { sides, changes } = tryOn(turns, aSnapshot(people, draft), draft);
  expect(Object.fromEntries(sides.before.owners)).toEqual({ 1: 20, 2: 20 });
  expect(Object.fromEntries(sides.after.owners)).toEqual({ 1: 10, 2: 30 });
  expect(new Set(changes.map(({ why }) => why.code))).toEqual(new Set(['other_weights']));
});

test('a territory that takes more takes exactly those, and what is left is only a matter of turns', () => {
  const of = (...values: string[]) =>
    aRulebook([], {
      territories: [
        aTerritory(['1'], { priority: 0, condition: { attribute: 'country', is: 'any_of', values } }),
        aTerritory(['2', '3'], { territoryId: 'rest', name: 'Rest', priority: 1 }),
      ],
    });
  const leads = everyMinutes(30, 5).map((each, i) => lead(i + 1, i * 5, ['DE', 'AT', 'FR'][i % 3]));
  const turns = past(leads, aSnapshot(people, of('DE')), of('DE'));
  const { sides, changes } = tryOn(turns, aSnapshot(people, of('DE', 'AT')), of('DE', 'AT'));
  expect(Object.fromEntries(sides.before.territories)).toEqual({ dach: 10, rest: 20 });
  expect(Object.fromEntries(sides.after.territories)).toMatchObject({ dach: 20, rest: 10 });
  const moved = changes.filter(({ why }) => why.code === 'other_territory').map(({ contactId }) => contactId);
  expect(moved).toEqual(leads.filter((_, i) => i % 3 === 1).map(({ contactId }) => contactId));
  const rest = changes.filter(({ why }) => why.code !== 'other_territory');
  expect(rest.every(({ why }) => why.code === 'other_turn')).toBe(true);
});

test('a cap that is raised ends the waiting, and the wait is counted on both sides', () => {
  const of = (perDay: number) => aRulebook(['1'], { capacities: [{ ownerId: '1', perDay }] });
  const turns = past(everyMinutes(6, 10), aSnapshot(people, of(3)), of(3));
  const tally = tryOn(turns, aSnapshot(people, of(4)), of(4));
  const { before, after } = holdsOf(tally);
  expect([before.leads, after.leads]).toEqual([3, 2]);
  // Until midnight in Berlin.
  expect(before.longestMinutes).toBe(14 * 60 - 30);
  expect(tally.changes[0]).toMatchObject({ contactId: '4', why: { code: 'waits_no_more' } });
});

test('a rep whose cap is raised gets what the others had, and that is why', () => {
  const of = (perDay: number) => aRulebook(['1', '2'], { capacities: [{ ownerId: '1', perDay }] });
  const turns = past(everyMinutes(6, 10), aSnapshot(people, of(1)), of(1));
  const { changes } = tryOn(turns, aSnapshot(people, of(9)), of(9));
  expect(changes[0]).toMatchObject({
    after: { ownerId: '1' },
    why: { code: 'other_room', name: aRep('1').name },
  });
});

describe('on paper', () => {
  const old = aRulebook(['1', '2']);
  const turns = past(everyMinutes(20, 10), aSnapshot(people, old), old);
  const paper: Paper = { times: 1, without: [], addReps: [] };

  test('twice the leads are twice the leads, spread between those that came', () => {
    const { sides, counts, hours } = tryOn(turns, aSnapshot(people, old), old, { ...paper, times: 2 });
    expect([counts.leads, counts.paperLeads]).toEqual([20, 20]);
    expect([sum(sides.before.owners), sum(sides.after.owners)]).toEqual([20, 40]);
    expect([...hours.values()].reduce((n, { came }) => n + came, 0)).toBe(40);
  });

  test('without a rep for a day, the others get what that rep had, and afterwards it is as before', () => {
    const away = { ownerId: '1', from: wednesday - DAY, to: wednesday + 100 * MINUTE };
    const there = paperRoster(people, old, { ...paper, without: [away] });
    const { sides } = tryOn(turns, aSnapshot(there, old), old);
    expect(sides.before.owners.get('1')).toBe(10);
    expect(sides.after.owners.get('1')).toBe(5);
  });

  test('new reps take their part, with the hours of the others', () => {
    const more = { ...paper, addReps: [{ territoryId: 'dach', count: 2 }] };
    const draft = paperRulebook(old, more);
    const { sides } = tryOn(turns, aSnapshot(paperRoster(people, old, more), draft), draft);
    expect([...sides.after.owners.values()]).toEqual([5, 5, 5, 5]);
    expect(() => paperRulebook(old, { ...paper, addReps: [{ territoryId: 'x', count: 1 }] })).toThrow(
      'no territory "x"',
    );
  });
});
