import { slugOf } from '../../rulebook-file/slug.ts';

/** An id that a person can read, "dach-enterprise", and that no other territory has. */
export function idFromName(name: string, taken: ReadonlySet<string>): string {
  const plain = slugOf(name);
  const base = plain === '' ? 'territory' : plain;
  let id = base;
  for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
  return id;
}
