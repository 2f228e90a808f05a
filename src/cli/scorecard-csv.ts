import { CsvError, parse } from 'csv-parse/sync';
import { readBytes } from './read-bytes.ts';

/** A CSV file as text: names of its columns, none twice, and every row's cells in their order. */
export interface RawTable {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: string;
  /** What was put right on the way, as sentences. */
  readonly repairs: readonly string[];
}

const delimiters = [',', ';', '\t', '|'];

/**
 * Reads a CSV file as people have them: with or without byte order mark, in UTF-8, UTF-16 or Latin-1, with any usual
 * delimiter, short or long rows, blank lines, columns without a name or with the same one. Throws a sentence when there
 * is nothing to read.
 */
export function readDirtyCsv(path: string): RawTable {
  const text = decode(readBytes(path));
  if (text.trim() === '') throw new Error(`${path} is empty.`);
  const delimiter = guessDelimiter(text);
  const lines = parseLines(path, text, delimiter);
  const [head = [], ...body] = lines;
  const rows = body.filter((row) => row.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) throw new Error(`${path} has a line of column names and no rows.`);
  const repairs: string[] = [];
  const width = rows.reduce((most, row) => Math.max(most, row.length), head.length);
  const names = uniqueNames(head, width, repairs);
  const ragged = rows.filter((row) => row.length !== head.length).length;
  if (ragged > 0)
    repairs.push(`${ragged} rows have more or fewer cells than the first line; what is missing is empty.`);
  return { names, rows, delimiter, repairs };
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The delimiter that cuts the first lines into the most cells, and into equally many in each. */
function guessDelimiter(text: string): string {
  const lines = text.split(/\r\n|\n|\r/, 20).filter((line) => line.trim() !== '');
  const unquoted = lines.map((line) => line.replace(/"(?:[^"]|"")*"/g, ''));
  const score = (delimiter: string) => {
    const counts = unquoted.map((line) => line.split(delimiter).length - 1);
    const inHead = counts[0] ?? 0;
    return inHead === 0 ? 0 : inHead * counts.filter((count) => count === inHead).length;
  };
  return delimiters.reduce((best, each) => (score(each) > score(best) ? each : best));
}

function parseLines(path: string, text: string, delimiter: string): string[][] {
  const options = { delimiter, bom: true, relax_column_count: true, skip_empty_lines: true };
  try {
    return parse(text, options);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  // A lone quote inside a cell: the same file with quotes taken as they come.
  try {
    return parse(text, { ...options, relax_quotes: true });
  } catch (error) {
    if (error instanceof CsvError) throw new Error(`${path}: ${error.message}.`, { cause: error });
    throw error;
  }
}

function uniqueNames(head: readonly string[], width: number, repairs: string[]): readonly string[] {
  const seen = new Set<string>();
  return Array.from({ length: width }, (_, i) => {
    const written = (head[i] ?? '').trim();
    const name = written === '' ? `column ${i + 1}` : written;
    let unique = name;
    for (let n = 2; seen.has(unique); n += 1) unique = `${name} (${n})`;
    if (written === '') repairs.push(`Column ${i + 1} has no name and is called "${unique}".`);
    else if (unique !== name) repairs.push(`Column "${name}" is there again and is called "${unique}".`);
    seen.add(unique);
    return unique;
  });
}
