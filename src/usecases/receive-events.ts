import type { Pool } from 'pg';
import type { WebhookEvent } from '../hubspot/webhook-events.ts';
import { storeEvents } from '../store/inbox.ts';
import type { IntakeCount } from '../store/inbox.ts';

/** Writes a webhook's events down and wakes the worker; nothing else happens before HubSpot gets its answer. */
export async function receiveEvents(
  deps: { readonly pool: Pool },
  events: readonly WebhookEvent[],
  requestId: string,
): Promise<IntakeCount> {
  const kept = events.map(({ portalId, key, kind, objectId, occurredAt, ...event }) => {
    const { propertyName, propertyValue, primaryObjectId, mergedObjectIds, newObjectId } = event;
    const details = { propertyName, propertyValue, primaryObjectId, mergedObjectIds, newObjectId };
    return { portalId, key, kind, objectId, occurredAt, details };
  });
  return storeEvents(deps.pool, kept, requestId);
}
