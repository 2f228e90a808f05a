import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';

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

/** The text of a file; a sentence when it cannot be read. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`, {
      cause: error,
    });
  }
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
    const rows = parse(text, { columns: true, bom: true, skip_empty_lines: true, trim: true }) as Record<
      string,
      string
    >[];
    return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== '')));
  } catch (error) {
    if (error instanceof CsvError) throw new Error(`${path}: ${error.message}.`, { cause: error });
    throw error;
  }
}

function asRow(value: unknown, at: string): Row {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Row;
  throw new Error(`${at}: must be an object in braces.`);
}
