import { endClocks } from '../store/clocks.ts';
import type { Database, PortalId } from '../store/database.ts';
import { recordLeadEvents } from '../store/lead-events.ts';
import { saveLeads } from '../store/leads.ts';
import type { LeadRow } from '../store/leads.ts';
import { supersedeWrites } from '../store/owed-writes.ts';
import { logHubSpotChanges } from './log-hubspot-changes.ts';

/**
 * The contact is no more: nothing of it is watched, written or decided. Answers with the lead as it is now. The portal is
 * locked.
 */
export async function markGone(
  db: Database,
  portalId: PortalId,
  lead: Omit<LeadRow, 'state'>,
  goneReason: string,
  at: number,
): Promise<LeadRow> {
  const { contactId } = lead;
  const gone: LeadRow = { ...lead, state: 'gone', goneReason, retryAt: null, hold: null };
  await saveLeads(db, portalId, [gone]);
  await endClocks(db, portalId, [contactId], goneReason);
  await supersedeWrites(db, portalId, [contactId], goneReason);
  await recordLeadEvents(db, portalId, [
    { contactId, at, kind: 'gone', ownerId: null, details: { reason: goneReason } },
  ]);
  await logHubSpotChanges(db, portalId, [{ contactId, at, did: { did: 'gone', because: goneReason } }]);
  return gone;
}
