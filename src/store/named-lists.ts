import type { NamedList } from '../routing/named-list.ts';
import type { Database, PortalId } from './database.ts';

/** All lists of a portal as they are now. */
export const loadNamedLists = (db: Database, portalId: PortalId): Promise<NamedList[]> =>
  loadNamedListsAt(db, portalId, null);

/** All lists of a portal as they stood at a version of `portals.lists_version`; null: the newest. */
export async function loadNamedListsAt(
  db: Database,
  portalId: PortalId,
  version: number | null,
): Promise<NamedList[]> {
  const { rows } = await db.query<{ listId: string; name: string; values: string[] }>(
    `select distinct on (list_id) list_id as "listId", name, list_values as values from named_lists
     where portal_id = $1 and ($2::int is null or version <= $2) order by list_id, version desc`,
    [portalId, version],
  );
  return rows;
}

/** What the lists are called, and how many values each has. */
export async function listNames(
  db: Database,
  portalId: PortalId,
): Promise<{ listId: string; name: string; values: number }[]> {
  const { rows } = await db.query<{ listId: string; name: string; values: number }>(
    `select * from (
       select distinct on (list_id) list_id as "listId", name, cardinality(list_values) as values
       from named_lists where portal_id = $1 order by list_id, version desc
     ) newest order by name, "listId"`,
    [portalId],
  );
  return rows;
}

/**
 * The list with this id says so from now on; what it said before is kept, since decisions were made by it. Every process
 * compiles its rulebook anew for the next turn. Answers with the version of the lists.
 */
export async function saveNamedList(db: Database, portalId: PortalId, list: NamedList): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `with counted as (
       update portals set lists_version = lists_version + 1 where portal_id = $1 returning lists_version
     )
     insert into named_lists (portal_id, list_id, version, name, list_values)
     select $1, $2, lists_version, $3, $4 from counted returning version`,
    [portalId, list.listId, list.name, list.values],
  );
  if (!rows[0]) throw new Error(`Account ${portalId} has not installed Baton.`);
  return rows[0].version;
}
