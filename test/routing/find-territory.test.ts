import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileRulebook } from '../../src/routing/compile-rulebook.ts';
import { conditionWords } from '../../src/routing/condition-words.ts';
import type { Condition } from '../../src/routing/condition.ts';
import { factsOf } from '../../src/routing/facts.ts';
import {
  findTerritory,
  placeTerritory,
  MOST_LISTED,
  NEAREST_LISTED,
  triedTerritories,
} from '../../src/routing/find-territory.ts';
import { compileCondition } from '../../src/routing/match-condition.ts';
import { anyCondition, anyLead, anyScore, leadWith, someLists } from './conditions.ts';
import { aRulebook, aTerritory } from './samples.ts';

const country = (value: string): Condition => ({ attribute: 'country', is: 'any_of', values: [value] });

/** A territory for each condition, in this order, and at the end one that takes every lead. */
const compiled = (conditions: readonly Condition[]) =>
  compileRulebook(
    aRulebook(['1'], {
      territories: [...conditions, { all: [] }].map((condition, i) =>
        aTerritory(['1'], { territoryId: `t${i}`, name: `T${i}`, priority: i, condition }),
      ),
    }),
    someLists,
  );

const german = leadWith({ country: 'DE' });

describe('the territories tried', () => {
  test('are all listed, each with what decided it, when they are few', () => {
    expect(findTerritory(factsOf(german), compiled([country('US'), country('DE')]))).toMatchObject({
      tried: [
        { territoryId: 't0', name: 'T0', matched: false, because: 'country is DE, not US' },
        { territoryId: 't1', name: 'T1', matched: true, because: 'country is DE' },
      ],
      unlisted: 0,
      place: 1,
    });
  });

  test('are the nearest before the match and the count of the others, when they are many', () => {
    const rules = compiled(Array.from({ length: 500 }, (_, i) => country(`${i}`)));
    const { tried, unlisted, place } = findTerritory(factsOf(german), rules);
    expect(place).toBe(500);
    expect(unlisted).toBe(501 - NEAREST_LISTED);
    expect(tried.map(({ territoryId }) => territoryId)).toEqual(
      Array.from({ length: NEAREST_LISTED }, (_, i) => `t${501 - NEAREST_LISTED + i}`),
    );
    expect(tried.at(-1)).toEqual({
      territoryId: 't500',
      name: 'T500',
      matched: true,
      because: 'takes every lead',
    });
  });

  test('are all listed up to the limit', () => {
    const rules = compiled(Array.from({ length: MOST_LISTED - 1 }, () => country('US')));
    expect(findTerritory(factsOf(german), rules)).toMatchObject({
      unlisted: 0,
      tried: { length: MOST_LISTED },
    });
  });

  test('a lead that goes on finds the next territory that takes it, or none', () => {
    const rules = compiled([country('US'), country('DE'), country('AT'), country('de')]);
    const facts = factsOf(german);
    const first = placeTerritory(facts, rules);
    const second = placeTerritory(facts, rules, first.place);
    expect([first.place, second.place]).toEqual([1, 3]);
    expect(second.territory?.territoryId).toBe('t3');
    expect(placeTerritory(facts, rules, 4)).toEqual({ territory: null, place: -1 });
  });

  test('may ask for the score and the grade', () => {
    const rules = compiled([
      { attribute: 'score', is: 'between', from: 50 },
      { attribute: 'grade', is: 'any_of', values: ['a', 'B'] },
    ]);
    const find = (points: number, grade: 'A' | 'B' | 'C' | 'D') =>
      findTerritory(factsOf(german, { points, grade }), rules);
    expect(find(50, 'C').tried).toMatchObject([{ because: 'score is 50, at least 50' }]);
    expect(find(49, 'B').tried.at(-1)?.because).toBe('grade is B, one of a, B');
    expect(find(10, 'D').place).toBe(2);
  });

  test('agree with testing every condition, and those not listed can be had later, whatever the rulebook', () => {
    fc.assert(
      fc.property(fc.array(anyCondition, { maxLength: 60 }), anyLead, anyScore, (conditions, lead, score) => {
        const rules = compiled(conditions);
        const { tried, unlisted, place, territory } = findTerritory(factsOf(lead, score), rules);
        const all = triedTerritories(lead, score, rules, 0, place + 1);
        expect(territory?.territoryId).toBe(`t${place}`);
        expect(all.map(({ matched }) => matched)).toEqual([...Array<boolean>(place).fill(false), true]);
        expect(all.slice(unlisted)).toEqual(tried);
        expect(tried.length).toBeLessThanOrEqual(MOST_LISTED);
        for (const { because } of all) {
          expect(because).not.toBe('');
          expect(because.length).toBeLessThanOrEqual(300);
        }
      }),
    );
  });
});

test('a reason stays short, however long the condition, the value or the names', () => {
  const long = 'x'.repeat(5_000);
  const parts = Array.from({ length: 300 }, (_, i): Condition => ({
    attribute: `property:${long}` as const,
    is: 'any_of',
    values: [`${i}${long}`, long, `${long}${i}`],
  }));
  const condition: Condition = { any: [{ all: [{ any: parts }] }, ...parts] };
  const facts = factsOf(leadWith({ [`property:${long}`]: `y${long}` }));
  expect(compileCondition(condition).because(facts).length).toBeLessThanOrEqual(500);
  expect(conditionWords({ any: [country('US'), { none: [country('DE')] }] })).toBe(
    'country is US or (none of: country is DE)',
  );
});
