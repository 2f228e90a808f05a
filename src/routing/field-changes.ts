/** What a field is called in a sentence, and how its values are. A field without words is called by its name. */
export type FieldWords = Readonly<Record<string, string>>;
/** Words for a value; null for what it does not know. */
export type ValueWords = (field: string, value: unknown) => string | null;

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
export function fieldChanges(
  before: object,
  after: object,
  words: FieldWords = {},
  valueWords: ValueWords = () => null,
): readonly string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => {
    const [old, now] = [before, after].map((side) => (side as Record<string, unknown>)[key]);
    if (sameValue(old, now)) return [];
    const say = (value: unknown) => cut(valueWords(key, value) ?? plainWords(value));
    return [`${words[key] ?? spaced(key)} ${say(old)} → ${say(now)}`];
  });
}

/** A value without a name of its own: "yes", "DE, AT", "every day: 10". */
export function plainWords(value: unknown): string {
  if (value === undefined || value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(plainWords).join(', ');
  if (typeof value !== 'object') return String(value).replaceAll('_', ' ');
  const parts = entriesOf(value).map(([key, part]) => `${spaced(key)} ${plainWords(part)}`);
  return parts.length === 0 ? 'none' : parts.join(' ');
}

/** `targetMinutes` → "target minutes" */
const spaced = (key: string) => key.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

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
