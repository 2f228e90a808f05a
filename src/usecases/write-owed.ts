import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { CallOptions, HubSpotClient } from '../hubspot/client.ts';
import { ownerOf, ownerProperty, routedAtOf } from '../hubspot/contact-facts.ts';
import { readContacts, writeContacts } from '../hubspot/contacts.ts';
import type { ContactRecord, RefusedWrite } from '../hubspot/contacts.ts';
import { HubSpotError } from '../hubspot/errors.ts';
import { contactProperties, routedAtProperty } from '../hubspot/lead-fields.ts';
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
  readonly log: Logger;
  readonly now: () => number;
}

/** An older read is made again before writing: somebody may have taken the lead meanwhile. */
const freshForMs = 2_000;

/**
 * Writes what was decided just now, in one batch. `readAt`: when its contacts were read. What HubSpot refuses for good is
 * settled with its reason. What may pass later, what it did not answer and what comes too late stays owed to a lane, which
 * reads the owners first.
 */
export async function writeDecided(
  deps: WriteOwedDeps,
  portalId: PortalId,
  writes: readonly OwedWrite[],
  readAt: number,
  call: CallOptions,
): Promise<void> {
  if (writes.length === 0) return;
  try {
    await write(deps, portalId, writes, readAt, call);
  } catch (error) {
    if (!(error instanceof HubSpotError) || error.retry !== 'later') throw error;
    deps.log.info({ err: error, portalId, leads: writes.length }, 'owners stay owed to HubSpot for now');
  }
}

/** Pays what is owed to HubSpot, in one batch, after reading the owners again. `call`'s permits are for both. */
export async function writeOwed(
  deps: WriteOwedDeps,
  portalId: PortalId,
  writes: readonly OwedWrite[],
  call: CallOptions,
): Promise<void> {
  const ids = writes.map(({ contactId }) => contactId);
  const { found } = await postponing(deps, portalId, writes, () =>
    readContacts(deps.hubspot, portalId, ids, [ownerProperty, routedAtProperty], call),
  );
  // From the answer on, or a HubSpot that is slow to read would never be written to.
  const readAt = deps.now();
  const due = await checkOwners(deps, portalId, writes, found);
  if (due.length > 0) await write(deps, portalId, due, readAt, call);
}

/** Never a second time without a look at the owner in between: whoever a person chose since would be overwritten. */
async function write(
  deps: WriteOwedDeps,
  portalId: PortalId,
  due: readonly OwedWrite[],
  readAt: number,
  call: CallOptions,
): Promise<void> {
  const inputs = due.map(({ contactId, fields }) => ({ contactId, properties: contactProperties(fields) }));
  const guarded = { ...call, sendBefore: readAt + freshForMs };
  const { refused } = await postponing(deps, portalId, due, () =>
    writeContacts(deps.hubspot, portalId, inputs, guarded),
  );
  await settle(deps, portalId, due, refused);
}

/** When HubSpot fails, the writes wait as long as it asks. */
async function postponing<T>(
  { pool }: WriteOwedDeps,
  portalId: PortalId,
  writes: readonly OwedWrite[],
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HubSpotError && !error.uninstalled) {
      const wait = { atLeastMs: error.retryAfterMs ?? 0, note: error.message };
      await postponeWrites(pool, portalId, writes, wait);
    }
    throw error;
  }
}

/**
 * Settles what must not be written: contacts that are gone, owners set by a person, and what HubSpot has already, because
 * only its answer or our note of it was lost. Answers with the rest.
 */
async function checkOwners(
  deps: WriteOwedDeps,
  portalId: PortalId,
  writes: readonly OwedWrite[],
  found: ReadonlyMap<string, ContactRecord>,
): Promise<OwedWrite[]> {
  const due: OwedWrite[] = [];
  const settled: SettledWrite[] = [];
  for (const write of writes) {
    const contact = found.get(write.contactId);
    if (!contact || contact.id !== write.contactId) {
      const note = 'The contact was deleted or merged before the owner could be written.';
      settled.push({ ...write, state: 'superseded', note });
      continue;
    }
    const isThere = routedAtOf(contact) === write.fields.routedAt;
    const isMine = [null, ownerOf(contact)].includes(write.fields.ownerId);
    if (isThere && isMine) settled.push({ ...write, state: 'written', note: null });
    else if (isMine || (!isThere && mayReplace(contact, write))) due.push(write);
    else await followOwner(deps, portalId, write, ownerOf(contact));
  }
  await settleAll(deps, portalId, settled);
  return due;
}

/** Whether the owner in HubSpot is whoever, or nobody, was there when this was decided, or one that we wrote meanwhile. */
function mayReplace(contact: ContactRecord, { fields, overtaken }: OwedWrite): boolean {
  const owner = ownerOf(contact);
  if (owner === fields.replacesOwnerId) return true;
  return owner === overtaken?.ownerId && routedAtOf(contact) === overtaken.routedAt;
}

/** Somebody took the lead: this write is superseded, and what the record has to say now is owed anew. */
async function followOwner(
  { pool, snapshots, now }: WriteOwedDeps,
  portalId: PortalId,
  { contactId, ordinal, requestId }: OwedWrite,
  ownerId: string | null,
): Promise<void> {
  await inTransaction(pool, async (db) => {
    const portal = await lockPortal(db, portalId);
    const lead = (await findLeads(db, portalId, [contactId])).get(contactId);
    // A newer decision has a write of its own, and has looked at the owner.
    if (!portal || !lead || lead.state === 'gone' || lead.decided !== ordinal) return;
    await ownerChangedByPerson(db, snapshots, portal, lead, { ownerId, at: now(), requestId });
  });
}

async function settle(
  deps: WriteOwedDeps,
  portalId: PortalId,
  due: readonly OwedWrite[],
  refused: readonly RefusedWrite[],
): Promise<void> {
  const refusals = new Map(refused.map((refusal) => [refusal.contactId, refusal]));
  const later = due.filter(({ contactId }) => (refusals.get(contactId)?.retry ?? 'never') !== 'never');
  const done = due
    .filter((write) => !later.includes(write))
    .map((write): SettledWrite => {
      const refusal = refusals.get(write.contactId);
      return { ...write, state: refusal ? 'refused' : 'written', note: refusal?.message ?? null };
    });
  await settleAll(deps, portalId, done);
  for (const write of later) {
    const refusal = refusals.get(write.contactId)!;
    await postponeWrites(deps.pool, portalId, [write], {
      atLeastMs: refusal.retryAfterMs ?? 0,
      note: refusal.message,
    });
  }
}

async function settleAll(
  { pool, metrics }: WriteOwedDeps,
  portalId: PortalId,
  settled: readonly SettledWrite[],
): Promise<void> {
  if (settled.length === 0) return;
  for (const seconds of await settleWrites(pool, portalId, settled)) metrics.observeOwnerWritten(seconds);
}
