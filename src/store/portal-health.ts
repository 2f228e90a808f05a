import type { Database, PortalId } from './database.ts';

/** Calls of a portal within an hour; times in epoch milliseconds. */
export interface HourOfCalls {
  readonly portalId: PortalId;
  readonly hour: number;
  readonly calls: number;
  readonly failures: number;
  readonly lastFailure: { readonly at: number; readonly what: string } | null;
}

/** Adds to the counts of several portals; what is older than two days is let go. */
export async function addHubSpotCalls(db: Database, counts: readonly HourOfCalls[]): Promise<void> {
  await db.query(
    `with forgotten as (
       delete from hubspot_calls where hour < now() - interval '2 days'
         and portal_id in (select (c->>'portalId')::bigint from jsonb_array_elements($1::jsonb) c)
     )
     insert into hubspot_calls as h (portal_id, hour, calls, failures, last_failure_at, last_failure)
     select (c->>'portalId')::bigint, to_timestamp((c->>'hour')::float8 / 1000), (c->>'calls')::int,
            (c->>'failures')::int, to_timestamp((c->'lastFailure'->>'at')::float8 / 1000), c->'lastFailure'->>'what'
     from jsonb_array_elements($1::jsonb) c
     on conflict (portal_id, hour) do update
     set calls = h.calls + excluded.calls, failures = h.failures + excluded.failures,
         last_failure_at = coalesce(excluded.last_failure_at, h.last_failure_at),
         last_failure = coalesce(excluded.last_failure, h.last_failure)`,
    [JSON.stringify(counts)],
  );
}

/** How a portal's surroundings are. Times in epoch milliseconds. */
export interface PortalHealth {
  readonly lastWebhookAt: number | null;
  readonly webhooks24h: number;
  readonly calls24h: number;
  readonly failures24h: number;
  readonly lastFailure: { readonly at: number; readonly what: string } | null;
  readonly lastSyncAt: number | null;
  /** Oldest event that still waits. */
  readonly oldestWaitingAt: number | null;
  readonly pausedUntil: number | null;
}

const ms = (column: string) => `(extract(epoch from ${column}) * 1000)::float8`;

export async function findHealth(db: Database, portalId: PortalId): Promise<PortalHealth> {
  const { rows } = await db.query<PortalHealth>(
    `select
       (select ${ms('received_at')} from inbox where portal_id = $1 order by received_at desc limit 1)
         as "lastWebhookAt",
       (select count(*)::int from inbox where portal_id = $1 and received_at > now() - interval '1 day')
         as "webhooks24h",
       coalesce(called.calls, 0)::int as "calls24h", coalesce(called.failures, 0)::int as "failures24h",
       (select jsonb_build_object('at', ${ms('last_failure_at')}, 'what', last_failure) from hubspot_calls
        where portal_id = $1 and last_failure_at > now() - interval '1 day' order by last_failure_at desc limit 1)
         as "lastFailure",
       ${ms('p.synced_at')} as "lastSyncAt",
       (select ${ms('min(occurred_at)')} from inbox where portal_id = $1 and state = 'pending') as "oldestWaitingAt",
       (select ${ms('paused_until')} from hubspot_limits where portal_id = $1 and paused_until > now()) as "pausedUntil"
     from portals p,
       (select sum(calls) as calls, sum(failures) as failures from hubspot_calls
        where portal_id = $1 and hour > now() - interval '1 day') called
     where p.portal_id = $1`,
    [portalId],
  );
  return rows[0]!;
}
