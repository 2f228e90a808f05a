import type { ObjectType } from './object-types.ts';

export interface AssociationKind {
  readonly category: 'HUBSPOT_DEFINED' | 'USER_DEFINED' | 'INTEGRATOR_DEFINED' | 'WORK';
  readonly typeId: number;
}

/** HubSpot's default (unlabelled) association type ids, from and to. */
const defaultTypeIds: Readonly<Record<string, number>> = {
  'contacts:contacts': 449,
  'contacts:companies': 279,
  'contacts:deals': 4,
  'contacts:tasks': 203,
  'companies:contacts': 280,
  'companies:companies': 450,
  'companies:deals': 342,
  'companies:tasks': 191,
  'deals:contacts': 3,
  'deals:companies': 341,
  'tasks:contacts': 204,
  'tasks:companies': 192,
};

export const defaultAssociation = (from: ObjectType, to: ObjectType): AssociationKind | undefined => {
  const typeId = defaultTypeIds[`${from}:${to}`];
  return typeId === undefined ? undefined : { category: 'HUBSPOT_DEFINED', typeId };
};

/** Which objects belong together, readable from both ends. */
export class AssociationBook {
  readonly #links = new Map<string, Map<string, AssociationKind[]>>();

  /** Links both directions; the way back always carries HubSpot's default type. */
  link(
    from: ObjectType,
    fromId: string,
    to: ObjectType,
    toId: string,
    kinds: readonly AssociationKind[],
  ): void {
    this.#add(from, fromId, to, toId, kinds);
    const back = defaultAssociation(to, from);
    if (back) this.#add(to, toId, from, fromId, [back]);
  }

  unlink(from: ObjectType, fromId: string, to: ObjectType, toId: string): void {
    this.#links.get(`${from}:${fromId}:${to}`)?.delete(toId);
    this.#links.get(`${to}:${toId}:${from}`)?.delete(fromId);
  }

  of(from: ObjectType, fromId: string, to: ObjectType): ReadonlyMap<string, readonly AssociationKind[]> {
    return this.#links.get(`${from}:${fromId}:${to}`) ?? new Map();
  }

  entries(): [string, [string, AssociationKind[]][]][] {
    return [...this.#links].map(([key, links]) => [key, [...links]]);
  }

  restore(entries: [string, [string, AssociationKind[]][]][]): void {
    for (const [key, links] of entries) this.#links.set(key, new Map(links));
  }

  #add(
    from: ObjectType,
    fromId: string,
    to: ObjectType,
    toId: string,
    kinds: readonly AssociationKind[],
  ): void {
    const key = `${from}:${fromId}:${to}`;
    const links = this.#links.get(key) ?? new Map<string, AssociationKind[]>();
    this.#links.set(key, links);
    const known = links.get(toId) ?? [];
    links.set(toId, known);
    for (const kind of kinds) {
      if (!known.some((old) => old.typeId === kind.typeId && old.category === kind.category))
        known.push(kind);
    }
  }
}
