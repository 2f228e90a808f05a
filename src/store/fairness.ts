import type { Database, PortalId } from './database.ts';
import type { Mode } from './portals.ts';

/** What one rep of a territory got since a moment, and how the ledger moved. */
export interface FairnessLine {
  readonly territoryId: string;
  readonly ownerId: string;
  /** Leads by turn that stayed: those whose turn was given back do not count. */
  readonly received: number;
  readonly besides: number;
  /** Billionths of a lead. */
  readonly owedNow: number;
  readonly owedThen: number;
}

/**
 * From when on shares can be told: the ledger of the day closest before `from`, or the install, when every ledger was
 * level. Epoch milliseconds.
 */
export async function findLedgerStart(
  db: Database,
  portalId: PortalId,
  from: number,
): Promise<{ since: number; snapshotId: string | null }> {
  const { rows } = await db.query<{ since: number; snapshotId: string | null }>(
    `select (extract(epoch from taken_at) * 1000)::float8 as since, snapshot_id::text as "snapshotId" from (
       (select taken_at, snapshot_id, 1 as rank from ledger_snapshots
        where portal_id = $1 and version is null and taken_at <= to_timestamp($2 / 1000.0)
        order by taken_at desc limit 1)
       union all
       select installed_at, null, 2 from portals where portal_id = $1
     ) starts order by rank limit 1`,
    [portalId, from],
  );
  return rows[0]!;
}

/** Territories by how many leads they took, the busiest first, with how many there are. */
export async function busiestTerritories(
  db: Database,
  portalId: PortalId,
  mode: Mode,
  since: number,
  territoryIds: readonly string[],
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<string[]> {
  const { rows } = await db.query<{ territoryId: string }>(
    `select t.id as "territoryId" from unnest($4::text[]) with ordinality t(id, place)
     left join (
       select territory_id, count(*) as leads from decisions
       where portal_id = $1 and mode = $2 and outcome = 'assigned' and decided_at >= to_timestamp($3 / 1000.0)
       group by territory_id
     ) d on d.territory_id = t.id
     order by coalesce(d.leads, 0) desc, t.place limit $5 offset $6`,
    [portalId, mode, since, territoryIds, limit, offset],
  );
  return rows.map(({ territoryId }) => territoryId);
}

export async function fairnessOf(
  db: Database,
  portalId: PortalId,
  mode: Mode,
  start: { readonly since: number; readonly snapshotId: string | null },
  territoryIds: readonly string[],
): Promise<FairnessLine[]> {
  const { rows } = await db.query<FairnessLine>(
    `with got as (
       select territory_id, owner_id, count(*) filter (where by_turn and not given_back)::int as received,
              count(*) filter (where not by_turn)::int as besides
       from decisions
       where portal_id = $1 and mode = $2 and outcome = 'assigned' and territory_id = any($5)
         and decided_at >= to_timestamp($3 / 1000.0)
       group by 1, 2
     ), before as (
       select b->>'territoryId' as territory_id, b->>'ownerId' as owner_id, (b->>'owed')::float8 as owed
       from ledger_snapshots s, jsonb_array_elements(s.balances) b
       where s.portal_id = $1 and s.snapshot_id = $4::bigint and b->>'mode' = $2 and b->>'territoryId' = any($5)
     ), now as (
       select territory_id, owner_id, owed::float8 as owed from ledger
       where portal_id = $1 and mode = $2 and territory_id = any($5)
     )
     select territory_id as "territoryId", owner_id as "ownerId", coalesce(got.received, 0) as received,
            coalesce(got.besides, 0) as besides, coalesce(now.owed, 0) as "owedNow", coalesce(before.owed, 0) as "owedThen"
     from got full join now using (territory_id, owner_id) full join before using (territory_id, owner_id)`,
    [portalId, mode, start.since, start.snapshotId, territoryIds],
  );
  return rows;
}
