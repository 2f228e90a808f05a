import type { Database, PortalId } from './database.ts';
import type { Territory } from '../routing/rulebook.ts';

/** Draft, or a published version. */
export type TerritorySource = 'draft' | number;

export interface PlacedTerritory {
  readonly territory: Territory;
  /** From 1. */
  readonly place: number;
}

const membersOf = `coalesce((
  select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('ownerId', m.owner_id, 'weight', m.weight, 'place', m.place))
    order by m.owner_id)
  from territory_members m
  where m.portal_id = t.portal_id and m.version = t.version and m.territory_id = t.territory_id), '[]')`;

const sources = {
  draft: {
    table: 'draft_territories t where t.portal_id = $1 and $2::int is null',
    rules: 't.rules',
    condition: `(t.rules->'condition')`,
    hasMember: `exists (select 1 from jsonb_array_elements(t.rules->'members') m where m->>'ownerId' = any($4))`,
  },
  version: {
    table: 'territories t where t.portal_id = $1 and t.version = $2',
    rules: `t.policy || jsonb_build_object('condition', t.condition, 'slaPolicyId', t.sla_policy_id, 'members', ${membersOf})`,
    condition: 't.condition',
    hasMember: `exists (select 1 from territory_members m where m.portal_id = t.portal_id and m.version = t.version
      and m.territory_id = t.territory_id and m.owner_id = any($4))`,
  },
};

/**
 * Territories in order of priority, with their places. `search` looks at name and condition; a territory with one of
 * `ownerIds` among its members is found too. As stored: a version from before a field existed lacks it.
 */
export async function pageOfTerritories(
  db: Database,
  portalId: PortalId,
  source: TerritorySource,
  wanted: {
    readonly search: string;
    readonly ownerIds: readonly string[];
    readonly limit: number;
    readonly offset: number;
  },
): Promise<{ rows: PlacedTerritory[]; total: number }> {
  const { table, rules, condition, hasMember } = source === 'draft' ? sources.draft : sources.version;
  const fits = `($3 = '' or t.name ilike $3 or ${condition}::text ilike $3 or ${hasMember})`;
  const { rows } = await db.query<PlacedTerritory & { total: number }>(
    `select ${rules} || jsonb_build_object('territoryId', t.territory_id, 'name', t.name, 'priority', t.priority)
              as territory, found.place, found.total
     from (
       select placed.*, count(*) over ()::int as total from (
         select t.territory_id, (row_number() over (order by t.priority, t.territory_id))::int as place, ${fits} as fits
         from ${table}
       ) placed where fits order by place limit $5 offset $6
     ) found
     join lateral (select * from ${table} and t.territory_id = found.territory_id) t on true
     order by found.place`,
    [
      portalId,
      source === 'draft' ? null : source,
      wanted.search === '' ? '' : `%${wanted.search.replaceAll(/[\\%_]/g, '\\$&')}%`,
      wanted.ownerIds,
      wanted.limit,
      wanted.offset,
    ],
  );
  return { rows, total: rows[0]?.total ?? 0 };
}

/** Single territories of a published version or the draft, as stored. */
export async function findTerritories(
  db: Database,
  portalId: PortalId,
  source: TerritorySource,
  territoryIds: readonly string[],
): Promise<Territory[]> {
  const { table, rules } = source === 'draft' ? sources.draft : sources.version;
  const { rows } = await db.query<{ territory: Territory }>(
    `select ${rules} || jsonb_build_object('territoryId', t.territory_id, 'name', t.name, 'priority', t.priority)
              as territory
     from ${table} and t.territory_id = any($3)`,
    [portalId, source === 'draft' ? null : source, territoryIds],
  );
  return rows.map(({ territory }) => territory);
}

/** Place of a territory, from 1, and of how many; null when it is not there. */
export async function placeOfTerritory(
  db: Database,
  portalId: PortalId,
  source: TerritorySource,
  territoryId: string,
): Promise<{ place: number; of: number } | null> {
  const { table } = source === 'draft' ? sources.draft : sources.version;
  const { rows } = await db.query<{ place: number; of: number }>(
    `select place, of from (
       select t.territory_id, (row_number() over (order by t.priority, t.territory_id))::int as place,
              count(*) over ()::int as of
       from ${table}
     ) placed where territory_id = $3`,
    [portalId, source === 'draft' ? null : source, territoryId],
  );
  return rows[0] ?? null;
}

export async function countTerritories(
  db: Database,
  portalId: PortalId,
  source: TerritorySource,
): Promise<number> {
  const { table } = source === 'draft' ? sources.draft : sources.version;
  const { rows } = await db.query<{ count: number }>(`select count(*)::int as count from ${table}`, [
    portalId,
    source === 'draft' ? null : source,
  ]);
  return rows[0]!.count;
}

/** In how many territories each of these reps is a member; reps in none are left out. */
export async function membershipsOf(
  db: Database,
  portalId: PortalId,
  source: TerritorySource,
  ownerIds: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await db.query<{ ownerId: string; count: number }>(
    source === 'draft'
      ? `select m->>'ownerId' as "ownerId", count(*)::int as count
         from draft_territories t, jsonb_array_elements(t.rules->'members') m
         where t.portal_id = $1 and $2::int is null and m->>'ownerId' = any($3) group by 1`
      : `select m.owner_id as "ownerId", count(*)::int as count from territory_members m
         where m.portal_id = $1 and m.version = $2 and m.owner_id = any($3) group by 1`,
    [portalId, source === 'draft' ? null : source, ownerIds],
  );
  return new Map(rows.map(({ ownerId, count }) => [ownerId, count]));
}

/** The SLA policy of every territory. */
export async function slaPoliciesInUse(
  db: Database,
  portalId: PortalId,
  source: TerritorySource,
): Promise<{ slaPolicyId: string }[]> {
  const { rows } = await db.query<{ slaPolicyId: string }>(
    source === 'draft'
      ? `select t.rules->>'slaPolicyId' as "slaPolicyId" from draft_territories t
         where t.portal_id = $1 and $2::int is null`
      : `select t.sla_policy_id as "slaPolicyId" from territories t where t.portal_id = $1 and t.version = $2`,
    [portalId, source === 'draft' ? null : source],
  );
  return rows;
}

/** Names of a version's territories in their order. */
export async function namesOfTerritories(
  db: Database,
  portalId: PortalId,
  version: number,
): Promise<{ territoryId: string; name: string }[]> {
  const { rows } = await db.query<{ territoryId: string; name: string }>(
    `select territory_id as "territoryId", name from territories where portal_id = $1 and version = $2
     order by priority, territory_id`,
    [portalId, version],
  );
  return rows;
}
