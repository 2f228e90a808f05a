import type { Database, PortalId } from './database.ts';

/** What an event says beside its object: only what Baton acts on, so that no personal data lies in the inbox. */
export interface EventDetails {
  readonly propertyName?: string | undefined;
  readonly propertyValue?: string | undefined;
  readonly primaryObjectId?: string | undefined;
  readonly mergedObjectIds?: readonly string[] | undefined;
  readonly newObjectId?: string | undefined;
}

/** What the inbox keeps of a HubSpot event. */
export interface InboxEvent {
  readonly portalId: PortalId;
  /** Same for every delivery of the same event. */
  readonly key: string;
  readonly kind: string;
  readonly objectId: string;
  /** Epoch milliseconds. */
  readonly occurredAt: number;
  readonly details: EventDetails;
}

export interface PendingEvent extends InboxEvent {
  readonly receivedAt: number;
  readonly requestId: string;
  readonly attempts: number;
}

export interface IntakeCount {
  readonly stored: number;
  readonly duplicates: number;
  readonly unknownPortal: number;
}

/** The kind whose events lead to a decision; all others only note a change. */
export const creationKind = 'contact_created';

/** Kinds of events about companies and deals begin with one of these. */
const accountKinds = ['company\\_%', 'deal\\_%'];

/**
 * Writes events down and wakes the worker, in one statement and so in one transaction. Duplicates and events of
 * accounts that never installed Baton are counted and dropped.
 */
export async function storeEvents(
  db: Database,
  events: readonly InboxEvent[],
  requestId: string,
): Promise<IntakeCount> {
  const { rows } = await db.query<{ stored: number; known: number }>({
    // Prepared once a connection: HubSpot waits for this statement.
    name: 'store-events',
    text: `with delivered as (
       select distinct on (e."portalId", e.key) e.*
       from jsonb_to_recordset($1::jsonb)
         as e("portalId" bigint, key text, kind text, "objectId" text, "occurredAt" double precision, details jsonb)
     ), known as (
       select delivered.* from delivered join portals on portals.portal_id = delivered."portalId"
     ), stored as (
       insert into inbox (portal_id, event_key, kind, object_id, occurred_at, request_id, details, state, outcome, done_at)
       select "portalId", key, kind, "objectId", to_timestamp("occurredAt" / 1000.0), $2, details,
              case kind when 'other' then 'done' else 'pending' end,
              case kind when 'other' then 'not an event Baton acts on' end,
              case kind when 'other' then now() end
       from known
       order by "portalId", key
       on conflict (portal_id, event_key) do nothing
       returning portal_id, state
     ), woken as (
       select graphile_worker.add_job('wake-portal', json_build_object('portalId', portal_id),
                                      job_key => 'wake-portal:' || portal_id)
       from (select distinct portal_id from stored where state = 'pending' order by portal_id) portals_to_wake
     )
     select (select count(*) from stored)::int as stored, (select count(*) from known)::int as known,
            (select count(*) from woken)::int as woken`,
    values: [JSON.stringify(events), requestId],
  });
  const { stored, known } = rows[0]!;
  // `known` is counted after duplicates within the delivery were folded.
  const distinct = new Set(events.map((event) => `${event.portalId}/${event.key}`)).size;
  return { stored, duplicates: events.length - distinct + known - stored, unknownPortal: distinct - known };
}

/** Has a worker look at this portal at once; part of the caller's transaction. */
export async function wakePortal(db: Database, portalId: PortalId): Promise<void> {
  await db.query(
    `select graphile_worker.add_job('wake-portal', json_build_object('portalId', $1::bigint),
                                    job_key => 'wake-portal:' || $1)`,
    [portalId],
  );
}

interface PendingRow {
  event_key: string;
  kind: string;
  object_id: string;
  occurred_at: Date;
  received_at: Date;
  request_id: string;
  details: EventDetails;
  attempts: number;
}

/**
 * Up to `limit` creations that wait, oldest first. An event that has failed twice comes alone, so that one bad lead
 * cannot hold up the others. `inFlight` are contacts this process is already working on.
 */
export async function pendingCreations(
  db: Database,
  portalId: PortalId,
  inFlight: readonly string[],
  limit: number,
): Promise<PendingEvent[]> {
  const { rows } = await db.query<PendingRow>(
    `select event_key, kind, object_id, occurred_at, received_at, request_id, details, attempts
     from inbox
     where portal_id = $1 and state = 'pending' and kind = $2
       and (not_before is null or not_before <= now()) and not object_id = any($3)
     order by occurred_at, event_key
     limit $4`,
    [portalId, creationKind, inFlight, limit],
  );
  const events = rows.map((row) => toPendingEvent(portalId, row));
  const troubled = events.findIndex((event) => event.attempts >= 2);
  if (troubled === 0) return events.slice(0, 1);
  return troubled > 0 ? events.slice(0, troubled) : events;
}

