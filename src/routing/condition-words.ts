import type { Condition, ConditionAttribute, ConditionTest } from './condition.ts';
import { attributeWords } from './lead.ts';
import type { StandardAttributeName } from './lead.ts';

/** "company size" for company_size, `property "tier"` for property:tier. */
export function attributeName(attribute: ConditionAttribute): string {
  if (attribute === 'score' || attribute === 'grade') return attribute;
  return attribute in attributeWords
    ? attributeWords[attribute as StandardAttributeName]
    : `property "${attribute.slice('property:'.length)}"`;
}

/** "US, CA" or "US, CA, MX, BR and 12 more". */
export const listWords = (values: readonly string[], most = 5): string =>
  values.length <= most
    ? values.map(shorten).join(', ')
    : `${values
        .slice(0, most - 1)
        .map(shorten)
        .join(', ')} and ${values.length - most + 1} more`;

/** "from 50 to 200", "at least 50", "at most 200". */
export const rangeWords = (from: number | undefined, to: number | undefined): string =>
  from === undefined ? `at most ${to}` : to === undefined ? `at least ${from}` : `from ${from} to ${to}`;

const dayWords = (from: string | undefined, to: string | undefined): string =>
  from === undefined ? `until ${to}` : to === undefined ? `since ${from}` : `from ${from} to ${to}`;

const oneOf = (values: readonly string[]): string =>
  values.length === 1 ? listWords(values) : `one of ${listWords(values)}`;

/** What people call a list by its id; null when there is no such list. */
export type ListName = (listId: string) => string | null;

/** A list by its name. */
export function namedListWords(listId: string, nameOf: ListName): string {
  const name = nameOf(listId);
  return name === null ? `list "${shorten(listId)}", which does not exist` : `the list "${shorten(name)}"`;
}

/**
 * What a test asks for, to be put after "country is" or "country is not": "one of DE, AT", "from 50 to 200". For a test
 * that denies (`none_of`, `not_in_list`) what it denies; empty for `known` and `unknown`, which ask for nothing more.
 */
export function askedFor(test: ConditionTest, nameOf: ListName): string {
  switch (test.is) {
    case 'any_of':
    case 'none_of':
      return oneOf(test.values);
    case 'starts_with':
    case 'postal_prefix':
      return `starting with ${oneOf(test.values)}`;
    case 'contains':
      return `containing ${oneOf(test.values)}`;
    case 'ends_with':
      return `ending with ${oneOf(test.values)}`;
    case 'between':
      return rangeWords(test.from, test.to);
    case 'date_between':
      return dayWords(test.from, test.to);
    case 'postal_between':
      return listWords(test.ranges.map(({ from, to }) => `${from} to ${to}`)).replace(/^(?=.)/, 'from ');
    case 'in_list':
    case 'not_in_list':
      return `in ${namedListWords(test.listId, nameOf)}`;
    case 'known':
    case 'unknown':
      return '';
  }
}

/**
 * A condition in words, without a lead: "country is one of DE, AT and company size is at least 50". Lists are called by
 * their names as far as `nameOf` knows them, else by their ids.
 */
export function conditionWords(condition: Condition, nameOf: ListName = (listId) => listId): string {
  const partWords = (part: Condition): string =>
    'is' in part ? conditionWords(part, nameOf) : `(${conditionWords(part, nameOf)})`;
  if ('all' in condition) {
    return condition.all.length === 0 ? 'every lead' : condition.all.map(partWords).join(' and ');
  }
  if ('any' in condition) return condition.any.map(partWords).join(' or ');
  if ('none' in condition) return `none of: ${condition.none.map(partWords).join('; ')}`;
  const name = attributeName(condition.attribute);
  if (condition.is === 'known') return `${name} is known`;
  if (condition.is === 'unknown') return `${name} is not known`;
  const denies = condition.is === 'none_of' || condition.is === 'not_in_list';
  return `${name} is ${denies ? 'not ' : ''}${askedFor(condition, nameOf)}`;
}

/** Reasons are stored with every decision, so their length is bounded. */
export const MOST_CHARACTERS = 250;

/** Values of a lead and of a rulebook may be of any length; a reason may not. */
export const shorten = (text: string): string => (text.length <= 40 ? text : `${text.slice(0, 39)}…`);
