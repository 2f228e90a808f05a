import type { Pool } from 'pg';
import { nextInLines } from '../routing/waiting-line.ts';
import { contactChange } from '../hubspot/contact-facts.ts';
import { inTransaction } from '../store/database.ts';
import type { Database, PortalId } from '../store/database.ts';
import { findNewestDecision } from '../store/decisions.ts';
import { finishEvents, isWaiting, pendingChanges, requestDecision } from '../store/inbox.ts';
import type { PendingEvent } from '../store/inbox.ts';
import { recordLeadEvents } from '../store/lead-events.ts';
import {
  erasePerson,
  findLeads,
  newLead,
  noteLeadProgress,
  retryLeadsNow,
  saveLeads,
} from '../store/leads.ts';
import type { LeadRow } from '../store/leads.ts';
import { overtakenOwner } from '../store/owed-writes.ts';
import { lockPortal } from '../store/portals.ts';
import type { Portal } from '../store/portals.ts';
import { loadWaitingLeads } from '../store/waiting-leads.ts';
import { logErased } from './log-decisions.ts';
import { logHubSpotChanges } from './log-hubspot-changes.ts';
import { markGone } from './mark-gone.ts';
import { noteSigns } from './note-first-touch.ts';
import { ownerChangedByPerson } from './note-owner-change.ts';
import type { RoutingSnapshots } from './routing-snapshots.ts';

export interface NoteChangesDeps {
  readonly pool: Pool;
  readonly snapshots: RoutingSnapshots;
}

const changesAtOnce = 500;

/** A write is given up after about so long; an owner that we decided before may come true until then. */
const onItsWayMs = 15_000;

/**
 * Takes note of what happened to contacts in HubSpot since: another owner, deletion, restoration, merge, privacy
 * deletion, an answer. Needs no call to HubSpot. Answers with the number of events it finished.
 */
export async function noteChanges(deps: NoteChangesDeps, portalId: PortalId): Promise<number> {
  if ((await pendingChanges(deps.pool, portalId, 1)).length === 0) return 0;
  return inTransaction(deps.pool, async (db) => {
    const portal = await lockPortal(db, portalId);
    if (!portal) throw new Error(`Portal ${portalId} is not installed.`);
    const events = await pendingChanges(db, portalId, changesAtOnce);
    const leads = await findLeads(
      db,
      portalId,
      events.map((event) => event.objectId),
    );
    const outcomes: { key: string; outcome: string }[] = [];
    for (const event of events) {
      outcomes.push({ key: event.key, outcome: await noteChange(db, deps.snapshots, portal, event, leads) });
    }
    // Whatever changed may have made room: the first of every line are tried again, as many as there were changes.
    const waiting = await loadWaitingLeads(db, portalId);
    if (waiting.size > 0) await retryLeadsNow(db, portalId, nextInLines(waiting, events.length));
    return finishEvents(db, portalId, outcomes);
  });
}

/** One event; `leads` is kept true for the events that follow in the same batch. Answers what became of it. */
async function noteChange(
  db: Database,
  snapshots: RoutingSnapshots,
  portal: Portal,
  event: PendingEvent,
  leads: Map<string, LeadRow>,
): Promise<string> {
  const { portalId } = portal;
  switch (event.kind) {
    case 'contact_property_changed':
      return noteProperty(db, snapshots, portal, event, leads);
    case 'contact_deleted':
      return markLeadGone(db, portalId, event, leads, event.objectId, 'deleted in HubSpot');
    case 'contact_privacy_deleted': {
      const outcome = await markLeadGone(
        db,
        portalId,
        event,
        leads,
        event.objectId,
        'erased at the request of the person',
      );
      const { ordinals, turnIds } = await erasePerson(db, portalId, event.objectId);
      const keys = ordinals.map((ordinal) => ({ contactId: event.objectId, ordinal }));
      await logErased(db, portalId, keys, turnIds);
      return outcome;
    }
    case 'contact_restored':
      return restore(db, portalId, event, leads);
    case 'contact_merged':
      return merge(db, portalId, event, leads);
    default:
      return 'not an event Baton acts on';
  }
}

