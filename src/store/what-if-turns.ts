import type { PoolClient } from 'pg';
import type { GivenLead } from '../routing/what-if/given.ts';
import type { PastDecision } from '../routing/what-if/history.ts';
import type { StateSlice, TurnInputs } from '../routing/turn-inputs.ts';
import type { PortalId } from './database.ts';
import type { Mode } from './portals.ts';

/** A decision of a turn, with what a what-if must know besides. */
export interface TurnDecision extends PastDecision {
  readonly contactId: string;
  readonly mode: Mode;
  readonly rulebookVersion: number;
  readonly rosterVersion: number;
  /** As it was read for the decision; empty after a privacy deletion. */
  readonly lead: unknown;
  readonly before: PastDecision | null;
  /** It settled where the lead went, and no later decision was made about it. */
  readonly isLast: boolean;
  /** As the contact is known now. */
  readonly leadStatus: string | null;
  readonly lifecycleStage: string | null;
}

/** What a turn read, but for the counters: the decisions themselves say what they count. */
export type UncountedInputs = Omit<TurnInputs, 'state'> & { readonly state: Omit<StateSlice, 'received'> };

/** One deciding transaction; `inputs` null: one decision of before they were kept. */
export interface TurnRow {
  readonly mode: Mode;
  readonly inputs: UncountedInputs | null;
  readonly decisions: readonly TurnDecision[];
}

/** Moments in epoch ms; `until` excluded. */
export interface TurnRange {
  readonly since: number;
  readonly until: number;
}

const epochMs = (column: string) => `(extract(epoch from ${column}) * 1000)::float8`;

/** A clock whose lead was escalated at once ran out at its due time. */
const ranOut = (c: string) =>
  `coalesce(${c}.breached_at, case when ${c}.ended_reason = 'escalated' then ${c}.due_at end)`;

/** What a PastDecision says, as arguments of json_build_object. The trace is unpacked once for all that is asked of it. */
const past = (d: string, t: string, c: string) => `
  'ordinal', ${d}.ordinal, 'cause', ${d}.cause, 'decidedAt', ${epochMs(`${d}.decided_at`)}, 'outcome', ${d}.outcome,
  'ownerId', ${d}.owner_id, 'territoryId', ${d}.territory_id, 'territory', ${t}.territory->>'name',
  'points', (${t}.score->>'points')::float8, 'grade', ${d}.grade, 'route', ${t}.route, 'byTurn', ${d}.by_turn,
  'dueAt', (${t}.clock->>'dueAt')::float8, 'retryAt', ${t}."retryAt",
  'moved', case when ${d}.outcome = 'assigned' then (
    select json_build_object('owners', coalesce(json_agg(m."ownerId"), '[]'),
                             'amounts', coalesce(json_agg(m."owedAfter" - m."owedBefore"), '[]'))
    from jsonb_to_recordset(${t}.candidates) as m("ownerId" text, "owedBefore" float8, "owedAfter" float8)
    where m."owedBefore" <> m."owedAfter") end,
  'home', ${t}.handover->'home', 'stepsDone', coalesce((${t}.handover->>'stepsDone')::int, 0),
  'turnGivenBack', coalesce((${t}.handover->>'turnGivenBack')::boolean, false),
  'clock', case when ${c}.contact_id is not null then json_build_object(
    'touchedAt', ${epochMs(`${c}.touched_at`)}, 'breachedAt', ${epochMs(ranOut(c))}) end`;
const trace = (d: string, t: string) => `jsonb_to_record(${d}.trace) as ${t}(
  territory jsonb, score jsonb, route text, clock jsonb, "retryAt" float8, candidates jsonb, handover jsonb)`;
const clockOf = (d: string, c: string) => `left join clocks ${c}
  on ${c}.portal_id = ${d}.portal_id and ${c}.contact_id = ${d}.contact_id and ${c}.ordinal = ${d}.ordinal`;

const decision = `json_build_object(${past('d', 'x', 'k')},
  'contactId', d.contact_id, 'mode', d.mode, 'rulebookVersion', d.rulebook_version,
  'rosterVersion', d.roster_version, 'lead', d.lead,
  'isLast', d.outcome <> 'held' and d.ordinal = coalesce(l.decided, 0), 'leadStatus', l.lead_status, 'lifecycleStage', l.lifecycle_stage,
  'before', case when d.ordinal > 1 then (
    select json_build_object(${past('b', 'y', 'j')}) from decisions b cross join ${trace('b', 'y')} ${clockOf('b', 'j')}
    where b.portal_id = d.portal_id and b.contact_id = d.contact_id and b.ordinal = d.ordinal - 1) end)`;
