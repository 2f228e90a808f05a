import type { Words } from './words/catalogue.ts';

/** What a field is called in a sentence. A field without words of its own is called by its name. */
export type FieldWords = Readonly<Record<string, string>>;
/** Words for the values of fields that have no plain ones. */
export type FieldSayers<Side> = {
  readonly [Field in keyof Side]?: (value: NonNullable<Side[Field]>) => string;
};

/** Whether two values of a rulebook say the same: in lists the order counts, in objects it does not. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((value, i) => sameValue(value, b[i]));
  }
  // What is left out and what is undefined is the same.
  for (const key in b) if (!(key in a) && Reflect.get(b, key) !== undefined) return false;
  for (const key in a) if (!sameValue(Reflect.get(a, key), Reflect.get(b, key))) return false;
  return true;
}

const entriesOf = (value: object) => Object.entries(value).filter(([, part]) => part !== undefined);

/** "weight 1 → 2" for every field that differs. */
export function fieldChanges<Side extends object>(
  before: Side,
  after: Side,
  words: Words,
  fieldWords: FieldWords = {},
  sayers: FieldSayers<Side> = {},
): readonly string[] {
  const { changes } = words;
  const fields = Object.keys({ ...before, ...after }) as (keyof Side & string)[];
  return fields.flatMap((field) => {
    if (sameValue(before[field], after[field])) return [];
    const [was, now] = [before, after].map(({ [field]: value }) =>
      value === undefined || value === null
        ? changes.none
        : cut(sayers[field]?.(value) || plainWords(value, words)),
    );
    const name = fieldWords[field] ?? changes.key(field);
    return [was === now ? changes.altered(name) : changes.field(name, was ?? '', now ?? '')];
  });
}

/** A value without a name of its own: "yes", "DE, AT", "every day: 10". */
export function plainWords(value: unknown, words: Words): string {
  const { changes } = words;
  if (value === undefined || value === null) return changes.none;
  if (typeof value === 'boolean') return value ? changes.yes : changes.no;
  if (typeof value === 'number') return changes.number(value);
  if (Array.isArray(value)) {
    return value.length === 0 ? changes.none : value.map((part) => plainWords(part, words)).join(', ');
  }
  if (typeof value !== 'object') return changes.choice(String(value));
  const parts = entriesOf(value).map(([key, part]) => `${changes.key(key)} ${plainWords(part, words)}`);
  return parts.length === 0 ? changes.none : parts.join(' ');
}

const MOST = 160;
const cut = (text: string) => (text.length <= MOST ? text : `${text.slice(0, MOST - 1)}…`);

/** Elements of a list with an id, before and after: what is new, what is gone, what changed. */
export function listChanges<Element extends object>(
  before: readonly Element[],
  after: readonly Element[],
  idOf: (element: Element) => string,
  words: {
    readonly added: (element: Element) => readonly string[];
    readonly removed: (element: Element) => readonly string[];
    readonly changed: (before: Element, after: Element) => readonly string[];
  },
): readonly string[] {
  const old = new Map(before.map((element) => [idOf(element), element]));
  const now = new Map(after.map((element) => [idOf(element), element]));
  return [
    ...after.flatMap((element) => {
      const was = old.get(idOf(element));
      if (!was) return words.added(element);
      return sameValue(was, element) ? [] : words.changed(was, element);
    }),
    ...before.flatMap((element) => (now.has(idOf(element)) ? [] : words.removed(element))),
  ];
}
