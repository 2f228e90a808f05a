import type { Cell, Table } from '../learning/table.ts';
import type { TrainingSet } from '../learning/train-scorecard.ts';
import { readDirtyCsv } from './scorecard-csv.ts';
import { readCells } from './scorecard-numbers.ts';

export interface DataOptions {
  readonly csv: string;
  readonly target: string;
  readonly positive?: string;
  readonly time?: string;
}

/** The options of every command that learns from closed leads. */
export interface LearnOptions extends DataOptions {
  readonly exclude?: readonly string[];
  readonly include?: readonly string[];
  readonly protect?: readonly string[];
  readonly json?: boolean;
}

export interface ClosedLeads extends TrainingSet {
  /** The value that counts as won. */
  readonly positive: string;
  /** First and last day, where a time was given that is one. */
  readonly from?: string;
  readonly to?: string;
  /** What was put right or left out on the way, as sentences. */
  readonly repairs: readonly string[];
}

/** All columns of a CSV file, numbers read as numbers. */
export function readCsvTable(path: string): { table: Table; repairs: readonly string[] } {
  const { names, rows, delimiter, repairs } = readDirtyCsv(path);
  const columns = new Map(
    names.map((name, i): [string, readonly Cell[]] => [
      name,
      readCells(
        rows.map((row) => row[i] ?? ''),
        delimiter,
      ),
    ]),
  );
  return { table: { rows: rows.length, columns }, repairs };
}

/** Closed leads of a CSV file: attributes, who was won, and when. Faults are told as sentences. */
export function readClosedLeads({ csv, target, positive, time }: DataOptions): ClosedLeads {
  const { table, repairs } = readCsvTable(csv);
  const outcomes = columnOf(table, target, csv);
  const times = time === undefined ? null : columnOf(table, time, csv).map(readTime);
  const winning = winningValue(outcomes, target, positive);
  const kept = outcomes.flatMap((cell, row) => (cell !== null && times?.[row] !== null ? [row] : []));
  const notes = [...repairs];
  const open = outcomes.filter((cell) => cell === null).length;
  if (open > 0) notes.push(`${open} rows have no ${target} and are left out.`);
  const timeless = table.rows - open - kept.length;
  if (timeless > 0)
    notes.push(`${timeless} rows have no ${time} that can be read as a time and are left out.`);
  if (kept.length === 0) throw new Error(`${csv} has no row with ${target}${time ? ` and ${time}` : ''}.`);
  const columns = [...table.columns].filter(([name]) => name !== target && name !== time);
  const at = times && Float64Array.from(kept, (row) => times[row] ?? 0);
  return {
    table: {
      rows: kept.length,
      columns: new Map(columns.map(([name, cells]) => [name, kept.map((row) => cells[row] ?? null)])),
    },
    won: Uint8Array.from(kept, (row) => (same(outcomes[row] ?? null, winning) ? 1 : 0)),
    ...{ time: at, positive: winning, repairs: notes },
    ...(at && daysOf(at)),
  };
}

export function columnOf({ columns }: Table, name: string, csv: string): readonly Cell[] {
  const exact = columns.get(name);
  if (exact) return exact;
  const like = [...columns.keys()].find((each) => each.toLowerCase() === name.toLowerCase());
  const hint = like === undefined ? `it has ${[...columns.keys()].join(', ')}` : `did you mean "${like}"`;
  throw new Error(`${csv} has no column "${name}": ${hint}.`);
}

const winners = [
  '1',
  'true',
  'yes',
  'y',
  'won',
  'win',
  'ja',
  'converted',
  'customer',
  'closed won',
  'closedwon',
  'positive',
];

const same = (cell: Cell, value: string): boolean =>
  String(cell).toLowerCase() === value.toLowerCase() ||
  (typeof cell === 'number' && value.trim() !== '' && cell === Number(value));

function winningValue(cells: readonly Cell[], target: string, positive: string | undefined): string {
  const values = [...new Set(cells)].filter((cell) => cell !== null);
  const listed = values.slice(0, 8).join(', ') + (values.length > 8 ? ', …' : '');
  if (positive !== undefined) {
    if (values.some((value) => same(value, positive))) return positive;
    throw new Error(`No row has ${target} "${positive}": there are ${listed || 'no values'}.`);
  }
  const found = values.filter((value) => winners.some((winner) => same(value, winner)));
  const [only] = found;
  if (found.length === 1 && only !== undefined && values.length <= 2) return String(only);
  throw new Error(`${target} has ${values.length} values (${listed}): say which one is won with --positive.`);
}

/** Epoch milliseconds of a date, or the number itself; null for anything else. */
function readTime(cell: Cell): number | null {
  if (typeof cell !== 'string') return cell;
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:[ ,T]+(.*))?$/.exec(cell);
  const pad = (text: string | undefined) => (text ?? '').padStart(2, '0');
  const iso = german
    ? `${german[3]}-${pad(german[2])}-${pad(german[1])}${german[4] ? `T${german[4]}` : ''}`
    : cell;
  const time = Date.parse(iso);
  return Number.isNaN(time) ? null : time;
}

/** Only what can be a time in epoch milliseconds has days. */
function daysOf(time: Float64Array): { from?: string; to?: string } {
  const sorted = Float64Array.from(time).sort();
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
  if (first < Date.UTC(1990, 0) || last > Date.UTC(2100, 0)) return {};
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  return { from: day(first), to: day(last) };
}
