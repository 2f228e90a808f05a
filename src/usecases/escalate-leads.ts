import { progressOf } from '../hubspot/contact-facts.ts';
import type { ContactRecord } from '../hubspot/contacts.ts';
import type { Decision } from '../routing/decision.ts';
import { escalateLead } from '../routing/escalate-lead.ts';
import { readLead } from '../routing/read-lead.ts';
import { saveClocks } from '../store/clocks.ts';
import type { RunningClock } from '../store/clocks.ts';
import type { Database } from '../store/database.ts';
import type { NewestDecision } from '../store/decisions.ts';
import { recordLeadEvents } from '../store/lead-events.ts';
import type { LeadEvent } from '../store/lead-events.ts';
import { oweNotices } from '../store/notices.ts';
import type { OwedNotice } from '../store/notices.ts';
import type { OwedWrite } from '../store/owed-writes.ts';
import type { Portal } from '../store/portals.ts';
import { recordDecisions, slaPolicyOf } from './record-decisions.ts';
import type { DecidedLead } from './record-decisions.ts';
import type { RoutingSnapshots } from './routing-snapshots.ts';
import { breachNotice, escalationNotice, staysNotice } from './sla-notices.ts';
import { openTurn, saveTurnState } from './turn-state.ts';

/** A clock that has run out, with what its lead was decided by and what HubSpot says of it now. */
export interface Breach {
  readonly clock: RunningClock;
  readonly newest: NewestDecision;
  readonly contact: ContactRecord;
}

/**
 * Gives leads that nobody answered to the next in their chains, one after the other, each seeing what the last one
 * changed. The portal is locked. Answers with the writes owed and the decisions made.
 */
export async function escalateLeads(
  db: Database,
  snapshots: RoutingSnapshots,
  portal: Portal,
  breaches: readonly Breach[],
  { now, requestId, leftToCallerMs }: { now: number; requestId: string; leftToCallerMs: number },
): Promise<{ writes: OwedWrite[]; decisions: Decision[] }> {
  if (breaches.length === 0) return { writes: [], decisions: [] };
  const { portalId, mode } = portal;
  const leads = breaches.map(({ contact: { id, properties } }) => readLead({ contactId: id, properties }));
  const opened = await openTurn(snapshots, db, portal, leads, now);
  const { snapshot } = opened;
  const { rosterVersion, rulebook, reps } = snapshot;
  let { state } = opened;
  const decided: DecidedLead[] = [];
  const kept: RunningClock[] = [];
  const events: (LeadEvent & { contactId: string })[] = [];
  const notices: OwedNotice[] = [];
  breaches.forEach(({ clock, newest, contact }, at) => {
    const lead = leads[at]!;
    const { contactId, ordinal, ownerId } = clock;
    const outcome = escalateLead(lead, newest.decision, snapshot, state, now);
    let became: string;
    let waitsUntil: number | null = null;
    if (outcome.outcome === 'given') {
      const { decision } = outcome;
      state = outcome.state;
      became = decision.reason;
      const next = ordinal + 1;
      const cause = 'escalated';
      const row = { contactId, ordinal: next, cause, mode, rosterVersion, lead, decision } as const;
      decided.push({ row, progress: progressOf(contact), hold: null, requestId });
      notices.push(escalationNotice(decision, next));
    } else {
      became = outcome.reason;
      waitsUntil = outcome.outcome === 'waits' ? outcome.until : null;
      const next = waitsUntil === null ? null : ({ kind: 'breach', at: waitsUntil } as const);
      kept.push({ ...clock, breachedAt: clock.breachedAt ?? now, next });
    }
    if (clock.breachedAt === null) {
      const details = { ordinal, waitsUntil };
      events.push({ contactId, at: clock.dueAt, kind: 'breached', ownerId, details });
      const manager = slaPolicyOf(newest.decision, rulebook)?.manager;
      const name = reps.get(ownerId)?.name ?? `Owner ${ownerId}`;
      if (manager) notices.push(breachNotice(clock, manager, name, became));
    }
    if (outcome.outcome === 'stays') {
      const details = { reason: became, chainOver: outcome.passed.length === 0 };
      events.push({ contactId, at: now, kind: 'escalation_stopped', ownerId, details });
      notices.push(staysNotice(clock, became));
    }
  });
  await saveClocks(db, portalId, kept);
  await recordLeadEvents(db, portalId, events);
  // A lead that stays where it is changes nothing for the others.
  const given = decided.map(({ row }) => row.lead);
  const turn = { opened, cause: 'escalated', at: now, leads: given, request: null } as const;
  const writes = await recordDecisions(db, portal, turn, decided, leftToCallerMs);
  await saveTurnState(db, portal, opened, state);
  await oweNotices(db, portalId, notices);
  return { writes, decisions: decided.map(({ row }) => row.decision) };
}
