import { namedSections, refersTo } from './file-keys.ts';
import type { NameBook } from './name-book.ts';
import { createReferences } from './references.ts';
import type { Named } from './references.ts';

type Path = readonly (string | number)[];
type Plain = Readonly<Record<string, unknown>>;

/** An e-mail address that belongs to nobody in the account. */
export interface Stranger {
  readonly path: Path;
  readonly email: string;
}

/** What a file says with ids in place of names; `strangers` are still called by their addresses in it. */
export function resolveReferences(
  written: Plain,
  book: NameBook | null,
): { readonly value: Plain; readonly strangers: readonly Stranger[] } {
  const references = createReferences(
    {
      territory: namedIn(written, 'territories'),
      slaPolicy: namedIn(written, 'slaPolicies'),
      calendar: namedIn(written, 'calendars'),
    },
    book,
  );
  const strangers: Stranger[] = [];

  function resolve(value: unknown, key: string, path: Path): unknown {
    if (Array.isArray(value)) return value.map((item, i) => resolve(item, key, [...path, i]));
    if (isPlain(value)) return resolveParts(value, path);
    const kind = path.length < 2 ? null : refersTo(String(path[0]), key);
    if (kind === null) return value;
    // An owner's id looks like a number where its quotes were forgotten.
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string') return value;
    const id = references.read(kind, text);
    if (id === null) strangers.push({ path, email: text });
    return id ?? text;
  }
  const resolveParts = (parts: Plain, path: Path): Plain =>
    Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, resolve(part, key, [...path, key])]));
  return { value: resolveParts(written, []), strangers };
}

function namedIn(written: Plain, section: keyof typeof namedSections): readonly Named[] {
  const items = written[section];
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown) => {
    if (!isPlain(item)) return [];
    const { [namedSections[section]]: id, name } = item;
    return typeof id === 'string' ? [{ id, name: typeof name === 'string' ? name : null }] : [];
  });
}

export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
