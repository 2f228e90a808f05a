import { dayBounds } from './compile-test.ts';
import type { Condition, ConditionAttribute, ConditionTest } from './condition.ts';
import { compileValues, foldText } from './match-value.ts';
import { compactPostal, compilePostalRange } from './postal-code.ts';
import type { PostalRange } from './postal-code.ts';

/** A way of looking at an attribute that gives keys, or a number. */
export type KeyView = 'value' | 'prefix' | 'suffix' | 'inside' | 'postal' | 'list';
export type NumberView = 'number' | 'day';

/** The lead must have at least one of the keys. */
export interface KeyNeed {
  readonly view: KeyView;
  readonly attribute: ConditionAttribute;
  readonly keys: readonly string[];
}
/** The lead's number must lie between the bounds, both included. */
export interface RangeNeed {
  readonly view: NumberView;
  readonly attribute: ConditionAttribute;
  readonly from: number;
  readonly to: number;
}
export type Need = KeyNeed | RangeNeed;

/** One way in which a condition can hold: only if every need is met. Without needs it may hold for any lead. */
export type Way = readonly Need[];

/** The key of an attribute that is unknown; no folded text contains a line break. */
export const UNKNOWN = '\n';

/** More combinations of alternatives than this are not followed: looking them up would cost more than testing. */
const MOST_COMBINED = 64;
const MOST_WAYS = 1_000;
const MOST_POSTAL_KEYS = 200;
const anything: readonly Way[] = [[]];

/**
 * What a lead must have for the condition to hold: the needs of at least one of the ways. It is necessary, not enough:
 * tests that no key can stand for ("is none of", for one) are left out, so whoever finds a way must still test.
 */
export function waysToHold(condition: Condition, negated = false): readonly Way[] {
  if ('all' in condition) return combine(condition.all, negated, !negated);
  if ('any' in condition) return combine(condition.any, negated, negated);
  if ('none' in condition) return combine(condition.none, !negated, !negated);
  const need = needOf(condition, negated);
  return need ? [[need]] : anything;
}

function combine(parts: readonly Condition[], negated: boolean, together: boolean): readonly Way[] {
  const ways = parts.map((part) => waysToHold(part, negated));
  return together ? everyPart(ways) : anyPart(ways);
}

/** Ways of all parts at once. A part that would give too many is left out, which only makes the needs weaker. */
function everyPart(parts: readonly (readonly Way[])[]): readonly Way[] {
  const fewestFirst = [...parts].sort((a, b) => a.length - b.length);
  return fewestFirst.reduce(
    (ways, part) =>
      ways.length > 1 && ways.length * part.length > MOST_COMBINED
        ? ways
        : ways.flatMap((way) => part.map((more) => [...way, ...more])),
    anything,
  );
}

/** Ways of any part. Those that look at one attribute for keys alone become one: DE or AT is one look-up. */
function anyPart(parts: readonly (readonly Way[])[]): readonly Way[] {
  const single = new Map<string, KeyNeed>();
  const others: Way[] = [];
  for (const way of parts.flat()) {
    const [need] = way;
    if (way.length !== 1 || need === undefined || !('keys' in need)) {
      others.push(way);
      continue;
    }
    const place = `${need.view}:${need.attribute}`;
    const keys = [...new Set([...(single.get(place)?.keys ?? []), ...need.keys])];
    single.set(place, { ...need, keys });
  }
  const ways = [...[...single.values()].map((need) => [need]), ...others];
  return ways.length > MOST_WAYS || ways.some((way) => way.length === 0) ? anything : ways;
}

/** Null when no key can stand for the test, or for its opposite when negated. */
function needOf(test: ConditionTest, negated: boolean): Need | null {
  const { attribute } = test;
  const keyed = (view: KeyView, keys: Iterable<string>): KeyNeed => ({
    view,
    attribute,
    keys: [...new Set(keys)],
  });
  switch (test.is) {
    case 'any_of':
    case 'none_of':
      return (test.is === 'none_of') === negated
        ? keyed('value', compileValues(attribute, test.values))
        : null;
    case 'in_list':
    case 'not_in_list':
      return (test.is === 'not_in_list') === negated ? keyed('list', [test.listId]) : null;
    case 'known':
    case 'unknown':
      return (test.is === 'known') === negated ? keyed('value', [UNKNOWN]) : null;
  }
  if (negated) return null;
  switch (test.is) {
    case 'starts_with':
      return keyed('prefix', test.values.map(foldText));
    case 'ends_with':
      return keyed('suffix', test.values.map(foldText));
    case 'contains':
      return keyed('inside', test.values.map(insideKey));
    case 'between':
      return { view: 'number', attribute, from: test.from ?? -Infinity, to: test.to ?? Infinity };
    case 'date_between':
      return { view: 'day', attribute, ...dayBounds(test) };
    case 'postal_prefix':
      return keyed('postal', test.values.map(compactPostal));
    case 'postal_between': {
      const keys = test.ranges.flatMap(({ from, to }) => rangeKeys(compilePostalRange(from, to)));
      return keys.length > MOST_POSTAL_KEYS ? null : keyed('postal', keys);
    }
  }
}

/** Few lengths, so that few pieces of a lead's text need to be looked up. A text contains its own end. */
function insideKey(value: string): string {
  const text = foldText(value);
  return text.slice(-([8, 5, 3, 2].find((length) => length <= text.length) ?? 1));
}

/** The key of a code that begins with letters by the number after them, so that "D2" and "D02" are one. */
export const postalNumberKey = (letters: string, number: number): string => `${letters}#${number}`;

/** Keys one of which every code in the range has. */
function rangeKeys({ letters, digits, from, to }: PostalRange): readonly string[] {
  if (letters === '') return digitPrefixes('', digits, from, to);
  if (to - from >= MOST_POSTAL_KEYS) return [letters];
  return Array.from({ length: to - from + 1 }, (_, i) => postalNumberKey(letters, from + i));
}

/** The fewest beginnings that cover all numbers of so many digits from one to another: 80 and 81 for 80000 to 81999. */
function digitPrefixes(begin: string, left: number, from: number, to: number): readonly string[] {
  const low = Number(begin + '0'.repeat(left));
  const high = Number(begin + '9'.repeat(left));
  if (high < from || low > to) return [];
  if (begin !== '' && low >= from && high <= to) return [begin];
  return left === 0
    ? []
    : Array.from('0123456789').flatMap((digit) => digitPrefixes(begin + digit, left - 1, from, to));
}
