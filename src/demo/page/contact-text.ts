import type { Contact, Mode, Owner } from './crm-shapes.ts';

export function contactName(contact: Contact): string {
  const name = [contact.properties['firstname'], contact.properties['lastname']].filter(Boolean).join(' ');
  return name || contact.properties['email'] || `Contact ${contact.id}`;
}

export function ownerName(owners: readonly Owner[], ownerId: string | null | undefined): string | null {
  if (!ownerId) return null;
  const owner = owners.find(({ id }) => id === ownerId);
  if (owner === undefined) return `Owner ${ownerId}`;
  return [owner.firstName, owner.lastName].filter(Boolean).join(' ') || (owner.email ?? `Owner ${ownerId}`);
}

/** "840 ms", "1.2 s", "3 min 10 s". */
export function durationText(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  return `${Math.floor(ms / 60_000)} min ${Math.floor((ms % 60_000) / 1000)} s`;
}

export function timeToOwner(contact: Contact): string | null {
  if (contact.ownerAcceptedAt === null || contact.createdAt === null) return null;
  return durationText(Math.max(0, contact.ownerAcceptedAt - contact.createdAt));
}

export interface ContactState {
  readonly label: string;
  readonly tone: 'done' | 'busy' | 'wait' | 'quiet';
}

/** Longer without an owner than this, and it is no longer being routed: it came while Baton was in shadow mode. */
const routedWithinMs = 15_000;

/** What the list says of a contact: read off the record, so the reason in full is on its card. */
export function contactState(contact: Contact, mode: Mode | null, now = Date.now()): ContactState {
  if (contact.archived) return { label: 'Deleted', tone: 'quiet' };
  if (contact.properties['hubspot_owner_id']) return { label: 'Owned', tone: 'done' };
  if (contact.properties['baton_reason']) return { label: 'Waiting for a rep', tone: 'wait' };
  if (mode === 'shadow') return { label: 'Shadow: not written', tone: 'quiet' };
  const fresh = contact.createdAt !== null && now - contact.createdAt < routedWithinMs;
  return fresh ? { label: 'Being routed', tone: 'busy' } : { label: 'No owner', tone: 'quiet' };
}
