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

/** What reps are owed over all territories, in billionths of a lead. */
export async function owedByRep(
  db: Database,
  portalId: PortalId,
  mode: Mode,
  ownerIds: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await db.query<{ ownerId: string; owed: number }>(
    `select owner_id as "ownerId", sum(owed)::float8 as owed from ledger
     where portal_id = $1 and mode = $2 and owner_id = any($3) group by owner_id`,
    [portalId, mode, ownerIds],
  );
  return new Map(rows.map(({ ownerId, owed }) => [ownerId, owed]));
}
