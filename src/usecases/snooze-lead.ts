import type { Pool } from 'pg';
import { MINUTE } from '../routing/working-hours.ts';
import { findRunningClocks, saveClocks } from '../store/clocks.ts';
import { inTransaction } from '../store/database.ts';
import type { Database, PortalId } from '../store/database.ts';
import { findNewestDecision } from '../store/decisions.ts';
import { recordLeadEvents } from '../store/lead-events.ts';
import { lockPortal } from '../store/portals.ts';
import { movedClock } from './move-clock.ts';
import { slaPolicyOf } from './record-decisions.ts';
import { Refusal } from './refusal.ts';
import type { RoutingSnapshots } from './routing-snapshots.ts';

/**
 * More time for the owner, as often and as long as the SLA policy allows: the clock stands still for so many minutes
 * from now, and what it had left is left afterwards. Throws Refusal.
 */
export async function snoozeLead(
  deps: { readonly pool: Pool; readonly snapshots: RoutingSnapshots; readonly now: () => number },
  portalId: PortalId,
  {
    contactId,
    minutes,
    guard,
  }: {
    readonly contactId: string;
    readonly minutes: number;
    /** Checks under the portal's lock that the lead is as it was seen, and writes the action down. */
    readonly guard: (db: Database) => Promise<void>;
  },
): Promise<void> {
  await inTransaction(deps.pool, async (db) => {
    const portal = await lockPortal(db, portalId);
    await guard(db);
    const clock = (await findRunningClocks(db, portalId, [contactId])).get(contactId);
    const newest = await findNewestDecision(db, portalId, contactId);
    if (!portal || !clock || !newest) throw new Refusal('too_late', ({ actions }) => actions.noClock);
    if (clock.pausedSince !== null) throw new Refusal('too_late', ({ actions }) => actions.standsStill);
    if (clock.breachedAt !== null) throw new Refusal('too_late', ({ actions }) => actions.over);
    const snapshot = await deps.snapshots.load(db, portal);
    const limit = slaPolicyOf(newest.decision, snapshot.rulebook)?.snooze;
    if (!limit || clock.snoozed >= limit.times) {
      throw new Refusal('too_late', ({ actions }) => actions.noMoreTime);
    }
    if (minutes > limit.mostMinutes) {
      throw new Refusal('faults', ({ actions }) => actions.mostMinutes(limit.mostMinutes));
    }
    const at = deps.now();
    const pauses = [...clock.pauses, { startsAt: at, endsAt: at + minutes * MINUTE }];
    const moved = movedClock({ ...clock, pauses }, newest.decision, snapshot);
    await saveClocks(db, portalId, [{ ...moved, snoozed: clock.snoozed + 1 }]);
    const details = { minutes, until: moved.dueAt };
    await recordLeadEvents(db, portalId, [
      { contactId, at, kind: 'snoozed', ownerId: clock.ownerId, details },
    ]);
  });
}
