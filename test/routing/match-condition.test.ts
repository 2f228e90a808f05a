import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { conditionWords } from '../../src/routing/condition-words.ts';
import { matchCondition } from '../../src/routing/match-condition.ts';
import { conditionSchema } from '../../src/routing/rulebook.ts';
import type { Condition } from '../../src/routing/rulebook.ts';
import { anyCondition, anyLead, leadWith } from './conditions.ts';
import { aLead } from './samples.ts';

const german = aLead('1', {
  country: 'Germany',
  numemployees: '120',
  tier: 'Gold;Partner',
  zip: '80331',
  since: '2026-01-31',
});
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
    [
      { attribute: 'industry', is: 'any_of', values: ['Software'] },
      false,
      'industry is not known, not Software',
    ],
    [
      { attribute: 'property:tier', is: 'starts_with', values: ['GO'] },
      true,
      'property "tier" is gold;partner, starting with GO',
    ],
    [
      { attribute: 'property:tier', is: 'starts_with', values: ['part', 'gold;'] },
      true,
      'property "tier" is gold;partner, starting with one of part, gold;',
    ],
    [
      { attribute: 'property:tier', is: 'starts_with', values: ['old'] },
      false,
      'property "tier" is gold;partner, not starting with old',
    ],
    [
      { attribute: 'property:tier', is: 'contains', values: ['silver', 'old'] },
      true,
      'property "tier" is gold;partner, containing one of silver, old',
    ],
    [
      { attribute: 'property:tier', is: 'contains', values: ['golden'] },
      false,
      'property "tier" is gold;partner, not containing golden',
    ],
    [
      { attribute: 'property:tier', is: 'ends_with', values: ['Gold'] },
      true,
      'property "tier" is gold;partner, ending with Gold',
    ],
    [
      { attribute: 'property:tier', is: 'ends_with', values: ['part'] },
      false,
      'property "tier" is gold;partner, not ending with part',
    ],
    [
      { attribute: 'property:since', is: 'date_between', from: '2026-01-31', to: '2026-02-28' },
      true,
      'property "since" is 2026-01-31, from 2026-01-31 to 2026-02-28',
    ],
    [
      { attribute: 'property:since', is: 'date_between', to: '2026-01-30' },
      false,
      'property "since" is 2026-01-31, not until 2026-01-30',
    ],
    [
      { attribute: 'property:since', is: 'date_between', from: '2026-02-01' },
      false,
      'property "since" is 2026-01-31, not since 2026-02-01',
    ],
    [
      { attribute: 'property:since', is: 'between', from: 0 },
      false,
      'property "since" is 2026-01-31, not at least 0',
    ],
    [
      { attribute: 'postal_code', is: 'postal_prefix', values: ['80', '81'] },
      true,
      'postal code is 80331, starting with one of 80, 81',
    ],
    [
      { attribute: 'postal_code', is: 'postal_between', ranges: [{ from: '10000', to: '19999' }] },
      false,
      'postal code is 80331, not from 10000 to 19999',
    ],
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

  test('on a number reads what HubSpot writes, and nothing that only looks like one', () => {
    const between = (value: string) =>
      match({ attribute: 'property:arr', is: 'between', from: 1_000 }, leadWith({ 'property:arr': value }))
        .holds;
    expect(['1000', '1.0e7', '1000.5', '+2000'].map(between)).toEqual([true, true, true, true]);
    expect(['999', '0x7d0', '2,000', '', 'infinity', '2000 eur'].map(between)).toEqual(Array(6).fill(false));
  });

  test.each<[string, boolean]>([
    ['2026-01-31', true],
    ['2026-02-01', false],
    // Moments count by their day in UTC, whatever zone they are written in.
    ['2026-01-31t23:59:59z', true],
    ['2026-01-31t23:30:00-05:00', false],
    ['2026-02-01t00:30:00+01:00', true],
    ['2026-01-31 10:00', true],
    [String(Date.UTC(2026, 0, 31)), true],
    [String(Date.UTC(2026, 1, 1)), false],
    ['2026-01-32', false],
    ['31.01.2026', false],
    ['soon', false],
  ])('on dates: %s is on 31 January 2026: %s', (value, holds) => {
    const lead = leadWith({ 'property:since': value });
    expect(
      match({ attribute: 'property:since', is: 'date_between', from: '2026-01-31', to: '2026-01-31' }, lead)
        .holds,
    ).toBe(holds);
  });

  test('compares text without regard to case, spaces and the way accents are stored', () => {
    const lead = leadWith({ 'property:town': 'Bad  Tölz' });
    for (const value of ['bad tölz', ' BAD TÖLZ ', 'Bad To\u0308lz']) {
      expect(match({ attribute: 'property:town', is: 'any_of', values: [value] }, lead).holds).toBe(true);
    }
    expect(match({ attribute: 'property:town', is: 'any_of', values: ['Bad Tolz'] }, lead).holds).toBe(false);
  });

  test('reads values as people write them', () => {
    const holds = (attribute: 'industry' | 'email_domain' | 'language', value: string, written: string) =>
      match({ attribute, is: 'any_of', values: [written] }, leadWith({ [attribute]: value })).holds;
    expect(holds('industry', 'computer_software', 'Computer Software')).toBe(true);
    expect(holds('email_domain', 'acme.co.uk', 'https://www.acme.co.uk/about')).toBe(true);
    expect(holds('language', 'de', 'Deutsch')).toBe(true);
  });

  test('long lists are shortened', () => {
    const values = Array.from({ length: 20 }, (_, i) => `I${i}`);
    expect(match({ attribute: 'industry', is: 'any_of', values }).because).toBe(
      'industry is not known, not one of I0, I1, I2, I3 and 16 more',
    );
  });

  test('"none" is the opposite of "any", and "none_of" of "any_of", for any lead', () => {
    fc.assert(
      fc.property(anyCondition, anyLead, (condition, lead) => {
        const { holds, because } = match(condition, lead);
        expect(match({ none: [condition] }, lead).holds).toBe(!holds);
        expect(match({ all: [condition, condition] }, lead).holds).toBe(holds);
        expect(match({ any: [condition, condition] }, lead).holds).toBe(holds);
        expect(because).not.toBe('');
        if ('is' in condition && condition.is === 'any_of') {
          expect(match({ ...condition, is: 'none_of' }, lead).holds).toBe(!holds);
        }
        if ('is' in condition && condition.is === 'in_list') {
          expect(match({ ...condition, is: 'not_in_list' }, lead).holds).toBe(!holds);
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
