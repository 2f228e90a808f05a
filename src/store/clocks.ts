import type { Database, PortalId } from './database.ts';

/** What comes next on a clock. */
export type ClockEvent = 'warning' | 'breach';

/** What a clock is started with. Moments in epoch milliseconds. */
export interface ClockStart {
  readonly contactId: string;
  /** Of the decision that it belongs to. */
  readonly ordinal: number;
  readonly ownerId: string;
  /** From when on a signal in HubSpot counts as an answer of this owner. */
  readonly givenAt: number;
  readonly startsAt: number;
  readonly dueAt: number;
  /** Every moment at which the owner is reminded, ascending. */
  readonly warnAt: readonly number[];
  /** Null while paused, and when nobody is left to give the lead to. */
  readonly next: { readonly at: number; readonly kind: ClockEvent } | null;
  readonly pausedSince: number | null;
  /** As the contact was when the owner got it; null: not known, so that no change of it counts. */
  readonly contactedNotes: number | null;
  readonly leadStatus: string | null;
}

/** A running clock. */
export interface RunningClock extends ClockStart {
  /** How many of `warnAt` are past. */
  readonly warned: number;
  readonly breachedAt: number | null;
  /** Every pause that is over; what it took is in `dueAt` already. */
  readonly pauses: readonly { readonly startsAt: number; readonly endsAt: number }[];
  /** How often the owner has put it off. */
  readonly snoozed: number;
}

const epochMs = (column: string) => `(extract(epoch from ${column}) * 1000)::float8`;
const moment = (text: string) => `to_timestamp((${text})::float8 / 1000.0)`;

export const clockColumns = `contact_id as "contactId", ordinal, owner_id as "ownerId", ${epochMs('given_at')} as "givenAt",
  ${epochMs('starts_at')} as "startsAt", ${epochMs('due_at')} as "dueAt",
  array(select ${epochMs('w')} from unnest(warn_at) w) as "warnAt",
  case when next_at is not null then jsonb_build_object('at', ${epochMs('next_at')}, 'kind', next_kind) end as next,
  ${epochMs('paused_since')} as "pausedSince", contacted_notes as "contactedNotes", lead_status as "leadStatus",
  warned, ${epochMs('breached_at')} as "breachedAt", pauses, snoozed`;

/** What a JSON clock says, as columns of the table. */
const written = {
  due_at: moment(`c.clock->>'dueAt'`),
  warn_at: `array(select ${moment('w')} from jsonb_array_elements_text(c.clock->'warnAt') w)`,
  next_at: moment(`c.clock->'next'->>'at'`),
  next_kind: `c.clock->'next'->>'kind'`,
  paused_since: moment(`c.clock->>'pausedSince'`),
};

/** Starts the clocks of new decisions; those of earlier ones must have ended. */
export async function startClocks(
  db: Database,
  portalId: PortalId,
  clocks: readonly ClockStart[],
): Promise<void> {
  if (clocks.length === 0) return;
  await db.query(
    `insert into clocks (portal_id, contact_id, ordinal, owner_id, given_at, starts_at, contacted_notes, lead_status,
                         ${Object.keys(written).join(', ')})
     select $1, c.clock->>'contactId', (c.clock->>'ordinal')::int, c.clock->>'ownerId',
            ${moment(`c.clock->>'givenAt'`)}, ${moment(`c.clock->>'startsAt'`)},
            (c.clock->>'contactedNotes')::int, c.clock->>'leadStatus', ${Object.values(written).join(', ')}
     from jsonb_array_elements($2::jsonb) as c(clock)`,
    [portalId, JSON.stringify(clocks)],
  );
}

/** Running clocks of these contacts; a contact has at most one. */
export async function findRunningClocks(
  db: Database,
  portalId: PortalId,
  contactIds: readonly string[],
): Promise<Map<string, RunningClock>> {
  const { rows } = await db.query<RunningClock>(
    `select ${clockColumns} from clocks where portal_id = $1 and contact_id = any($2) and state = 'running'`,
    [portalId, contactIds],
  );
  return new Map(rows.map((row) => [row.contactId, row]));
}

/** The due time moves to another millisecond, and HubSpot has the one of before. */
const dueMoves = `abs(extract(epoch from due_at) * 1000 - (c.clock->>'dueAt')::float8) >= 1 and exists (
  select 1 from decisions d where d.portal_id = clocks.portal_id and d.contact_id = clocks.contact_id
    and d.ordinal = clocks.ordinal and d.mode = 'live')`;

/** Writes what has changed on running clocks; a due time that moves is owed to HubSpot. The portal must be locked. */
export async function saveClocks(
  db: Database,
  portalId: PortalId,
  clocks: readonly RunningClock[],
): Promise<void> {
  if (clocks.length === 0) return;
  const assignments = Object.entries(written).map(([column, value]) => `${column} = ${value}`);
  await db.query(
    `update clocks set ${assignments.join(', ')}, warned = (c.clock->>'warned')::int,
            breached_at = ${moment(`c.clock->>'breachedAt'`)}, pauses = c.clock->'pauses',
            snoozed = (c.clock->>'snoozed')::int, claim_id = null, claimed_until = null,
            due_owed_from = case when ${dueMoves} then now() else due_owed_from end
     from jsonb_array_elements($2::jsonb) as c(clock)
     where portal_id = $1 and contact_id = c.clock->>'contactId' and ordinal = (c.clock->>'ordinal')::int
       and state = 'running'`,
    [portalId, JSON.stringify(clocks)],
  );
}

/** Ends the running clocks of these contacts. */
export async function endClocks(
  db: Database,
  portalId: PortalId,
  contactIds: readonly string[],
  reason: string,
): Promise<void> {
  if (contactIds.length === 0) return;
  await db.query(
    `update clocks set state = 'ended', ended_reason = $3, next_at = null, next_kind = null
     where portal_id = $1 and contact_id = any($2) and state = 'running'`,
    [portalId, contactIds, reason],
  );
}

/** Ends running clocks whose owner has answered. */
export async function endTouchedClocks(
  db: Database,
  portalId: PortalId,
  touches: readonly { readonly contactId: string; readonly at: number; readonly signal: string }[],
): Promise<void> {
  if (touches.length === 0) return;
  await db.query(
    `update clocks set state = 'ended', ended_reason = 'answered', next_at = null, next_kind = null,
            touched_at = to_timestamp(t.at / 1000.0), touched_by = t.signal
     from jsonb_to_recordset($2::jsonb) as t("contactId" text, at double precision, signal text)
     where portal_id = $1 and contact_id = t."contactId" and state = 'running'`,
    [portalId, JSON.stringify(touches)],
  );
}
