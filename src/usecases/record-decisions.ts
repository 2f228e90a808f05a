import { randomUUID } from 'node:crypto';
import type { CompiledRulebook } from '../routing/compile-rulebook.ts';
import type { Decision } from '../routing/decision.ts';
import { pauses } from '../routing/first-touch.ts';
import type { WaitingLead } from '../routing/routing-state.ts';
import type { SlaPolicy } from '../routing/sla-policy.ts';
import { endClocks, startClocks } from '../store/clocks.ts';
import type { ClockStart } from '../store/clocks.ts';
import type { Database } from '../store/database.ts';
import { insertDecisions, markGivenBack } from '../store/decisions.ts';
import type { DecisionRow } from '../store/decisions.ts';
import { recordLeadEvents } from '../store/lead-events.ts';
import type { LeadEvent, LeadEventKind } from '../store/lead-events.ts';
import { newLead, saveLeads } from '../store/leads.ts';
import type { LeadRow, LeadState } from '../store/leads.ts';
import { oweWrites } from '../store/owed-writes.ts';
import type { OwedWrite } from '../store/owed-writes.ts';
import type { Mode, Portal } from '../store/portals.ts';
import { keepTurn } from './keep-turn.ts';
import type { DecidedTurn } from './keep-turn.ts';
import { logDecisions } from './log-decisions.ts';
import { nextEvent } from './move-clock.ts';

/** A decision that was made and all that belongs to it. */
export interface DecidedLead {
  readonly row: DecisionRow;
  /** How far the lead had come when its owner got it. */
  readonly progress: Pick<LeadRow, 'leadStatus' | 'lifecycleStage' | 'contactedNotes'>;
  /** Place in the lines of waiting, while held. */
  readonly hold: WaitingLead | null;
  readonly requestId: string;
  /** More for the timeline than the decision says. */
  readonly told?: LeadEvent['details'];
}

/**
 * Writes decisions down in the caller's transaction, which has locked the portal: the decisions, their leads, clocks and
 * timelines, and the writes that they owe to HubSpot. Answers with those writes: none in shadow mode. A decision that
 * hands a lead over ends the clock of whoever had it. What the turn read is kept with them. `leftToCallerMs`: the caller
 * pays at once, so nobody else does.
 */
export async function recordDecisions(
  db: Database,
  portal: Portal,
  turn: DecidedTurn,
  decided: readonly DecidedLead[],
  leftToCallerMs?: number,
): Promise<OwedWrite[]> {
  if (decided.length === 0) return [];
  const { portalId, mode } = portal;
  const { rulebook } = turn.opened.snapshot;
  const ordinals = new Map(decided.map(({ row }) => [row.contactId, row.ordinal]));
  const kept = await keepTurn(db, portal, turn, ordinals);
  const { turnId } = kept;
  const rows = decided.map(({ row }) => ({ ...row, turnId, salt: randomUUID() }));
  await saveLeads(
    db,
    portalId,
    decided.map((one) => leadAfter(one, mode)),
  );
  await insertDecisions(db, portalId, rows);
  const handedOver = rows.filter(({ decision }) => decision.handover);
  for (const [cause, ids] of groupByCause(handedOver)) await endClocks(db, portalId, ids, cause);
  const givenBack = handedOver
    .filter(({ decision }) => decision.handover?.turnGivenBack)
    .map(({ contactId, ordinal }) => ({ contactId, ordinal: ordinal - 1 }));
  await markGivenBack(db, portalId, givenBack);
  await logDecisions(db, portalId, kept, rows, givenBack);
  const clocks = decided.map((one) => clockStart(one, rulebook)).filter((clock) => clock !== null);
  await startClocks(db, portalId, clocks);
  await recordLeadEvents(db, portalId, decided.map(happened));
  const writes = mode === 'live' ? decided.map((one) => owedWrite(one, leftToCallerMs)) : [];
  if (writes.length > 0) await oweWrites(db, portalId, writes);
  return writes;
}

/** The policy of the territory where the lead began; null when the rulebook no longer has it. */
export function slaPolicyOf(
  { handover, territory }: Decision,
  { territoryOf }: Pick<CompiledRulebook, 'territoryOf'>,
): SlaPolicy | null {
  return territoryOf((handover?.home ?? territory)?.territoryId)?.slaPolicy ?? null;
}

