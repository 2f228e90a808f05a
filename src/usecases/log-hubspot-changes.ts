import type { LogNews } from '../log/log-entry.ts';
import type { Database, PortalId } from '../store/database.ts';
import { appendLog } from './append-log.ts';

/** What somebody did to a lead in HubSpot itself and Baton made no decision of. Owners are HubSpot's ids. */
export interface HubSpotChange {
  readonly contactId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly did:
    | {
        readonly did: 'owner_changed';
        readonly fromOwnerId: string | null;
        readonly toOwnerId: string | null;
      }
    | { readonly did: 'gone'; readonly because: string | null }
    | { readonly did: 'restored' };
}

/**
 * Puts on the tamper-evident log what somebody did to leads in HubSpot. Call it in the transaction that takes note of it,
 * under the lock of the portal's row. HubSpot does not say who it was.
 */
export async function logHubSpotChanges(
  db: Database,
  portalId: PortalId,
  changes: readonly HubSpotChange[],
): Promise<void> {
  const news = changes.map(({ contactId, at, did }): LogNews => ({
    ...{ kind: 'manual', at, subject: `lead ${contactId}`, rowDigest: null, body: did },
  }));
  await appendLog(db, portalId, news);
}
