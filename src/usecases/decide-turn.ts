import type { Pool } from 'pg';
import { progressOf } from '../hubspot/contact-facts.ts';
import type { ContactRecord } from '../hubspot/contacts.ts';
import { compileAccounts } from '../routing/accounts.ts';
import type { Decision } from '../routing/decision.ts';
import type { Lead } from '../routing/lead.ts';
import { readLead } from '../routing/read-lead.ts';
import { routeLeads } from '../routing/route-leads.ts';
import type { WaitingLead } from '../routing/routing-state.ts';
import { inTransaction } from '../store/database.ts';
import type { PortalId } from '../store/database.ts';
import { insertDecisions } from '../store/decisions.ts';
import type { DecisionRow } from '../store/decisions.ts';
import { finishEvents } from '../store/inbox.ts';
import { findLeads, newLead, retryLeadsNow, saveLeads } from '../store/leads.ts';
import type { LeadRow, LeadState } from '../store/leads.ts';
import { oweWrites } from '../store/owed-writes.ts';
import type { OwedWrite } from '../store/owed-writes.ts';
import { lockPortal } from '../store/portals.ts';
import type { Mode } from '../store/portals.ts';
import type { TurnLead } from './claim-turn.ts';
import { accountsOfLeads } from './lead-accounts.ts';
import type { RoutingSnapshots } from './routing-snapshots.ts';
import { loadTurnState, saveTurnState } from './turn-state.ts';

export interface DecideTurnDeps {
  readonly pool: Pool;
  readonly snapshots: RoutingSnapshots;
  readonly now: () => number;
}

/** Another process decided some of these events meanwhile; nothing was changed and there is nothing left to do. */
export class TurnOvertakenError extends Error {
  override readonly name = 'TurnOvertakenError';
}

const leadStates: Record<Decision['outcome'], LeadState> = { assigned: 'routed', held: 'held', kept: 'kept' };

/**
 * Decides the leads of a turn in order of creation, each seeing what the last one changed, and commits decisions,
 * ledger, clocks and owed writes in one transaction. Answers with the writes owed, empty in shadow mode.
 */
export async function decideTurn(
  deps: DecideTurnDeps,
  portalId: PortalId,
  turn: readonly TurnLead[],
  contacts: ReadonlyMap<string, ContactRecord>,
): Promise<{ writes: OwedWrite[]; decisions: readonly Decision[] }> {
  return inTransaction(deps.pool, async (db) => {
    const portal = await lockPortal(db, portalId);
    if (!portal) throw new Error(`Portal ${portalId} is not installed.`);
    const known = await findLeads(
      db,
      portalId,
      turn.map((lead) => lead.contactId),
    );
    const now = deps.now();

    const { toDecide, gone, outcomes } = sortOut(turn, known, contacts, now);
    const snapshot = await deps.snapshots.load(db, portal);
    const accounts = await accountsOfLeads(db, portalId, snapshot.rulebook.accounts, toDecide);
    const before = await loadTurnState(db, portal, snapshot, toDecide, accounts, now);
    const knownNow = { ...snapshot, accounts: compileAccounts(accounts) };
    const { decisions, state, decideNext } = routeLeads(toDecide, knownNow, before, now);

    const leadsById = new Map(toDecide.map((lead) => [lead.contactId, lead]));
    const news = decisions.filter((decision) => !isSameHold(known.get(decision.contactId), decision));
    const rows = news.map((decision): DecisionRow => {
      const ordinal = (known.get(decision.contactId)?.decided ?? 0) + 1;
      const lead = leadsById.get(decision.contactId)!;
      const cause = ordinal === 1 ? 'created' : 'hold_retried';
      return {
        contactId: lead.contactId,
        ordinal,
        cause,
        mode: portal.mode,
        rosterVersion: snapshot.rosterVersion,
        lead,
        decision,
      };
    });
    const requestIds = new Map(turn.map((lead) => [lead.contactId, lead.requestId]));
    const writes =
      portal.mode === 'live' ? rows.map((row) => owedWrite(row, requestIds.get(row.contactId)!)) : [];

    const waiting = decisions
      .filter((decision) => !news.includes(decision))
      .map((decision): LeadRow => ({
        ...known.get(decision.contactId)!,
        retryAt: decision.retryAt,
        hold: state.waiting.get(decision.contactId) ?? null,
      }));
    const decided = rows.map((row) => {
      const { contactId } = row.lead;
      return decidedLead(row, portal.mode, contacts.get(contactId)!, state.waiting.get(contactId) ?? null);
    });
    await saveLeads(db, portalId, [...gone, ...waiting, ...decided]);
    // Later leads were kept back for these: they are the next turn.
    await retryLeadsNow(db, portalId, decideNext);
    await insertDecisions(db, portalId, rows);
    await saveTurnState(db, portal, before, state);
    await oweWrites(db, portalId, writes);
    for (const { decision } of rows) outcomes.set(decision.contactId, decision.outcome);
    const finished = turn.flatMap((lead) =>
      lead.eventKeys.map((key) => ({ key, outcome: outcomes.get(lead.contactId)! })),
    );
    if ((await finishEvents(db, portalId, finished)) !== finished.length) {
      throw new TurnOvertakenError(`Events of portal ${portalId} were decided elsewhere.`);
    }
    return { writes, decisions: news };
  });
}

