import { explainRulebookErrors } from '../routing/explain-rulebook-errors.ts';
import { rulebookSchema } from '../routing/rulebook.ts';
import type { Rulebook } from '../routing/rulebook.ts';
import type { NameBook } from '../rulebook-file/name-book.ts';
import { readRulebookFile } from '../rulebook-file/read-rulebook-file.ts';
import { readJson, readText } from './read-table.ts';

/**
 * A rulebook file: YAML as `rulebook export` writes it, or JSON with the ids of HubSpot. With a book e-mail addresses in
 * YAML become owners of its account. Throws Error with every fault, in YAML with its line.
 */
export function rulebookFromFile(path: string, book: NameBook | null): Rulebook {
  const text = readText(path);
  if (isJson(path, text)) return rulebookFromJson(text, path);
  const read = readRulebookFile(text, book);
  if ('rulebook' in read) return read.rulebook;
  const faults = read.faults.map(
    ({ line, message }) => `${path}${line === null ? '' : `:${line}`}: ${message}`,
  );
  throw new Error(faults.join('\n'));
}

const isJson = (path: string, text: string): boolean =>
  path.toLowerCase().endsWith('.json') || text.trimStart().startsWith('{');

function rulebookFromJson(text: string, path: string): Rulebook {
  const written = readJson(text, path);
  const parsed = rulebookSchema.safeParse(written);
  if (parsed.success) return parsed.data;
  const faults = explainRulebookErrors(written, parsed.error);
  throw new Error([`${path} is not a rulebook that Baton can use:`, ...faults].join('\n- '));
}
