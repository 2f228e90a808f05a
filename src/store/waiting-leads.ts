import type { WaitingLead } from '../routing/routing-state.ts';
import type { Database, PortalId } from './database.ts';

/** Every lead on hold with its place, so that none is overtaken by a later equal. */
export async function loadWaitingLeads(db: Database, portalId: PortalId): Promise<Map<string, WaitingLead>> {
  const { rows } = await db.query<{ contactId: string; hold: WaitingLead }>(
    `select contact_id as "contactId", hold from leads where portal_id = $1 and state = 'held' and hold is not null`,
    [portalId],
  );
  return new Map(rows.map((row) => [row.contactId, row.hold]));
}
