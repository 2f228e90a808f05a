import type { Database, PortalId } from './database.ts';

/** Whom one decision gave the lead to; null: nobody. */
export async function findDecisionOwner(
  db: Database,
  portalId: PortalId,
  contactId: string,
  ordinal: number,
): Promise<string | null> {
  const { rows } = await db.query<{ ownerId: string | null }>(
    `select owner_id as "ownerId" from decisions where portal_id = $1 and contact_id = $2 and ordinal = $3`,
    [portalId, contactId, ordinal],
  );
  return rows[0]?.ownerId ?? null;
}
