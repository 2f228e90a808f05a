import type { Database, PortalId } from './database.ts';

/** What the record in HubSpot shall say; hubspot/lead-fields.ts knows how it is spelled there. */
export interface LeadFields {
  /** Null: leave the owner as it is. */
  readonly ownerId: string | null;
  /** Owner that was there when the decision was made and may be replaced; anyone else came later and stays. */
  readonly replacesOwnerId: string | null;
  readonly score: number;
  readonly grade: string;
  readonly territory: string | null;
  readonly reason: string;
  /** Epoch milliseconds. */
  readonly routedAt: number;
  readonly dueAt: number | null;
}

export interface OwedWrite {
  readonly contactId: string;
  readonly ordinal: number;
  readonly fields: LeadFields;
  /** Id of the webhook request that brought the lead in. */
  readonly requestId: string;
  /** The caller pays it itself; until then nobody else tries. */
  readonly leftToCallerMs?: number;
  /** What the write before gave, when this one took its place: it may have been on its way to HubSpot. */
  readonly overtaken?: Pick<LeadFields, 'ownerId' | 'routedAt'> | null;
}

export interface SettledWrite {
  readonly contactId: string;
  readonly ordinal: number;
  readonly state: 'written' | 'refused' | 'superseded';
  readonly note: string | null;
}

/**
 * Owes a write per decision; an older write for the same contact that is still pending is not wanted any more. It may be
 * on its way, so the new one waits a moment.
 */
export async function oweWrites(
  db: Database,
  portalId: PortalId,
  writes: readonly OwedWrite[],
): Promise<void> {
  await db.query(
    `with given as (
       select * from jsonb_to_recordset($2::jsonb) as w(
         "contactId" text, ordinal int, fields jsonb, "requestId" text, "leftToCallerMs" double precision)
     ), superseded as (
       update owed_writes set state = 'superseded', note = 'a newer decision took its place', settled_at = now()
       from given
       where owed_writes.portal_id = $1 and owed_writes.contact_id = given."contactId"
         and owed_writes.ordinal < given.ordinal and owed_writes.state = 'pending'
       returning owed_writes.contact_id, owed_writes.not_before
     )
     insert into owed_writes (portal_id, contact_id, ordinal, fields, request_id, not_before)
     select $1, "contactId", ordinal, fields, "requestId",
            greatest(now() + "leftToCallerMs" * interval '1 millisecond',
                     case when count(superseded.contact_id) > 0
                       then least(max(superseded.not_before), now() + interval '5 seconds') end)
     from given left join superseded on superseded.contact_id = given."contactId"
     group by "contactId", ordinal, fields, "requestId", "leftToCallerMs"`,
    [portalId, JSON.stringify(writes)],
  );
}

/** Writes that wait and are due, oldest first. */
export async function dueWrites(
  db: Database,
  portalId: PortalId,
  inFlight: readonly string[],
  limit: number,
): Promise<OwedWrite[]> {
  const { rows } = await db.query<OwedWrite>(
    `select w.contact_id as "contactId", w.ordinal, w.fields, w.request_id as "requestId", before.fields as overtaken
     from owed_writes w left join owed_writes before
       on before.portal_id = w.portal_id and before.contact_id = w.contact_id and before.ordinal = w.ordinal - 1
         and before.state = 'superseded'
     where w.portal_id = $1 and w.state = 'pending' and (w.not_before is null or w.not_before <= now())
       and not w.contact_id = any($2)
     order by w.created_at, w.contact_id limit $3`,
    [portalId, inFlight, limit],
  );
  return rows;
}

/**
 * Settles writes and notes the owners written on the timelines. Answers with the seconds from webhook to HubSpot's
 * acceptance of each new lead's owner, for the metrics.
 */
export async function settleWrites(
  db: Database,
  portalId: PortalId,
  writes: readonly SettledWrite[],
): Promise<number[]> {
  const { rows } = await db.query<{ seconds: number }>(
    `with settled as (
       update owed_writes set state = s.state, note = s.note, settled_at = now()
       from jsonb_to_recordset($2::jsonb) as s("contactId" text, ordinal int, state text, note text)
       where owed_writes.portal_id = $1 and owed_writes.contact_id = s."contactId" and owed_writes.ordinal = s.ordinal
         and owed_writes.state = 'pending'
       returning owed_writes.contact_id, owed_writes.ordinal, owed_writes.state,
                 owed_writes.fields->>'ownerId' as owner_id
     ), told as (
       insert into lead_events (portal_id, contact_id, at, kind, owner_id, details)
       select $1, contact_id, now(), 'owner_written', owner_id, jsonb_build_object('ordinal', ordinal)
       from settled where state = 'written' and owner_id is not null
     )
     select extract(epoch from clock_timestamp() - inbox.received_at)::float8 as seconds
     from settled join inbox on inbox.portal_id = $1 and inbox.object_id = settled.contact_id
       and inbox.kind = 'contact_created'
     where settled.state = 'written' and settled.ordinal = 1`,
    [portalId, JSON.stringify(writes)],
  );
  return rows.map((row) => row.seconds);
}

