import type { Database } from '../src/store/database.ts';

/**
 * Two months of a busy portal, as turns and sweeps leave them behind: every lead routed in shadow mode and answered, but
 * some hundred that wait, are late, or are held.
 */
export async function fillPortal(
  db: Database,
  size: {
    readonly portalId: string;
    readonly leads: number;
    readonly territories: number;
    readonly reps: number;
  },
): Promise<void> {
  const { portalId, leads, territories, reps } = size;
  const at = `now() - interval '60 days' * (g / ${leads}.0)`;
  const owner = `(101 + g % ${reps})::text`;
  const territory = `'t' || (g % ${territories})`;
  await db.query(
    `insert into inbox (portal_id, event_key, kind, object_id, occurred_at, received_at, request_id, details, state,
                        outcome, done_at)
     select $1, 'e' || g, 'contact_created', g::text, ${at}, ${at}, 'r', '{}', case when g <= 50 then 'pending' else 'done' end,
            'assigned', ${at}
     from generate_series(1, ${leads}) g`,
    [portalId],
  );
  await db.query(
    `insert into leads (portal_id, contact_id, state, created_at, owner_id, given_at, decided, lifecycle_stage, hold)
     select $1, g::text, case when g % 500 = 1 then 'held' else 'routed' end, ${at}, ${owner}, ${at}, 1,
            case when g % 9 = 0 then 'opportunity' else 'lead' end, jsonb_build_object('since', 1795000000000)
     from generate_series(1, ${leads}) g`,
    [portalId],
  );
  await db.query(
    `insert into decisions (portal_id, contact_id, ordinal, cause, mode, outcome, owner_id, territory_id,
                            rulebook_version, roster_version, decided_at, lead, trace)
     select $1, g::text, 1, 'created', 'shadow', 'assigned', ${owner}, ${territory}, 1, 1, ${at},
            jsonb_build_object('contactId', g::text, 'ownerId', ${owner}, 'createdAt', extract(epoch from ${at}) * 1000 - 400,
              'attributes', jsonb_build_object('company_name', jsonb_build_object('value', 'acme', 'raw', 'Acme ' || g))),
            '{"format":3,"outcome":"assigned","route":"person","rulebookVersion":1,"nextOwnerId":null,"clock":null,
               "retryAt":null,"territoriesTried":[]}'::jsonb || jsonb_build_object(
              'contactId', g::text, 'ownerId', ${owner},
              'decidedAt', extract(epoch from ${at}) * 1000, 'reason', repeat('because ', 20),
              'score', jsonb_build_object('grade', 'B', 'points', 45, 'factors', '[]'::jsonb),
              'territory', jsonb_build_object('territoryId', ${territory}, 'name', 'Territory ' || g % ${territories}),
              'candidates', (select jsonb_agg(jsonb_build_object('ownerId', c::text, 'name', 'Rep ' || c, 'eligible', true,
                'owedBefore', 0, 'owedAfter', 333333333, 'weight', 1,
                'reasons', '[]'::jsonb, 'timeZone', 'UTC')) from generate_series(1, 6) c))
     from generate_series(1, ${leads}) g`,
    [portalId],
  );
  await db.query(
    `insert into clocks (portal_id, contact_id, ordinal, owner_id, given_at, starts_at, due_at, state, warned,
                         touched_at, breached_at)
     select $1, g::text, 1, ${owner}, ${at}, ${at},
            case when g % 400 = 0 then now() + interval '1 minute' * (g % 700 - 350) else ${at} + interval '1 hour' end,
            case when g % 400 = 0 then 'running' else 'ended' end, case when g % 800 = 0 then 1 else 0 end,
            case when g % 400 <> 0 then ${at} + interval '1 minute' * (g % 90) end,
            case when g % 90 >= 60 and g % 400 <> 0 then ${at} + interval '1 hour' end
     from generate_series(1, ${leads}) g`,
    [portalId],
  );
  await db.query(
    `insert into ledger (portal_id, mode, territory_id, owner_id, owed)
     select $1, 'shadow', 't' || t, (101 + (t + n) % ${reps})::text, (n - 1) * 300000000
     from generate_series(0, ${territories - 1}) t, generate_series(0, 2) n`,
    [portalId],
  );
  await db.query(
    `insert into ledger_snapshots (portal_id, taken_at, balances)
     select $1, now() - interval '1 day' * d, (select jsonb_agg(jsonb_build_object('mode', mode, 'territoryId',
       territory_id, 'ownerId', owner_id, 'owed', owed)) from ledger where portal_id = $1)
     from generate_series(0, 20) d`,
    [portalId],
  );
  await db.query('vacuum analyze');
}
