import { clockColumns } from './clocks.ts';
import type { RunningClock } from './clocks.ts';
import type { Database, PortalId } from './database.ts';

/** Prepared portals with a clock whose next moment has come and which no sweep is working on. */
export async function portalsWithDueClocks(db: Database): Promise<PortalId[]> {
  const { rows } = await db.query<{ portalId: PortalId }>(
    `select portal_id::text as "portalId" from portals
     where state = 'installed' and prepared_at is not null and exists (
       select 1 from clocks where clocks.portal_id = portals.portal_id and clocks.state = 'running'
         and clocks.next_at <= now() and (clocks.claimed_until is null or clocks.claimed_until <= now()))`,
  );
  return rows.map((row) => row.portalId);
}

/**
 * Takes up to `limit` due clocks of a portal for `leaseMs`, those due longest first; answers with their contacts. When
 * the process dies, another one takes them after that.
 */
export async function claimDueClocks(
  db: Database,
  portalId: PortalId,
  claim: { readonly claimId: string; readonly leaseMs: number; readonly limit: number },
): Promise<string[]> {
  const { rows } = await db.query<{ contactId: string }>(
    // Materialized: a subquery may be run again for each row, and then the limit holds no more.
    `with due as materialized (
       select contact_id, ordinal from clocks
       where portal_id = $1 and state = 'running' and next_at <= now()
         and (claimed_until is null or claimed_until <= now())
       order by next_at limit $4 for update skip locked
     )
     update clocks set claim_id = $2, claimed_until = now() + $3 * interval '1 millisecond'
     from due
     where clocks.portal_id = $1 and clocks.contact_id = due.contact_id and clocks.ordinal = due.ordinal
     returning clocks.contact_id as "contactId"`,
    [portalId, claim.claimId, claim.leaseMs, claim.limit],
  );
  return rows.map((row) => row.contactId);
}

/** Takes them for `leaseMs` from now on; answers with the contacts that nobody else has taken meanwhile. */
export async function renewClaims(
  db: Database,
  portalId: PortalId,
  claimId: string,
  contactIds: readonly string[],
  leaseMs: number,
): Promise<string[]> {
  const { rows } = await db.query<{ contactId: string }>(
    `update clocks set claimed_until = now() + $4 * interval '1 millisecond'
     where portal_id = $1 and contact_id = any($3) and claim_id = $2 and state = 'running'
     returning contact_id as "contactId"`,
    [portalId, claimId, contactIds, leaseMs],
  );
  return rows.map((row) => row.contactId);
}

/** The clocks of a claim that are still its own, locked to the end of the transaction. The portal must be locked. */
export async function lockClaimedClocks(
  db: Database,
  portalId: PortalId,
  claimId: string,
  contactIds: readonly string[],
): Promise<RunningClock[]> {
  const { rows } = await db.query<RunningClock>(
    `select ${clockColumns} from clocks
     where portal_id = $1 and contact_id = any($3) and claim_id = $2 and state = 'running' and next_at <= now()
     order by next_at, contact_id for update`,
    [portalId, claimId, contactIds],
  );
  return rows;
}

/** Puts off by `ms` what this claim still holds. */
export async function postponeClaims(
  db: Database,
  portalId: PortalId,
  claimId: string,
  contactIds: readonly string[],
  ms: number,
): Promise<void> {
  await db.query(
    `update clocks set claim_id = null, claimed_until = now() + $4 * interval '1 millisecond'
     where portal_id = $1 and contact_id = any($3) and claim_id = $2 and state = 'running'`,
    [portalId, claimId, contactIds, ms],
  );
}
