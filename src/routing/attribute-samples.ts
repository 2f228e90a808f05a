import { iso31662 } from 'iso-3166';
import { canonicalValue, isCanonical } from './canonical-value.ts';
import { dayBounds } from './compile-test.ts';
import type { ConditionAttribute, ConditionTest } from './condition.ts';
import { isoCountryCode } from './country-names.ts';
import { compileValue, foldText } from './match-value.ts';
import type { NamedList } from './named-list.ts';
import { compactPostal } from './postal-code.ts';

/** Values of one attribute among which every way of passing and failing the tests is found. */
export interface AttributeSamples {
  /** Null: the lead does not have the attribute. Those that a person would think of first come first. */
  readonly values: readonly (string | number | null)[];
  /** No value outside of these could answer the tests in another way. */
  readonly exact: boolean;
}

/** Attributes that have few values: there is no other. */
const closed: Partial<Record<ConditionAttribute, readonly string[]>> = {
  grade: ['A', 'B', 'C', 'D'],
  email_kind: ['company', 'free', 'disposable'],
};

const countriesToThinkOf = [
  'FR',
  'US',
  'IN',
  'BR',
  'JP',
  'PL',
  'ES',
  'AU',
  'CA',
  'IT',
  'SE',
  'NL',
  'ZA',
  'MX',
];
const aToZ = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
const codesToTry = [...countriesToThinkOf, ...aToZ.flatMap((a) => aToZ.map((b) => a + b))];

/** Head-counts come in whole numbers; half an employee would be an example of nothing. */
const wholeNumbers: ReadonlySet<string> = new Set(['company_size', 'revenue']);

/** Texts that people write themselves: a ";" in them counts as it does in a property with several choices. */
const mayNameSeveral: ReadonlySet<string> = new Set(['company_name', 'form', 'city']);

/** Choices of a property with several are told apart in every combination up to this many. */
const MOST_CHOICES = 6;

/**
 * What to try for one attribute, given every test that asks about it. Exact for sets, ranges, beginnings, endings,
 * lists and postal codes in digits; for a mixture of beginnings, endings and pieces of a text, for British codes, and
 * for a property with many choices it says that it is not. `countries` are those (ISO 3166-1 alpha-2) that others of
 * the rulebook's tests bring up: a region is only known within its country.
 */
export function attributeSamples(
  attribute: ConditionAttribute,
  tests: readonly ConditionTest[],
  lists: readonly NamedList[],
  countries: readonly string[] = [],
): AttributeSamples {
  const named = tests.flatMap((test) => ('values' in test && isSetTest(test) ? test.values : []));
  const choices = [
    exactly(named.map((value) => asLeadHasIt(attribute, value))),
    textSamples(tests),
    listSamples(attribute, tests, lists, new Set(named.map((value) => asLeadHasIt(attribute, value)))),
  ];
  const parts = [...choices, numberSamples(attribute, tests), daySamples(tests), postalSamples(tests)];
  const several = attribute.startsWith('property:') || mayNameSeveral.has(attribute);
  if (several) parts.push(combinations([...new Set(choices.flatMap(({ values }) => values.map(String)))]));
  const values = new Set(parts.flatMap((part) => part.values));
  if (attribute === 'country') for (const country of countries) values.add(country);
  if (attribute === 'region') for (const region of otherRegions(countries, values)) values.add(region);
  const fixed = closed[attribute];
  if (fixed) for (const value of fixed) values.add(value);
  else if (attribute !== 'score' && attribute !== 'region') values.add(anotherValue(attribute, values));
  const always = attribute === 'score' || attribute === 'grade';
  return {
    values: always ? [...values] : [...values, null],
    exact: parts.every(({ exact }) => exact),
  };
}

interface Samples {
  readonly values: readonly (string | number)[];
  readonly exact: boolean;
}
const exactly = (values: readonly (string | number)[]): Samples => ({ values, exact: true });

const isSetTest = (test: ConditionTest): boolean => test.is === 'any_of' || test.is === 'none_of';

/** A value of a rulebook or a list in the form in which a lead's attribute has it. */
export function asLeadHasIt(attribute: ConditionAttribute, value: string): string {
  if (attribute === 'grade' || attribute === 'region') return value.trim().toUpperCase();
  return isCanonical(attribute) ? canonicalValue(attribute, value) : compileValue(attribute, value);
}

/** The bounds, what lies just beside them, and what lies between two of them. */
function numberSamples(attribute: ConditionAttribute, tests: readonly ConditionTest[]): Samples {
  const bounds = tests.flatMap((test) => (test.is === 'between' ? [test.from, test.to] : []));
  const cuts = [...new Set(bounds.filter((bound) => bound !== undefined))].sort((a, b) => a - b);
  if (cuts.length === 0) return exactly(attribute === 'score' ? [50] : []);
  const beside = cuts.flatMap((cut, i) => {
    const next = cuts[i + 1];
    return [
      cut,
      Math.ceil(cut) - 1,
      Math.ceil(cut),
      Math.floor(cut) + 1,
      next === undefined ? cut + 1 : (cut + next) / 2,
    ];
  });
  const all = [(cuts[0] ?? 0) - 1, ...beside];
  if (!wholeNumbers.has(attribute)) return exactly(all);
  return exactly(all.filter((value) => Number.isInteger(value) && value >= 0));
}

