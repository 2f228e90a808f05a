import type { Database, PortalId } from '../store/database.ts';
import { pendingCreations } from '../store/inbox.ts';
import { dueHeldLeads } from '../store/leads.ts';

/** HubSpot's limit for one batch. */
export const turnSize = 100;

/** One contact to decide, with every event that asked for it. */
export interface TurnLead {
  readonly contactId: string;
  /** Inbox keys; empty for a held lead that is tried again. */
  readonly eventKeys: readonly string[];
  readonly requestId: string;
}

/**
 * Up to 100 contacts that wait for a decision, held leads first because they are older. Nothing is marked: the
 * caller holds the portal's lease, and the commit checks that the events are still pending.
 */
export async function claimTurn(
  db: Database,
  portalId: PortalId,
  inFlight: ReadonlySet<string>,
  requestId: string,
): Promise<TurnLead[]> {
  const busy = [...inFlight];
  const held = await dueHeldLeads(db, portalId, busy, turnSize);
  const events = await pendingCreations(db, portalId, busy, turnSize - held.length);
  const leads = new Map<string, TurnLead>(
    held.map(({ contactId }) => [contactId, { contactId, eventKeys: [], requestId }]),
  );
  for (const event of events) {
    const known = leads.get(event.objectId);
    leads.set(event.objectId, {
      contactId: event.objectId,
      eventKeys: [...(known?.eventKeys ?? []), event.key],
      requestId: known?.requestId ?? event.requestId,
    });
  }
  return [...leads.values()];
}
