import type { Condition, ConditionTest } from '../contract.generated.ts';
import { isKept } from './condition-rows.ts';
import type { Row, Rows } from './condition-rows.ts';

/** What a line lacks before it can be a test. */
export type RowFault =
  'no_values' | 'no_number' | 'no_bound' | 'no_range' | 'no_list' | 'no_property' | 'no_day';

const wordsOf = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((value) => value.trim())
    .filter((value) => value !== '');

/** "1.5", "1,5", "1 000" and "1'000" as people type them. */
function numberOf(text: string): number | null {
  const written = text
    .trim()
    .replace(/(?<=\d)[\s'](?=\d)/g, '')
    .replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(written) ? Number(written) : null;
}

type Bounds = { from?: number; to?: number } | RowFault;

function boundsOf(row: Row): Bounds {
  const wanted = { from: row.question !== 'at_most', to: row.question !== 'at_least' };
  const bounds: { from?: number; to?: number } = {};
  for (const side of ['from', 'to'] as const) {
    if (!wanted[side] || (row.question === 'between' && row[side].trim() === '')) continue;
    const value = numberOf(row[side]);
    if (value === null) return 'no_number';
    bounds[side] = value;
  }
  return Object.keys(bounds).length === 0 ? 'no_bound' : bounds;
}

function daysOf(row: Row): { from?: string; to?: string } | RowFault {
  const [from, to] = [row.from.trim(), row.to.trim()];
  if ([from, to].some((day) => day !== '' && !/^\d{4}-\d\d-\d\d$/.test(day))) return 'no_day';
  if (from === '' && to === '') return 'no_bound';
  return { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) };
}

function rangesOf(text: string): { from: string; to: string }[] | RowFault {
  const ranges = wordsOf(text).map((range) => /^(.+?)\s*[-–]\s*(.+)$/.exec(range));
  const read = ranges.flatMap((match) => (match?.[1] && match[2] ? [{ from: match[1], to: match[2] }] : []));
  return read.length === 0 || read.length < ranges.length ? 'no_range' : read;
}

/** The test that a line stands for, or what it lacks. */
export function testOf(row: Row): ConditionTest | RowFault {
  const attribute = row.attribute.trim();
  if (!/^(property:[a-z0-9_]+|[a-z_]+)$/.test(attribute)) return 'no_property';
  switch (row.question) {
    case 'known':
    case 'unknown':
      return { attribute, is: row.question };
    case 'at_least':
    case 'at_most':
    case 'between': {
      const bounds = boundsOf(row);
      return typeof bounds === 'string' ? bounds : { attribute, is: 'between', ...bounds };
    }
    case 'date_between': {
      const days = daysOf(row);
      return typeof days === 'string' ? days : { attribute, is: row.question, ...days };
    }
    case 'postal_between': {
      const ranges = rangesOf(row.values);
      return typeof ranges === 'string' ? ranges : { attribute, is: row.question, ranges };
    }
    case 'in_list':
    case 'not_in_list':
      return row.values === '' ? 'no_list' : { attribute, is: row.question, listId: row.values };
    default: {
      const values = wordsOf(row.values);
      return values.length === 0 ? 'no_values' : { attribute, is: row.question, values };
    }
  }
}

/** A line in which nothing has been typed yet; it asks for nothing and is left out. */
export const isBlank = (row: Row): boolean =>
  row.question !== 'known' && row.question !== 'unknown' && `${row.values}${row.from}${row.to}`.trim() === '';

/** The condition that the builder stands for, and the lines that lack something, by their keys. */
export function conditionOf(rows: Rows): {
  readonly condition: Condition;
  readonly faults: ReadonlyMap<number, RowFault>;
} {
  const faults = new Map<number, RowFault>();
  const parts: Condition[] = [];
  for (const part of rows.parts) {
    if (isKept(part)) parts.push(part.kept);
    else if (!isBlank(part)) {
      const test = testOf(part);
      if (typeof test === 'string') faults.set(part.key, test);
      else parts.push(test);
    }
  }
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && 'is' in only) return { condition: only, faults };
  // "Any of nothing" never holds; nothing typed means every lead.
  return { condition: rows.join === 'any' && parts.length > 0 ? { any: parts } : { all: parts }, faults };
}
