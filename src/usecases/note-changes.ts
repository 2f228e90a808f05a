import type { Pool } from 'pg';
import { nextInLines } from '../routing/waiting-line.ts';
import { contactChange } from '../hubspot/contact-facts.ts';
import { inTransaction } from '../store/database.ts';
import type { Database, PortalId } from '../store/database.ts';
import { endClocks, findNewestDecision } from '../store/decisions.ts';
import { finishEvents, isWaiting, pendingChanges, requestDecision } from '../store/inbox.ts';
import type { PendingEvent } from '../store/inbox.ts';
import {
  erasePerson,
  findLeads,
  newLead,
  noteLeadProgress,
  noteOwnerChange,
  retryLeadsNow,
  saveLeads,
} from '../store/leads.ts';
import type { LeadRow } from '../store/leads.ts';
import { supersedeWrites } from '../store/owed-writes.ts';
import { lockPortal } from '../store/portals.ts';
import { loadWaitingLeads } from '../store/waiting-leads.ts';

const changesAtOnce = 500;

/**
 * Takes note of what happened to contacts in HubSpot since: another owner, deletion, restoration, merge, privacy
 * deletion. Needs no call to HubSpot. Answers with the number of events it finished.
 */
export async function noteChanges(deps: { readonly pool: Pool }, portalId: PortalId): Promise<number> {
  if ((await pendingChanges(deps.pool, portalId, 1)).length === 0) return 0;
  return inTransaction(deps.pool, async (db) => {
    await lockPortal(db, portalId);
    const events = await pendingChanges(db, portalId, changesAtOnce);
    const leads = await findLeads(
      db,
      portalId,
      events.map((event) => event.objectId),
    );
    const outcomes: { key: string; outcome: string }[] = [];
    for (const event of events) {
      outcomes.push({ key: event.key, outcome: await noteChange(db, portalId, event, leads) });
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
  portalId: PortalId,
  event: PendingEvent,
  leads: Map<string, LeadRow>,
): Promise<string> {
  switch (event.kind) {
    case 'contact_property_changed':
      return noteProperty(db, portalId, event, leads);
    case 'contact_deleted':
      return markGone(db, portalId, event, leads, event.objectId, 'deleted in HubSpot');
    case 'contact_privacy_deleted': {
      const outcome = await markGone(
        db,
        portalId,
        event,
        leads,
        event.objectId,
        'erased at the request of the person',
      );
      await erasePerson(db, portalId, event.objectId);
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
  portalId: PortalId,
  event: PendingEvent,
  leads: Map<string, LeadRow>,
): Promise<string> {
  const { propertyName, propertyValue } = event.details;
  const lead = leads.get(event.objectId);
  if (!lead || lead.state === 'gone') return 'not a lead of Baton';
  const change = contactChange(propertyName, propertyValue);
  if (!change) return 'not a property Baton follows';
  if (!('ownerId' in change)) {
    await noteLeadProgress(db, portalId, event.objectId, change);
    return 'noted';
  }
  const { ownerId } = change;
  // Our own write comes back as an event; so does the state we already know.
  if (ownerId === lead.ownerId) return 'echo: the owner is the one we know';
  const newest = await findNewestDecision(db, portalId, event.objectId);
  if (newest && event.occurredAt < newest.decision.decidedAt) return 'older than the decision';
  if (lead.ownerChangedAt !== null && event.occurredAt < lead.ownerChangedAt)
    return 'older than the last change';
  await noteOwnerChange(db, portalId, event.objectId, ownerId, event.occurredAt);
  await endClocks(db, portalId, [event.objectId], 'a person changed the owner');
  await supersedeWrites(db, portalId, [event.objectId], 'a person changed the owner meanwhile');
  leads.set(event.objectId, { ...lead, ownerId, ownerChangedAt: event.occurredAt });
  return 'owner changed by a person';
}

async function markGone(
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
  const gone: LeadRow = { ...known, state: 'gone', goneReason, retryAt: null, hold: null };
  await saveLeads(db, portalId, [gone]);
  await endClocks(db, portalId, [contactId], goneReason);
  await supersedeWrites(db, portalId, [contactId], goneReason);
  leads.set(contactId, gone);
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
    outcomes.push(await markGone(db, portalId, event, leads, id, `merged into contact ${survivor}`));
  }
  const wasLead = outcomes.some((outcome) => outcome.startsWith('gone'));
  if (wasLead && !leads.get(survivor)?.decided) {
    const { key, occurredAt } = event;
    const { requestId } = event;
    await requestDecision(db, portalId, { key: `merge:${key}`, contactId: survivor, occurredAt, requestId });
  }
  return wasLead ? `merged into contact ${survivor}` : 'not a lead of Baton';
}
