import type { Pool } from 'pg';
import { isOpen } from '../routing/business-time.ts';
import { ownerHours } from '../routing/owner-clock.ts';
import { inTransaction } from '../store/database.ts';
import type { Database, PortalId } from '../store/database.ts';
import { collectNotices, waitingManagers } from '../store/notice-digests.ts';
import type { WaitingManager } from '../store/notice-digests.ts';
import { oweDigest } from '../store/notices.ts';
import { lockPortal } from '../store/portals.ts';
import { digestText } from './digest-text.ts';
import type { RoutingSnapshots } from './routing-snapshots.ts';

/** So long a manager's first notice waits for more. */
export const gatherMs = 5 * 60_000;
/** A manager gets one digest in so long at most. */
const digestEveryMs = 60 * 60_000;

/**
 * Tells managers what was collected for them: one digest an hour at most, made while they are at work (at any time for
 * somebody whose hours nobody knows), of notices that have gathered for five minutes. What comes overnight is told at
 * their opening. Each digest is a notice of its own, sent like any other.
 */
export async function sendDigests(
  deps: { readonly pool: Pool; readonly snapshots: RoutingSnapshots; readonly now: () => number },
  portalId: PortalId,
): Promise<void> {
  // Looked at without a lock first: mostly an hour must still pass.
  if ((await dueManagers(deps.pool, portalId, deps.now())).length === 0) return;
  await inTransaction(deps.pool, async (db) => {
    const portal = await lockPortal(db, portalId);
    if (portal?.state !== 'installed') return;
    const now = deps.now();
    const snapshot = await deps.snapshots.load(db, portal);
    for (const { ownerId } of await dueManagers(db, portalId, now)) {
      const hours = ownerId === null ? null : ownerHours(ownerId, snapshot);
      if (hours && !isOpen(hours, now)) continue;
      await oweOneDigest(db, portalId, ownerId, hours?.timeZone ?? 'UTC', now);
    }
  });
}

async function dueManagers(db: Database, portalId: PortalId, now: number): Promise<WaitingManager[]> {
  const waiting = await waitingManagers(db, portalId);
  return waiting.filter(
    ({ oldestAt, lastDigestAt }) =>
      now - oldestAt >= gatherMs && (lastDigestAt === null || now - lastDigestAt >= digestEveryMs),
  );
}

async function oweOneDigest(
  db: Database,
  portalId: PortalId,
  ownerId: string | null,
  timeZone: string,
  now: number,
): Promise<void> {
  const collected = await collectNotices(db, portalId, ownerId);
  const newest = collected[0];
  if (!newest) return;
  await oweDigest(db, portalId, {
    noticeKey: `digest:${newest.noticeKey}`,
    // A task must stand on a contact to be found again: on the newest that is still there.
    contactId: (collected.find((notice) => !notice.gone) ?? newest).contactId,
    ownerId,
    ...digestText(collected, timeZone),
    dueAt: now,
  });
}
