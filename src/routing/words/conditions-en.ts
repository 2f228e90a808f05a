import { attributeWords } from '../lead.ts';
import type { StandardAttributeName } from '../lead.ts';
import { industriesIn, industryWords } from './industries.ts';

const not = (denied: boolean) => (denied ? 'not ' : '');

/**
 * Conditions. A test that is `denied` says that what it looks for is not so. After the name of an attribute come tests
 * on a value by `asks`, those that bring a verb of their own in some language by `verbal`.
 */
export const conditionsEn = {
  attribute: attributeWords as Readonly<Record<StandardAttributeName, string>>,
  score: 'score',
  grade: 'grade',
  /** A value as people call it. */
  value: (attribute: string, value: string) =>
    attribute === 'industry' ? industryWords(value, 'en') : value,
  /** Values that are codes, with their names, by attribute. */
  named: (attribute: string) => (attribute === 'industry' ? industriesIn('en') : []),
  property: (name: string) => `property "${name}"`,
  is: (name: string, value: string) => `${name} is ${value}`,
  known: (name: string) => `${name} is known`,
  unknown: (name: string) => `${name} is not known`,
  asks: (name: string, asked: string) => `${name} is ${asked}`,
  verbal: (name: string, asked: string) => `${name} is ${asked}`,
  list: (values: string, left: number) => `${values} and ${left} more`,
  oneOf: (values: string, many: boolean, denied: boolean) =>
    `${not(denied)}${many ? `one of ${values}` : values}`,
  startsWith: (values: string, many: boolean, denied: boolean) =>
    `${not(denied)}starting with ${many ? `one of ${values}` : values}`,
  contains: (values: string, many: boolean, denied: boolean) =>
    `${not(denied)}containing ${many ? `one of ${values}` : values}`,
  endsWith: (values: string, many: boolean, denied: boolean) =>
    `${not(denied)}ending with ${many ? `one of ${values}` : values}`,
  atMost: (to: number | undefined, denied: boolean) => `${not(denied)}at most ${to}`,
  atLeast: (from: number, denied: boolean) => `${not(denied)}at least ${from}`,
  fromTo: (from: number, to: number, denied: boolean) => `${not(denied)}from ${from} to ${to}`,
  untilDay: (to: string | undefined, denied: boolean) => `${not(denied)}until ${to}`,
  sinceDay: (from: string, denied: boolean) => `${not(denied)}since ${from}`,
  fromDayToDay: (from: string, to: string, denied: boolean) => `${not(denied)}from ${from} to ${to}`,
  range: (from: string, to: string) => `${from} to ${to}`,
  inRanges: (ranges: string, denied: boolean) => `${not(denied)}from ${ranges}`,
  inList: (name: string, denied: boolean) => `${not(denied)}in the list "${name}"`,
  inNoList: (listId: string, denied: boolean) => `${not(denied)}in list "${listId}", which does not exist`,
  everyLead: 'every lead',
  takesEveryLead: 'takes every lead',
  and: ' and ',
  or: ' or ',
  noneOf: (parts: string) => `none of: ${parts}`,
  more: (count: number) => `and ${count} more`,
};