/** Puts writes off after a failure that may pass: twice as long each time, up to an hour, at least `atLeastMs`. */
export async function postponeWrites(
  db: Database,
  portalId: PortalId,
  writes: readonly { readonly contactId: string; readonly ordinal: number }[],
  wait: { readonly atLeastMs: number; readonly note: string },
): Promise<void> {
  await db.query(
    `update owed_writes
     set attempts = attempts + 1, note = $4,
         not_before = now() + greatest($3::double precision, least(3600000, 500 * 2 ^ attempts)) * interval '1 millisecond'
     from jsonb_to_recordset($2::jsonb) as p("contactId" text, ordinal int)
     where owed_writes.portal_id = $1 and owed_writes.contact_id = p."contactId" and owed_writes.ordinal = p.ordinal
       and owed_writes.state = 'pending'`,
    [portalId, JSON.stringify(writes), wait.atLeastMs, wait.note],
  );
}

/** Contacts that are gone, or that a person has taken over, are written to no more. */
export async function supersedeWrites(
  db: Database,
  portalId: PortalId,
  contactIds: readonly string[],
  note: string,
): Promise<void> {
  await db.query(
    `update owed_writes set state = 'superseded', note = $3, settled_at = now()
     where portal_id = $1 and contact_id = any($2) and state = 'pending'`,
    [portalId, contactIds, note],
  );
}

/** A write that HubSpot has not taken: it may come through yet, or was refused for good. */
export interface UnwrittenOwner {
  readonly state: 'pending' | 'refused';
  /** Whom it may replace. */
  readonly replacesOwnerId: string | null;
}

/** Contacts whose newest decision gave them an owner whom HubSpot does not have. */
export async function unwrittenOwners(
  db: Database,
  portalId: PortalId,
  contactIds: readonly string[],
): Promise<Map<string, UnwrittenOwner>> {
  const { rows } = await db.query<UnwrittenOwner & { contactId: string }>(
    `select w.contact_id as "contactId", w.state, w.fields->>'replacesOwnerId' as "replacesOwnerId"
     from owed_writes w join leads l
       on l.portal_id = w.portal_id and l.contact_id = w.contact_id and l.decided = w.ordinal
     where w.portal_id = $1 and w.contact_id = any($2) and w.state in ('pending', 'refused')
       and w.fields->>'ownerId' is not null`,
    [portalId, contactIds],
  );
  return new Map(rows.map((row) => [row.contactId, row]));
}

/** When HubSpot took the owner of each contact's newest write, epoch ms; the others are left out. */
export async function ownersWrittenAt(
  db: Database,
  portalId: PortalId,
  contactIds: readonly string[],
): Promise<Map<string, { readonly ordinal: number; readonly at: number }>> {
  const { rows } = await db.query<{ contactId: string; ordinal: number; at: number }>(
    `select distinct on (contact_id) contact_id as "contactId", ordinal,
            (extract(epoch from settled_at) * 1000)::float8 as at
     from owed_writes
     where portal_id = $1 and contact_id = any($2) and state = 'written' and fields->>'ownerId' is not null
     order by contact_id, ordinal desc`,
    [portalId, contactIds],
  );
  return new Map(rows.map((row) => [row.contactId, row]));
}

/** Whom the write would have given whose place this decision's took: it may have reached HubSpot all the same. */
export async function overtakenOwner(
  db: Database,
  portalId: PortalId,
  contactId: string,
  ordinal: number,
): Promise<string | null> {
  const { rows } = await db.query<{ ownerId: string | null }>(
    `select before.fields->>'ownerId' as "ownerId" from owed_writes w join owed_writes before using (portal_id, contact_id)
     where w.portal_id = $1 and w.contact_id = $2 and w.ordinal = $3 and w.fields->>'ownerId' is not null
       and before.ordinal = $3 - 1 and before.state = 'superseded'`,
    [portalId, contactId, ordinal],
  );
  return rows[0]?.ownerId ?? null;
}

export type OwedWriteState = 'pending' | 'written' | 'refused' | 'superseded';

export async function findWrite(
  db: Database,
  portalId: PortalId,
  contactId: string,
  ordinal: number,
): Promise<{ state: OwedWriteState; note: string | null } | null> {
  const { rows } = await db.query<{ state: OwedWriteState; note: string | null }>(
    'select state, note from owed_writes where portal_id = $1 and contact_id = $2 and ordinal = $3',
    [portalId, contactId, ordinal],
  );
  return rows[0] ?? null;
}
