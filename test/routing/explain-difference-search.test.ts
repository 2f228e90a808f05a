import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Change } from '../../src/routing/explain-difference/explain-difference.ts';
import { after, alternativesOf, isTheirs, single } from './ask-small-world.ts';
import { aWorld, countries, owners, sizes } from './small-worlds.ts';
import { suppose, withValue } from './supposed.ts';

const someone = fc.constantFrom(...owners);
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
