import type { Pool } from 'pg';
import type { CallOptions, HubSpotClient } from '../hubspot/client.ts';
import { writeContacts } from '../hubspot/contacts.ts';
import { HubSpotError } from '../hubspot/errors.ts';
import { dueProperty } from '../hubspot/lead-fields.ts';
import type { PortalId } from '../store/database.ts';
import { postponeDueTimes, settleDueTimes } from '../store/due-times.ts';
import type { OwedDueTime } from '../store/due-times.ts';

/** Tried again after so long at least. */
const retryMs = 60_000;

/**
 * Writes due times that a pause or more time for the owner has moved, in one batch and nothing else with them. What
 * HubSpot refuses for good is given up; the rest stays owed. Throws HubSpotError.
 */
export async function writeDueTimes(
  { pool, hubspot }: { readonly pool: Pool; readonly hubspot: HubSpotClient },
  portalId: PortalId,
  owed: readonly OwedDueTime[],
  call: CallOptions,
): Promise<void> {
  const inputs = owed.map(({ contactId, dueAt }) => ({ contactId, properties: dueProperty(dueAt) }));
  const ids = owed.map(({ contactId }) => contactId);
  try {
    const { refused } = await writeContacts(hubspot, portalId, inputs, call);
    const later = new Set(refused.filter(({ retry }) => retry === 'later').map(({ contactId }) => contactId));
    await postponeDueTimes(pool, portalId, [...later], retryMs);
    await settleDueTimes(
      pool,
      portalId,
      owed.filter(({ contactId }) => !later.has(contactId)),
    );
  } catch (error) {
    if (error instanceof HubSpotError) {
      await postponeDueTimes(pool, portalId, ids, Math.max(error.retryAfterMs ?? 0, retryMs));
    }
    throw error;
  }
}
