import type { LogEntry, LogHead } from '../log/log-entry.ts';
import type { LogSeal } from '../log/log-seal.ts';
import type { Database, PortalId } from './database.ts';

export interface StoredHead extends LogHead {
  /** False: the log does not speak for inputs yet: nothing was added to it since it could. */
  readonly coversInputs: boolean;
}

/** Null: the portal has no log yet. Call under the lock of the portal's row to append. */
export async function findLogHead(db: Database, portalId: PortalId): Promise<StoredHead | null> {
  const { rows } = await db.query<StoredHead>(
    `select seq::float8 as seq, hash, covers_inputs as "coversInputs" from log_heads where portal_id = $1`,
    [portalId],
  );
  return rows[0] ?? null;
}

/**
 * Adds entries, which cover inputs, and moves the head to the last of them. Fails when an entry with such a number is
 * there already.
 */
export async function insertLogEntries(
  db: Database,
  portalId: PortalId,
  entries: readonly LogEntry[],
  head: LogHead,
): Promise<void> {
  await db.query(
    `with added as (
       insert into log_entries (portal_id, seq, kind, at, subject, row_digest, body, prev_hash, hash)
       select $1, e.seq, e.kind, to_timestamp(e.at / 1000.0), e.subject, e."rowDigest", e.body, e."prevHash", e.hash
       from jsonb_to_recordset($2::jsonb) as e(
         seq bigint, kind text, at float8, subject text, "rowDigest" text, body jsonb, "prevHash" text, hash text)
     )
     insert into log_heads (portal_id, seq, hash, covers_inputs) values ($1, $3, $4, true)
     on conflict (portal_id) do update set seq = excluded.seq, hash = excluded.hash, covers_inputs = true`,
    [portalId, JSON.stringify(entries), head.seq, head.hash],
  );
}

/** Up to `limit` entries after `seq`, in order. */
export async function logEntriesAfter(
  db: Database,
  portalId: PortalId,
  seq: number,
  limit: number,
): Promise<LogEntry[]> {
  const { rows } = await db.query<LogEntry>(
    `select seq::float8 as seq, kind, round(extract(epoch from at) * 1000)::float8 as at, subject,
            row_digest as "rowDigest", body, prev_hash as "prevHash", hash
     from log_entries where portal_id = $1 and seq > $2 order by seq limit $3`,
    [portalId, seq, limit],
  );
  return rows;
}

const sealColumns = `number, seq::float8 as seq, hash, round(extract(epoch from sealed_at) * 1000)::float8 as "sealedAt",
  key_id as "keyId", prev_mac as "prevMac", mac`;

export async function findLogSeals(db: Database, portalId: PortalId): Promise<LogSeal[]> {
  const { rows } = await db.query<LogSeal>(
    `select ${sealColumns} from log_seals where portal_id = $1 order by number`,
    [portalId],
  );
  return rows;
}

export async function findLastSeal(db: Database, portalId: PortalId): Promise<LogSeal | null> {
  const { rows } = await db.query<LogSeal>(
    `select ${sealColumns} from log_seals where portal_id = $1 order by number desc limit 1`,
    [portalId],
  );
  return rows[0] ?? null;
}

/** Fails when a seal with this number is there already. */
export async function insertLogSeal(db: Database, portalId: PortalId, seal: LogSeal): Promise<void> {
  await db.query(
    `insert into log_seals (portal_id, number, seq, hash, sealed_at, key_id, prev_mac, mac)
     values ($1, $2, $3, $4, to_timestamp($5 / 1000.0), $6, $7, $8)`,
    [portalId, seal.number, seal.seq, seal.hash, seal.sealedAt, seal.keyId, seal.prevMac, seal.mac],
  );
}

/** Portals whose log has grown since its last seal, and whose last seal is older than `ms`. */
export async function portalsToSeal(db: Database, ms: number): Promise<PortalId[]> {
  const { rows } = await db.query<{ portalId: PortalId }>(
    `select h.portal_id::text as "portalId"
     from log_heads h left join lateral (
       select seq, sealed_at from log_seals s where s.portal_id = h.portal_id order by number desc limit 1
     ) last on true
     where last.seq is distinct from h.seq
       and coalesce(last.sealed_at, '-infinity') < now() - $1 * interval '1 millisecond'`,
    [ms],
  );
  return rows.map((row) => row.portalId);
}

/** Seals that the place outside does not have yet, oldest first. */
export async function unsentSeals(
  db: Database,
  limit: number,
): Promise<(LogSeal & { readonly portalId: PortalId })[]> {
  const { rows } = await db.query<LogSeal & { portalId: PortalId }>(
    `select portal_id::text as "portalId", ${sealColumns} from log_seals
     where sent_at is null order by sealed_at, portal_id limit $1`,
    [limit],
  );
  return rows;
}

export async function markSealSent(db: Database, portalId: PortalId, number: number): Promise<void> {
  await db.query('update log_seals set sent_at = now() where portal_id = $1 and number = $2', [
    portalId,
    number,
  ]);
}
