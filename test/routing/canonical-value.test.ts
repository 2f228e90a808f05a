import { expect, test } from '@jest/globals';
import { matchCondition } from '../../src/routing/match-condition.ts';
import type { Condition } from '../../src/routing/rulebook.ts';
import { aLead } from './samples.ts';

test.each<[Condition & { readonly values: readonly string[] }, Record<string, string>]>([
  [{ attribute: 'country', is: 'any_of', values: ['Germany'] }, { country: 'DE' }],
  [{ attribute: 'industry', is: 'any_of', values: ['Computer Software'] }, { industry: 'COMPUTER_SOFTWARE' }],
  [{ attribute: 'industry', is: 'any_of', values: ['OIL_ENERGY'] }, { industry: 'Oil & Energy' }],
  [{ attribute: 'language', is: 'any_of', values: ['German'] }, { hs_language: 'de-at' }],
  [
    { attribute: 'time_zone', is: 'any_of', values: ['US/Eastern'] },
    { country: 'USA', state: 'New York' },
  ],
  [{ attribute: 'seniority', is: 'any_of', values: ['VP'] }, { jobtitle: 'Vice President' }],
  [{ attribute: 'department', is: 'any_of', values: ['Human Resources'] }, { jobtitle: 'Personalleiterin' }],
  [{ attribute: 'source', is: 'any_of', values: ['Paid search'] }, { hs_analytics_source: 'PAID_SEARCH' }],
  [
    { attribute: 'lifecycle_stage', is: 'any_of', values: ['Sales Qualified Lead'] },
    { lifecyclestage: 'salesqualifiedlead' },
  ],
  [{ attribute: 'company_size_band', is: 'any_of', values: ['51 to 200'] }, { numemployees: '120' }],
])('a rulebook may write %j as people do: it takes a lead with %j', (condition, properties) => {
  expect(matchCondition(condition, aLead('1', properties)).holds).toBe(true);
  expect(
    matchCondition({ ...condition, values: ['something else'] } as Condition, aLead('1', properties)).holds,
  ).toBe(false);
});