const leadStates: Record<Decision['outcome'], LeadState> = { assigned: 'routed', held: 'held', kept: 'kept' };

function leadAfter({ row, progress, hold }: DecidedLead, mode: Mode): LeadRow {
  const { lead, decision, ordinal, cause } = row;
  // A whole lead is a progress too; no more of it than that counts here.
  const { leadStatus, lifecycleStage, contactedNotes } = progress;
  const byPerson = cause === 'restarted';
  return {
    ...newLead(lead.contactId, lead.createdAt),
    state: leadStates[decision.outcome],
    // In shadow mode HubSpot keeps whoever it has.
    ownerId: mode === 'live' || byPerson ? decision.ownerId : lead.ownerId,
    ownerChangedAt: byPerson ? decision.decidedAt : null,
    retryAt: decision.retryAt,
    decided: ordinal,
    givenAt: decision.outcome === 'assigned' ? decision.decidedAt : null,
    ...{ leadStatus, lifecycleStage, contactedNotes, hold },
  };
}

/** Why the clock of the owner before ended, by cause of the handover. */
const clockEnds: Record<NonNullable<Decision['handover']>['cause'], string> = {
  escalated: 'nobody answered in time',
  passed_on: 'the owner passed the lead on',
  rerouted: 'the lead was routed again',
  reassigned: 'the lead was given to somebody else',
  restarted: 'a person changed the owner',
};

function groupByCause(rows: readonly DecisionRow[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { contactId, decision } of rows) {
    const reason = clockEnds[decision.handover!.cause];
    groups.set(reason, [...(groups.get(reason) ?? []), contactId]);
  }
  return groups;
}

function clockStart(
  { row: { contactId, ordinal, decision }, progress: { leadStatus, contactedNotes } }: DecidedLead,
  rulebook: Pick<CompiledRulebook, 'territoryOf'>,
): ClockStart | null {
  const { clock, ownerId, decidedAt } = decision;
  if (!clock || ownerId === null) return null;
  const policy = slaPolicyOf(decision, rulebook);
  const paused = policy !== null && pauses(policy, leadStatus);
  const { dueAt, warnAt = [] } = clock;
  return {
    ...{ contactId, ordinal, ownerId, leadStatus, contactedNotes },
    givenAt: decidedAt,
    startsAt: clock.startsAt,
    dueAt,
    warnAt,
    next: paused ? null : nextEvent({ dueAt, warnAt, warned: 0 }),
    pausedSince: paused ? decidedAt : null,
  };
}

function happened({ row, told }: DecidedLead): LeadEvent & { readonly contactId: string } {
  const { contactId, ordinal, cause, decision } = row;
  const { decidedAt, ownerId, territory, outcome, handover } = decision;
  return {
    contactId,
    at: decidedAt,
    kind: eventKinds[cause] ?? decidedKinds[outcome],
    ownerId,
    details: {
      ordinal,
      territory: territory?.name ?? null,
      ...(handover && {
        fromOwnerId: handover.fromOwnerId,
        step: handover.step,
        offHours: handover.offHours,
        by: handover.by,
      }),
      ...told,
    },
  };
}

const decidedKinds: Record<Decision['outcome'], LeadEventKind> = {
  assigned: 'routed',
  held: 'held',
  kept: 'kept',
};

const eventKinds: Partial<Record<DecisionRow['cause'], LeadEventKind>> = {
  escalated: 'escalated',
  passed_on: 'passed_on',
  rerouted: 'rerouted',
  reassigned: 'reassigned',
  restarted: 'owner_changed',
};

function owedWrite({ row, requestId }: DecidedLead, leftToCallerMs?: number): OwedWrite {
  const { lead, decision, ordinal, cause } = row;
  const setsOwner = decision.outcome === 'assigned' && cause !== 'restarted';
  return {
    contactId: lead.contactId,
    ordinal,
    requestId,
    ...(leftToCallerMs !== undefined && { leftToCallerMs }),
    fields: {
      ownerId: setsOwner ? decision.ownerId : null,
      replacesOwnerId: lead.ownerId,
      score: decision.score.points,
      grade: decision.score.grade,
      territory: decision.territory?.name ?? null,
      reason: decision.reason,
      routedAt: decision.decidedAt,
      dueAt: decision.clock?.dueAt ?? null,
    },
  };
}
