import type { Database, PortalId } from './database.ts';

const balances = `(select coalesce(jsonb_agg(jsonb_build_object(
    'mode', l.mode, 'territoryId', l.territory_id, 'ownerId', l.owner_id, 'owed', l.owed)), '[]')
  from ledger l where l.portal_id = p.portal_id)`;

/** Keeps everybody's turn as it is while a version is replaced. Call it under the portal's lock. */
export async function keepLedgerOf(db: Database, portalId: PortalId, replaced: number): Promise<void> {
  await db.query(
    `insert into ledger_snapshots (portal_id, version, balances)
     select p.portal_id, $2, ${balances} from portals p where p.portal_id = $1
     on conflict do nothing`,
    [portalId, replaced],
  );
}

/** Puts the turns back as they were when a version was replaced. False when that was not kept. */
export async function restoreLedgerOf(db: Database, portalId: PortalId, replaced: number): Promise<boolean> {
  const { rows } = await db.query<{ balances: unknown }>(
    'select balances from ledger_snapshots where portal_id = $1 and version = $2',
    [portalId, replaced],
  );
  if (!rows[0]) return false;
  await db.query('delete from ledger where portal_id = $1', [portalId]);
  await db.query(
    `insert into ledger (portal_id, mode, territory_id, owner_id, owed)
     select $1, b.mode, b."territoryId", b."ownerId", b.owed
     from jsonb_to_recordset($2::jsonb) as b(mode text, "territoryId" text, "ownerId" text, owed bigint)`,
    [portalId, JSON.stringify(rows[0].balances)],
  );
  return true;
}

/** Once a day and portal, so that shares owed over some days can be told; older than `keepDays` are let go. */
export async function keepDailyLedgers(db: Database, keepDays: number): Promise<void> {
  await db.query(
    `insert into ledger_snapshots (portal_id, balances)
     select p.portal_id, ${balances} from portals p
     where p.state = 'installed' and not exists (
       select 1 from ledger_snapshots s where s.portal_id = p.portal_id and s.version is null
         and s.taken_at >= date_trunc('day', now() at time zone 'UTC') at time zone 'UTC')`,
  );
  await db.query(
    `delete from ledger_snapshots where version is null and taken_at < now() - make_interval(days => $1)`,
    [keepDays],
  );
}
