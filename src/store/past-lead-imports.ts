import type { Database, PortalId } from './database.ts';

export interface PastLeadImport {
  readonly portalId: PortalId;
  /** HubSpot's cursor of the next page; null: from the start. */
  readonly cursor: string | null;
  /** Null: between two passes. */
  readonly passStartedAt: Date | null;
  /** What the portal granted at install; empty when HubSpot did not say. */
  readonly scopes: readonly string[];
}

export interface PastLeadState {
  /** As it was stored; parsed by whoever uses it. */
  readonly policy: unknown;
  /** A pass is under way or due. */
  readonly reading: boolean;
  readonly leadsRead: number;
  /** Epoch milliseconds; null: no pass has come to its end yet. */
  readonly finishedAt: number | null;
  readonly trouble: string | null;
}

/** Begins a pass at once, or goes on with the one under way, and keeps what counts as won and lost. */
export async function askForPastLeads(db: Database, portalId: PortalId, policy: object): Promise<void> {
  await db.query(
    `insert into past_lead_imports (portal_id, policy) values ($1, $2)
     on conflict (portal_id) do update set policy = $2, due_at = now(), trouble = null`,
    [portalId, JSON.stringify(policy)],
  );
}

/** Null: nobody has asked for past leads. */
export async function findPastLeadState(db: Database, portalId: PortalId): Promise<PastLeadState | null> {
  const { rows } = await db.query<PastLeadState>(
    `select policy, due_at <= now() as reading, leads_read as "leadsRead",
            (extract(epoch from finished_at) * 1000)::float8 as "finishedAt", trouble
     from past_lead_imports where portal_id = $1`,
    [portalId],
  );
  return rows[0] ?? null;
}

/** Takes the passes that are due or under way, for `leaseMs`: when their process dies, another goes on after that. */
export async function claimPastLeadImports(db: Database, leaseMs: number): Promise<PastLeadImport[]> {
  const { rows } = await db.query<PastLeadImport>(
    `with due as (
       select i.portal_id from past_lead_imports i join portals p using (portal_id)
       where p.state = 'installed' and p.prepared_at is not null and i.due_at <= now() and i.not_before <= now()
       order by i.due_at limit 20 for update of i skip locked
     )
     update past_lead_imports i set not_before = now() + $1 * interval '1 millisecond'
     from due, portals p
     where i.portal_id = due.portal_id and p.portal_id = i.portal_id
     returning i.portal_id::text as "portalId", i.cursor, i.pass_started_at as "passStartedAt", p.scopes`,
    [leaseMs],
  );
  return rows;
}

/** The page before this cursor is stored. False when another process has gone on meanwhile: then roll back. */
export async function advancePastLeads(
  db: Database,
  { portalId, cursor }: Pick<PastLeadImport, 'portalId' | 'cursor'>,
  next: { readonly cursor: string; readonly passStartedAt: Date; readonly leads: number },
  leaseMs: number,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update past_lead_imports
     set cursor = $3, pass_started_at = $4, trouble = null,
         leads_read = case when cursor is null then $5 else leads_read + $5 end,
         not_before = now() + $6 * interval '1 millisecond'
     where portal_id = $1 and cursor is not distinct from $2`,
    [portalId, cursor, next.cursor, next.passStartedAt, next.leads, leaseMs],
  );
  return rowCount === 1;
}

/** The last page is stored; the next pass begins in `nextInMs`. False as above. */
export async function finishPastLeads(
  db: Database,
  { portalId, cursor }: Pick<PastLeadImport, 'portalId' | 'cursor'>,
  leads: number,
  nextInMs: number,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update past_lead_imports
     set cursor = null, pass_started_at = null, finished_at = now(), trouble = null, not_before = now(),
         leads_read = case when cursor is null then $3 else leads_read + $3 end,
         due_at = now() + $4 * interval '1 millisecond'
     where portal_id = $1 and cursor is not distinct from $2`,
    [portalId, cursor, leads, nextInMs],
  );
  return rowCount === 1;
}

/** Lets go of what was claimed; it goes on after `afterMs`. `trouble` says why it waits, null: it does not. */
export async function releasePastLeads(
  db: Database,
  portalId: PortalId,
  afterMs: number,
  trouble: string | null,
): Promise<void> {
  await db.query(
    `update past_lead_imports set not_before = now() + $2 * interval '1 millisecond', trouble = $3
     where portal_id = $1`,
    [portalId, afterMs, trouble],
  );
}
