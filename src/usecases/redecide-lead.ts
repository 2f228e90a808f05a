import type { Pool } from 'pg';
import type { HubSpotClient } from '../hubspot/client.ts';
import { ownerOf, progressOf } from '../hubspot/contact-facts.ts';
import { readContacts } from '../hubspot/contacts.ts';
import type { ContactRecord } from '../hubspot/contacts.ts';
import { decideAgain } from '../routing/decide-again.ts';
import type { Decision } from '../routing/decision.ts';
import { readLead } from '../routing/read-lead.ts';
import { decisionSentence } from '../routing/reason-sentence.ts';
import type { HandoverRequest } from '../routing/turn-inputs.ts';
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
import type { Say } from './refusal.ts';
import type { LoadedSnapshot, RoutingSnapshots } from './routing-snapshots.ts';
import { openTurn, saveTurnState } from './turn-state.ts';
import { wordsIn } from './words/catalogue.ts';

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

/** `refused` says why to the person who asked: the lead stays where it is. */
export type Redecided =
  | { readonly done: true; readonly decision: Decision; readonly ordinal: number }
  | { readonly done: false; readonly refused: Say<string> };

export interface RedecideDeps {
  readonly pool: Pool;
  readonly hubspot: HubSpotClient;
  readonly snapshots: RoutingSnapshots;
  readonly now: () => number;
}

/** Rolls back what was begun. */
class CannotRedecide extends Error {
  override readonly name = 'CannotRedecide';
  readonly say: Say<string>;

  constructor(say: Say<string>) {
    super(say(wordsIn.en));
    this.say = say;
  }
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
  if (!installed?.preparedAt) return refuse(({ actions }) => actions.notReady);
  const { properties } = await deps.snapshots.load(deps.pool, installed);
  const call = { requestId, urgency: 'lead' } as const;
  const { found } = await readContacts(deps.hubspot, portalId, [contactId], properties, call);
  const contact = found.get(contactId);
  if (contact?.id !== contactId) return refuse(({ actions }) => actions.contactGone);
  try {
    return await inTransaction(deps.pool, async (db) => {
      const portal = await lockPortal(db, portalId);
      if (!portal) throw new CannotRedecide(({ refusals }) => refusals.notInstalled);
      if (await followOwner(db, deps, portal, request, contact)) {
        return refuse(({ actions }) => actions.ownerChanged);
      }
      await request.guard?.(db);
      // The contact was read for the rules of that moment: newer ones may ask for more.
      const { publishedVersion } = installed;
      return redecide(db, deps, { ...portal, publishedVersion }, request, contact);
    });
  } catch (error) {
    if (error instanceof CannotRedecide) return refuse(error.say);
    throw error;
  }
}

const refuse = (refused: Say<string>): Redecided => ({ done: false, refused });

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
  if (!known || !newest) throw new CannotRedecide(({ actions }) => actions.neverRouted);
  if (known.state === 'gone') throw new CannotRedecide(({ actions }) => actions.followsNoMore);
  if (cause === 'passed_on' && known.state === 'held') {
    throw new CannotRedecide(({ actions }) => actions.noOwnerYet);
  }
  const lead = readLead({ contactId, properties: contact.properties });
  const now = deps.now();
  const opened = await openTurn(deps.snapshots, db, portal, [lead], now);
  const { snapshot } = opened;
  const again = { cause, request: askedFor(request, snapshot) };
  const outcome = decideAgain(lead, newest.decision, again, snapshot, opened.state, now);
  if (outcome.outcome !== 'given') {
    throw new CannotRedecide(({ actions }) => actions[outcome.outcome](outcome.reason));
  }
  const { decision } = outcome;
  // On hold nobody would have it: it stays with its owner instead.
  if (decision.outcome !== 'assigned' && known.state !== 'held') {
    throw new CannotRedecide((words) => words.actions.nobodyElse(decisionSentence(decision, words)));
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
  const turn = { opened, ...again, at: now, leads: [lead] };
  await recordDecisions(db, portal, turn, [decided]);
  await saveTurnState(db, portal, opened, outcome.state);
  await wakePortal(db, portalId);
  return { done: true, decision, ordinal };
}

/** What the core must know of who asked, and for whom. */
function askedFor(request: RedecideRequest, { reps }: LoadedSnapshot): HandoverRequest {
  const { ownerId: askedBy } = request.by;
  const by = (askedBy === null ? null : reps.get(askedBy)?.name) ?? null;
  return { by, ownerId: request.cause === 'reassigned' ? request.ownerId : null };
}
