import type { Database, PortalId } from './database.ts';
import type { Mode } from './portals.ts';

export interface LedgerBalance {
  readonly territoryId: string;
  readonly ownerId: string;
  /** Billionths of a lead. */
  readonly owed: number;
}

export async function loadLedger(db: Database, portalId: PortalId, mode: Mode): Promise<LedgerBalance[]> {
  const { rows } = await db.query<LedgerBalance>(
    `select territory_id as "territoryId", owner_id as "ownerId", owed::float8 as owed
     from ledger where portal_id = $1 and mode = $2`,
    [portalId, mode],
  );
  return rows;
}

export async function saveLedger(
  db: Database,
  portalId: PortalId,
  mode: Mode,
  balances: readonly LedgerBalance[],
): Promise<void> {
  await db.query(
    `insert into ledger (portal_id, mode, territory_id, owner_id, owed)
     select $1, $2, b."territoryId", b."ownerId", b.owed
     from jsonb_to_recordset($3::jsonb) as b("territoryId" text, "ownerId" text, owed bigint)
     on conflict (portal_id, mode, territory_id, owner_id) do update set owed = excluded.owed`,
    [portalId, mode, JSON.stringify(balances)],
  );
}

/** A rep's own calendar day, `YYYY-MM-DD`. */
export interface RepDay {
  readonly ownerId: string;
  readonly localDay: string;
}

/** Leads received on each rep's given day; reps without any are left out. */
export async function loadReceived(
  db: Database,
  portalId: PortalId,
  mode: Mode,
  days: readonly RepDay[],
): Promise<Map<string, number>> {
  const { rows } = await db.query<{ ownerId: string; received: number }>(
    `select r.owner_id as "ownerId", r.received
     from jsonb_to_recordset($3::jsonb) as d("ownerId" text, "localDay" date)
     join leads_received r on r.portal_id = $1 and r.mode = $2 and r.owner_id = d."ownerId" and r.local_day = d."localDay"`,
    [portalId, mode, JSON.stringify(days)],
  );
  return new Map(rows.map((row) => [row.ownerId, row.received]));
}

export async function saveReceived(
  db: Database,
  portalId: PortalId,
  mode: Mode,
  counts: readonly (RepDay & { readonly received: number })[],
): Promise<void> {
  await db.query(
    `insert into leads_received (portal_id, mode, owner_id, local_day, received)
     select $1, $2, c."ownerId", c."localDay", c.received
     from jsonb_to_recordset($3::jsonb) as c("ownerId" text, "localDay" date, received int)
     on conflict (portal_id, mode, owner_id, local_day) do update set received = excluded.received`,
    [portalId, mode, JSON.stringify(counts)],
  );
}
