import type { CrmRecord } from './crm/crm-record.ts';
import type { Owner } from './crm/owner.ts';
import type { Portal } from './portal.ts';
import { changeRecord } from './record-changes.ts';

/** Older leads than these are not looked at: a demo has a handful. */
const newest = 1_000;

/** Lets everybody write to the leads whose time has come. Call it again and again. */
export function answerLeads(portal: Portal, now: number): void {
  const { answerAfterMs, ignoring } = portal.habits;
  if (answerAfterMs === null) return;
  for (const contact of portal.stores.contacts.newest(0, newest)) {
    const owner = waitsFor(portal, contact);
    if (!owner || ignoring.has(owner.id)) continue;
    if (now >= givenAt(portal, contact) + answerAfterMs * pace(contact.id)) {
      writeTo(portal, contact, owner, now);
    }
  }
}

/** Leads that an owner has and has not written to since they got them. */
export const unanswered = (portal: Portal, ownerId: string): number =>
  portal.stores.contacts.newest(0, newest).filter((contact) => waitsFor(portal, contact)?.id === ownerId)
    .length;

/** Whoever has to write to a contact, null when nobody has to. */
function waitsFor(portal: Portal, contact: CrmRecord): Owner | null {
  const owner = portal.owners.get(contact.properties['hubspot_owner_id'] ?? '');
  if (!owner || contact.archivedAt !== null) return null;
  const contacted = Date.parse(contact.properties['notes_last_contacted'] ?? '');
  return contacted >= givenAt(portal, contact) ? null : owner;
}

const givenAt = (portal: Portal, contact: CrmRecord): number =>
  portal.contactLogs.get(contact.id)?.ownerWrites.at(-1)?.at ?? contact.createdAt;

/** Half to one and a half times the average, by the lead. */
const pace = (contactId: string): number => 0.5 + (Number(contactId) % 100) / 100;

/** An e-mail, as HubSpot notes it on the contact. */
function writeTo(portal: Portal, contact: CrmRecord, owner: Owner, now: number): void {
  const at = new Date(now).toISOString();
  const written = {
    hs_first_outreach_date: contact.properties['hs_first_outreach_date'] || at,
    notes_last_contacted: at,
    num_contacted_notes: String(Number(contact.properties['num_contacted_notes'] ?? 0) + 1),
  };
  const origin = { changeSource: 'CRM_UI', sourceId: `userId:${owner.userId}` } as const;
  changeRecord(portal, 'contacts', contact, written, origin, now);
}
