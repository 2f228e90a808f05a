import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { conditionOf } from '../../hubspot-project/app/settings/conditions/condition-of-rows.ts';
import { newRow, rowsOf } from '../../hubspot-project/app/settings/conditions/condition-rows.ts';
import { conditionSentence } from '../../hubspot-project/app/settings/conditions/condition-sentence.ts';
import { namesIn } from '../../hubspot-project/app/settings/conditions/names.ts';
import type { Condition } from '../../src/contract/rulebook-parts.ts';
import { settingsText } from '../../src/contract/text/settings.ts';
import { conditionSchema } from '../../src/routing/condition.ts';

const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,8}( [a-z]{1,4})?$/);
const words = fc.array(fc.oneof(word, fc.constant('Acme, Inc.'), fc.constant(' padded')), {
  minLength: 1,
  maxLength: 4,
});
const number = fc.integer({ min: -1000, max: 100_000 });
const range = fc.tuple(number, number).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const bounds = fc.oneof(
  range,
  number.map((from) => ({ from })),
  number.map((to) => ({ to })),
);
const text = fc.constantFrom('country', 'city', 'form', 'property:tier');
const tests: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    attribute: text,
    is: fc.constantFrom('any_of', 'none_of', 'contains', 'ends_with'),
    values: words,
  }),
  fc.record({ attribute: text, is: fc.constantFrom('known', 'unknown') }),
  bounds.map((given) => ({ attribute: 'company_size', is: 'between', ...given })),
  fc.record({ attribute: text, is: fc.constantFrom('in_list', 'not_in_list'), listId: word }),
  fc.constant({ attribute: 'postal_code', is: 'postal_between', ranges: [{ from: '10000', to: '19999' }] }),
  fc.constant({ attribute: 'property:renewal', is: 'date_between', from: '2026-01-01' }),
);
const conditions: fc.Arbitrary<Condition> = fc.letrec<{ any: Condition }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    tests,
    fc.record({ all: fc.array(tie('any'), { maxLength: 4 }) }),
    fc.record({ any: fc.array(tie('any'), { minLength: 1, maxLength: 4 }) }),
    fc.record({ none: fc.array(tie('any'), { minLength: 1, maxLength: 3 }) }),
  ),
})).any;

/** Groups of one and a bare test mean the same. */
function plain(condition: Condition): Condition {
  const [only] = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  const single =
    ('all' in condition && condition.all.length === 1) || ('any' in condition && condition.any.length === 1);
  return single && only !== undefined && 'is' in only ? only : condition;
}

describe('the condition builder', () => {
  test('gives back every condition that it was given', () => {
    fc.assert(
      fc.property(conditions, (condition) => {
        const { condition: back, faults } = conditionOf(rowsOf(condition));
        expect(faults.size).toBe(0);
        // What stands alone and cannot be a line is kept inside a group of one.
        const kept = 'none' in condition ? { all: [condition] } : condition;
        const expected = 'is' in condition && !('is' in back) ? { all: [condition] } : plain(kept);
        expect(back).toEqual(expected);
      }),
    );
  });

  test('writes conditions that the rulebook takes', () => {
    fc.assert(
      fc.property(conditions, (condition) => {
        const given = conditionSchema.safeParse(condition);
        const back = conditionSchema.safeParse(conditionOf(rowsOf(condition)).condition);
        expect(back.success).toBe(given.success);
      }),
    );
  });

  test.each([
    ['1 000', 1000],
    ['1’000', null],
    ["1'000", 1000],
    ['2,5', 2.5],
    ['-3', -3],
    ['many', null],
  ])('reads the number %s', (typed, number) => {
    const row = { ...newRow(0, 'company_size', 'at_least'), from: typed };
    const { condition, faults } = conditionOf({ join: 'all', parts: [row] });
    expect(number === null ? faults.get(0) : condition).toEqual(
      number === null ? 'no_number' : { attribute: 'company_size', is: 'between', from: number },
    );
  });

  test('asks nothing with lines in which nothing is typed', () => {
    const rows = { join: 'any', parts: [newRow(0, 'country', 'any_of')] } as const;
    expect(conditionOf(rows).condition).toEqual({ all: [] });
  });

  test.each([
    ['en', 'Leads for which country is DE or AT and company size is at least 200.'],
    ['de', 'Leads, für die gilt: Land ist DE oder AT und Unternehmensgröße ist mindestens 200.'],
  ] as const)('says the condition in the reader’s language: %s', (language, said) => {
    const condition = {
      all: [
        { attribute: 'country', is: 'any_of', values: ['DE', 'AT'] },
        { attribute: 'company_size', is: 'between', from: 200 },
      ],
    };
    const names = namesIn({ lists: [], attributes: [] });
    expect(conditionSentence(condition, settingsText[language].conditions, names)).toBe(said);
  });
});
