import type { Pool } from 'pg';
import { progressOf } from '../hubspot/contact-facts.ts';
import type { ContactRecord } from '../hubspot/contacts.ts';
import type { Decision } from '../routing/decision.ts';
import type { Lead } from '../routing/lead.ts';
import { readLead } from '../routing/read-lead.ts';
import { routeLeads } from '../routing/route-leads.ts';
import { inTransaction } from '../store/database.ts';
import type { PortalId } from '../store/database.ts';
import { finishEvents } from '../store/inbox.ts';
import { findLeads, newLead, retryHeldLeads, retryLeadsNow, saveLeads } from '../store/leads.ts';
import type { LeadRow } from '../store/leads.ts';
import type { OwedWrite } from '../store/owed-writes.ts';
import { lockPortal } from '../store/portals.ts';
import type { TurnLead } from './claim-turn.ts';
import { logHubSpotChanges } from './log-hubspot-changes.ts';
import { recordDecisions } from './record-decisions.ts';
import type { DecidedLead } from './record-decisions.ts';
import type { RoutingSnapshots } from './routing-snapshots.ts';
import { openTurn, saveTurnState } from './turn-state.ts';

export interface DecideTurnDeps {
  readonly pool: Pool;
  readonly snapshots: RoutingSnapshots;
  readonly now: () => number;
}

/** Another process decided some of these events meanwhile; nothing was changed and there is nothing left to do. */
export class TurnOvertakenError extends Error {
  override readonly name = 'TurnOvertakenError';
}

/**
 * Decides the leads of a turn in order of creation, each seeing what the last one changed, and commits decisions,
 * ledger, clocks and owed writes in one transaction. Answers with the writes owed, empty in shadow mode. `began` is the
 * version for which the contacts were read: a newer one may ask for properties that nobody read. Null: what is in force.
 */
export async function decideTurn(
  deps: DecideTurnDeps,
  portalId: PortalId,
  turn: readonly TurnLead[],
  contacts: ReadonlyMap<string, ContactRecord>,
  began: number | null = null,
): Promise<{ writes: OwedWrite[]; decisions: readonly Decision[] }> {
  return inTransaction(deps.pool, async (db) => {
    const inForce = await lockPortal(db, portalId);
    if (!inForce) throw new Error(`Portal ${portalId} is not installed.`);
    const portal = { ...inForce, publishedVersion: began ?? inForce.publishedVersion };
    const known = await findLeads(
      db,
      portalId,
      turn.map((lead) => lead.contactId),
    );
    const now = deps.now();

    const { toDecide, gone, outcomes } = sortOut(turn, known, contacts, now);
    const opened = await openTurn(deps.snapshots, db, portal, toDecide, now);
    const { snapshot } = opened;
    const { decisions, state, decideNext } = routeLeads(toDecide, snapshot, opened.state, now);

    const leadsById = new Map(toDecide.map((lead) => [lead.contactId, lead]));
    const news = decisions.filter((decision) => !isSameHold(known.get(decision.contactId), decision));
    const requestIds = new Map(turn.map((lead) => [lead.contactId, lead.requestId]));
    const decided = news.map((decision): DecidedLead => {
      const { contactId } = decision;
      const ordinal = (known.get(contactId)?.decided ?? 0) + 1;
      return {
        row: {
          contactId,
          ordinal,
          cause: ordinal === 1 ? 'created' : 'hold_retried',
          mode: portal.mode,
          rosterVersion: snapshot.rosterVersion,
          lead: leadsById.get(contactId)!,
          decision,
        },
        progress: progressOf(contacts.get(contactId)!),
        hold: state.waiting.get(contactId) ?? null,
        requestId: requestIds.get(contactId)!,
      };
    });

    const waiting = decisions
      .filter((decision) => !news.includes(decision))
      .map((decision): LeadRow => ({
        ...known.get(decision.contactId)!,
        retryAt: decision.retryAt,
        hold: state.waiting.get(decision.contactId) ?? null,
      }));
    await saveLeads(db, portalId, [...gone, ...waiting]);
    const goneNow = gone.map(({ contactId, goneReason }) => ({
      ...{ contactId, at: now, did: { did: 'gone', because: goneReason } as const },
    }));
    await logHubSpotChanges(db, portalId, goneNow);
    const leads = decisions.map(({ contactId }) => leadsById.get(contactId)!);
    const made = { opened, cause: 'turn', at: now, leads, request: null } as const;
    const writes = await recordDecisions(db, portal, made, decided);
    // Later leads were kept back for these: they are the next turn.
    await retryLeadsNow(db, portalId, decideNext);
    // What is published meanwhile tries leads on hold again, these among them.
    if (portal.publishedVersion !== inForce.publishedVersion) await retryHeldLeads(db, portalId);
    await saveTurnState(db, portal, opened, state);
    for (const { contactId, outcome } of news) outcomes.set(contactId, outcome);
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
