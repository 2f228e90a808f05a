import type { CounterQuery } from '../routing/counters.ts';
import type { Database, PortalId } from './database.ts';
import type { Mode } from './portals.ts';

/**
 * Answers the core's counters from the decisions themselves: per counter the moments (epoch ms, earliest first) of the
 * newest leads given to one of its reps since it began. A lead whose turn was given back does not count.
 */
export async function countGivenLeads(
  db: Database,
  portalId: PortalId,
  mode: Mode,
  counters: readonly CounterQuery[],
): Promise<Map<string, readonly number[]>> {
  if (counters.length === 0) return new Map();
  const { rows } = await db.query<{ key: string; moments: number[] }>(
    `select c.key, array_agg(given.at order by given.at) as moments
     from jsonb_to_recordset($3::jsonb) as c(
       key text, "ownerIds" text[], "territoryIds" text[], grades text[], "from" double precision, "limit" int)
     cross join lateral (
       select (extract(epoch from d.decided_at) * 1000)::float8 as at
       from decisions d
       where d.portal_id = $1 and d.mode = $2 and d.outcome = 'assigned' and not d.given_back
         and d.owner_id = any(c."ownerIds")
         and d.decided_at >= to_timestamp(c."from" / 1000.0)
         and (c."territoryIds" is null or d.territory_id = any(c."territoryIds"))
         and (c.grades is null or d.grade = any(c.grades))
       order by d.decided_at desc
       limit c."limit"
     ) given
     group by c.key`,
    [portalId, mode, JSON.stringify(counters)],
  );
  return new Map(rows.map((row) => [row.key, row.moments.map(Number)]));
}

/** Reps who had each of these contacts before, so that it does not come back to them. */
export async function formerReps(
  db: Database,
  portalId: PortalId,
  mode: Mode,
  contactIds: readonly string[],
): Promise<Map<string, string[]>> {
  const { rows } = await db.query<{ contactId: string; ownerIds: string[] }>(
    `select contact_id as "contactId", array_agg(distinct owner_id order by owner_id) as "ownerIds"
     from decisions
     where portal_id = $1 and mode = $2 and contact_id = any($3) and outcome = 'assigned'
     group by contact_id`,
    [portalId, mode, contactIds],
  );
  return new Map(rows.map((row) => [row.contactId, row.ownerIds]));
}

/** Leads that each rep was given since a moment of their own (epoch ms) and that count; reps without any are left out. */
export async function givenSince(
  db: Database,
  portalId: PortalId,
  mode: Mode,
  reps: readonly { readonly ownerId: string; readonly from: number }[],
): Promise<Map<string, number>> {
  const { rows } = await db.query<{ ownerId: string; leads: number }>(
    `select r."ownerId", count(*)::int as leads
     from jsonb_to_recordset($3::jsonb) as r("ownerId" text, "from" double precision)
     join decisions d on d.portal_id = $1 and d.mode = $2 and d.owner_id = r."ownerId" and d.outcome = 'assigned'
       and not d.given_back and d.decided_at >= to_timestamp(r."from" / 1000.0)
     group by 1`,
    [portalId, mode, JSON.stringify(reps)],
  );
  return new Map(rows.map(({ ownerId, leads }) => [ownerId, leads]));
}
