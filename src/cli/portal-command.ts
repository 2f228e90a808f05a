import type { Pool } from 'pg';
import { openPool } from '../store/database.ts';
import type { PortalId } from '../store/database.ts';
import { databaseUrl } from './database-url.ts';

/** Runs `work` on the database of a portal that a person named on the command line. */
export async function forPortal<T>(
  portalId: string,
  work: (pool: Pool, portalId: PortalId) => Promise<T>,
): Promise<T> {
  if (!/^\d+$/.test(portalId)) throw new Error(`"${portalId}" is not the number of a HubSpot account.`);
  const pool = openPool(databaseUrl(), () => undefined);
  try {
    return await work(pool, portalId);
  } finally {
    await pool.end();
  }
}
