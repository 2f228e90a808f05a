import type { Database, PortalId } from './database.ts';

/** A deal as read from HubSpot. */
export interface DealFacts {
  readonly dealId: string;
  readonly open: boolean;
  readonly ownerId: string | null;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly companyIds: readonly string[];
}

/**
 * Deals as HubSpot had them at `readAt` (epoch ms): open ones are kept, closed ones forgotten. One of which something
 * was heard after that stays to be read again.
 */
export async function saveDeals(
  db: Database,
  portalId: PortalId,
  deals: readonly DealFacts[],
  readAt: number,
): Promise<void> {
  await db.query(
    `insert into open_deals as o (portal_id, deal_id, company_ids, owner_id, created_at, seen_at)
     select $1, d."dealId", d."companyIds", d."ownerId", to_timestamp(d."createdAt" / 1000.0),
            to_timestamp($3::float8 / 1000.0)
     from jsonb_to_recordset($2::jsonb) as d("dealId" text, "companyIds" text[], "ownerId" text, "createdAt" float8)
     order by d."dealId"
     on conflict (portal_id, deal_id) do update
     set company_ids = excluded.company_ids, owner_id = excluded.owner_id, created_at = excluded.created_at,
         seen_at = excluded.seen_at, stale_at = case when o.stale_at > excluded.seen_at then o.stale_at end
     where o.seen_at <= excluded.seen_at`,
    [portalId, JSON.stringify(deals.filter((deal) => deal.open)), readAt],
  );
  const closed = deals.filter((deal) => !deal.open).map((deal) => deal.dealId);
  await dropDeals(db, portalId, closed, readAt);
}

/** Deals that are closed or unknown in HubSpot as of `at` (epoch ms). */
export async function dropDeals(
  db: Database,
  portalId: PortalId,
  dealIds: readonly string[],
  at: number,
): Promise<void> {
  await db.query(
    `delete from open_deals where portal_id = $1 and deal_id = any($2)
       and seen_at <= to_timestamp($3::float8 / 1000.0)
       and (stale_at is null or stale_at <= to_timestamp($3::float8 / 1000.0))`,
    [portalId, dealIds, at],
  );
}

/** Something happened to these deals: they must be read from HubSpot. Moments in epoch ms. */
export async function markDealsStale(
  db: Database,
  portalId: PortalId,
  deals: readonly { readonly dealId: string; readonly at: number }[],
): Promise<void> {
  await db.query(
    `insert into open_deals as o (portal_id, deal_id, stale_at)
     select $1, d."dealId", to_timestamp(d.at / 1000.0) from jsonb_to_recordset($2::jsonb) as d("dealId" text, at float8)
     order by d."dealId"
     on conflict (portal_id, deal_id) do update set stale_at = greatest(o.stale_at, excluded.stale_at)`,
    [portalId, JSON.stringify(deals)],
  );
}

export async function staleDeals(db: Database, portalId: PortalId, limit: number): Promise<string[]> {
  const { rows } = await db.query<{ dealId: string }>(
    `select deal_id as "dealId" from open_deals
     where portal_id = $1 and stale_at is not null order by stale_at, deal_id limit $2`,
    [portalId, limit],
  );
  return rows.map((row) => row.dealId);
}

/** After a whole pass: a deal that it did not meet open is open no more. */
export async function closeDealPass(db: Database, portalId: PortalId, startedAt: Date): Promise<void> {
  await db.query(
    `delete from open_deals where portal_id = $1 and seen_at < $2 and (stale_at is null or stale_at < $2)`,
    [portalId, startedAt],
  );
}