/** A held lead that still waits is no new decision. */
function isSameHold(lead: LeadRow | undefined, decision: Decision): boolean {
  return lead !== undefined && lead.decided > 0 && lead.state === 'held' && decision.outcome === 'held';
}

/** Which contacts need a decision, and what became of the others. */
function sortOut(
  turn: readonly TurnLead[],
  known: ReadonlyMap<string, LeadRow>,
  contacts: ReadonlyMap<string, ContactRecord>,
  now: number,
) {
  const toDecide: Lead[] = [];
  const gone: LeadRow[] = [];
  const outcomes = new Map<string, string>();
  for (const { contactId } of turn) {
    const row = known.get(contactId);
    const contact = contacts.get(contactId);
    if (row?.state === 'gone') {
      outcomes.set(contactId, `gone: ${row.goneReason}`);
    } else if (row && row.decided > 0 && row.state !== 'held') {
      outcomes.set(contactId, 'already decided');
    } else if (!contact || contact.id !== contactId) {
      const goneReason = contact
        ? `merged into contact ${contact.id}`
        : 'deleted or merged in HubSpot before it could be read';
      gone.push({
        ...(row ?? newLead(contactId, now)),
        state: 'gone',
        goneReason,
        retryAt: null,
        hold: null,
      });
      outcomes.set(contactId, `gone: ${goneReason}`);
    } else {
      toDecide.push(readLead({ contactId, properties: contact.properties }));
    }
  }
  return { toDecide, gone, outcomes };
}

function decidedLead(
  { lead, decision, ordinal }: DecisionRow,
  mode: Mode,
  contact: ContactRecord,
  hold: WaitingLead | null,
): LeadRow {
  return {
    ...newLead(lead.contactId, lead.createdAt),
    state: leadStates[decision.outcome],
    // In shadow mode HubSpot keeps whoever it has.
    ownerId: mode === 'live' ? decision.ownerId : lead.ownerId,
    retryAt: decision.retryAt,
    decided: ordinal,
    givenAt: decision.outcome === 'assigned' ? decision.decidedAt : null,
    ...progressOf(contact),
    hold,
  };
}

function owedWrite({ lead, decision, ordinal }: DecisionRow, requestId: string): OwedWrite {
  return {
    contactId: lead.contactId,
    ordinal,
    requestId,
    fields: {
      ownerId: decision.outcome === 'assigned' ? decision.ownerId : null,
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
