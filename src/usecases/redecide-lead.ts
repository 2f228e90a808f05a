import type { Pool } from 'pg';
import type { HubSpotClient } from '../hubspot/client.ts';
import { ownerOf, progressOf } from '../hubspot/contact-facts.ts';
import { readContacts } from '../hubspot/contacts.ts';
import type { ContactRecord } from '../hubspot/contacts.ts';
import type { Decision } from '../routing/decision.ts';
import { passOnLead } from '../routing/escalate-lead.ts';
import type { HandoverOutcome } from '../routing/escalate-lead.ts';
import type { Lead } from '../routing/lead.ts';
import { readLead } from '../routing/read-lead.ts';
import { reassignLead, rerouteLead } from '../routing/reassign-lead.ts';
import type { RoutingState } from '../routing/routing-state.ts';
import { inTransaction } from '../store/database.ts';
import type { Database, PortalId } from '../store/database.ts';
import { findNewestDecision } from '../store/decisions.ts';
import { wakePortal } from '../store/inbox.ts';
import type { LeadEvent } from '../store/lead-events.ts';
import { findLeads } from '../store/leads.ts';
import { unwrittenOwners } from '../store/owed-writes.ts';
import { findPortal, lockPortal } from '../store/portals.ts';
import type { Portal } from '../store/portals.ts';
import { isExpectedOwner, ownerChangedByPerson } from './note-owner-change.ts';
import { recordDecisions } from './record-decisions.ts';
import type { DecidedLead } from './record-decisions.ts';
import type { LoadedSnapshot, RoutingSnapshots } from './routing-snapshots.ts';
import { openTurn, saveTurnState } from './turn-state.ts';

/**
 * passed_on: the owner gives it to the next in the chain. rerouted: routed from the start, on what the record says now,
 * to somebody who did not have it. reassigned: to `ownerId`, whoever that is.
 */
export type RedecideRequest = {
  readonly contactId: string;
  readonly requestId: string;
  /** Who asks; stands on the timeline. */
  readonly by: AskedBy;
  /** Runs in the transaction before anything is decided: what it throws undoes all, what it writes stands with the rest. */
  readonly guard?: (db: Database) => Promise<void>;
  /** More for the timeline. */
  readonly details?: LeadEvent['details'];
} & (
  | { readonly cause: 'passed_on' }
  | { readonly cause: 'rerouted' }
  | { readonly cause: 'reassigned'; readonly ownerId: string }
);

export interface AskedBy {
  readonly userId: string;
  /** The owner that this user is, where HubSpot says so. */
  readonly ownerId: string | null;
}

/** `refused` is a sentence for the person who asked: the lead stays where it is. */
export type Redecided =
  | { readonly done: true; readonly decision: Decision; readonly ordinal: number }
  | { readonly done: false; readonly refused: string };

export interface RedecideDeps {
  readonly pool: Pool;
  readonly hubspot: HubSpotClient;
  readonly snapshots: RoutingSnapshots;
  readonly now: () => number;
}

/** Rolls back what was begun. */
class CannotRedecide extends Error {
  override readonly name = 'CannotRedecide';
}

/**
 * Decides a lead again because somebody asked: reads the contact, then in one transaction ends the clock, takes the
 * lead back by policy, decides, starts the new clock, owes the write and writes the timeline; a worker pays the write at
 * once. Throws HubSpotError when HubSpot cannot be asked.
 */
export async function redecideLead(
  deps: RedecideDeps,
  portalId: PortalId,
  request: RedecideRequest,
): Promise<Redecided> {
  const { contactId, requestId } = request;
  const installed = await findPortal(deps.pool, portalId);
  if (!installed?.preparedAt) return refuse('Baton is not ready in this account yet.');
  const { properties } = await deps.snapshots.load(deps.pool, installed);
  const call = { requestId, urgency: 'lead' } as const;
  const { found } = await readContacts(deps.hubspot, portalId, [contactId], properties, call);
  const contact = found.get(contactId);
  if (contact?.id !== contactId) return refuse('This contact was deleted or merged in HubSpot.');
  try {
    return await inTransaction(deps.pool, async (db) => {
      const portal = await lockPortal(db, portalId);
      if (!portal) throw new CannotRedecide('Baton is not installed in this account.');
      if (await followOwner(db, deps, portal, request, contact)) {
        return refuse('Somebody changed the owner in HubSpot in the meantime. Nothing else was changed.');
      }
      await request.guard?.(db);
      return redecide(db, deps, portal, request, contact);
    });
  } catch (error) {
    if (error instanceof CannotRedecide) return refuse(error.message);
    throw error;
  }
}

