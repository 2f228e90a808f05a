import type { Pool } from 'pg';
import type { CallOptions, HubSpotClient } from '../hubspot/client.ts';
import { ownerOf, ownerProperty } from '../hubspot/contact-facts.ts';
import { readContacts, writeContacts } from '../hubspot/contacts.ts';
import type { RefusedWrite } from '../hubspot/contacts.ts';
import { HubSpotError } from '../hubspot/errors.ts';
import { contactProperties } from '../hubspot/lead-fields.ts';
import type { PortalId } from '../store/database.ts';
import { inTransaction } from '../store/database.ts';
import { findLeads } from '../store/leads.ts';
import { postponeWrites, settleWrites } from '../store/owed-writes.ts';
import type { OwedWrite, SettledWrite } from '../store/owed-writes.ts';
import { lockPortal } from '../store/portals.ts';
import { ownerChangedByPerson } from './note-owner-change.ts';
import type { RoutingSnapshots } from './routing-snapshots.ts';

export interface WriteOwedDeps {
  readonly pool: Pool;
  readonly hubspot: HubSpotClient;
  readonly snapshots: RoutingSnapshots;
  readonly metrics: { observeOwnerWritten(seconds: number): void };
  readonly now: () => number;
}

/** A read older than this is made again before writing: somebody may have taken the lead meanwhile. */
const freshForMs = 2_000;

/**
 * Pays what is owed to HubSpot, in one batch. `readAt` says when the contacts were last read, null for never. A write
 * that HubSpot refuses for good is settled with its reason; one that may pass later stays owed. `call.permitTaken` is
 * about the write; a read that turns out to be needed takes its own permit.
 */
export async function writeOwed(
  deps: WriteOwedDeps,
  portalId: PortalId,
  writes: readonly OwedWrite[],
  readAt: number | null,
  call: CallOptions,
): Promise<void> {
  try {
    const isFresh = readAt !== null && deps.now() - readAt < freshForMs;
    const { due, settled } = isFresh
      ? { due: writes, settled: [] }
      : await checkOwners(deps, portalId, writes, call);
    if (due.length > 0) {
      const inputs = due.map(({ contactId, fields }) => ({
        contactId,
        properties: contactProperties(fields),
      }));
      const { refused } = await writeContacts(deps.hubspot, portalId, inputs, call);
      await settle(deps, portalId, due, refused, settled);
    } else {
      await settleWrites(deps.pool, portalId, settled);
    }
  } catch (error) {
    if (error instanceof HubSpotError && !error.uninstalled) {
      await postponeWrites(deps.pool, portalId, writes, {
        atLeastMs: error.retryAfterMs ?? 0,
        note: error.message,
      });
    }
    throw error;
  }
}

/** Reads the owners again and takes out what must not be written: contacts that are gone, owners set by a person. */
async function checkOwners(
  deps: WriteOwedDeps,
  portalId: PortalId,
  writes: readonly OwedWrite[],
  call: CallOptions,
): Promise<{ due: OwedWrite[]; settled: SettledWrite[] }> {
  const ids = writes.map((write) => write.contactId);
  const { found } = await readContacts(deps.hubspot, portalId, ids, [ownerProperty], {
    ...call,
    permitTaken: false,
  });
  const due: OwedWrite[] = [];
  const settled: SettledWrite[] = [];
  for (const write of writes) {
    const contact = found.get(write.contactId);
    const { ownerId, replacesOwnerId } = write.fields;
    const owner = contact ? ownerOf(contact) : null;
    if (!contact || contact.id !== write.contactId) {
      settled.push({
        ...write,
        state: 'superseded',
        note: 'The contact was deleted or merged before the owner could be written.',
      });
    } else if (ownerId !== null && owner !== null && owner !== ownerId && owner !== replacesOwnerId) {
      await followOwner(deps, portalId, write, owner);
    } else {
      due.push(write);
    }
  }
  return { due, settled };
}

/** Somebody took the lead: this write is superseded, and what the record has to say now is owed anew. */
async function followOwner(
  { pool, snapshots, now }: WriteOwedDeps,
  portalId: PortalId,
  { contactId, requestId }: OwedWrite,
  ownerId: string,
): Promise<void> {
  await inTransaction(pool, async (db) => {
    const portal = await lockPortal(db, portalId);
    const lead = (await findLeads(db, portalId, [contactId])).get(contactId);
    if (!portal || !lead || lead.state === 'gone') return;
    await ownerChangedByPerson(db, snapshots, portal, lead, { ownerId, at: now(), requestId });
  });
}

async function settle(
  deps: WriteOwedDeps,
  portalId: PortalId,
  due: readonly OwedWrite[],
  refused: readonly RefusedWrite[],
  already: readonly SettledWrite[],
): Promise<void> {
  const refusals = new Map(refused.map((refusal) => [refusal.contactId, refusal]));
  const later = due.filter((write) => refusals.get(write.contactId)?.retry === 'later');
  const done = due
    .filter((write) => !later.includes(write))
    .map((write): SettledWrite => {
      const refusal = refusals.get(write.contactId);
      return { ...write, state: refusal ? 'refused' : 'written', note: refusal?.message ?? null };
    });
  const seconds = await settleWrites(deps.pool, portalId, [...already, ...done]);
  for (const value of seconds) deps.metrics.observeOwnerWritten(value);
  for (const write of later) {
    const refusal = refusals.get(write.contactId)!;
    await postponeWrites(deps.pool, portalId, [write], {
      atLeastMs: refusal.retryAfterMs ?? 0,
      note: refusal.message,
    });
  }
}
