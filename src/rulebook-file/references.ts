import type { RefersTo } from './file-keys.ts';
import type { NameBook } from './name-book.ts';
import { idOfName } from './slug.ts';

/** Something that has an id and may have a name. */
export interface Named {
  readonly id: string;
  readonly name: string | null;
}

/** Ids as texts that a person can read, and back: what `write` writes, `read` reads as the same id. */
export interface References {
  write(kind: RefersTo, id: string): string;
  /** Null: an e-mail address that belongs to no owner of the account. */
  read(kind: RefersTo, text: string): string | null;
}

/** Before an id that would be taken for the name of something else. */
const LITERAL = 'id=';

interface Directory {
  readonly ids: ReadonlySet<string>;
  readonly byName: ReadonlyMap<string, string>;
  /** Names come first, ids where a name is not the only one of its kind. */
  readonly preferred: (id: string) => string | null;
  readonly nameOf: (text: string) => string;
  readonly isUnknown: (text: string) => boolean;
}

/** `book` is null where no account is at hand: owners and lists stand for themselves then. */
export function createReferences(
  named: Readonly<Record<'territory' | 'slaPolicy' | 'calendar', readonly Named[]>>,
  book: NameBook | null,
): References {
  const directories: Readonly<Record<RefersTo, Directory>> = {
    territory: directoryOf(named.territory),
    slaPolicy: directoryOf(named.slaPolicy),
    calendar: directoryOf(named.calendar),
    list: directoryOf((book?.lists ?? []).map(({ listId, name }) => ({ id: listId, name }))),
    owner: ownerDirectory(book),
  };
  const read = (kind: RefersTo, text: string): string | null => {
    const { ids, byName, nameOf, isUnknown } = directories[kind];
    if (text.startsWith(LITERAL)) return text.slice(LITERAL.length);
    if (ids.has(text)) return text;
    return byName.get(nameOf(text)) ?? (isUnknown(text) ? null : text);
  };
  return {
    read,
    write(kind, id) {
      const texts = [directories[kind].preferred(id) ?? id, id];
      return texts.find((text) => read(kind, text) === id) ?? `${LITERAL}${id}`;
    },
  };
}

function directoryOf(all: readonly Named[]): Directory {
  const names = new Map(all.map(({ id, name }) => [id, name]));
  return {
    ids: new Set(names.keys()),
    byName: onlyOnes(all.flatMap(({ id, name }) => (name === null ? [] : [[name, id]]))),
    preferred(id) {
      const name = names.get(id) ?? null;
      // An id that is made of the name says the same, and stays when the name is put better.
      return name === null || idOfName(name) === id ? id : name;
    },
    nameOf: (text) => text,
    isUnknown: () => false,
  };
}

/** Owners go by e-mail address. HubSpot makes a new owner of somebody who comes back: then the active one is meant. */
function ownerDirectory(book: NameBook | null): Directory {
  const owners = (book?.owners ?? []).flatMap(({ ownerId, email, active }) =>
    email === null ? [] : [{ ownerId, email: email.toLowerCase(), active }],
  );
  const entries = (some: typeof owners) => onlyOnes(some.map(({ email, ownerId }) => [email, ownerId]));
  const emails = new Map(owners.map(({ ownerId, email }) => [ownerId, email]));
  return {
    ids: new Set(book?.owners.map(({ ownerId }) => ownerId)),
    byName: new Map([...entries(owners), ...entries(owners.filter(({ active }) => active))]),
    preferred: (id) => emails.get(id) ?? null,
    nameOf: (text) => text.trim().toLowerCase(),
    isUnknown: (text) => book !== null && text.includes('@'),
  };
}

/** Without the names that several have. */
function onlyOnes(entries: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const ids = new Map<string, Set<string>>();
  for (const [name = '', id = ''] of entries) ids.set(name, (ids.get(name) ?? new Set()).add(id));
  return new Map([...ids].flatMap(([name, [id = '', ...more]]) => (more.length === 0 ? [[name, id]] : [])));
}
