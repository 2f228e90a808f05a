import type { Pool } from 'pg';
import { openPool } from '../store/database.ts';
import type { PortalId } from '../store/database.ts';
import { findPortal, someAccounts } from '../store/portals.ts';
import { databaseUrl } from './database-url.ts';

/**
 * Runs `work` on the database of a portal that a person named on the command line; one that is alone there need not be
 * named. Throws Error when that account never installed Baton.
 */
export async function forPortal<T>(
  named: string | undefined,
  work: (pool: Pool, portalId: PortalId) => Promise<T>,
): Promise<T> {
  if (named !== undefined && !/^\d+$/.test(named)) {
    throw new Error(`"${named}" is not the number of a HubSpot account.`);
  }
  const pool = openPool(databaseUrl(), () => undefined);
  try {
    return await work(pool, named === undefined ? await onlyAccount(pool) : await known(pool, named));
  } finally {
    await pool.end();
  }
}

/** A mistyped number must not look like an account where all is well. */
async function known(pool: Pool, portalId: PortalId): Promise<PortalId> {
  if (await findPortal(pool, portalId)) return portalId;
  throw new Error(`Account ${portalId} has not installed Baton.`);
}

async function onlyAccount(pool: Pool): Promise<PortalId> {
  const [first, ...others] = await someAccounts(pool, 2);
  if (first === undefined) throw new Error('No HubSpot account has installed Baton yet.');
  if (others.length > 0) throw new Error('Several HubSpot accounts use this Baton: say which with --portal.');
  return first;
}
