import type { Database, PortalId } from './database.ts';
import { owesDueTime } from './due-times.ts';

export type Mode = 'shadow' | 'live';

export interface Portal {
  readonly portalId: PortalId;
  readonly state: 'installed' | 'parked';
  readonly parkedReason: string | null;
  readonly mode: Mode;
  readonly preparedAt: Date | null;
  readonly publishedVersion: number | null;
  readonly rosterVersion: number | null;
  /** Goes up whenever a named list changes. */
  readonly listsVersion: number;
  /** Id of the curve whose chances drift has made untrue; null: none. */
  readonly withheldCurve: string | null;
}

const columns = `portal_id::text as "portalId", state, parked_reason as "parkedReason", mode,
  prepared_at as "preparedAt", published_version as "publishedVersion", roster_version as "rosterVersion",
  lists_version as "listsVersion", withheld_curve as "withheldCurve"`;

export async function findPortal(db: Database, portalId: PortalId): Promise<Portal | null> {
  const { rows } = await db.query<Portal>(`select ${columns} from portals where portal_id = $1`, [portalId]);
  return rows[0] ?? null;
}

/** Accounts that ever installed Baton, the first ones. */
export async function someAccounts(db: Database, most: number): Promise<PortalId[]> {
  const { rows } = await db.query<{ portalId: PortalId }>(
    `select portal_id::text as "portalId" from portals order by portals.portal_id limit $1`,
    [most],
  );
  return rows.map((row) => row.portalId);
}

/** Locks the portal's row to the end of the transaction: decisions of a portal are made one batch after the other. */
export async function lockPortal(db: Database, portalId: PortalId): Promise<Portal | null> {
  const { rows } = await db.query<Portal>(`select ${columns} from portals where portal_id = $1 for update`, [
    portalId,
  ]);
  return rows[0] ?? null;
}

/** A first install starts in shadow mode; a reinstall picks up where the portal was parked. */
export async function upsertInstalledPortal(
  db: Database,
  portalId: PortalId,
  install: { readonly userId: string | null; readonly scopes: readonly string[] },
): Promise<void> {
  await db.query(
    `insert into portals (portal_id, state, installed_by_user_id, scopes) values ($1, 'installed', $2, $3)
     on conflict (portal_id) do update
     set state = 'installed', parked_reason = null, installed_by_user_id = coalesce($2, portals.installed_by_user_id),
         scopes = $3, sync_due_at = now()`,
    [portalId, install.userId, install.scopes],
  );
}

/** Nothing is deleted: events keep coming in, and a reinstall goes on with them. The tokens are of no more use. */
export async function parkPortal(db: Database, portalId: PortalId, reason: string): Promise<void> {
  await db.query(
    `with forgotten as (delete from oauth_tokens where portal_id = $1)
     update portals set state = 'parked', parked_reason = $2 where portal_id = $1`,
    [portalId, reason],
  );
}

/** Returns false when the portal never installed Baton. */
export async function setMode(db: Database, portalId: PortalId, mode: Mode): Promise<boolean> {
  const { rowCount } = await db.query('update portals set mode = $2 where portal_id = $1', [portalId, mode]);
  return rowCount === 1;
}

/** Owners and users were read just now, and whatever a portal needs before its first lead is there. */
export async function markPrepared(db: Database, portalId: PortalId): Promise<void> {
  await db.query(
    'update portals set prepared_at = coalesce(prepared_at, now()), synced_at = now() where portal_id = $1',
    [portalId],
  );
}

/** Takes the portals whose sync is due and puts their next one off, so that no second process takes them too. */
export async function claimDueSyncs(db: Database, nextInMs: number): Promise<PortalId[]> {
  const { rows } = await db.query<{ portalId: PortalId }>(
    `with due as materialized (
       select portal_id from portals where state = 'installed' and sync_due_at <= now()
       order by sync_due_at limit 50 for update skip locked
     )
     update portals set sync_due_at = now() + $1 * interval '1 millisecond'
     from due where portals.portal_id = due.portal_id
     returning portals.portal_id::text as "portalId"`,
    [nextInMs],
  );
  return rows.map((row) => row.portalId);
}

export async function postponeSync(db: Database, portalId: PortalId, ms: number): Promise<void> {
  await db.query(
    `update portals set sync_due_at = now() + $2 * interval '1 millisecond' where portal_id = $1`,
    [portalId, ms],
  );
}

/** Prepared portals with something to do now: events, held leads that are due, writes owed. */
export async function portalsWithWork(db: Database): Promise<PortalId[]> {
  const { rows } = await db.query<{ portalId: PortalId }>(
    `select portal_id::text as "portalId" from portals
     where state = 'installed' and prepared_at is not null and (
       exists (select 1 from inbox where inbox.portal_id = portals.portal_id and inbox.state = 'pending'
                 and (inbox.not_before is null or inbox.not_before <= now()))
       or exists (select 1 from leads where leads.portal_id = portals.portal_id and leads.state = 'held'
                 and leads.retry_at <= now())
       or exists (select 1 from owed_writes where owed_writes.portal_id = portals.portal_id
                 and owed_writes.state = 'pending'
                 and (owed_writes.not_before is null or owed_writes.not_before <= now()))
       or exists (select 1 from clocks c where c.portal_id = portals.portal_id and ${owesDueTime}))`,
  );
  return rows.map((row) => row.portalId);
}