const DAY = 86_400_000;

function daySamples(tests: readonly ConditionTest[]): Samples {
  const days = tests.flatMap((test) => {
    if (test.is !== 'date_between') return [];
    const { from, to } = dayBounds(test);
    return [from - 1, from, to, to + 1].filter(Number.isFinite);
  });
  return exactly(days.map((day) => new Date(day * DAY).toISOString().slice(0, 10)));
}

/** Each text that is asked for, alone and with something that continues no other. */
function textSamples(tests: readonly ConditionTest[]): Samples {
  const asked = (is: ConditionTest['is']) =>
    tests.flatMap((test) => (test.is === is && 'values' in test ? test.values.map(foldText) : []));
  const [starts, ends, pieces] = [asked('starts_with'), asked('ends_with'), asked('contains')];
  const values = [
    ...starts.flatMap((text) => [text, `${text} zq`]),
    ...ends.flatMap((text) => [text, `zq ${text}`]),
    ...pieces.flatMap((text) => [text, `zq ${text} zq`]),
    ...starts.flatMap((start) => [...ends, ...pieces].map((end) => `${start} zq ${end}`)),
  ];
  const kinds = [starts, ends, pieces].filter((texts) => texts.length > 0).length;
  const setsToo = tests.some((test) => isSetTest(test) || test.is === 'in_list' || test.is === 'not_in_list');
  return { values, exact: kinds === 0 || (kinds === 1 && pieces.length <= 1 && !setsToo) };
}

/** For codes in digits: where a beginning or a range starts and ends, and what comes just before and after. */
function postalSamples(tests: readonly ConditionTest[]): Samples {
  const asked = tests.flatMap((test) => {
    if (test.is === 'postal_prefix') return test.values.map(compactPostal);
    if (test.is !== 'postal_between') return [];
    return test.ranges.flatMap(({ from, to }) => [compactPostal(from), compactPostal(to)]);
  });
  if (asked.length === 0) return exactly([]);
  const longest = Math.max(5, ...asked.map((code) => code.length));
  const values = asked.flatMap((code) => {
    if (!/^\d+$/.test(code)) return [code];
    return [4, longest, 3].flatMap((length) => {
      if (code.length > length) return [];
      const low = Number(code.padEnd(length, '0'));
      const high = Number(code.padEnd(length, '9'));
      return [low, low - 1, high, high + 1]
        .filter((number) => number >= 0 && String(number).length <= length)
        .map((number) => String(number).padStart(length, '0'));
    });
  });
  return { values, exact: asked.every((code) => /^\d+$/.test(code)) };
}

/** One value for every way of being on some lists and off the others, apart from the values that tests name. */
function listSamples(
  attribute: ConditionAttribute,
  tests: readonly ConditionTest[],
  lists: readonly NamedList[],
  named: ReadonlySet<string>,
): Samples {
  const ids = new Set(tests.flatMap((test) => ('listId' in test ? [test.listId] : [])));
  const asked = lists.filter(({ listId }) => ids.has(listId));
  if (asked.length === 1) {
    // Any one of them will do, and a list may hold 100,000.
    const isNew = (value: string) => value !== '' && !named.has(value);
    const first = asked[0]?.values.find((value) => isNew(asLeadHasIt(attribute, value)));
    return exactly(first === undefined ? [] : [asLeadHasIt(attribute, first)]);
  }
  const on = new Map<string, string>();
  for (const { listId, values } of asked) {
    for (const written of values) {
      const value = asLeadHasIt(attribute, written);
      if (value !== '' && !named.has(value)) on.set(value, `${on.get(value) ?? ''}\n${listId}`);
    }
  }
  const firstOfKind = new Map([...on].map(([value, kind]) => [kind, value]));
  return exactly([...firstOfKind.values()]);
}

/** HubSpot joins several choices with ";": any one counts, so every set of them is another case. */
function combinations(choices: readonly string[]): Samples {
  const some = choices.slice(0, MOST_CHOICES);
  const sets = Array.from({ length: 2 ** some.length }, (_, bits) => some.filter((_, i) => bits & (1 << i)));
  const joined = sets.filter((set) => set.length > 1).map((set) => set.join(';'));
  return { values: joined, exact: choices.length <= MOST_CHOICES };
}

/** A value that nobody asks about. */
function anotherValue(attribute: ConditionAttribute, known: ReadonlySet<string | number>): string | number {
  const isNew = (value: string | number) => !known.has(value);
  if (attribute === 'country') {
    return codesToTry.find((code) => isNew(code) && isoCountryCode(code) === code) ?? 'AQ';
  }
  if (wholeNumbers.has(attribute)) return [120, 7, 5_000].find(isNew) ?? 1;
  if (attribute === 'email_domain' || attribute === 'company_domain') return 'another-company.com';
  return 'something else';
}

/** One more region of each country. */
const otherRegions = (countries: readonly string[], known: ReadonlySet<string | number>): readonly string[] =>
  countries.flatMap(
    (country) => iso31662.find(({ parent, code }) => parent === country && !known.has(code))?.code ?? [],
  );
