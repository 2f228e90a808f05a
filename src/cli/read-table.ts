import { extname } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { readBytes } from './read-bytes.ts';

/** One row of a file: text per column for CSV, any JSON value per key otherwise. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * Rows of a CSV file with a header line, of JSON lines, or of a JSON array of objects; the file's ending says which.
 * Blank cells and blank lines are left out. An error names the file and the line.
 */
export function readTable(path: string): readonly Row[] {
  const text = readText(path);
  switch (extname(path).toLowerCase()) {
    case '.csv':
      return readCsv(path, text);
    case '.jsonl':
    case '.ndjson':
      return text
        .split('\n')
        .map((line, i) => ({ line: line.trim(), at: `${path}, line ${i + 1}` }))
        .filter(({ line }) => line !== '')
        .map(({ line, at }) => asRow(readJson(line, at), at));
    case '.json': {
      const list = readJson(text, path);
      if (!Array.isArray(list)) throw new Error(`${path} must hold a JSON list of objects.`);
      return list.map((row, i) => asRow(row, `${path}, entry ${i + 1}`));
    }
    default:
      throw new Error(`${path} must end in .csv, .jsonl or .json, so that Baton knows how to read it.`);
  }
}

/** The text of a file in UTF-8, or in UTF-16 with a mark that says so; a sentence when it cannot be read. */
export function readText(path: string): string {
  const bytes = readBytes(path);
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Error(`${path} is not in UTF-8. Save it once more and choose UTF-8, such as "CSV UTF-8".`, {
      cause: error,
    });
  }
}

function encodingOf([first, second]: Buffer): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

export function readJson(text: string, at: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${at}: not JSON (${(error as Error).message}).`, { cause: error });
  }
}

function readCsv(path: string, text: string): readonly Row[] {
  try {
    const rows: Record<string, string>[] = parse(text, {
      ...{ skip_empty_lines: true, trim: true, delimiter: delimiterOf(text) },
      columns: (names: string[]) => uniqueNames(path, names),
    });
    return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== '')));
  } catch (error) {
    if (error instanceof CsvError) throw new Error(`${path}: ${csvFault(error)}.`, { cause: error });
    throw error;
  }
}

function csvFault(error: CsvError): string {
  if (error.code !== 'CSV_RECORD_INCONSISTENT_COLUMNS') return error.message;
  const [line, cells, names] = [error['lines'], error['record'], error['columns']].map((part) =>
    Array.isArray(part) ? part.length : Number(part),
  );
  return `line ${line} has ${cells} cells, and the header line ${names}`;
}

/** What parts the names of the header line most often: Excel writes semicolons or tabs in many countries. */
function delimiterOf(text: string): string {
  const [header = ''] = text.replace(/"[^"]*"/g, '').split(/[\r\n]/, 1);
  const count = (mark: string) => header.split(mark).length;
  return [',', ';', '\t'].reduce((most, mark) => (count(mark) > count(most) ? mark : most));
}

/** A column that is there twice would hide the other. */
function uniqueNames(path: string, names: readonly string[]): string[] {
  const twice = names.find((name, i) => name !== '' && names.indexOf(name) < i);
  if (twice !== undefined) throw new Error(`${path} has the column "${twice}" twice.`);
  return [...names];
}

function asRow(value: unknown, at: string): Row {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Row;
  throw new Error(`${at}: must be an object in braces.`);
}
