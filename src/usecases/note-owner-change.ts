import { reassignLead } from '../routing/reassign-lead.ts';
import { endClocks, findRunningClocks } from '../store/clocks.ts';
import { lostItsOwner, ownerRemoved } from '../store/unowned-leads.ts';
import type { Database } from '../store/database.ts';
import { findNewestDecision } from '../store/decisions.ts';
import { recordLeadEvents } from '../store/lead-events.ts';
import { noteOwnerChange } from '../store/leads.ts';
import type { LeadRow } from '../store/leads.ts';
import { oweNotices } from '../store/notices.ts';
import { supersedeWrites } from '../store/owed-writes.ts';
import type { UnwrittenOwner } from '../store/owed-writes.ts';
import type { Portal } from '../store/portals.ts';
import { logHubSpotChanges } from './log-hubspot-changes.ts';
import { recordDecisions, slaPolicyOf } from './record-decisions.ts';
import type { RoutingSnapshots } from './routing-snapshots.ts';
import { unownedNotice } from './sla-notices.ts';
import { openTurn, saveTurnState } from './turn-state.ts';

/** Whether an owner read from HubSpot is the one we know, or the one whom a write that it has not taken replaces. */
export const isExpectedOwner = (
  lead: LeadRow,
  owner: string | null,
  unwritten: UnwrittenOwner | undefined,
): boolean =>
  owner === lead.ownerId ||
  (unwritten !== undefined && (owner === null || owner === unwritten.replacesOwnerId));

/**
 * Somebody else than Baton gave the lead to another owner, or to nobody. Baton does not write that owner again. A
 * running clock ends, and by policy starts again for the new owner: with a decision of its own, so that the record says
 * who has the lead, until when, and the new owner counts among those who had it. A lead whose owner was removed before
 * they answered is left as that person wanted it, but its manager is told, it stays on the list of unrouted leads, and
 * whoever gets it next has a clock again. When nobody waits for an answer any more, a change only is noted. The portal is
 * locked.
 */
export async function ownerChangedByPerson(
  db: Database,
  snapshots: RoutingSnapshots,
  portal: Portal,
  lead: LeadRow,
  change: { readonly ownerId: string | null; readonly at: number; readonly requestId: string },
): Promise<void> {
  const { portalId } = portal;
  const { contactId } = lead;
  const { ownerId, at, requestId } = change;
  await noteOwnerChange(db, portalId, contactId, ownerId, at);
  await supersedeWrites(db, portalId, [contactId], 'a person changed the owner meanwhile');
  const clock = (await findRunningClocks(db, portalId, [contactId])).get(contactId);
  const newest = await findNewestDecision(db, portalId, contactId);
  const isWatched =
    newest?.mode === portal.mode && (clock || (await lostItsOwner(db, portalId, contactId, newest.ordinal)));
  if (newest && isWatched && ownerId !== null) {
    const given = { ...newest.lead, ownerId };
    const opened = await openTurn(snapshots, db, portal, [given], at);
    const { snapshot, state } = opened;
    if (slaPolicyOf(newest.decision, snapshot.rulebook)?.ownerChange === 'restart') {
      const chosen = { ownerId, cause: 'restarted', by: null } as const;
      const after = reassignLead(given, newest.decision, chosen, snapshot, state, at);
      const row = {
        ...({ contactId, ordinal: newest.ordinal + 1, cause: 'restarted', mode: portal.mode } as const),
        ...{ rosterVersion: snapshot.rosterVersion, lead: given, decision: after.decision },
      };
      const request = { by: null, ownerId };
      const turn = { opened, cause: 'restarted', at, leads: [given], request } as const;
      await recordDecisions(db, portal, turn, [{ row, progress: lead, hold: null, requestId }]);
      await saveTurnState(db, portal, opened, after.state);
      return;
    }
  }
  if (clock && isWatched && ownerId === null) {
    const { rulebook, reps } = await snapshots.load(db, portal);
    const manager = slaPolicyOf(newest.decision, rulebook)?.manager;
    const name = reps.get(clock.ownerId)?.name ?? `Owner ${clock.ownerId}`;
    if (manager) await oweNotices(db, portalId, [unownedNotice(clock, manager, name)]);
  }
  await endClocks(db, portalId, [contactId], ownerId === null ? ownerRemoved : 'a person changed the owner');
  await recordLeadEvents(db, portalId, [
    { contactId, at, kind: 'owner_changed', ownerId, details: { fromOwnerId: lead.ownerId } },
  ]);
  const did = { did: 'owner_changed', fromOwnerId: lead.ownerId, toOwnerId: ownerId } as const;
  await logHubSpotChanges(db, portalId, [{ contactId, at, did }]);
}
