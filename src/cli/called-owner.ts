import type { Pool } from 'pg';
import type { PortalId } from '../store/database.ts';
import { ownersCalled } from '../store/owners.ts';
import type { Owner } from '../store/owners.ts';

/** The owner of an account whom a command line names by e-mail address or owner id. Throws Error unless it is one. */
export async function calledOwner(pool: Pool, portalId: PortalId, called: string): Promise<Owner> {
  const [first, ...others] = await ownersCalled(pool, portalId, called.trim());
  if (!first) throw new Error(`Account ${portalId} has no owner with the e-mail address or id "${called}".`);
  if (others.length > 0) throw new Error(`Several owners have "${called}": name one by their owner id.`);
  return first;
}
