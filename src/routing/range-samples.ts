import { wholeNumbers } from './attribute-values.ts';
import { dayBounds } from './compile-test.ts';
import type { ConditionAttribute, ConditionTest } from './condition.ts';
import { readNumber } from './match-value.ts';
import { compactPostal } from './postal-code.ts';

/** Values to try, and whether no other could answer the tests in another way. */
export interface Samples {
  readonly values: readonly (string | number)[];
  readonly exact: boolean;
}
export const exactly = (values: readonly (string | number)[]): Samples => ({ values, exact: true });

/**
 * The bounds, what lies just beside them, and what lies between two of them. `named` are values that other tests name,
 * which cut the line too; `cuts` are further places where something changes.
 */
export function numberSamples(
  attribute: ConditionAttribute,
  tests: readonly ConditionTest[],
  named: readonly string[],
  cuts: readonly number[],
): Samples {
  const asked = tests.filter((test) => test.is === 'between');
  if (asked.length === 0) return exactly(attribute === 'score' ? [50] : cuts);
  const whole = wholeNumbers.has(attribute);
  const bounds = [
    ...asked.flatMap(({ from, to }) => [from, to]),
    ...cuts,
    ...(whole ? named.map(readNumber).filter((number) => !Number.isNaN(number)) : []),
  ];
  const sorted = [...new Set(bounds.filter((bound) => bound !== undefined))].sort((a, b) => a - b);
  const beside = sorted.flatMap((cut, i) => {
    const next = sorted[i + 1];
    return [
      cut,
      Math.ceil(cut) - 1,
      Math.ceil(cut),
      Math.floor(cut) + 1,
      next === undefined ? cut + 1 : (cut + next) / 2,
    ];
  });
  const all = [(sorted[0] ?? 0) - 1, ...beside];
  return exactly(whole ? all.filter((value) => Number.isInteger(value) && value >= 0) : all);
}

const DAY = 86_400_000;

export function daySamples(tests: readonly ConditionTest[]): Samples {
  const days = tests.flatMap((test) => {
    if (test.is !== 'date_between') return [];
    const { from, to } = dayBounds(test);
    return [from - 1, from, to, to + 1].filter(Number.isFinite);
  });
  return exactly(days.map((day) => new Date(day * DAY).toISOString().slice(0, 10)));
}

/** No country's codes have more digits. */
const MOST_DIGITS = 10;

/**
 * For codes in digits, in every length: where a beginning or a range starts and ends, and what comes just before and
 * after. `named` are codes that other tests name, which stand for themselves.
 */
export function postalSamples(tests: readonly ConditionTest[], named: readonly string[]): Samples {
  const asked = tests.flatMap((test) => {
    if (test.is === 'postal_prefix') return test.values.map(compactPostal);
    if (test.is !== 'postal_between') return [];
    return test.ranges.flatMap(({ from, to }) => [compactPostal(from), compactPostal(to)]);
  });
  if (asked.length === 0) return exactly([]);
  const inDigits = (code: string) => /^\d+$/.test(code) && code.length <= MOST_DIGITS;
  const codes = [...asked, ...named.map(compactPostal).filter(inDigits)];
  const longest = Math.max(5, ...codes.filter(inDigits).map((code) => code.length));
  const lengths = [5, 4, ...Array.from({ length: longest - 2 }, (_, i) => i + 3)];
  const values = codes.flatMap((code) => {
    if (!inDigits(code)) return [code];
    return lengths.flatMap((length) => {
      if (code.length > length) return [];
      const low = Number(code.padEnd(length, '0'));
      const high = Number(code.padEnd(length, '9'));
      return [low, low - 1, high, high + 1]
        .filter((number) => number >= 0 && String(number).length <= length)
        .map((number) => String(number).padStart(length, '0'));
    });
  });
  return { values: [...new Set(values)], exact: asked.every(inDigits) };
}