const refuse = (refused: string): Redecided => ({ done: false, refused });

/** HubSpot has an owner whom Baton neither gave the lead nor is about to replace: that is noted, and true is answered. */
async function followOwner(
  db: Database,
  { snapshots, now }: RedecideDeps,
  portal: Portal,
  { contactId, requestId }: RedecideRequest,
  contact: ContactRecord,
): Promise<boolean> {
  const lead = (await findLeads(db, portal.portalId, [contactId])).get(contactId);
  const ownerId = ownerOf(contact);
  if (!lead || lead.state === 'gone' || lead.decided === 0) return false;
  const unwritten = await unwrittenOwners(db, portal.portalId, [contactId]);
  if (isExpectedOwner(lead, ownerId, unwritten.get(contactId))) return false;
  await ownerChangedByPerson(db, snapshots, portal, lead, { ownerId, at: now(), requestId });
  return true;
}

async function redecide(
  db: Database,
  deps: RedecideDeps,
  portal: Portal,
  request: RedecideRequest,
  contact: ContactRecord,
): Promise<Redecided> {
  const { portalId, mode } = portal;
  const { contactId, requestId, cause, details } = request;
  const known = (await findLeads(db, portalId, [contactId])).get(contactId);
  const newest = await findNewestDecision(db, portalId, contactId);
  if (!known || !newest) throw new CannotRedecide('Baton has not routed this contact.');
  if (known.state === 'gone') throw new CannotRedecide('Baton no longer follows this contact.');
  if (cause === 'passed_on' && known.state === 'held') {
    throw new CannotRedecide('This lead has no owner yet who could pass it on.');
  }
  const lead = readLead({ contactId, properties: contact.properties });
  const now = deps.now();
  const { snapshot, state } = await openTurn(deps.snapshots, db, portal, [lead], now);
  const outcome = decideAgain(lead, newest.decision, request, snapshot, state, now);
  if (outcome.outcome !== 'given') throw new CannotRedecide(outcome.reason);
  const { decision } = outcome;
  // On hold nobody would have it: it stays with its owner instead.
  if (decision.outcome !== 'assigned' && known.state !== 'held') {
    throw new CannotRedecide(`Nobody else can take this lead now. ${decision.reason}`);
  }
  const ordinal = newest.ordinal + 1;
  const { rosterVersion } = snapshot;
  const decided: DecidedLead = {
    row: { contactId, ordinal, cause, mode, rosterVersion, lead, decision },
    progress: progressOf(contact),
    hold: outcome.state.waiting.get(contactId) ?? null,
    requestId,
    told: { byOwnerId: request.by.ownerId, ...details },
  };
  await recordDecisions(db, portal, snapshot.rulebook, [decided]);
  await saveTurnState(db, portal, state, outcome.state);
  await wakePortal(db, portalId);
  return { done: true, decision, ordinal };
}

function decideAgain(
  lead: Lead,
  previous: Decision,
  request: RedecideRequest,
  snapshot: LoadedSnapshot,
  state: RoutingState,
  now: number,
): HandoverOutcome {
  const { ownerId: askedBy } = request.by;
  const by = (askedBy === null ? null : snapshot.reps.get(askedBy)?.name) ?? null;
  switch (request.cause) {
    case 'passed_on':
      return passOnLead(lead, previous, by, snapshot, state, now);
    case 'rerouted':
      return { outcome: 'given', ...rerouteLead(lead, previous, by, snapshot, state, now) };
    case 'reassigned': {
      const chosen = { ownerId: request.ownerId, cause: 'reassigned', by } as const;
      return { outcome: 'given', ...reassignLead(lead, previous, chosen, snapshot, state, now) };
    }
  }
}
