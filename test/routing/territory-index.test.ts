import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Condition } from '../../src/routing/condition.ts';
import { conditionSchema } from '../../src/routing/condition.ts';
import { factsOf } from '../../src/routing/facts.ts';
import type { Facts } from '../../src/routing/facts.ts';
import { compileCondition } from '../../src/routing/match-condition.ts';
import { compileLists } from '../../src/routing/named-list.ts';
import { indexTerritories } from '../../src/routing/territory-index.ts';
import { anyCondition, anyLead, anyScore, leadWith, plainCondition, someLists } from './conditions.ts';

const lists = compileLists(someLists);
const territoriesWith = (conditions: readonly Condition[]) =>
  conditions.map((condition) => ({ condition, match: compileCondition(condition, lists) }));
type Territories = ReturnType<typeof territoriesWith>;

const oneByOne = (territories: Territories, facts: Facts, after: number): number =>
  territories.findIndex(({ match }, place) => place > after && match.holds(facts));

/** The first match, and every match after it, as found by the index and by testing one by one. */
function expectSame(territories: Territories, facts: readonly Facts[]): void {
  const index = indexTerritories(territories, lists);
  for (const each of facts) {
    let after = -1;
    do {
      const found = index.first(each, after);
      expect(found).toBe(oneByOne(territories, each, after));
      after = found;
    } while (after !== -1);
  }
}

describe('the index finds the territory that testing one by one finds', () => {
  const leads = fc.array(
    fc.tuple(anyLead, fc.option(anyScore)).map(([lead, score]) => factsOf(lead, score)),
    { minLength: 1, maxLength: 10 },
  );

  test('for conditions nested in any way', () => {
    fc.assert(
      fc.property(fc.array(anyCondition, { maxLength: 40 }), leads, (conditions, facts) => {
        conditions.forEach((condition) => conditionSchema.parse(condition));
        expectSame(territoriesWith(conditions), facts);
      }),
      { numRuns: 200 },
    );
  });

  test('for many territories of a few tests each', () => {
    fc.assert(
      fc.property(fc.array(plainCondition, { minLength: 50, maxLength: 300 }), leads, (conditions, facts) =>
        expectSame(territoriesWith(conditions), facts),
      ),
      { numRuns: 60 },
    );
  });

  test('for ranges of every width', () => {
    const bound = fc.integer({ min: 0, max: 1000 });
    const range = fc.tuple(bound, bound).map(([a, b]): Condition => ({
      attribute: 'company_size',
      is: 'between',
      ...(a < b ? { from: a, to: b } : a === b ? { to: a } : { from: b, to: b + 3 }),
    }));
    const ranges = fc
      .tuple(range, range, fc.boolean())
      .map(([a, b, both]): Condition => (both ? { all: [a, b] } : a));
    fc.assert(
      fc.property(
        fc.array(ranges, { minLength: 100, maxLength: 400 }),
        fc.array(fc.oneof(bound, fc.constantFrom(-1, 0.5, 2000)), { minLength: 20, maxLength: 50 }),
        (conditions, sizes) =>
          expectSame(
            territoriesWith(conditions),
            sizes.map((size) => factsOf(leadWith({ company_size: size }))),
          ),
      ),
      { numRuns: 20 },
    );
  });
});

describe('the index tests few conditions', () => {
  const countries = Array.from({ length: 40 }, (_, i) => `c${i}`);
  const industries = Array.from({ length: 50 }, (_, i) => `i${i}`);

  /** How many conditions were asked whether they hold. */
  function testsOf(conditions: readonly Condition[], facts: Facts): number {
    let tests = 0;
    const territories = territoriesWith(conditions).map(({ condition, match }) => ({
      condition,
      match: {
        ...match,
        holds: (asked: Facts) => {
          tests += 1;
          return match.holds(asked);
        },
      },
    }));
    indexTerritories(territories, lists).first(facts, -1);
    return tests;
  }

  const conditions = Array.from({ length: 6_000 }, (_, i): Condition => ({
    all: [
      { attribute: 'property:country', is: 'any_of', values: [countries[i % 40]!, countries[(i * 7) % 40]!] },
      { attribute: 'industry', is: 'any_of', values: [industries[Math.floor(i / 40) % 50]!] },
      { attribute: 'company_size', is: 'between', from: i, to: i + 30 },
    ],
  }));

  test('when one matches late', () => {
    const facts = factsOf(leadWith({ 'property:country': 'c3', industry: 'i49', company_size: 5_990 }));
    expect(oneByOne(territoriesWith(conditions), facts, -1)).toBeGreaterThan(5_900);
    expect(testsOf(conditions, facts)).toBeLessThan(50);
  });

  test('when none matches', () => {
    const facts = factsOf(leadWith({ 'property:country': 'c3', industry: 'i49', company_size: 500_000 }));
    expect(testsOf(conditions, facts)).toBeLessThan(50);
    expect(testsOf(conditions, factsOf(leadWith({})))).toBeLessThan(50);
  });

  test('when every condition is wide', () => {
    const wide = Array.from({ length: 2_000 }, (_, i): Condition => ({
      all: [
        {
          attribute: 'property:country',
          is: 'any_of',
          values: countries.filter((_, k) => (i + k) % 3 !== 0),
        },
        { attribute: 'industry', is: 'any_of', values: industries.filter((_, k) => (i * k) % 5 !== 1) },
        { attribute: 'company_size', is: 'between', from: i % 100, to: 100 + i },
      ],
    }));
    const facts = factsOf(leadWith({ 'property:country': 'c3', industry: 'i7', company_size: 2_090 }));
    expect(oneByOne(territoriesWith(wide), facts, -1)).toBe(1_990);
    expect(testsOf(wide, facts)).toBeLessThan(60);
  });

  test('by ends of domains, by postal ranges and by alternatives', () => {
    const odd = Array.from({ length: 3_000 }, (_, i): Condition => ({
      any: [
        { attribute: 'property:site', is: 'ends_with', values: [`-${i}.example`] },
        {
          all: [
            {
              attribute: 'postal_code',
              is: 'postal_between',
              ranges: [{ from: `${10_000 + i * 20}`, to: `${10_019 + i * 20}` }],
            },
            { none: [{ attribute: 'country', is: 'any_of', values: ['US'] }] },
          ],
        },
      ],
    }));
    const facts = factsOf(leadWith({ 'property:site': 'shop-2999.example', postal_code: '12345' }));
    expect(oneByOne(territoriesWith(odd), facts, -1)).toBe(117);
    expect(testsOf(odd, facts)).toBeLessThan(20);
  });
});
