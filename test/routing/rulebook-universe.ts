import fc from 'fast-check';
import type { Condition } from '../../src/routing/condition.ts';
import type { NamedList } from '../../src/routing/named-list.ts';
import { some, range, texts, oneOrNone, stringsOver, subsets } from './universe-tests.ts';
import type { Written } from './universe-tests.ts';

/** Questions about one thing, and every way that matters in which a contact can be, as HubSpot has it. */
export interface Family {
  readonly tests: fc.Arbitrary<Condition>;
  readonly contacts: readonly Written[];
  /** The checks promise an answer, whatever is asked. */
  readonly exact: boolean;
  /** A lead of an example can be written into HubSpot property by property, and reads back as it is. */
  readonly readsBack: boolean;
}

export const universeLists: readonly NamedList[] = [
  {
    listId: 'a',
    name: 'A',
    values: ['Austria', 'DE-BY', 'gold', 'Acme GmbH', 'https://www.acme.com', 'gmail.com', '80100', '3'],
  },
  {
    listId: 'b',
    name: 'B',
    values: ['germany', 'silver', 'Beta', 'acme', 'beta.de', '8010', '5', 'nowhere at all'],
  },
];

const digits = stringsOver('01589', 5).filter((code) => code.length >= 3 && !/^0+$/.test(code));
const countryOfLength: Readonly<Record<number, string>> = { 3: 'Iceland', 4: 'Austria', 5: 'Germany' };
const codes = ['8', '80', '801', '8010', '80100', '805', '1', '15'];