const joined = `cross join ${trace('d', 'x')} ${clockOf('d', 'k')}
  left join leads l on l.portal_id = d.portal_id and l.contact_id = d.contact_id`;

const range = (column: string) =>
  `${column} >= to_timestamp($2::float8 / 1000.0) and ${column} < to_timestamp($3::float8 / 1000.0)`;

/** Turns without the decisions of before; both in the order in which they were decided. */
const cursors = [
  `select d.mode, null::jsonb as inputs, json_build_array(${decision}) as decisions
   from decisions d ${joined}
   where d.portal_id = $1 and d.turn_id is null and ${range('d.decided_at')}
   order by d.decided_at, d.contact_id, d.ordinal`,
  `select t.mode, t.inputs #- '{state,received}' as inputs, coalesce((
     select json_agg(${decision}) from decisions d ${joined}
     where d.portal_id = t.portal_id and d.turn_id = t.turn_id), '[]') as decisions
   from turn_inputs t where t.portal_id = $1 and ${range('t.at')} order by t.turn_id`,
];

/** Read while the page before is worked on. */
const PAGE = 250;

/**
 * Every turn of a portal in the order in which it was decided, page by page; the next page is asked for before this one
 * is handed out. `db` is in a transaction that sees the database as it stands at one moment.
 */
export async function* turnPages(
  db: PoolClient,
  portalId: PortalId,
  { since, until }: TurnRange,
): AsyncGenerator<readonly TurnRow[]> {
  for (const [at, query] of cursors.entries()) {
    const name = `what_if_${at}`;
    await db.query(`declare ${name} no scroll cursor for ${query}`, [portalId, since, until]);
    const fetch = () => db.query<TurnRow>(`fetch ${PAGE} from ${name}`);
    let next = fetch();
    for (;;) {
      const { rows } = await next;
      if (rows.length === 0) break;
      next = fetch();
      // Whoever stops listening leaves this one unanswered.
      next.catch(() => undefined);
      yield rows;
    }
    await db.query(`close ${name}`);
  }
}

/** How many decisions there are in that time, and how many of before turns were kept. */
export async function countPast(
  db: PoolClient,
  portalId: PortalId,
  { since, until }: TurnRange,
): Promise<{ decisions: number; withoutTurn: number }> {
  const { rows } = await db.query<{ decisions: number; withoutTurn: number }>(
    `select count(*)::int as decisions, count(*) filter (where turn_id is null)::int as "withoutTurn"
     from decisions d where portal_id = $1 and ${range('decided_at')}`,
    [portalId, since, until],
  );
  return rows[0]!;
}

/** Leads given in that time that counted at its end. */
export async function givenBefore(
  db: PoolClient,
  portalId: PortalId,
  { since, until }: TurnRange,
): Promise<(GivenLead & { mode: Mode })[]> {
  const { rows } = await db.query<GivenLead & { mode: Mode }>(
    `select mode, owner_id as "ownerId", territory_id as "territoryId", grade, ${epochMs('decided_at')} as at
     from decisions d
     where portal_id = $1 and outcome = 'assigned' and ${range('decided_at')}
       and (not given_back or exists (
         select 1 from decisions n where n.portal_id = d.portal_id and n.contact_id = d.contact_id
           and n.ordinal = d.ordinal + 1 and n.decided_at >= to_timestamp($3::float8 / 1000.0)))
     order by decided_at`,
    [portalId, since, until],
  );
  return rows;
}

/** The newest clocks of every owner that were answered or ran out, epoch ms; `touchedAt` null: no answer. */
export async function answeredClocks(
  db: PoolClient,
  portalId: PortalId,
  { since, until }: TurnRange,
  mostPerOwner: number,
): Promise<{ ownerId: string; givenAt: number; touchedAt: number | null }[]> {
  const { rows } = await db.query<{ ownerId: string; givenAt: number; touchedAt: number | null }>(
    `select owner_id as "ownerId", ${epochMs('given_at')} as "givenAt", ${epochMs('touched_at')} as "touchedAt"
     from (
       select owner_id, given_at, touched_at, contact_id, ordinal,
              row_number() over (partition by owner_id order by given_at desc, contact_id, ordinal) as newest
       from clocks where portal_id = $1 and ${range('given_at')} and (touched_at is not null or ${ranOut('clocks')} is not null)
     ) settled
     where newest <= $4 order by owner_id, given_at, contact_id, ordinal`,
    [portalId, since, until, mostPerOwner],
  );
  return rows;
}
