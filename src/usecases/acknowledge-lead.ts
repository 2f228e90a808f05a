import type { Pool } from 'pg';
import { endTouchedClocks, findRunningClocks } from '../store/clocks.ts';
import { inTransaction } from '../store/database.ts';
import type { Database, PortalId } from '../store/database.ts';
import { recordLeadEvents } from '../store/lead-events.ts';
import { lockPortal } from '../store/portals.ts';
import { Refusal } from './refusal.ts';

/** "I'm on it": the owner's own word counts as the first answer and ends the clock. Throws Refusal when none runs. */
export async function acknowledgeLead(
  deps: { readonly pool: Pool; readonly now: () => number },
  portalId: PortalId,
  {
    contactId,
    guard,
    by,
  }: {
    readonly contactId: string;
    /** Who pressed the button. */
    readonly by: { readonly ownerId: string | null; readonly name: string | null };
    /** Checks under the portal's lock that the lead is as it was seen, and writes the action down. */
    readonly guard: (db: Database) => Promise<void>;
  },
): Promise<void> {
  await inTransaction(deps.pool, async (db) => {
    await lockPortal(db, portalId);
    await guard(db);
    const clock = (await findRunningClocks(db, portalId, [contactId])).get(contactId);
    if (!clock) throw new Refusal('too_late', ({ actions }) => actions.noClock);
    const at = deps.now();
    await endTouchedClocks(db, portalId, [{ contactId, at, signal: 'acknowledged' }]);
    await recordLeadEvents(db, portalId, [
      {
        contactId,
        at,
        kind: 'acknowledged',
        ownerId: clock.ownerId,
        details: { by: by.ownerId === clock.ownerId ? null : by.name },
      },
    ]);
  });
}
