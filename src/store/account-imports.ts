import type { Database, PortalId } from './database.ts';

export type ImportPart = 'companies' | 'deals';

export interface AccountImport {
  readonly portalId: PortalId;
  readonly part: ImportPart;
  /** HubSpot's cursor of the next page; null: from the start. */
  readonly cursor: string | null;
  /** Null: between two passes. */
  readonly passStartedAt: Date | null;
  /** When the next pass is due. */
  readonly passDue: boolean;
  /** What the portal granted at install; empty when HubSpot did not say. */
  readonly scopes: readonly string[];
}

/** Makes sure that both parts are there. Safe to repeat. */
export async function planImports(db: Database, portalId: PortalId): Promise<void> {
  await db.query(
    `insert into account_imports (portal_id, part) values ($1, 'companies'), ($1, 'deals') on conflict do nothing`,
    [portalId],
  );
}

/**
 * Takes the imports that have something to do, for `leaseMs`: when their process dies, another one goes on after
 * that. Something to do is a pass that is due or under way, or a record that must be read again.
 */
export async function claimDueImports(db: Database, leaseMs: number): Promise<AccountImport[]> {
  const { rows } = await db.query<AccountImport>(
    `with due as (
       select i.portal_id, i.part, i.due_at <= now() as pass_due from account_imports i
       join portals p using (portal_id)
       where p.state = 'installed' and p.prepared_at is not null and i.not_before <= now()
         and (i.due_at <= now() or i.switched_off is null and (
           i.part = 'companies' and exists (
             select 1 from accounts a where a.portal_id = i.portal_id and a.stale_at is not null)
           or i.part = 'deals' and exists (
             select 1 from open_deals d where d.portal_id = i.portal_id and d.stale_at is not null)))
       order by i.due_at limit 20 for update of i skip locked
     )
     update account_imports i set not_before = now() + $1 * interval '1 millisecond'
     from due, portals p
     where i.portal_id = due.portal_id and i.part = due.part and p.portal_id = i.portal_id
     returning i.portal_id::text as "portalId", i.part, i.cursor, i.pass_started_at as "passStartedAt",
               due.pass_due as "passDue", p.scopes`,
    [leaseMs],
  );
  return rows;
}

/** The page before this cursor is stored. False when another process has gone on meanwhile: then roll back. */
export async function advanceImport(
  db: Database,
  { portalId, part, cursor }: Pick<AccountImport, 'portalId' | 'part' | 'cursor'>,
  next: { readonly cursor: string; readonly passStartedAt: Date },
  leaseMs: number,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update account_imports
     set cursor = $4, pass_started_at = $5, switched_off = null, not_before = now() + $6 * interval '1 millisecond'
     where portal_id = $1 and part = $2 and cursor is not distinct from $3`,
    [portalId, part, cursor, next.cursor, next.passStartedAt, leaseMs],
  );
  return rowCount === 1;
}

/** The last page is stored; the next pass begins in `nextInMs`. */
export async function finishImport(
  db: Database,
  { portalId, part, cursor }: Pick<AccountImport, 'portalId' | 'part' | 'cursor'>,
  nextInMs: number,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update account_imports
     set cursor = null, pass_started_at = null, finished_at = now(), switched_off = null,
         due_at = now() + $4 * interval '1 millisecond'
     where portal_id = $1 and part = $2 and cursor is not distinct from $3`,
    [portalId, part, cursor, nextInMs],
  );
  return rowCount === 1;
}

/** Lets go of what was claimed; it is taken up again after `afterMs`. */
export async function releaseImport(
  db: Database,
  portalId: PortalId,
  part: ImportPart,
  afterMs: number,
): Promise<void> {
  await db.query(
    `update account_imports set not_before = now() + $3 * interval '1 millisecond'
     where portal_id = $1 and part = $2`,
    [portalId, part, afterMs],
  );
}

/** The portal does not let us read this; tried again in `retryInMs`, or when the app is installed anew. */
export async function switchOffImport(
  db: Database,
  portalId: PortalId,
  part: ImportPart,
  why: string,
  retryInMs: number,
): Promise<void> {
  await db.query(
    `update account_imports
     set switched_off = $3, cursor = null, pass_started_at = null,
         due_at = now() + $4 * interval '1 millisecond', not_before = now()
     where portal_id = $1 and part = $2`,
    [portalId, part, why, retryInMs],
  );
}

/** A new install may bring scopes that were missing. */
export async function retrySwitchedOff(db: Database, portalId: PortalId): Promise<void> {
  await db.query(
    `update account_imports set due_at = now(), not_before = now() where portal_id = $1 and switched_off is not null`,
    [portalId],
  );
}
