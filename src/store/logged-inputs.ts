import type { LoggedList, LoggedRoster } from '../log/input-digest.ts';
import type { LoggedChange, LoggedPublication } from '../log/row-digest.ts';
import type { Database, PortalId } from './database.ts';
import type { ChangeKind } from './settings-changes.ts';

/** Rosters of a portal as stored, in pages: up to `limit` after a version, in order. */
export async function loggedRostersAfter(
  db: Database,
  portalId: PortalId,
  version: number,
  limit: number,
): Promise<LoggedRoster[]> {
  const { rows } = await db.query<LoggedRoster>(
    `select version, reps from rosters where portal_id = $1 and version > $2 order by version limit $3`,
    [portalId, version, limit],
  );
  return rows;
}

/** Named lists of a portal as stored, in pages: up to `limit` after a version, in order; a version changes one list. */
export async function loggedListsAfter(
  db: Database,
  portalId: PortalId,
  after: Pick<LoggedList, 'listId' | 'version'>,
  limit: number,
): Promise<LoggedList[]> {
  const { rows } = await db.query<LoggedList>(
    `select list_id as "listId", version, name, list_values as values from named_lists
     where portal_id = $1 and (list_id, version) > ($2, $3) order by list_id, version limit $4`,
    [portalId, after.listId, after.version, limit],
  );
  return rows;
}

/** What stands beside published versions, as stored; `versions` left out, beside all of them. */
export async function findLoggedPublications(
  db: Database,
  portalId: PortalId,
  versions?: readonly number[],
): Promise<(LoggedPublication & { readonly publishedAt: number })[]> {
  const { rows } = await db.query<LoggedPublication & { readonly publishedAt: number }>(
    `select version, accepted, what_if as "whatIf", round(extract(epoch from publish_at) * 1000)::float8 as "publishAt",
            publish_zone as "publishZone", compared_with as "comparedWith",
            round(extract(epoch from published_at) * 1000)::float8 as "publishedAt"
     from rulebooks where portal_id = $1 and state = 'published' and ($2::int[] is null or version = any($2))
     order by version`,
    [portalId, versions ?? null],
  );
  return rows;
}

const change = `change_id::float8 as "changeId", round(extract(epoch from at) * 1000)::float8 as at, user_id as "userId",
  author, kind, target, what`;

export async function findLoggedChange(
  db: Database,
  portalId: PortalId,
  changeId: number,
): Promise<LoggedChange | null> {
  const { rows } = await db.query<LoggedChange>(
    `select ${change} from settings_changes where portal_id = $1 and change_id = $2`,
    [portalId, changeId],
  );
  return rows[0] ?? null;
}

/** Settings changes of these kinds as stored, in pages: up to `limit` after an id, in order. */
export async function loggedChangesAfter(
  db: Database,
  portalId: PortalId,
  kinds: readonly ChangeKind[],
  changeId: number,
  limit: number,
): Promise<LoggedChange[]> {
  const { rows } = await db.query<LoggedChange>(
    `select ${change} from settings_changes where portal_id = $1 and kind = any($2) and change_id > $3
     order by change_id limit $4`,
    [portalId, kinds, changeId, limit],
  );
  return rows;
}