/** Changes of contacts that wait (owner, deletion, merge, …), oldest first. */
export async function pendingChanges(
  db: Database,
  portalId: PortalId,
  limit: number,
): Promise<PendingEvent[]> {
  const { rows } = await db.query<PendingRow>(
    `select event_key, kind, object_id, occurred_at, received_at, request_id, details, attempts
     from inbox
     where portal_id = $1 and state = 'pending' and kind <> $2 and not kind like any($4)
       and (not_before is null or not_before <= now())
     order by occurred_at, event_key
     limit $3`,
    [portalId, creationKind, limit, accountKinds],
  );
  return rows.map((row) => toPendingEvent(portalId, row));
}

/** Events about companies and deals that wait, oldest first. */
export async function pendingAccountEvents(
  db: Database,
  portalId: PortalId,
  limit: number,
): Promise<PendingEvent[]> {
  const { rows } = await db.query<PendingRow>(
    `select event_key, kind, object_id, occurred_at, received_at, request_id, details, attempts
     from inbox
     where portal_id = $1 and state = 'pending' and kind like any($2)
       and (not_before is null or not_before <= now())
     order by occurred_at, event_key
     limit $3`,
    [portalId, accountKinds, limit],
  );
  return rows.map((row) => toPendingEvent(portalId, row));
}

/** Marks events done with what became of each. Returns how many were still pending: fewer means someone else was here. */
export async function finishEvents(
  db: Database,
  portalId: PortalId,
  outcomes: readonly { readonly key: string; readonly outcome: string }[],
): Promise<number> {
  const { rowCount } = await db.query(
    `update inbox set state = 'done', outcome = o.outcome, done_at = now()
     from jsonb_to_recordset($2::jsonb) as o(key text, outcome text)
     where inbox.portal_id = $1 and inbox.event_key = o.key and inbox.state = 'pending'`,
    [portalId, JSON.stringify(outcomes)],
  );
  return rowCount ?? 0;
}

/** Puts events back with a waiting time that doubles with every failure, up to an hour; none is ever dropped. */
export async function postponeEvents(
  db: Database,
  portalId: PortalId,
  keys: readonly string[],
  wait: { readonly atLeastMs: number; readonly countAsFailure: boolean },
): Promise<void> {
  await db.query(
    `update inbox
     set attempts = attempts + $4::int,
         not_before = now() + greatest($3::double precision, $4 * least(3600000, 500 * 2 ^ attempts)) * interval '1 millisecond'
     where portal_id = $1 and event_key = any($2) and state = 'pending'`,
    [portalId, keys, wait.atLeastMs, wait.countAsFailure ? 1 : 0],
  );
}

/** True while the contact's creation waits for its decision. */
export async function isWaiting(db: Database, portalId: PortalId, contactId: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `select 1 from inbox where portal_id = $1 and state = 'pending' and kind = $2 and object_id = $3 limit 1`,
    [portalId, creationKind, contactId],
  );
  return rowCount === 1;
}

/** Asks for a decision that no event of HubSpot's asks for, such as for the contact that is left after a merge. */
export async function requestDecision(
  db: Database,
  portalId: PortalId,
  request: {
    readonly key: string;
    readonly contactId: string;
    readonly occurredAt: number;
    readonly requestId: string;
  },
): Promise<void> {
  await db.query(
    `insert into inbox (portal_id, event_key, kind, object_id, occurred_at, request_id, details)
     values ($1, $2, $3, $4, to_timestamp($5 / 1000.0), $6, '{}') on conflict do nothing`,
    [portalId, request.key, creationKind, request.contactId, request.occurredAt, request.requestId],
  );
}

/** Events waiting and the age of the oldest in seconds, over all portals: for the metrics. */
export async function inboxDepth(db: Database): Promise<{ depth: number; oldestSeconds: number }> {
  const { rows } = await db.query<{ depth: number; oldest: number }>(
    `select count(*)::int as depth, coalesce(extract(epoch from now() - min(received_at)), 0)::float8 as oldest
     from inbox where state = 'pending'`,
  );
  return { depth: rows[0]!.depth, oldestSeconds: rows[0]!.oldest };
}

/** HubSpot repeats a delivery for at most a day; a week later a finished event can no longer come twice. */
export async function forgetOldEvents(db: Database): Promise<void> {
  await db.query(`delete from inbox where state = 'done' and done_at < now() - interval '7 days'`);
}

function toPendingEvent(portalId: PortalId, row: PendingRow): PendingEvent {
  return {
    portalId,
    key: row.event_key,
    kind: row.kind,
    objectId: row.object_id,
    occurredAt: row.occurred_at.getTime(),
    receivedAt: row.received_at.getTime(),
    requestId: row.request_id,
    details: row.details,
    attempts: row.attempts,
  };
}