export const families: Readonly<Record<string, Family>> = {
  place: {
    tests: fc.oneof(
      some('country', ['DE', 'Austria', 'FR', 'Atlantis'], ['a', 'b']),
      some('region', ['DE-BY', 'DE-BE', 'AT-9', 'ZZ-1'], ['a']),
    ),
    contacts: [
      {},
      ...Object.entries({
        Germany: ['Bayern', 'Berlin', 'Hamburg'],
        Austria: ['Wien', 'Tirol'],
        France: ['Bretagne'],
        Italy: ['Lazio'],
      }).flatMap(([country, states]) => [{ country }, ...states.map((state) => ({ country, state }))]),
    ],
    ...{ exact: true, readsBack: true },
  },
  'country by its letters': {
    tests: fc.oneof(some('country', ['DE', 'AT']), texts('country', 'starts_with', ['d', 'a', 'de', 'x'])),
    contacts: oneOrNone('country', ['Germany', 'Denmark', 'Austria', 'Australia', 'France']),
    ...{ exact: true, readsBack: true },
  },
  mail: {
    tests: fc.oneof(
      some(
        'email_domain',
        ['acme.com', 'www.beta.de', 'gmail.com', 'mailinator.com', 'no domain'],
        ['a', 'b'],
      ),
      some('email_kind', ['free', 'company', 'disposable']),
    ),
    contacts: oneOrNone(
      'email',
      ['acme.com', 'beta.de', 'gmail.com', 'gmx.de', 'mailinator.com', 'yopmail.com', 'other.com'].map(
        (domain) => `x@${domain}`,
      ),
    ),
    ...{ exact: true, readsBack: true },
  },
  'domains by their letters': {
    tests: fc.oneof(
      ...['starts_with', 'ends_with', 'contains'].map((is) =>
        texts('email_domain', is, ['acme', 'a', '.de', 'e.com']),
      ),
      some('email_domain', ['acme.com', 'beta.de'], ['a']),
      some('email_kind', ['free']),
    ),
    contacts: oneOrNone(
      'email',
      ['acme.com', 'acme.de', 'acmetools.com', 'beta.de', 'gmail.com', 'gmx.de', 'one.com', 'zz.org'].map(
        (domain) => `x@${domain}`,
      ),
    ),
    ...{ exact: false, readsBack: true },
  },
  'postal code': {
    tests: fc.oneof(
      texts('postal_code', 'postal_prefix', codes),
      fc
        .tuple(fc.constantFrom(4, 5), fc.nat({ max: 9_999 }), fc.nat({ max: 9_999 }))
        .map(([length, a, b]) => {
          const [from, to] = [a, b]
            .sort((x, y) => x - y)
            .map((number) => `8${String(number % 10 ** (length - 1)).padStart(length - 1, '0')}`)
            .sort();
          return { attribute: 'postal_code', is: 'postal_between', ranges: [{ from, to }] };
        }) as fc.Arbitrary<Condition>,
      some('postal_code', ['80100', '8010', '80150', '801'], ['a', 'b']),
    ),
    contacts: [{}, ...digits.map((zip) => ({ country: countryOfLength[zip.length] ?? '', zip }))],
    ...{ exact: true, readsBack: false },
  },
  'company size': {
    tests: fc.oneof(
      range('company_size', 'between', [0, 1, 2, 3, 5, 6.5]),
      some('company_size', ['1', '2', '3', '4', '120'], ['a', 'b']),
    ),
    contacts: oneOrNone('numemployees', ['0', '1', '2', '3', '4', '5', '6', '7', '120', '121']),
    ...{ exact: true, readsBack: true },
  },
  revenue: {
    tests: fc.oneof(
      range('revenue', 'between', [0, 999_999, 1e6, 5e6, 1e7]),
      some('revenue_band', ['0-1M', '1M-10M', '10B+']),
    ),
    contacts: oneOrNone('annualrevenue', [
      '0',
      '5',
      '999999',
      '1000000',
      '1000001',
      '5000000',
      '5000001',
      '9999999',
      '10000000',
      '10000001',
      '60000000',
      '20000000000',
    ]),
    ...{ exact: true, readsBack: true },
  },
  choices: {
    tests: some('property:tier', ['gold', 'Silver', 'bronze'], ['a', 'b']),
    contacts: oneOrNone('tier', subsets(['gold', 'silver', 'bronze', 'tin'])),
    ...{ exact: true, readsBack: true },
  },
  'company name': {
    tests: some('company_name', ['Acme', 'Acme GmbH', 'Beta'], ['a', 'b']),
    contacts: oneOrNone('company', subsets(['Acme', 'Acme GmbH', 'ACME AG', 'Beta', 'Gamma'])),
    ...{ exact: false, readsBack: true },
  },
  day: {
    tests: fc.oneof(
      range('property:since', 'date_between', ['2026-01-10', '2026-01-11', '2026-01-20']),
      some('property:since', ['2026-01-10']),
    ),
    contacts: oneOrNone('since', [
      '2026-01-09',
      '2026-01-10',
      '2026-01-10T08:00:00Z',
      '2026-01-11',
      '2026-01-15',
      '2026-01-20',
      '2026-01-21',
      'soon',
    ]),
    ...{ exact: false, readsBack: true },
  },
  'days alone': {
    tests: range('property:since', 'date_between', ['2026-01-10', '2026-01-11', '2026-01-20']),
    contacts: oneOrNone('since', [
      '2026-01-09',
      '2026-01-10',
      '2026-01-11',
      '2026-01-15',
      '2026-01-20',
      '2026-01-21',
      'soon',
    ]),
    ...{ exact: true, readsBack: true },
  },
  beginnings: {
    tests: fc.oneof(
      texts('property:title', 'starts_with', ['a', 'ab', 'something']),
      fc.constantFrom<Condition>(
        { attribute: 'property:title', is: 'known' },
        { attribute: 'property:title', is: 'unknown' },
      ),
    ),
    contacts: oneOrNone('title', [...stringsOver('ab', 3).slice(1), 'something else', 'sales']),
    ...{ exact: true, readsBack: true },
  },
  'any text': {
    tests: fc.oneof(
      ...['starts_with', 'ends_with', 'contains'].map((is) =>
        texts('property:title', is, ['a', 'ab', 'b', 'ba', '7']),
      ),
      some('property:title', ['a', 'ab', '7'], ['b']),
      range('property:title', 'between', [1, 7, 70]),
    ),
    contacts: oneOrNone('title', [
      ...stringsOver('ab7', 4).filter((text) => text !== ''),
      'z',
      'silver',
      '8',
    ]),
    ...{ exact: false, readsBack: false },
  },
  seniority: {
    tests: some('seniority', ['vp', 'owner', 'manager', 'nobody']),
    contacts: oneOrNone('hs_seniority', ['vp', 'owner', 'manager', 'director', 'employee']),
    ...{ exact: true, readsBack: true },
  },
  language: {
    tests: some('language', ['German', 'fr', 'en', 'klingon']),
    contacts: oneOrNone('hs_language', ['de', 'fr', 'en', 'sv']),
    ...{ exact: true, readsBack: true },
  },
};

/** Property that an attribute is read from when it is written there as it is. */
export const propertyOf = (attribute: string): string =>
  ({
    ...{ country: 'country', region: 'state', email_domain: 'hs_email_domain', company_size: 'numemployees' },
    ...{
      revenue: 'annualrevenue',
      company_name: 'company',
      seniority: 'hs_seniority',
      language: 'hs_language',
    },
  })[attribute] ?? attribute.replace(/^property:/, '');
