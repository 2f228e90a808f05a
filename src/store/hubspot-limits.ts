import type { Database, PortalId } from './database.ts';

/** A rate in the terms of the generic cell rate algorithm. */
export interface CellRate {
  /** Milliseconds between two calls in the long run. */
  readonly spacingMs: number;
  /** Calls that may go out at once after a quiet time. */
  readonly burst: number;
}

/**
 * Takes `cost` calls out of the portal's allowance, in one statement on the database's own clock, so that all
 * processes share one limit. Returns 0 when granted, else the milliseconds after which it is worth asking again.
 */
export async function takeAllowance(
  db: Database,
  portalId: PortalId,
  cost: number,
  rate: CellRate,
): Promise<number> {
  const { rows } = await db.query<{ waitMs: number }>({
    // Prepared once a connection: every call to HubSpot waits for this statement.
    name: 'take-allowance',
    text: `with call as (
       select clock_timestamp() as now, make_interval(secs => $2) as cost, make_interval(secs => $3) as tolerance
     ), taken as (
       insert into hubspot_limits as l (portal_id, theoretical_arrival)
       select $1, now + cost from call
       on conflict (portal_id) do update
       set theoretical_arrival = (select greatest(l.theoretical_arrival, now) + cost from call)
       where (select l.paused_until <= now and l.theoretical_arrival + cost - tolerance <= now from call)
       returning 1
     )
     select case when exists (select 1 from taken) then 0 else coalesce((
       select greatest(1, extract(epoch from
         greatest(l.paused_until, l.theoretical_arrival + cost - tolerance) - now) * 1000)
       from hubspot_limits l, call where l.portal_id = $1), 1) end::float8 as "waitMs"`,
    values: [portalId, (cost * rate.spacingMs) / 1000, (rate.burst * rate.spacingMs) / 1000],
  });
  return rows[0]!.waitMs;
}

/** HubSpot asked for silence: no process calls for this portal before then. A longer pause in force stays. */
export async function pauseAllowance(
  db: Database,
  portalId: PortalId,
  ms: number,
  reason: string,
): Promise<void> {
  await db.query(
    `insert into hubspot_limits as l (portal_id, paused_until, paused_reason)
     values ($1, clock_timestamp() + $2 * interval '1 millisecond', $3)
     on conflict (portal_id) do update
     set paused_until = greatest(l.paused_until, excluded.paused_until), paused_reason = $3`,
    [portalId, ms, reason],
  );
}

/** HubSpot counts fewer calls left than a full burst: somebody else spends from the same allowance. */
export async function lowerAllowance(
  db: Database,
  portalId: PortalId,
  remaining: number,
  rate: CellRate,
): Promise<void> {
  await db.query(
    `update hubspot_limits
     set theoretical_arrival = greatest(theoretical_arrival, clock_timestamp() + $2 * interval '1 millisecond')
     where portal_id = $1`,
    [portalId, Math.max(0, rate.burst - remaining) * rate.spacingMs],
  );
}
