import { Pool } from 'pg';
import type { PoolClient } from 'pg';

/** A pool, or one client inside a transaction: every store function takes either, and the portal id next. */
export type Database = Pick<Pool, 'query'>;

/** HubSpot's account id (`portalId`). */
export type PortalId = string;

/**
 * Connections are taken within 3 s or not at all: a webhook must be answered within HubSpot's 5 s.
 * `hints: true` is for what may be lost with a crash of Postgres, such as permits and wake-ups: its commits do not wait
 * for the disk.
 */
export function openPool(
  databaseUrl: string,
  onError: (error: Error) => void,
  { hints = false }: { readonly hints?: boolean } = {},
): Pool {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: 20,
    connectionTimeoutMillis: 3_000,
    keepAlive: true,
    ...(hints && { options: '-c synchronous_commit=off' }),
  });
  // A connection that breaks, idle or in use, must not end the process; the next query takes a new one.
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  return pool;
}

/** Runs `work` in one transaction; any throw rolls everything back. */
export const inTransaction = <T>(pool: Pool, work: (db: PoolClient) => Promise<T>): Promise<T> =>
  between(pool, 'begin', work);

/** Runs `work`, which only reads, on the database as it stands at one moment. */
export const inSnapshot = <T>(pool: Pool, work: (db: PoolClient) => Promise<T>): Promise<T> =>
  between(pool, 'begin isolation level repeatable read read only', work);

async function between<T>(pool: Pool, begin: string, work: (db: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.release(broken);
  }
}
