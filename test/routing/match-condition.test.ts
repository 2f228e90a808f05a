import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { conditionWords } from '../../src/routing/condition-words.ts';
import { matchCondition } from '../../src/routing/match-condition.ts';
import { propertiesNeeded } from '../../src/routing/properties-needed.ts';
import { conditionSchema } from '../../src/routing/rulebook.ts';
import type { Condition } from '../../src/routing/rulebook.ts';
import { aLead, aRulebook } from './samples.ts';

const german = aLead('1', { country: 'Germany', numemployees: '120', tier: 'Gold;Partner' });
const blank = aLead('2');
const match = (condition: Condition, lead = german) => matchCondition(conditionSchema.parse(condition), lead);

describe('a condition', () => {
  test.each<[Condition, boolean, string]>([
    [{ attribute: 'country', is: 'any_of', values: ['US', 'CA'] }, false, 'country is DE, not one of US, CA'],
    [{ attribute: 'country', is: 'any_of', values: ['AT', 'DE'] }, true, 'country is DE, one of AT, DE'],
    [{ attribute: 'country', is: 'any_of', values: ['Germany'] }, true, 'country is DE'],
    [{ attribute: 'country', is: 'none_of', values: ['de'] }, false, 'country is DE'],
    [{ attribute: 'country', is: 'none_of', values: ['US'] }, true, 'country is DE, not US'],
    [
      { attribute: 'company_size', is: 'between', from: 50, to: 120 },
      true,
      'company size is 120, from 50 to 120',
    ],
    [{ attribute: 'company_size', is: 'between', from: 121 }, false, 'company size is 120, not at least 121'],
    [{ attribute: 'industry', is: 'known' }, false, 'industry is not known'],
    [{ attribute: 'industry', is: 'unknown' }, true, 'industry is not known'],
    [
      { attribute: 'property:tier', is: 'any_of', values: ['partner'] },
      true,
      'property "tier" is gold;partner',
    ],
    [{ all: [] }, true, 'takes every lead'],
  ])('%j → %s, because %s', (condition, holds, because) => {
    expect(match(condition)).toEqual({ holds, because });
  });

  test('with "all" says which part failed, with "any" which one held', () => {
    const dach: Condition = { attribute: 'country', is: 'any_of', values: ['DE', 'AT', 'CH'] };
    const large: Condition = { attribute: 'company_size', is: 'between', from: 1000 };
    expect(match({ all: [dach, large] })).toEqual({
      holds: false,
      because: 'company size is 120, not at least 1000',
    });
    expect(match({ any: [large, dach] })).toEqual({
      holds: true,
      because: 'country is DE, one of DE, AT, CH',
    });
    expect(match({ none: [large] }).holds).toBe(true);
  });

  test('an unknown attribute is in no list and outside every range', () => {
    expect(match({ attribute: 'country', is: 'any_of', values: ['DE'] }, blank).holds).toBe(false);
    expect(match({ attribute: 'country', is: 'none_of', values: ['DE'] }, blank).holds).toBe(true);
    expect(match({ attribute: 'company_size', is: 'between', to: 10 }, blank).holds).toBe(false);
  });

  test('long lists are shortened', () => {
    const values = Array.from({ length: 20 }, (_, i) => `I${i}`);
    expect(match({ attribute: 'industry', is: 'any_of', values }).because).toBe(
      'industry is not known, not one of I0, I1, I2, I3 and 16 more',
    );
  });

  const test_ = fc.oneof(
    fc.record({
      attribute: fc.constantFrom('country', 'industry', 'property:tier'),
      is: fc.constantFrom('any_of', 'none_of'),
      values: fc.array(fc.constantFrom('DE', 'US', 'gold', 'software'), { minLength: 1 }),
    }),
    fc.record({
      attribute: fc.constantFrom('company_size', 'country'),
      is: fc.constantFrom('known', 'unknown'),
    }),
  );
  const anyCondition = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      test_ as fc.Arbitrary<Condition>,
      fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ none: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    ),
  })).condition;

  test('"none" is the opposite of "any", and "none_of" of "any_of", for any lead', () => {
    fc.assert(
      fc.property(anyCondition, fc.constantFrom(german, blank), (condition, lead) => {
        const { holds, because } = match(condition, lead);
        expect(match({ none: [condition] }, lead).holds).toBe(!holds);
        expect(match({ all: [condition, condition] }, lead).holds).toBe(holds);
        expect(match({ any: [condition, condition] }, lead).holds).toBe(holds);
        expect(because).not.toBe('');
        if ('is' in condition && condition.is === 'any_of') {
          expect(match({ ...condition, is: 'none_of' }, lead).holds).toBe(!holds);
        }
        expect(conditionWords(condition)).not.toBe('');
      }),
    );
  });
});

test('a condition can be read without a lead', () => {
  const condition: Condition = {
    all: [
      { attribute: 'country', is: 'any_of', values: ['DE', 'AT'] },
      {
        any: [
          { attribute: 'company_size', is: 'between', from: 50 },
          { attribute: 'industry', is: 'known' },
        ],
      },
    ],
  };
  expect(conditionWords(condition)).toBe(
    'country is one of DE, AT and (company size is at least 50 or industry is known)',
  );
  expect(conditionWords({ all: [] })).toBe('every lead');
});

test('a rulebook names the HubSpot properties it needs, sorted and once', () => {
  const rulebook = aRulebook(['1']);
  expect(propertiesNeeded(rulebook)).toEqual(['createdate', 'hubspot_owner_id']);
  const [territory] = rulebook.territories;
  const condition: Condition = {
    any: [{ attribute: 'region', is: 'known' }, { none: [{ attribute: 'property:tier', is: 'known' }] }],
  };
  expect(propertiesNeeded({ ...rulebook, territories: [{ ...territory!, condition }] })).toEqual([
    'country',
    'createdate',
    'hs_country_region_code',
    'hs_state_code',
    'hubspot_owner_id',
    'state',
    'tier',
  ]);
});
