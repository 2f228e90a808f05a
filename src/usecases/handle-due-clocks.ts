import type { Pool } from 'pg';
import { progressOf } from '../hubspot/contact-facts.ts';
import type { ContactRecord } from '../hubspot/contacts.ts';
import type { Decision } from '../routing/decision.ts';
import { endClocks, saveClocks } from '../store/clocks.ts';
import type { RunningClock } from '../store/clocks.ts';
import { inTransaction } from '../store/database.ts';
import type { Database, PortalId } from '../store/database.ts';
import { findNewestDecisions } from '../store/decisions.ts';
import { lockClaimedClocks, postponeClaims } from '../store/due-clocks.ts';
import { recordLeadEvents } from '../store/lead-events.ts';
import type { LeadEvent } from '../store/lead-events.ts';
import { findLeads } from '../store/leads.ts';
import { oweNotices } from '../store/notices.ts';
import { ownersWrittenAt, unwrittenOwners } from '../store/owed-writes.ts';
import type { OwedWrite } from '../store/owed-writes.ts';
import { lockPortal } from '../store/portals.ts';
import { escalateLeads } from './escalate-leads.ts';
import type { Breach } from './escalate-leads.ts';
import { markGone } from './mark-gone.ts';
import { nextEvent } from './move-clock.ts';
import { noteFirstTouches, standstill } from './note-first-touch.ts';
import type { Touch } from './note-first-touch.ts';
import { ownerChangedByPerson } from './note-owner-change.ts';
import { readDueClock } from './read-due-clock.ts';
import type { RoutingSnapshots } from './routing-snapshots.ts';
import { warningNotice } from './sla-notices.ts';

export interface HandleDueClocksDeps {
  readonly pool: Pool;
  readonly snapshots: RoutingSnapshots;
  readonly now: () => number;
}

/** Due clocks that one sweep has taken. */
export interface ClockClaim {
  readonly claimId: string;
  readonly contactIds: readonly string[];
  readonly requestId: string;
}

export interface HandledClocks {
  readonly writes: readonly OwedWrite[];
  readonly decisions: readonly Decision[];
  /** Milliseconds by which each warning and breach came late. */
  readonly lags: readonly number[];
}

/** The sweep writes what it owes at once; only when it dies, a lane does it after so long. */
const leftToCallerMs = 5_000;
/** A write that is on its way is looked for again after so long. */
const retryMs = 2_000;

/**
 * Does what is due, in one transaction: answers, pauses, owners changed by people and contacts that are gone end or move
 * their clocks; the others are warned or escalated. `contacts` were read just now, after the claim. Clocks that somebody
 * else has taken or changed meanwhile are left out.
 */
export async function handleDueClocks(
  deps: HandleDueClocksDeps,
  portalId: PortalId,
  claim: ClockClaim,
  contacts: ReadonlyMap<string, ContactRecord>,
): Promise<HandledClocks> {
  return inTransaction(deps.pool, async (db) => {
    const portal = await lockPortal(db, portalId);
    const clocks = await lockClaimedClocks(db, portalId, claim.claimId, claim.contactIds);
    if (portal?.state !== 'installed' || clocks.length === 0) return { writes: [], decisions: [], lags: [] };
    // The database's clock says what is due; ours may be a moment behind.
    const now = Math.max(deps.now(), ...clocks.map(({ next }) => next?.at ?? 0));
    const ids = clocks.map(({ contactId }) => contactId);
    const known = {
      mode: portal.mode,
      snapshot: await deps.snapshots.load(db, portal),
      unwritten: await unwrittenOwners(db, portalId, ids),
      writtenAt: await ownersWrittenAt(db, portalId, ids),
    };
    const leads = await findLeads(db, portalId, ids);
    const decisions = await findNewestDecisions(db, portalId, ids);
    const found = clocks.map((clock) => {
      const contact = contacts.get(clock.contactId);
      const lead = leads.get(clock.contactId);
      const newest = decisions.get(clock.contactId);
      return {
        clock,
        contact,
        lead,
        newest,
        due: readDueClock(clock, { ...known, contact, lead, newest }, now),
      };
    });
    const { requestId } = claim;

    const touched: { clock: RunningClock; touch: Touch }[] = [];
    const moved: RunningClock[] = [];
    const paused: (LeadEvent & { contactId: string })[] = [];
    const waiting: string[] = [];
    const warned: Due[] = [];
    const breaches: Breach[] = [];
    for (const { clock, contact, lead, newest, due } of found) {
      const { contactId } = clock;
      if (due.what === 'end') await endClocks(db, portalId, [contactId], due.reason);
      if (!lead || !newest) continue;
      if (due.what === 'gone') await markGone(db, portalId, lead, due.reason, now);
      if (!contact) continue;
      switch (due.what) {
        case 'owner_changed': {
          const change = { ownerId: due.ownerId, at: now, requestId };
          await ownerChangedByPerson(db, deps.snapshots, portal, lead, change);
          break;
        }
        case 'touched':
          touched.push({ clock, touch: due.touch });
          break;
        case 'paused':
          moved.push(due.clock);
          paused.push(standstill('paused', clock, progressOf(contact).leadStatus, now));
          break;
        case 'moved':
          moved.push(due.clock);
          break;
        case 'wait':
          waiting.push(contactId);
          break;
        case 'warn':
          warned.push({ clock, newest });
          break;
        case 'breach':
          breaches.push({ clock, newest, contact });
      }
    }
    await noteFirstTouches(db, portalId, touched);
    await saveClocks(db, portalId, moved);
    await recordLeadEvents(db, portalId, paused);
    await postponeClaims(db, portalId, claim.claimId, waiting, retryMs);
    await warnOwners(db, portalId, warned, now);
    const at = { now, requestId, leftToCallerMs };
    const made = await escalateLeads(db, deps.snapshots, portal, breaches, at);
    const lags = [...warned, ...breaches].map(({ clock }) => now - (clock.next?.at ?? now));
    return { ...made, lags };
  });
}

type Due = Pick<Breach, 'clock' | 'newest'>;

/** Reminds owners: reminders that are past together, after a standstill of ours, are one. */
async function warnOwners(db: Database, portalId: PortalId, due: readonly Due[], now: number): Promise<void> {
  const warned = due.map(({ clock, newest }) => {
    const past = clock.warnAt.filter((at) => at <= now).length;
    const after = { ...clock, warned: Math.max(clock.warned + 1, past) };
    return { clock: { ...after, next: nextEvent(after) }, decision: newest.decision };
  });
  await saveClocks(
    db,
    portalId,
    warned.map(({ clock }) => clock),
  );
  await recordLeadEvents(
    db,
    portalId,
    warned.map(({ clock: { contactId, ownerId, ordinal, dueAt } }) => ({
      ...({ contactId, at: now, kind: 'warned', ownerId } as const),
      details: { ordinal, dueAt },
    })),
  );
  await oweNotices(
    db,
    portalId,
    warned.map(({ clock, decision }) => warningNotice(clock, decision, now)),
  );
}
