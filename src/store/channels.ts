import type { Database, PortalId } from './database.ts';
import type { SentNoticeKind } from './notices.ts';

export type ChannelKind = 'slack' | 'webhook';

/** A channel as people are shown it; address and secret stay sealed. */
export interface Channel {
  readonly channelId: string;
  readonly kind: ChannelKind;
  readonly name: string;
  /** Of its address. */
  readonly host: string;
  readonly noticeKinds: readonly SentNoticeKind[];
  readonly enabled: boolean;
  /** Why Baton switched it off, in a sentence; null when it was not Baton. */
  readonly switchedOff: string | null;
  /** Since when nothing arrives, epoch milliseconds, and what the last failure was. */
  readonly failingSince: number | null;
  readonly trouble: string | null;
}

/** What is needed to send to it. */
export interface SealedChannel extends Channel {
  readonly sealedUrl: string;
  readonly sealedSecret: string | null;
}

export interface ChannelChange {
  /** Null: a new one. */
  readonly channelId: string | null;
  readonly kind: ChannelKind;
  readonly name: string;
  readonly noticeKinds: readonly SentNoticeKind[];
  readonly enabled: boolean;
  /** Null: the address stays. */
  readonly address: { readonly sealedUrl: string; readonly host: string } | null;
  /** Null: the secret stays. */
  readonly sealedSecret: string | null;
}

const columns = `channel_id as "channelId", kind, name, host, notice_kinds as "noticeKinds", enabled,
  switched_off as "switchedOff", (extract(epoch from failing_since) * 1000)::float8 as "failingSince", trouble`;
const sealedColumns = `${columns}, url as "sealedUrl", secret as "sealedSecret"`;

export async function listChannels(db: Database, portalId: PortalId): Promise<Channel[]> {
  const { rows } = await db.query<Channel>(
    `select ${columns} from channels where portal_id = $1 order by created_at, channel_id`,
    [portalId],
  );
  return rows;
}

export async function findChannel(
  db: Database,
  portalId: PortalId,
  channelId: string,
): Promise<SealedChannel | null> {
  const { rows } = await db.query<SealedChannel>(
    `select ${sealedColumns} from channels where portal_id = $1 and channel_id::text = $2`,
    [portalId, channelId],
  );
  return rows[0] ?? null;
}

/** Adds or changes a channel and lets it start afresh. Answers with its id; null when the one to change is not there. */
export async function saveChannel(
  db: Database,
  portalId: PortalId,
  change: ChannelChange,
): Promise<string | null> {
  const { channelId, kind, name, noticeKinds, enabled, address, sealedSecret } = change;
  const values = [
    portalId,
    kind,
    name,
    noticeKinds,
    enabled,
    address?.sealedUrl,
    address?.host,
    sealedSecret,
  ];
  const { rows } = await db.query<{ channelId: string }>(
    channelId === null
      ? `insert into channels (portal_id, kind, name, notice_kinds, enabled, url, host, secret)
         values ($1, $2, $3, $4, $5, $6, $7, $8) returning channel_id as "channelId"`
      : `update channels set name = $3, notice_kinds = $4, enabled = $5, url = coalesce($6, url),
           host = coalesce($7, host), secret = coalesce($8, secret), switched_off = null, failures = 0,
           failing_since = null, trouble = null, not_before = now()
         where portal_id = $1 and kind = $2 and channel_id::text = $9 returning channel_id as "channelId"`,
    channelId === null ? values : [...values, channelId],
  );
  return rows[0]?.channelId ?? null;
}

/** Answers false when it was not there. Messages that wait for it go with it. */
export async function deleteChannel(db: Database, portalId: PortalId, channelId: string): Promise<boolean> {
  const { rowCount } = await db.query('delete from channels where portal_id = $1 and channel_id::text = $2', [
    portalId,
    channelId,
  ]);
  return rowCount === 1;
}

/** Seals again what was sealed with an old key. `reseal` answers null for what needs no change. */
export async function resealChannels(
  db: Database,
  reseal: (portalId: PortalId, sealed: string) => string | null,
): Promise<void> {
  const { rows } = await db.query<{
    portalId: PortalId;
    channelId: string;
    url: string;
    secret: string | null;
  }>(`select portal_id::text as "portalId", channel_id as "channelId", url, secret from channels`);
  for (const { portalId, channelId, url, secret } of rows) {
    const fresh = { url: reseal(portalId, url), secret: secret === null ? null : reseal(portalId, secret) };
    if (fresh.url === null && fresh.secret === null) continue;
    await db.query(
      `update channels set url = coalesce($4, url), secret = coalesce($6, secret)
       where portal_id = $1 and channel_id = $2 and url = $3 and secret is not distinct from $5`,
      [portalId, channelId, url, fresh.url, secret, fresh.secret],
    );
  }
}
