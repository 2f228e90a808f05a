import { expect, test } from '@jest/globals';
import { propertiesNeeded, propertiesOf } from '../../src/routing/properties-needed.ts';
import { rulebookSchema } from '../../src/routing/rulebook.ts';
import type { Condition } from '../../src/routing/rulebook.ts';
import { aRulebook } from './samples.ts';

const needed = (condition: Condition) => {
  const rulebook = rulebookSchema.parse(aRulebook(['1']));
  const [territory] = rulebook.territories;
  return propertiesNeeded({ ...rulebook, territories: [{ ...territory!, condition }] });
};

test('a rulebook that asks about nothing needs the creation date and the owner', () => {
  expect(needed({ all: [] })).toEqual(['createdate', 'hubspot_owner_id']);
});

test('a custom property is named by itself', () => {
  const condition: Condition = { none: [{ attribute: 'property:tier', is: 'known' }] };
  expect(needed(condition)).toEqual(['createdate', 'hubspot_owner_id', 'tier']);
});

test('a phone number is fetched only for a rulebook that asks where a lead is', () => {
  expect(needed({ attribute: 'country', is: 'known' })).toContain('phone');
  expect(needed({ attribute: 'seniority', is: 'known' })).toEqual([
    'createdate',
    'hs_seniority',
    'hubspot_owner_id',
    'jobtitle',
  ]);
});

test('what an attribute can only be read with is needed too', () => {
  expect(propertiesOf('region')).toEqual(expect.arrayContaining(['state', 'zip', 'country']));
  expect(propertiesOf('time_zone')).toEqual(
    expect.arrayContaining(['state', 'zip', 'country', 'hs_timezone']),
  );
  expect(propertiesOf('postal_code')).toEqual(expect.arrayContaining(['state', 'zip', 'country']));
});

test('the score needs what its rules ask about, and nothing for itself', () => {
  expect(needed({ attribute: 'score', is: 'between', from: 10 })).toEqual(['createdate', 'hubspot_owner_id']);
});
