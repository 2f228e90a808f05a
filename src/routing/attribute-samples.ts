import {
  domains,
  anotherValue,
  asLeadHasIt,
  canHave,
  closedValues,
  countryCodes,
  domainsOfKinds,
  regionsOf,
  wholeNumbers,
} from './attribute-values.ts';
import type { ConditionAttribute, ConditionTest } from './condition.ts';
import { listSamples, listsAsked } from './list-samples.ts';
import { foldText } from './match-value.ts';
import type { NamedList } from './named-list.ts';
import { daySamples, exactly, numberSamples, postalSamples } from './range-samples.ts';
import type { Samples } from './range-samples.ts';

/** Values of one attribute among which every way of passing and failing the tests is found. */
export interface AttributeSamples {
  /** Null: the lead does not have the attribute. Those that a person would think of first come first. */
  readonly values: readonly (string | number | null)[];
  /** No value outside of these could answer the tests in another way. */
  readonly exact: boolean;
}

/** Where something changes besides the tests: see linked-attributes.ts. */
export interface Beside {
  /** ISO 3166-1 alpha-2, of which others of the rulebook's tests speak: a region is only known within its country. */
  readonly countries?: readonly string[];
  readonly cuts?: readonly number[];
  /** Somebody asks for the kind of mailbox. */
  readonly kindsToo?: boolean;
  /** Whether one of the lists that the tests name holds a value; gone through value by value where left out. */
  readonly isListed?: (value: string) => boolean;
}

/** Texts that people write themselves: a ";" in them counts as it does in a property with several choices. */
const mayNameSeveral: ReadonlySet<string> = new Set(['company_name', 'form', 'city']);

/** Choices of a property with several are told apart in every combination up to this many. */
const MOST_CHOICES = 6;

/**
 * What to try for one attribute, given every test that asks about it. Exact for sets, ranges, beginnings, endings,
 * lists and postal codes in digits; for texts together with anything else, for sets together with ranges of a property,
 * for British codes, and for a property with many choices it says that it is not.
 */
export function attributeSamples(
  attribute: ConditionAttribute,
  tests: readonly ConditionTest[],
  lists: readonly NamedList[],
  { countries = [], cuts = [], kindsToo = false, isListed }: Beside = {},
): AttributeSamples {
  const always = attribute === 'score' || attribute === 'grade';
  const closed = closedValues(attribute);
  if (closed) return { values: always ? closed : [...closed, null], exact: true };
  const isPossible = (value: string) => canHave(attribute, value);
  const ways = waysOfAsking(tests);
  const named = tests
    .flatMap((test) => ('values' in test && isSetTest(test) ? test.values : []))
    .map((value) => asLeadHasIt(attribute, value))
    .filter(isPossible);
  const asked = listsAsked(tests, lists);
  const listed = listSamples(attribute, asked, new Set(named), ways.has('range'));
  const choices = [exactly(named), textSamples(attribute, tests), listed];
  const written = [...named, ...listed.values.map(String)];
  const parts = [
    ...choices,
    numberSamples(attribute, tests, written, cuts),
    daySamples(tests),
    postalSamples(tests, written),
  ];
  const several = attribute.startsWith('property:') || mayNameSeveral.has(attribute);
  if (several) parts.push(combinations([...new Set(choices.flatMap(({ values }) => values.map(String)))]));
  const asLead = (value: string | number) => (wholeNumbers.has(attribute) ? Number(value) : value);
  const possible = parts.flatMap((part) => part.values).filter((value) => isPossible(String(value)));
  const values = new Set(possible.map(asLead));
  if (attribute === 'country')
    for (const code of ways.has('text') ? countryCodes : countries) values.add(code);
  if (attribute === 'region') for (const code of otherRegions(countries, values, tests)) values.add(code);
  let exact = parts.every((part) => part.exact) && !isMixed(attribute, tests, several);
  const known = new Set([...values].map(String));
  const onList =
    isListed ??
    ((value) => asked.some((list) => list.values.some((one) => asLeadHasIt(attribute, one) === value)));
  const isTaken = (value: string) => known.has(value) || onList(value);
  if (attribute !== 'score' && attribute !== 'region') {
    const other = anotherValue(attribute, isTaken, textsAsked(tests));
    if (other !== null) values.add(other);
    else if (attribute !== 'country') exact = false;
  }
  if (attribute === 'email_domain' && kindsToo) {
    const more = domainsOfKinds(isTaken);
    for (const domain of more) values.add(domain);
    if (more.length < 2) exact = false;
  }
  return { values: always ? [...values] : [...values, null], exact };
}

