import { describe, expect, test } from '@jest/globals';
import { compileRulebook } from '../../src/routing/compile-rulebook.ts';
import type { Condition } from '../../src/routing/condition.ts';
import { factsOf } from '../../src/routing/facts.ts';
import { placeTerritory } from '../../src/routing/find-territory.ts';
import { matchCondition } from '../../src/routing/match-condition.ts';
import { compileLists, listFaults, namedListSchema } from '../../src/routing/named-list.ts';
import { leadWith } from './conditions.ts';
import { aRulebook, aTerritory } from './samples.ts';

const named = {
  listId: 'named',
  name: 'Named accounts',
  values: ['https://www.acme.com/about', '@example.org', ' Initech Ltd. ', 'DE', ''],
};
const lists = compileLists([named, { listId: 'more', name: 'More', values: ['acme.com'] }]);
const inList = (
  attribute: 'email_domain' | 'company_name' | 'country' | 'city',
  listId = 'named',
): Condition => ({
  attribute,
  is: 'in_list',
  listId,
});

describe('a named list', () => {
  test.each<[Condition, Record<string, string>, boolean, string]>([
    [
      inList('email_domain'),
      { email_domain: 'acme.com' },
      true,
      'e-mail domain is acme.com, in the list "Named accounts"',
    ],
    [
      inList('email_domain'),
      { email_domain: 'acme.de' },
      false,
      'e-mail domain is acme.de, not in the list "Named accounts"',
    ],
    [
      inList('email_domain'),
      { email_domain: 'example.org' },
      true,
      'e-mail domain is example.org, in the list "Named accounts"',
    ],
    [
      inList('email_domain', 'more'),
      { email_domain: 'acme.com' },
      true,
      'e-mail domain is acme.com, in the list "More"',
    ],
    [
      inList('company_name'),
      { company_name: 'initech' },
      true,
      'company name is initech, in the list "Named accounts"',
    ],
    [inList('country'), { country: 'DE' }, true, 'country is DE, in the list "Named accounts"'],
    [inList('city'), {}, false, 'city is not known, not in the list "Named accounts"'],
    [
      inList('city', 'gone'),
      { city: 'Bonn' },
      false,
      'city is Bonn, not in list "gone", which does not exist',
    ],
    [
      { attribute: 'email_domain', is: 'not_in_list', listId: 'named' },
      { email_domain: 'acme.com' },
      false,
      'e-mail domain is acme.com, in the list "Named accounts"',
    ],
    [
      { attribute: 'email_domain', is: 'not_in_list', listId: 'named' },
      {},
      true,
      'e-mail domain is not known, not in the list "Named accounts"',
    ],
  ])('%j of %j: %s, because %s', (condition, values, holds, because) => {
    expect(matchCondition(condition, leadWith(values), lists)).toEqual({ holds, because });
  });

  test('of 100,000 domains is asked by many territories, and the first that fits is found', () => {
    const domains = Array.from({ length: 100_000 }, (_, i) => `company-${i}.com`);
    const large = namedListSchema.parse({ listId: 'large', name: 'Large', values: domains });
    const territories = Array.from({ length: 1_000 }, (_, i) =>
      aTerritory(['1'], {
        territoryId: `t${i}`,
        priority: i,
        condition:
          i === 999
            ? { all: [] }
            : {
                all: [
                  { attribute: 'email_domain', is: 'in_list', listId: 'large' },
                  { attribute: 'company_size', is: 'between', from: i },
                  { attribute: 'company_size', is: 'between', to: i },
                ],
              },
      }),
    );
    const rulebook = compileRulebook(aRulebook(['1'], { territories }), [large]);
    const find = (domain: string, size: number) =>
      placeTerritory(factsOf(leadWith({ email_domain: domain, company_size: size })), rulebook).place;
    expect(find('company-99999.com', 700)).toBe(700);
    expect(find('company-100000.com', 700)).toBe(999);
  });
});

test('conditions on lists that do not exist, and lists with one id, are told', () => {
  const rulebook = aRulebook(['1'], {
    territories: [
      aTerritory(['1'], {
        name: 'Key accounts',
        territoryId: 'key',
        priority: 0,
        condition: {
          any: [inList('email_domain'), { none: [inList('city', 'gone')] }, inList('country', 'gone')],
        },
      }),
      aTerritory(['1']),
    ],
  });
  expect(listFaults(rulebook, [named])).toEqual([
    'Territory "Key accounts" asks for list "gone", which does not exist.',
  ]);
  expect(listFaults(aRulebook(['1']), [named, named])).toEqual(['List id "named" is used twice.']);
});
