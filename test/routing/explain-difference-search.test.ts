import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileRulebook } from '../../src/routing/compile-rulebook.ts';
import type { RoutingState } from '../../src/routing/decision.ts';
import { explainDifference } from '../../src/routing/explain-difference/explain-difference.ts';
import type { Alternative, Change } from '../../src/routing/explain-difference/explain-difference.ts';
import { LEAD } from '../../src/routing/select-rep.ts';
import { leadWith } from './conditions.ts';
import { aRep, aRulebook, aTerritory, emptyState, officeHours, wednesday } from './samples.ts';
import { decideSupposed, suppose, withValue } from './supposed.ts';
import type { Supposed } from './supposed.ts';

const owners = ['1', '2', '3'];
const countries = ['DE', 'US', 'FR', 'GB', null] as const;
const sizes = [...Array(61).keys(), null];

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
const aWorld: fc.Arbitrary<Supposed> = fc
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

const askAbout = (it: Supposed, ownerId: string) =>
  explainDifference({
    lead: it.lead,
    snapshot: {
      rulebookVersion: 1,
      rulebook: compileRulebook(it.rulebook),
      reps: new Map(it.reps.map((rep) => [rep.ownerId, rep])),
    },
    state: it.state,
    now: it.now,
    ownerId,
  });

const isTheirs = (it: Supposed, ownerId: string): boolean => {
  const decision = decideSupposed(it);
  return decision.outcome !== 'held' && decision.ownerId === ownerId;
};
const after = (it: Supposed, changes: Alternative): Supposed => changes.reduce(suppose, it);

const someone = fc.constantFrom(...owners);
const alternativesOf = (it: Supposed, ownerId: string): readonly Alternative[] | null => {
  const answer = askAbout(it, ownerId);
  return answer.answer === 'different' ? answer.alternatives : null;
};

test('says that a lead is theirs exactly when the router gives it to them', () => {
  fc.assert(
    fc.property(aWorld, someone, (it, ownerId) => {
      expect(alternativesOf(it, ownerId) === null).toBe(isTheirs(it, ownerId));
    }),
    { numRuns: 150 },
  );
});

test('every alternative gives the rep the lead, and none of its parts alone does', () => {
  fc.assert(
    fc.property(aWorld, someone, (it, ownerId) => {
      for (const changes of alternativesOf(it, ownerId) ?? []) {
        expect(isTheirs(after(it, changes), ownerId)).toBe(true);
        for (let bits = 1; bits < 2 ** changes.length - 1; bits += 1) {
          const some = changes.filter((_, i) => bits & (1 << i));
          expect(isTheirs(after(it, some), ownerId)).toBe(false);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('no alternative holds another, and the fewest changes come first', () => {
  fc.assert(
    fc.property(aWorld, someone, (it, ownerId) => {
      const sets = (alternativesOf(it, ownerId) ?? []).map((changes) =>
        changes.map((one) => JSON.stringify(one)),
      );
      const holds = sets.some((less, i) =>
        sets.some((more, k) => i !== k && less.every((one) => more.includes(one))),
      );
      expect(holds).toBe(false);
      expect(sets.map(({ length }) => length)).toEqual(
        sets.map(({ length }) => length).sort((a, b) => a - b),
      );
    }),
    { numRuns: 150 },
  );
});

const single = (alternatives: readonly Alternative[]): readonly Change[] =>
  alternatives.flatMap((changes) => (changes.length === 1 ? changes : []));

test('names an attribute whenever any one value of it would have been enough', () => {
  fc.assert(
    fc.property(aWorld, someone, (it, ownerId) => {
      const alternatives = alternativesOf(it, ownerId);
      if (alternatives === null) return;
      const named = new Set(
        single(alternatives).flatMap((change) => ('attribute' in change ? change.attribute : [])),
      );
      for (const [attribute, values] of [
        ['country', countries],
        ['company_size', sizes],
      ] as const) {
        const enough = values.some((value) =>
          isTheirs({ ...it, lead: withValue(it.lead, attribute, value) }, ownerId),
        );
        expect([attribute, named.has(attribute)]).toEqual([attribute, enough]);
      }
    }),
    { numRuns: 60 },
  );
});

test('names every one thing about the rep or the rulebook that would have been enough', () => {
  fc.assert(
    fc.property(aWorld, someone, (it, ownerId) => {
      const alternatives = alternativesOf(it, ownerId);
      if (alternatives === null) return;
      const named = new Set(single(alternatives).map(({ what }) => what));
      const rep = { ownerId, name: '' };
      const territories = it.rulebook.territories.map(({ territoryId, name }) => ({ territoryId, name }));
      const perDay = it.rulebook.capacities.find((each) => each.ownerId === ownerId)?.perDay;
      const tried: Change[] = [
        { kind: 'rep', what: 'active', rep, from: false, to: true },
        { kind: 'rep', what: 'availability', rep, from: 'away', to: 'available' },
        { kind: 'rep', what: 'hours', rep, from: 'closed', to: 'open' },
        { kind: 'rep', what: 'language', rep, from: null, to: 'de' },
        { kind: 'lead_attribute', what: 'owner', from: '', to: null },
        ...(perDay === undefined
          ? []
          : [
              {
                kind: 'rulebook',
                what: 'cap',
                capId: 'per-day',
                cap: null,
                rep,
                from: perDay,
                to: perDay + 1,
              } as const,
            ]),
        ...territories.flatMap((territory, place) =>
          territories.slice(0, place).map((before, to) => ({
            ...({ kind: 'rulebook', what: 'priority', territory, before, from: place, to } as const),
          })),
        ),
      ];
      for (const change of tried) {
        // The last territory must take every lead that is left, so it stays where it is.
        if (change.what === 'priority' && change.territory === territories.at(-1)) continue;
        if (isTheirs(suppose(it, change), ownerId)) expect([...named]).toContain(change.what);
      }
    }),
    { numRuns: 100 },
  );
});
