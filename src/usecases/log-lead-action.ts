import type { LeadAction } from '../contract/lead-actions.ts';
import type { Database, PortalId } from '../store/database.ts';
import { appendLog } from './append-log.ts';

/**
 * Puts on the tamper-evident log who did what to a lead on its card. Call it in the transaction that does it, under the
 * lock of the portal's row. What they wrote about the contact is left out: an entry outlives a privacy deletion.
 */
export async function logLeadAction(
  db: Database,
  portalId: PortalId,
  {
    contactId,
    userId,
    ordinal,
    action,
    at,
  }: {
    readonly contactId: string;
    /** HubSpot's user id of whoever pressed the button. */
    readonly userId: string;
    /** Ordinal of the newest decision after it. */
    readonly ordinal: number;
    readonly action: LeadAction;
    readonly at: number;
  },
): Promise<void> {
  const body = { did: action.kind, userId, decision: ordinal, ...particulars(action) };
  await appendLog(db, portalId, [
    { kind: 'manual', at, subject: `lead ${contactId}`, rowDigest: null, body },
  ]);
}

function particulars(action: LeadAction): Readonly<Record<string, string | number>> {
  switch (action.kind) {
    case 'snooze':
      return { minutes: action.minutes };
    case 'pass_on':
      return { reason: action.reason };
    case 'reassign':
      return { toOwnerId: action.ownerId };
    case 'acknowledge':
    case 'reroute':
      return {};
  }
}
