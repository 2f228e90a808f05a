import type { Database, PortalId } from './database.ts';

/** What others may owe; digests are made of `manager` notices. */
export type OwedNoticeKind = 'warning' | 'escalation' | 'last_resort' | 'manager';

/** What people and channels are sent. */
export type SentNoticeKind = 'warning' | 'escalation' | 'last_resort' | 'digest';

/** Something a person must be told about a lead. */
export interface OwedNotice {
  /** Names the event for good, e.g. `warned:<contact>:<ordinal>:0.75`. */
  readonly noticeKey: string;
  readonly kind: OwedNoticeKind;
  readonly contactId: string;
  /** Who gets the task; null: nobody, only the portal's channels hear of it. */
  readonly ownerId: string | null;
  /** One line, plain text. */
  readonly title: string;
  /** Plain text, lines separated by \n. */
  readonly text: string;
  /** When the person should have acted, epoch milliseconds. */
  readonly dueAt: number;
}

/** A notice whose task is to be created now. */
export interface DueNotice extends Omit<OwedNotice, 'kind'> {
  readonly kind: SentNoticeKind;
  readonly ownerId: string;
  /** A UUID that stands in the task's text. */
  readonly reference: string;
  /** Tries so far, this one included. */
  readonly attempts: number;
}

export interface SettledNotice {
  readonly noticeKey: string;
  readonly state: 'sent' | 'refused';
  readonly taskId: string | null;
  readonly note: string | null;
}

/**
 * Owes notices, inside the caller's transaction: each becomes one HubSpot task for its owner and one message for every
 * channel that wants its kind. `manager` notices wait for that manager's next digest. The same key again changes
 * nothing. A portal in shadow mode owes nothing.
 */
export async function oweNotices(
  db: Database,
  portalId: PortalId,
  notices: readonly OwedNotice[],
): Promise<void> {
  await insertNotices(db, portalId, notices);
}

/** As `oweNotices`; a digest tells a manager of all that was collected for them. */
export async function oweDigest(
  db: Database,
  portalId: PortalId,
  digest: Omit<OwedNotice, 'kind'>,
): Promise<void> {
  await insertNotices(db, portalId, [{ ...digest, kind: 'digest' }]);
}

/** Channels hear of a manager's notices through the digest, never one by one. */
async function insertNotices(
  db: Database,
  portalId: PortalId,
  notices: readonly (Omit<OwedNotice, 'kind'> & { readonly kind: OwedNoticeKind | 'digest' })[],
): Promise<void> {
  if (notices.length === 0) return;
  await db.query(
    `with owed as (
       insert into notices (portal_id, notice_key, kind, contact_id, owner_id, title, body, due_at, state, settled_at)
       select $1, n."noticeKey", n.kind, n."contactId", n."ownerId", n.title, n.text,
              to_timestamp(n."dueAt" / 1000.0), told.state, case when told.state = 'sent' then now() end
       from jsonb_to_recordset($2::jsonb)
         as n("noticeKey" text, kind text, "contactId" text, "ownerId" text, title text, text text,
              "dueAt" double precision),
         lateral (select case when n."ownerId" is null and n.kind <> 'manager' then 'sent' else 'pending' end as state)
           as told
       where exists (select 1 from portals where portal_id = $1 and mode = 'live')
       on conflict do nothing
       returning notice_key, kind
     )
     insert into channel_messages (portal_id, channel_id, notice_key)
     select $1, channels.channel_id, owed.notice_key
     from owed join channels on channels.portal_id = $1 and channels.enabled and owed.kind = any(channels.notice_kinds)`,
    [portalId, JSON.stringify(notices)],
  );
}

/** Live portals with a task to create now. */
export async function portalsWithNotices(db: Database): Promise<PortalId[]> {
  const { rows } = await db.query<{ portalId: PortalId }>(
    `select portal_id::text as "portalId" from portals
     where state = 'installed' and exists (
       select 1 from notices where notices.portal_id = portals.portal_id and notices.state = 'pending'
         and notices.kind <> 'manager' and notices.not_before <= now())`,
  );
  return rows.map((row) => row.portalId);
}

/**
 * Takes due notices, oldest first, and counts the try: committed before HubSpot is asked, so that after a crash at any
 * moment the next one knows that the task may be there. Nobody else gets them for `leaseMs`.
 */
export async function claimNotices(
  db: Database,
  portalId: PortalId,
  limit: number,
  leaseMs: number,
): Promise<DueNotice[]> {
  const { rows } = await db.query<DueNotice>(
    // Materialized: a subquery in `where` may be run again for each row, and then the limit holds no more.
    `with claimed as materialized (
       select notice_key from notices
       where portal_id = $1 and state = 'pending' and kind <> 'manager' and not_before <= now()
       order by not_before limit $2 for update skip locked
     )
     update notices set attempts = attempts + 1, not_before = now() + $3 * interval '1 millisecond'
     from claimed where notices.portal_id = $1 and notices.notice_key = claimed.notice_key
     returning notices.notice_key as "noticeKey", kind, contact_id as "contactId", owner_id as "ownerId", title,
       body as text, (extract(epoch from due_at) * 1000)::float8 as "dueAt", reference, attempts`,
    [portalId, limit, leaseMs],
  );
  return rows;
}

export async function settleNotices(
  db: Database,
  portalId: PortalId,
  notices: readonly SettledNotice[],
): Promise<void> {
  await db.query(
    `update notices set state = s.state, task_id = s."taskId", note = s.note, settled_at = now()
     from jsonb_to_recordset($2::jsonb) as s("noticeKey" text, state text, "taskId" text, note text)
     where notices.portal_id = $1 and notices.notice_key = s."noticeKey" and notices.state = 'pending'`,
    [portalId, JSON.stringify(notices)],
  );
}

/** Puts notices off after a failure that may pass: twice as long each time, up to an hour, at least `atLeastMs`. */
export async function postponeNotices(
  db: Database,
  portalId: PortalId,
  noticeKeys: readonly string[],
  wait: { readonly atLeastMs: number; readonly note: string },
): Promise<void> {
  await db.query(
    `update notices
     set note = $4, not_before = now()
       + greatest($3::double precision, least(3600000, 2000 * 2 ^ least(attempts, 20))) * interval '1 millisecond'
     where portal_id = $1 and notice_key = any($2) and state = 'pending'`,
    [portalId, noticeKeys, wait.atLeastMs, wait.note],
  );
}

/** Nothing that waits is told any more, not to channels either. */
export async function supersedeNotices(db: Database, portalId: PortalId, note: string): Promise<void> {
  await db.query(
    `with dropped as (
       update channel_messages set state = 'dropped', note = $2, settled_at = now()
       where portal_id = $1 and state = 'pending'
     )
     update notices set state = 'superseded', note = $2, settled_at = now()
     where portal_id = $1 and state = 'pending'`,
    [portalId, note],
  );
}

/** Forgets what was settled long ago: nobody owes keys that old again. */
export async function forgetOldNotices(db: Database): Promise<void> {
  await db.query(`delete from notices where state <> 'pending' and settled_at < now() - interval '90 days'`);
}
