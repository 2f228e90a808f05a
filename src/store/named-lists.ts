import type { NamedList } from '../routing/named-list.ts';
import type { Database, PortalId } from './database.ts';

/** All lists of a portal. */
export async function loadNamedLists(db: Database, portalId: PortalId): Promise<NamedList[]> {
  const { rows } = await db.query<{ listId: string; name: string; values: string[] }>(
    `select list_id as "listId", name, list_values as values from named_lists where portal_id = $1 order by list_id`,
    [portalId],
  );
  return rows;
}

/** What the lists are called, and how many values each has. */
export async function listNames(
  db: Database,
  portalId: PortalId,
): Promise<{ listId: string; name: string; values: number }[]> {
  const { rows } = await db.query<{ listId: string; name: string; values: number }>(
    `select list_id as "listId", name, cardinality(list_values) as values from named_lists
     where portal_id = $1 order by name, list_id`,
    [portalId],
  );
  return rows;
}

/** Puts a list in place of the one with its id; every process compiles its rulebook anew for the next turn. */
export async function saveNamedList(db: Database, portalId: PortalId, list: NamedList): Promise<void> {
  await db.query(
    `with counted as (
       update portals set lists_version = lists_version + 1 where portal_id = $1
     )
     insert into named_lists (portal_id, list_id, name, list_values) values ($1, $2, $3, $4)
     on conflict (portal_id, list_id) do update
     set name = excluded.name, list_values = excluded.list_values, updated_at = now()`,
    [portalId, list.listId, list.name, list.values],
  );
}
