import type { Rep } from '../../routing/rep.ts';
import type { Territory } from '../../routing/rulebook.ts';
import type { Say } from '../refusal.ts';

type Member = Territory['members'][number];

/** "Anna Berg [101] 2; Bo Lindt [102] 1 #3": name, owner id, weight, place under strict order. */
export const memberCell = (members: readonly Member[], nameOf: (ownerId: string) => string): string =>
  members
    .map(({ ownerId, weight, place }) => {
      const order = place === undefined ? '' : ` #${place}`;
      return `${ownerCell(ownerId, nameOf)} ${weight}${order}`;
    })
    .join('; ');

const ownerCell = (ownerId: string, nameOf: (ownerId: string) => string): string =>
  `${nameOf(ownerId)
    .replaceAll(/[;[\]]/g, ' ')
    .trim()} [${ownerId}]`.trim();

export const ownersCell = (ownerIds: readonly string[], nameOf: (ownerId: string) => string): string =>
  ownerIds.map((ownerId) => ownerCell(ownerId, nameOf)).join('; ');

export interface RepsByName {
  readonly idsOf: (name: string) => readonly string[];
}

export function repsByName(reps: readonly Rep[]): RepsByName {
  const ids = Map.groupBy(reps, ({ name }) => name.trim().toLowerCase());
  return { idsOf: (name) => (ids.get(name.trim().toLowerCase()) ?? []).map(({ ownerId }) => ownerId) };
}

type Read<T> = { readonly value: T } | { readonly fault: Say<string> };

const memberForm = /^(.*?)(?:\s*\[([^\]]*)\])?(?:\s+([\d.]+(?:e[+-]?\d+)?))?(?:\s+#(-?\d+))?$/i;

/** Members of a cell. The id in brackets counts; without one the name must be that of one owner. Weight 1 if left out. */
export function readMembers(cell: string, reps: RepsByName): Read<Member[]> {
  const members: Member[] = [];
  for (const part of parts(cell)) {
    // A name may end in a number: the whole cell is tried as a name first.
    const [whole] = reps.idsOf(part);
    const found = whole === undefined ? memberForm.exec(part) : [part, part];
    const [, name = '', id, weight, place] = found ?? [];
    const owner = readOwner(name, id, reps);
    if ('fault' in owner) return owner;
    members.push({
      ownerId: owner.value,
      weight: weight === undefined ? 1 : Number(weight),
      ...(place === undefined ? {} : { place: Number(place) }),
    });
  }
  return { value: members };
}

/** Owners of a cell, in their order. */
export function readOwners(cell: string, reps: RepsByName): Read<string[]> {
  const ownerIds: string[] = [];
  for (const part of parts(cell)) {
    const [, name = '', id] = /^(.*?)(?:\s*\[([^\]]*)\])?$/.exec(part) ?? [];
    const owner = readOwner(name, id, reps);
    if ('fault' in owner) return owner;
    ownerIds.push(owner.value);
  }
  return { value: ownerIds };
}

const parts = (cell: string): string[] =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function readOwner(name: string, id: string | undefined, reps: RepsByName): Read<string> {
  if (id !== undefined && id.trim() !== '') return { value: id.trim() };
  const [first, second] = reps.idsOf(name);
  if (first === undefined) return { fault: ({ csv }) => csv.noOwner(name) };
  if (second !== undefined) return { fault: ({ csv }) => csv.severalOwners(name, first) };
  return { value: first };
}