type Asking = 'set' | 'list' | 'text' | 'range';

function waysOfAsking(tests: readonly ConditionTest[]): ReadonlySet<Asking> {
  return new Set(
    tests.flatMap((test): Asking[] => {
      if (isSetTest(test)) return ['set'];
      if ('listId' in test) return ['list'];
      if (test.is === 'known' || test.is === 'unknown') return [];
      return isTextTest(test) ? ['text'] : ['range'];
    }),
  );
}

/** Asked in ways that meet in values which are not among the samples: "starts with 7" and "between 1 and 100". */
function isMixed(attribute: ConditionAttribute, tests: readonly ConditionTest[], several: boolean): boolean {
  const ways = waysOfAsking(tests);
  // Every country is tried then.
  if (attribute === 'country') return ways.has('range');
  if (attribute === 'region') return ways.has('text') || ways.has('range');
  if (attribute === 'company_name' && ways.has('set') && ways.has('list')) return true;
  if (ways.has('text')) return ways.size > 1 || hasForm(attribute);
  if (!ways.has('range') || (!several && isMeasured(attribute))) return false;
  const kinds = new Set(tests.map(({ is }) => is).filter((is) => /between|prefix/.test(is)));
  return ways.size > 1 || kinds.size > 1 || [...kinds].some((is) => is.startsWith('postal_'));
}

/** Of these only some texts are values at all, and a beginning alone is none. */
const hasForm = (attribute: ConditionAttribute): boolean =>
  domains.has(attribute) || wholeNumbers.has(attribute) || attribute === 'language';

/** Of these, values that tests name are places on the same line. */
const isMeasured = (attribute: ConditionAttribute): boolean =>
  wholeNumbers.has(attribute) || attribute === 'postal_code' || attribute === 'score';

const isSetTest = (test: ConditionTest): boolean => test.is === 'any_of' || test.is === 'none_of';
const isTextTest = (test: ConditionTest): boolean =>
  test.is === 'starts_with' || test.is === 'ends_with' || test.is === 'contains';
const textsAsked = (tests: readonly ConditionTest[]): readonly string[] =>
  tests.flatMap((test) => ('values' in test && isTextTest(test) ? test.values.map(foldText) : []));

/** Each text that is asked for, alone and with something that continues no other. */
function textSamples(attribute: ConditionAttribute, tests: readonly ConditionTest[]): Samples {
  const asked = (is: ConditionTest['is']) => textsAsked(tests.filter((test) => test.is === is));
  const [starts, ends, pieces] = [asked('starts_with'), asked('ends_with'), asked('contains')];
  const values = [
    ...starts.flatMap((text) => [text, `${text} zq`]),
    ...ends.flatMap((text) => [text, `zq ${text}`]),
    ...pieces.flatMap((text) => [text, `zq ${text} zq`]),
    ...starts.flatMap((start) => [...ends, ...pieces].map((end) => `${start} zq ${end}`)),
  ];
  if (domains.has(attribute)) {
    const inDomains = [
      ...starts.flatMap((text) => [text, `${text}.com`, `${text}zq.com`]),
      ...ends.flatMap((text) => [text, `zq${text}`, `zq.${text}`]),
      ...pieces.flatMap((text) => [text, `zq${text}.com`, `zq${text}`]),
    ];
    return { values: inDomains, exact: inDomains.length === 0 };
  }
  const kinds = [starts, ends, pieces].filter((texts) => texts.length > 0).length;
  return { values, exact: kinds === 0 || (kinds === 1 && pieces.length <= 1) };
}

/** HubSpot joins several choices with ";": any one counts, so every set of them is another case. */
function combinations(choices: readonly string[]): Samples {
  const some = choices.slice(0, MOST_CHOICES);
  const sets = Array.from({ length: 2 ** some.length }, (_, bits) => some.filter((_, i) => bits & (1 << i)));
  const joined = sets.filter((set) => set.length > 1).map((set) => set.join(';'));
  return { values: joined, exact: choices.length <= MOST_CHOICES };
}

/** One more region of each country, and those that texts are found in. */
function otherRegions(
  countries: readonly string[],
  known: ReadonlySet<string | number>,
  tests: readonly ConditionTest[],
): readonly string[] {
  const texts = textsAsked(tests);
  const all = countries.map((country) => regionsOf(country));
  return [
    ...all.flatMap((regions) => regions.find((code) => !known.has(code)) ?? []),
    ...texts.flatMap((text) => all.flat().find((code) => code.toLowerCase().includes(text)) ?? []),
  ];
}
