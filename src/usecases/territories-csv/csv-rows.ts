import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Say } from '../refusal.ts';
import { conditionColumns } from './condition-cells.ts';

/** See docs/territories-csv.md. */
export const csvColumns = [
  ...(['id', 'name'] as const),
  ...conditionColumns,
  ...(['members', 'sla_policy', 'calendar', 'fallbacks', 'more'] as const),
];
export type CsvColumn = (typeof csvColumns)[number];

/** One line of the file; a column that the file does not have is missing. Rows count from 2, under the column names. */
export interface CsvRow {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<CsvColumn, string>>>;
}

/** What a spreadsheet would run as a formula gets an apostrophe in front, which reading takes away again. */
const guarded = (cell: string) => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
const unguarded = (cell: string) => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

export const writeCsv = (rows: readonly Readonly<Record<CsvColumn, string>>[], withHeader: boolean): string =>
  stringify(
    rows.map((row) => csvColumns.map((column) => guarded(row[column]))),
    { header: withHeader, columns: [...csvColumns] },
  );

export function readCsv(csv: string): { rows: readonly CsvRow[] } | { fault: Say<string> } {
  const known = new Set<string>(csvColumns);
  let columns: string[] = [];
  try {
    const lines: string[][] = parse(csv, {
      bom: true,
      delimiter: delimiterOf(csv),
      relax_column_count: true,
      skip_empty_lines: true,
    });
    const [header = [], ...rest] = lines;
    columns = header.map((name) => name.trim().toLowerCase().replaceAll(' ', '_'));
    const strange = columns.filter((name) => name !== '' && !known.has(name));
    if (strange.length > 0) {
      return { fault: (words) => words.csv.strangeColumns(strange.join(', '), csvColumns.join(', ')) };
    }
    if (!columns.includes('name')) return { fault: (words) => words.csv.noNames };
    const rows = rest.map((cells, i) => ({
      row: i + 2,
      cells: Object.fromEntries(columns.map((name, at) => [name, unguarded(cells[at] ?? '')])),
    }));
    return { rows: rows.filter(({ cells }) => Object.values(cells).some((cell) => cell.trim() !== '')) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { fault: (words) => words.csv.unreadable(why) };
  }
}

/** Spreadsheets write what their country uses; the line of column names has it most often. */
function delimiterOf(csv: string): string {
  const [header = ''] = csv.split(/\r?\n/, 1);
  const count = (sign: string) => header.split(sign).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}
