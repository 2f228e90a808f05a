import type { Database, PortalId } from './database.ts';

/** Why the clock of a lead ended whose owner a person removed before they answered. */
export const ownerRemoved = 'a person removed the owner';

/** These leads as a query of contact, moment, owner and note; the portal is $1. */
export const unownedLeads = `
    select c.contact_id, l.owner_changed_at, null, null
    from clocks c join leads l using (portal_id, contact_id)
    where c.portal_id = $1 and c.ended_reason = '${ownerRemoved}' and c.ordinal = l.decided and l.state = 'routed'
      and l.owner_id is null`;

/** Whether nobody has had the lead since a person removed its owner, so that it is still unanswered. */
export async function lostItsOwner(
  db: Database,
  portalId: PortalId,
  contactId: string,
  ordinal: number,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `select 1 from clocks where portal_id = $1 and contact_id = $2 and ordinal = $3 and ended_reason = $4`,
    [portalId, contactId, ordinal, ownerRemoved],
  );
  return rowCount === 1;
}
