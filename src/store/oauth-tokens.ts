import type { Pool } from 'pg';
import { inTransaction } from './database.ts';
import type { Database, PortalId } from './database.ts';

/** As stored: both tokens encrypted. */
export interface StoredTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresAt: Date;
}

const select = `select access_token as "accessToken", refresh_token as "refreshToken", expires_at as "expiresAt"
  from oauth_tokens where portal_id = $1`;

export async function findTokens(db: Database, portalId: PortalId): Promise<StoredTokens | null> {
  const { rows } = await db.query<StoredTokens>(select, [portalId]);
  return rows[0] ?? null;
}

export async function saveTokens(db: Database, portalId: PortalId, tokens: StoredTokens): Promise<void> {
  await db.query(
    `insert into oauth_tokens (portal_id, access_token, refresh_token, expires_at) values ($1, $2, $3, $4)
     on conflict (portal_id) do update
     set access_token = $2, refresh_token = $3, expires_at = $4, updated_at = now()`,
    [portalId, tokens.accessToken, tokens.refreshToken, tokens.expiresAt],
  );
}

/** One refresh per portal at a time, over all processes: `next` sees the newest tokens and its answer is stored. */
export async function replaceTokens(
  pool: Pool,
  portalId: PortalId,
  next: (current: StoredTokens | null) => Promise<StoredTokens>,
): Promise<StoredTokens> {
  return inTransaction(pool, async (db) => {
    const { rows } = await db.query<StoredTokens>(`${select} for update`, [portalId]);
    const tokens = await next(rows[0] ?? null);
    await saveTokens(db, portalId, tokens);
    return tokens;
  });
}