async function noteProperty(
  db: Database,
  snapshots: RoutingSnapshots,
  portal: Portal,
  event: PendingEvent,
  leads: Map<string, LeadRow>,
): Promise<string> {
  const { objectId: contactId, occurredAt } = event;
  const { propertyName, propertyValue } = event.details;
  const lead = leads.get(contactId);
  if (!lead || lead.state === 'gone') return 'not a lead of Baton';
  const change = contactChange(propertyName, propertyValue);
  if (!change) return 'not a property Baton follows';
  if ('ownerId' in change) return noteOwner(db, snapshots, portal, lead, change.ownerId, event, leads);
  const { progress, facts } = change;
  if (progress) {
    await noteLeadProgress(db, portal.portalId, contactId, progress);
    leads.set(contactId, { ...lead, ...progress });
  }
  if (!facts || lead.state !== 'routed') return 'noted';
  const snapshot = await snapshots.load(db, portal);
  return noteSigns(db, portal, snapshot, contactId, facts, occurredAt);
}

async function noteOwner(
  db: Database,
  snapshots: RoutingSnapshots,
  portal: Portal,
  lead: LeadRow,
  ownerId: string | null,
  { occurredAt, requestId }: PendingEvent,
  leads: Map<string, LeadRow>,
): Promise<string> {
  const { contactId } = lead;
  // Our own write comes back as an event; so does the state we already know.
  if (ownerId === lead.ownerId) return 'echo: the owner is the one we know';
  const newest = await findNewestDecision(db, portal.portalId, contactId);
  if (newest && occurredAt < newest.decision.decidedAt) return 'older than the decision';
  if (lead.ownerChangedAt !== null && occurredAt < lead.ownerChangedAt) return 'older than the last change';
  if (newest && occurredAt < newest.decision.decidedAt + onItsWayMs) {
    const overtaken = await overtakenOwner(db, portal.portalId, contactId, newest.ordinal);
    if (overtaken !== null && ownerId === overtaken)
      return 'echo: an owner of ours that a newer decision overtook';
  }
  await ownerChangedByPerson(db, snapshots, portal, lead, { ownerId, at: occurredAt, requestId });
  const after = await findLeads(db, portal.portalId, [contactId]);
  leads.set(contactId, after.get(contactId)!);
  return 'owner changed by a person';
}

async function markLeadGone(
  db: Database,
  portalId: PortalId,
  event: PendingEvent,
  leads: Map<string, LeadRow>,
  contactId: string,
  goneReason: string,
): Promise<string> {
  const lead = leads.get(contactId);
  if (!lead && !(await isWaiting(db, portalId, contactId))) return 'not a lead of Baton';
  const known = lead ?? newLead(contactId, event.occurredAt);
  leads.set(contactId, await markGone(db, portalId, known, goneReason, event.occurredAt));
  return `gone: ${goneReason}`;
}

/** A contact that comes back is decided again; an owner whom it still has in HubSpot stays by policy. */
async function restore(
  db: Database,
  portalId: PortalId,
  event: PendingEvent,
  leads: Map<string, LeadRow>,
): Promise<string> {
  const lead = leads.get(event.objectId);
  if (lead?.state !== 'gone') return 'not a lead that was gone';
  const back: LeadRow = { ...lead, state: 'held', goneReason: null, retryAt: event.occurredAt };
  await saveLeads(db, portalId, [back]);
  await recordLeadEvents(db, portalId, [
    { contactId: event.objectId, at: event.occurredAt, kind: 'restored', ownerId: null, details: {} },
  ]);
  await logHubSpotChanges(db, portalId, [
    { contactId: event.objectId, at: event.occurredAt, did: { did: 'restored' } },
  ]);
  leads.set(event.objectId, back);
  return 'restored: it is decided again';
}

/** The merged contacts are gone. What is left is a lead if one of them was, unless it is decided already. */
async function merge(
  db: Database,
  portalId: PortalId,
  event: PendingEvent,
  leads: Map<string, LeadRow>,
): Promise<string> {
  const { primaryObjectId, mergedObjectIds, newObjectId } = event.details;
  const survivor = newObjectId ?? primaryObjectId ?? event.objectId;
  const involved = [...new Set([primaryObjectId, ...(mergedObjectIds ?? []), event.objectId])].filter(
    (id): id is string => id !== undefined && id !== survivor,
  );
  const rows = await findLeads(db, portalId, [...involved, survivor]);
  for (const [id, row] of rows) leads.set(id, row);
  const outcomes: string[] = [];
  for (const id of involved) {
    outcomes.push(await markLeadGone(db, portalId, event, leads, id, `merged into contact ${survivor}`));
  }
  const wasLead = outcomes.some((outcome) => outcome.startsWith('gone'));
  if (wasLead && !leads.get(survivor)?.decided) {
    const { key, occurredAt } = event;
    const { requestId } = event;
    await requestDecision(db, portalId, { key: `merge:${key}`, contactId: survivor, occurredAt, requestId });
  }
  return wasLead ? `merged into contact ${survivor}` : 'not a lead of Baton';
}
