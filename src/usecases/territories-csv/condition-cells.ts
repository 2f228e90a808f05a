import { sameValue } from '../../routing/field-changes.ts';
import type { Condition, ConditionTest } from '../../routing/rulebook.ts';
import type { Say } from '../refusal.ts';

/** Columns for what most territories ask, each a test; whatever does not fit goes into `condition` as JSON. */
export const listColumns = {
  countries: 'country',
  regions: 'region',
  postal_codes: 'postal_code',
  industries: 'industry',
  languages: 'language',
} as const;
export const conditionColumns = [
  ...([
    'countries',
    'regions',
    'postal_codes',
    'company_size',
    'industries',
    'languages',
    'condition',
  ] as const),
];
export type ConditionColumn = (typeof conditionColumns)[number];
export type ConditionCells = Readonly<Record<ConditionColumn, string>>;

const empty: ConditionCells = {
  ...{ countries: '', regions: '', postal_codes: '', company_size: '', industries: '', languages: '' },
  condition: '',
};

/** A condition as cells, such that reading them gives the very same condition. */
export function conditionCells(condition: Condition): ConditionCells {
  const tests = 'all' in condition ? condition.all : [condition];
  const cells: Record<ConditionColumn, string> = { ...empty };
  for (const test of tests) {
    if (!('is' in test)) continue;
    if (test.attribute === 'company_size' && test.is === 'between') cells.company_size = sizeCell(test);
    for (const [column, attribute] of Object.entries(listColumns)) {
      if (test.attribute === attribute && 'values' in test)
        cells[column as ConditionColumn] = test.values.join('; ');
    }
  }
  const read = readConditionCells(cells);
  const fits = 'condition' in read && sameValue(read.condition, condition);
  return fits ? cells : { ...empty, condition: JSON.stringify(condition) };
}

const sizeCell = ({ from, to }: { readonly from?: unknown; readonly to?: unknown }): string =>
  from === undefined
    ? `to ${String(to)}`
    : to === undefined
      ? `from ${String(from)}`
      : `${String(from)} to ${String(to)}`;

/**
 * The condition of a row: every cell that is filled must hold. No cell filled is every lead. The JSON is not yet
 * checked against the rulebook's rules.
 */
export function readConditionCells(cells: ConditionCells): { condition: unknown } | { fault: Say<string> } {
  const tests: unknown[] = [];
  for (const [column, attribute] of Object.entries(listColumns)) {
    const values = cells[column as ConditionColumn]
      .split(';')
      .map((value) => value.trim())
      .filter((value) => value !== '');
    const is: ConditionTest['is'] = attribute === 'postal_code' ? 'postal_prefix' : 'any_of';
    if (values.length > 0) tests.push({ attribute, is, values });
  }
  if (cells.company_size.trim() !== '') {
    const range = readSize(cells.company_size);
    if (!range) {
      return { fault: ({ csv }) => csv.size(cells.company_size) };
    }
    tests.push({ attribute: 'company_size', is: 'between', ...range });
  }
  if (cells.condition.trim() !== '') {
    try {
      tests.push(JSON.parse(cells.condition) as unknown);
    } catch {
      return { fault: ({ csv }) => csv.condition };
    }
  }
  return { condition: tests.length === 1 ? tests[0] : { all: tests } };
}

function readSize(cell: string): { from?: number; to?: number } | null {
  const found = /^(?:(?:from )?(\d+))?\s*(?:(?:to|-|–) ?(\d+)|\+)?$/.exec(cell.trim().toLowerCase());
  if (!found) return null;
  const [, from, to] = found;
  if (from === undefined && to === undefined) return null;
  return {
    ...(from === undefined ? {} : { from: Number(from) }),
    ...(to === undefined ? {} : { to: Number(to) }),
  };
}
