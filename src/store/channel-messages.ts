import type { SealedChannel } from './channels.ts';
import type { Database, PortalId } from './database.ts';
import type { SentNoticeKind } from './notices.ts';

export interface DueChannel {
  readonly portalId: PortalId;
  readonly channelId: string;
}

/** A message that waits, with what it says. */
export interface ChannelMessage {
  readonly noticeKey: string;
  /** Stays the same when the message is sent again. */
  readonly messageId: string;
  readonly kind: SentNoticeKind;
  readonly contactId: string;
  readonly ownerId: string | null;
  readonly title: string;
  readonly text: string;
  /** Epoch milliseconds. */
  readonly dueAt: number;
  readonly createdAt: number;
  /** Tries before this one. */
  readonly attempts: number;
}

/** Channels that have something to be told and do not rest. */
export async function dueChannels(db: Database): Promise<DueChannel[]> {
  const { rows } = await db.query<DueChannel>(
    `select channels.portal_id::text as "portalId", channels.channel_id as "channelId"
     from channels join portals using (portal_id)
     where channels.enabled and channels.not_before <= now() and portals.state = 'installed' and exists (
       select 1 from channel_messages waiting
       where waiting.portal_id = channels.portal_id and waiting.channel_id = channels.channel_id
         and waiting.state = 'pending')`,
  );
  return rows;
}

/** Takes a channel for `leaseMs`: one process sends to it at a time, so messages arrive in order. Null: somebody has it. */
export async function claimChannel(
  db: Database,
  { portalId, channelId }: DueChannel,
  leaseMs: number,
): Promise<Pick<SealedChannel, 'kind' | 'host' | 'sealedUrl' | 'sealedSecret'> | null> {
  const { rows } = await db.query<Pick<SealedChannel, 'kind' | 'host' | 'sealedUrl' | 'sealedSecret'>>(
    `update channels set not_before = now() + $3 * interval '1 millisecond'
     where portal_id = $1 and channel_id = $2 and enabled and not_before <= now()
     returning kind, host, url as "sealedUrl", secret as "sealedSecret"`,
    [portalId, channelId, leaseMs],
  );
  return rows[0] ?? null;
}

/** The oldest messages that wait for a channel. */
export async function waitingMessages(
  db: Database,
  { portalId, channelId }: DueChannel,
  limit: number,
): Promise<ChannelMessage[]> {
  const { rows } = await db.query<ChannelMessage>(
    `select waiting.notice_key as "noticeKey", waiting.message_id as "messageId", notices.kind,
       notices.contact_id as "contactId", notices.owner_id as "ownerId", notices.title, notices.body as text,
       (extract(epoch from notices.due_at) * 1000)::float8 as "dueAt",
       (extract(epoch from notices.created_at) * 1000)::float8 as "createdAt", waiting.attempts
     from channel_messages waiting join notices using (portal_id, notice_key)
     where waiting.portal_id = $1 and waiting.channel_id = $2 and waiting.state = 'pending'
     order by waiting.place limit $3`,
    [portalId, channelId, limit],
  );
  return rows;
}

/** A message has arrived, or is given up for the reason in `note`. */
export async function settleMessage(
  db: Database,
  { portalId, channelId }: DueChannel,
  noticeKey: string,
  outcome: { readonly state: 'sent' | 'dropped'; readonly note: string | null },
): Promise<void> {
  await db.query(
    `with settled as (
       update channel_messages set state = $4, note = $5, attempts = attempts + 1, settled_at = now()
       where portal_id = $1 and channel_id = $2 and notice_key = $3 and state = 'pending'
     )
     update channels set failures = 0, failing_since = null, trouble = null
     where portal_id = $1 and channel_id = $2 and failures > 0 and $4 = 'sent'`,
    [portalId, channelId, noticeKey, outcome.state, outcome.note],
  );
}

/** The channel may be told more at once: what `claimChannel` took is given back. */
export async function releaseChannel(db: Database, { portalId, channelId }: DueChannel): Promise<void> {
  await db.query('update channels set not_before = now() where portal_id = $1 and channel_id = $2', [
    portalId,
    channelId,
  ]);
}

/**
 * A message did not arrive: the channel rests, twice as long each time up to an hour, a quarter more or less by
 * chance, at least `atLeastMs`. Answers since when it fails, epoch milliseconds.
 */
export async function restChannel(
  db: Database,
  { portalId, channelId }: DueChannel,
  noticeKey: string,
  failure: { readonly trouble: string; readonly atLeastMs: number },
): Promise<number> {
  const { rows } = await db.query<{ failingSince: number }>(
    `with tried as (
       update channel_messages set attempts = attempts + 1, note = $4
       where portal_id = $1 and channel_id = $2 and notice_key = $3
     )
     update channels set failures = failures + 1, failing_since = coalesce(failing_since, now()), trouble = $4,
       not_before = now() + greatest($5::double precision,
         least(3600000, 2000 * 2 ^ least(failures, 20)) * (0.75 + random() / 2)) * interval '1 millisecond'
     where portal_id = $1 and channel_id = $2
     returning (extract(epoch from failing_since) * 1000)::float8 as "failingSince"`,
    [portalId, channelId, noticeKey, failure.trouble, failure.atLeastMs],
  );
  return rows[0]?.failingSince ?? Number.POSITIVE_INFINITY;
}

/** Nothing is sent to it until somebody saves it again; `reason` is the sentence that they see. */
export async function switchChannelOff(
  db: Database,
  { portalId, channelId }: DueChannel,
  reason: string,
): Promise<void> {
  await db.query(
    `with dropped as (
       update channel_messages set state = 'dropped', note = $3, settled_at = now()
       where portal_id = $1 and channel_id = $2 and state = 'pending'
     )
     update channels set enabled = false, switched_off = $3 where portal_id = $1 and channel_id = $2`,
    [portalId, channelId, reason],
  );
}
