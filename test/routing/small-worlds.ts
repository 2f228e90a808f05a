import fc from 'fast-check';
import type { RoutingState } from '../../src/routing/decision.ts';
import { LEAD } from '../../src/routing/select-rep.ts';
import { leadWith } from './conditions.ts';
import { aRep, aRulebook, aTerritory, emptyState, officeHours, wednesday } from './samples.ts';
import type { Supposed } from './supposed.ts';

export const owners = ['1', '2', '3'];
export const countries = ['DE', 'US', 'FR', 'GB', null] as const;
export const sizes = [...Array(61).keys(), null];

const test1 = fc.oneof(
  fc
    .subarray(['DE', 'US', 'FR'], { minLength: 1 })
    .chain((values) =>
      fc.constantFrom('any_of', 'none_of').map((is) => ({ attribute: 'country', is, values })),
    ),
  fc
    .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 20 }))
    .map(([from, more]) => ({ attribute: 'company_size', is: 'between', from, to: from + more })),
  fc
    .subarray(['A', 'B', 'C', 'D'], { minLength: 1 })
    .map((values) => ({ attribute: 'grade', is: 'any_of', values })),
  fc.constant({ attribute: 'company_size', is: 'known' }),
);
const condition = fc.oneof(
  fc.array(test1, { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
  fc.array(test1, { minLength: 1, maxLength: 2 }).map((any) => ({ any })),
);

const territory = fc.record({
  condition,
  members: fc.subarray(owners, { minLength: 0 }).chain((ids) =>
    fc.tuple(
      ...ids.map((ownerId) =>
        fc.record({
          ownerId: fc.constant(ownerId),
          weight: fc.integer({ min: 1, max: 3 }),
          place: fc.integer({ min: 1, max: 5 }),
        }),
      ),
    ),
  ),
  selection: fc.constantFrom({ by: 'fair_share' }, { by: 'least_loaded' }, { by: 'strict_order' }),
  whenNobody: fc.constantFrom({ do: 'hold' }, { do: 'next_territory' }, { do: 'fallback' }),
  requires: fc.constantFrom([], [], [{ language: 'de' }]),
});

/** Three reps, up to four territories, and everything that may stand in somebody's way. */
export const aWorld: fc.Arbitrary<Supposed> = fc
  .record({
    territories: fc.array(territory, { minLength: 2, maxLength: 4 }),
    country: fc.constantFrom(...countries),
    size: fc.constantFrom(...sizes),
    reps: fc.tuple(
      ...owners.map((ownerId) =>
        fc
          .record({
            availability: fc.constantFrom('available', 'available', 'away'),
            active: fc.constantFrom(true, true, true, false),
            workingHours: fc.constantFrom([], [], officeHours),
          })
          .map((changes) => aRep(ownerId, changes as Parameters<typeof aRep>[1])),
      ),
    ),
    perDay: fc.option(fc.integer({ min: 0, max: 2 }), { nil: null }),
    owed: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 }),
    open: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }),
    ownerId: fc.constantFrom(null, null, null, '2', '99'),
    night: fc.boolean(),
    points: fc.integer({ min: 0, max: 70 }),
  })
  .map(({ territories, country, size, reps, perDay, owed, open, ownerId, night, points }) => {
    const all = territories.map((each, priority) => ({
      ...aTerritory([], { territoryId: `t${priority}`, name: `T${priority}`, priority }),
      ...each,
      ...(priority === territories.length - 1 ? { condition: { all: [] } } : undefined),
    })) as Parameters<typeof aRulebook>[1];
    const now = wednesday + (night ? 12 * 3_600_000 : 0);
    const ledger: RoutingState['ledger'] = new Map(
      territories.flatMap((_, t) =>
        owners.map((id, i) => [`t${t}/${id}`, ((owed[i] ?? 0) * LEAD) / 10] as const),
      ),
    );
    const values = {
      ...(country === null ? undefined : { country }),
      ...(size === null ? undefined : { company_size: size }),
    };
    return {
      lead: { ...leadWith(values, '501'), ownerId },
      rulebook: aRulebook([], {
        territories: all as never,
        scorecard: { base: points, rules: [], grades: { A: 60, B: 40, C: 20 } },
        capacities: perDay === null ? [] : [{ ownerId: '1', perDay }],
        people: [{ ownerId: '3', languages: ['de'] }],
        fallback: { ownerIds: ['3'] },
      }),
      reps: [...reps],
      state: {
        ...emptyState,
        ledger,
        openLeads: new Map(owners.map((id, i) => [id, open[i] ?? 0])),
        received: new Map([['per-day/1', Array(perDay ?? 0).fill(now - 60_000)]]),
      },
      now,
      before: 0,
    };
  });

const perRep = <T>(each: fc.Arbitrary<T>) =>
  fc.array(each, { minLength: owners.length, maxLength: owners.length });

/** One territory, and nobody with anything in the way: it is a matter of turns alone. */
export const aTurn: fc.Arbitrary<Supposed> = fc
  .record({
    contactId: fc.nat({ max: 999_999 }).map(String),
    weights: perRep(fc.integer({ min: 1, max: 9 })),
    places: perRep(fc.integer({ min: 1, max: 6 })),
    owed: perRep(fc.integer({ min: -90, max: 90 })),
    open: perRep(fc.integer({ min: 0, max: 9 })),
    chances: perRep(fc.integer({ min: 0, max: 50 })),
    by: fc.constantFrom('fair_share', 'least_loaded', 'strict_order', 'best_fit'),
  })
  .map(({ contactId, weights, places, owed, open, chances, by }) => {
    const stated = owners.map((ownerId, i) => ({ ownerId, chance: (chances[i] ?? 0) / 100 }));
    const members = owners.map((ownerId, i) => ({ ownerId, weight: weights[i] ?? 1, place: places[i] ?? 1 }));
    const selection = by === 'best_fit' ? ({ by, chances: stated } as const) : ({ by } as const);
    return {
      lead: leadWith({}, contactId),
      rulebook: aRulebook([], { territories: [aTerritory([], { members, selection })] }),
      reps: owners.map((ownerId) => aRep(ownerId)),
      state: {
        ...emptyState,
        ledger: new Map(owners.map((id, i) => [`dach/${id}`, ((owed[i] ?? 0) * LEAD) / 100] as const)),
        openLeads: new Map(owners.map((id, i) => [id, open[i] ?? 0])),
      },
      now: wednesday,
      before: 0,
    };
  });
