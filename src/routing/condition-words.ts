import type { Condition, ConditionAttribute, ConditionTest } from './condition.ts';
import { attributeWords } from './lead.ts';
import type { StandardAttributeName } from './lead.ts';
import type { Words } from './words/catalogue.ts';
import { en } from './words/en.ts';

/** "company size" for company_size, `property "tier"` for property:tier. */
export function attributeName(attribute: ConditionAttribute, { conditions }: Words = en): string {
  if (attribute === 'score' || attribute === 'grade') return conditions[attribute];
  return attribute in attributeWords
    ? conditions.attribute[attribute as StandardAttributeName]
    : conditions.property(attribute.slice('property:'.length));
}

/** "US, CA" or "US, CA, MX, BR and 12 more". */
export const listWords = (values: readonly string[], { conditions }: Words = en): string =>
  values.length <= MOST_LISTED
    ? values.map(shorten).join(', ')
    : conditions.list(
        values
          .slice(0, MOST_LISTED - 1)
          .map(shorten)
          .join(', '),
        values.length - MOST_LISTED + 1,
      );

const MOST_LISTED = 5;

/** "from 50 to 200", "at least 50", "at most 200". */
export function rangeWords(
  from: number | undefined,
  to: number | undefined,
  { conditions }: Words = en,
  denied = false,
): string {
  if (from === undefined) return conditions.atMost(to, denied);
  return to === undefined ? conditions.atLeast(from, denied) : conditions.fromTo(from, to, denied);
}

function dayWords(
  from: string | undefined,
  to: string | undefined,
  { conditions }: Words,
  denied: boolean,
): string {
  if (from === undefined) return conditions.untilDay(to, denied);
  return to === undefined ? conditions.sinceDay(from, denied) : conditions.fromDayToDay(from, to, denied);
}

/** What people call a list by its id; null when there is no such list. */
export type ListName = (listId: string) => string | null;

/**
 * What a test looks for, to be put after "country is": "one of DE, AT", "from 50 to 200"; `denied`: "not one of DE, AT".
 * A test that asks for the opposite (`none_of`, `not_in_list`) looks for the same. Empty for `known` and `unknown`.
 */
export function askedFor(test: ConditionTest, nameOf: ListName, words: Words, denied: boolean): string {
  const { conditions } = words;
  switch (test.is) {
    case 'any_of':
    case 'none_of': {
      const named = test.values.map((value) => conditions.value(test.attribute, value));
      return conditions.oneOf(listWords(named, words), named.length > 1, denied);
    }
    case 'starts_with':
    case 'postal_prefix':
      return conditions.startsWith(listWords(test.values, words), test.values.length > 1, denied);
    case 'contains':
      return conditions.contains(listWords(test.values, words), test.values.length > 1, denied);
    case 'ends_with':
      return conditions.endsWith(listWords(test.values, words), test.values.length > 1, denied);
    case 'between':
      return rangeWords(test.from, test.to, words, denied);
    case 'date_between':
      return dayWords(test.from, test.to, words, denied);
    case 'postal_between': {
      const ranges = test.ranges.map(({ from, to }) => conditions.range(from, to));
      return conditions.inRanges(listWords(ranges, words), denied);
    }
    case 'in_list':
    case 'not_in_list': {
      const name = nameOf(test.listId);
      return name === null
        ? conditions.inNoList(shorten(test.listId), denied)
        : conditions.inList(shorten(name), denied);
    }
    case 'known':
    case 'unknown':
      return '';
  }
}

/** Tests whose words may bring a verb of their own: "beginnt mit". */
const verbal: ReadonlySet<ConditionTest['is']> = new Set([
  ...(['starts_with', 'contains', 'ends_with', 'date_between'] as const),
  ...(['postal_prefix', 'postal_between', 'in_list', 'not_in_list'] as const),
]);

/**
 * A condition in words, without a lead: "country is one of DE, AT and company size is at least 50". Lists are called by
 * their names as far as `nameOf` knows them, else by their ids.
 */
export function conditionWords(
  condition: Condition,
  nameOf: ListName = (listId) => listId,
  words: Words = en,
): string {
  const { conditions } = words;
  const partWords = (part: Condition): string =>
    'is' in part ? conditionWords(part, nameOf, words) : `(${conditionWords(part, nameOf, words)})`;
  if ('all' in condition) {
    if (condition.all.length === 0) return conditions.everyLead;
    return condition.all.map(partWords).join(conditions.and);
  }
  if ('any' in condition) return condition.any.map(partWords).join(conditions.or);
  if ('none' in condition) return conditions.noneOf(condition.none.map(partWords).join('; '));
  const name = attributeName(condition.attribute, words);
  if (condition.is === 'known') return conditions.known(name);
  if (condition.is === 'unknown') return conditions.unknown(name);
  const denies = condition.is === 'none_of' || condition.is === 'not_in_list';
  const asked = askedFor(condition, nameOf, words, denies);
  return verbal.has(condition.is) ? conditions.verbal(name, asked) : conditions.asks(name, asked);
}

/** Reasons are stored with every decision, so their length is bounded. */
export const MOST_CHARACTERS = 250;

/** Values of a lead and of a rulebook may be of any length; a reason may not. */
export const shorten = (text: string): string => (text.length <= 40 ? text : `${text.slice(0, 39)}…`);
