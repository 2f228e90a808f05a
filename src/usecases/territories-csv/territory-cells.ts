import type { Fault } from '../../contract/api-error.ts';
import type { Rep } from '../../routing/rep.ts';
import { territorySchema } from '../../routing/rulebook.ts';
import type { Territory } from '../../routing/rulebook.ts';
import type { DraftParts } from '../../store/drafts.ts';
import type { Say } from '../refusal.ts';
import { territoryFaults } from '../settings/written-rules.ts';
import { conditionCells, conditionColumns, readConditionCells } from './condition-cells.ts';
import type { ConditionColumn } from './condition-cells.ts';
import type { CsvColumn, CsvRow } from './csv-rows.ts';
import { memberCell, ownersCell, readMembers, readOwners, repsByName } from './person-cells.ts';
import type { RepsByName } from './person-cells.ts';

/** What the cells of a portal's territories speak of. */
export interface CsvWords {
  readonly parts: Pick<DraftParts, 'slaPolicies' | 'calendars'>;
  readonly reps: RepsByName;
  readonly nameOf: (ownerId: string) => string;
  readonly slaPolicyOfNew: string;
}

export function csvWords(parts: CsvWords['parts'], reps: readonly Rep[], slaPolicyOfNew: string): CsvWords {
  const names = new Map(reps.map(({ ownerId, name }) => [ownerId, name]));
  const nameOf = (ownerId: string) => names.get(ownerId) ?? '';
  return { parts, reps: repsByName(reps), nameOf, slaPolicyOfNew };
}

/** Rules without a column of their own, and what a territory has when it says nothing about them. */
const { shape } = territorySchema;
const ownColumns = new Set<string>([
  ...(['territoryId', 'name', 'priority', 'condition', 'members', 'slaPolicyId'] as const),
  ...(['calendarId', 'fallbackOwnerIds'] as const),
]);
const moreKeys = Object.keys(shape).filter((key) => !ownColumns.has(key));
const plain = territorySchema.parse({
  ...{ territoryId: 'x', name: 'x', priority: 0, condition: { all: [] }, members: [], slaPolicyId: 'x' },
});
const isPlain = (key: string, value: unknown) =>
  JSON.stringify(value) === JSON.stringify(Object.entries(plain).find(([name]) => name === key)?.[1]);

export function territoryCells(territory: Territory, words: CsvWords): Record<CsvColumn, string> {
  const { territoryId, name, condition, members, slaPolicyId, calendarId, fallbackOwnerIds } = territory;
  const more = Object.entries(territory).filter(
    ([key, value]) => moreKeys.includes(key) && !isPlain(key, value),
  );
  return {
    id: territoryId,
    name,
    ...conditionCells(condition),
    members: memberCell(members, words.nameOf),
    sla_policy: slaPolicyId,
    calendar: calendarId ?? '',
    fallbacks: ownersCell(fallbackOwnerIds, words.nameOf),
    more: more.length === 0 ? '' : JSON.stringify(Object.fromEntries(more)),
  };
}

/**
 * The territory of a row, with the place of `before`; cells of a column that the file lacks stay as they were, or get
 * what a new territory gets.
 */
export function readTerritoryCells(
  { cells }: CsvRow,
  territoryId: string,
  before: Territory | null,
  words: CsvWords,
): { territory: Territory } | { faults: Say<readonly Fault[]> } {
  const faults: Say<string>[] = [];
  const value = <T>(read: { value: T } | { fault: Say<string> }, otherwise: T): T => {
    if ('value' in read) return read.value;
    faults.push(read.fault);
    return otherwise;
  };
  const { name = '', members, fallbacks, sla_policy: sla, calendar, more } = cells;
  const written: Record<string, unknown> = {
    ...(before ?? { slaPolicyId: words.slaPolicyOfNew, members: [], condition: { all: [] }, priority: 0 }),
    territoryId,
    name: name === before?.name ? name : name.trim(),
  };
  if (conditionColumns.some((column) => column in cells)) {
    const given = Object.fromEntries(conditionColumns.map((column) => [column, cells[column] ?? '']));
    const read = readConditionCells(given as Record<ConditionColumn, string>);
    if ('fault' in read) faults.push(read.fault);
    else written['condition'] = read.condition;
  }
  if (members !== undefined) written['members'] = value(readMembers(members, words.reps), []);
  if (fallbacks !== undefined) written['fallbackOwnerIds'] = value(readOwners(fallbacks, words.reps), []);
  if (sla !== undefined && sla.trim() !== '') written['slaPolicyId'] = value(policyId(sla, words), '-');
  if (calendar !== undefined) written['calendarId'] = value(calendarId(calendar, words), null);
  if (more !== undefined) {
    for (const key of moreKeys) delete written[key];
    Object.assign(written, value(readMore(more), {}));
  }
  if (faults.length > 0) return { faults: (said) => faults.map((say) => ({ message: say(said) })) };
  return territoryFaults(written);
}

const same = (a: string, b: string | undefined) => a.trim().toLowerCase() === b?.trim().toLowerCase();

function policyId(cell: string, { parts }: CsvWords): { value: string } | { fault: Say<string> } {
  const found =
    parts.slaPolicies.find(({ slaPolicyId }) => slaPolicyId === cell) ??
    parts.slaPolicies.find(({ slaPolicyId, name }) => same(cell, slaPolicyId) || same(cell, name));
  return found ? { value: found.slaPolicyId } : { fault: ({ csv }) => csv.noPolicy(cell) };
}

function calendarId(cell: string, { parts }: CsvWords): { value: string | null } | { fault: Say<string> } {
  if (cell.trim() === '') return { value: null };
  const found =
    parts.calendars.find((calendar) => calendar.calendarId === cell) ??
    parts.calendars.find((calendar) => same(cell, calendar.calendarId) || same(cell, calendar.name));
  return found ? { value: found.calendarId } : { fault: ({ csv }) => csv.noCalendar(cell) };
}

function readMore(cell: string): { value: object } | { fault: Say<string> } {
  if (cell.trim() === '') return { value: {} };
  try {
    const value: unknown = JSON.parse(cell);
    const strange = typeof value === 'object' && value ? Object.keys(value) : ['that'];
    if (typeof value === 'object' && value && strange.every((key) => moreKeys.includes(key)))
      return { value };
  } catch {
    // Falls through to the same sentence.
  }
  return { fault: ({ csv }) => csv.more(moreKeys) };
}
