import { hubSpotApiVersion } from './api-version.ts';
import { batchReplySchema, idsNamedBy, maxBatchSize } from './batches.ts';
import type { BatchReply } from './batches.ts';
import type { CallOptions, HubSpotClient } from './client.ts';
import { HubSpotError } from './errors.ts';
import type { RetryAdvice } from './errors.ts';
import { withoutAddresses } from './failed-reply.ts';

export interface ContactWrite {
  readonly contactId: string;
  /** An empty text clears the property. */
  readonly properties: Readonly<Record<string, string>>;
}

export interface RefusedWrite {
  readonly contactId: string;
  /** Why, without personal data. */
  readonly message: string;
  readonly category: string | null;
  readonly retry: RetryAdvice;
  readonly retryAfterMs?: number;
}

export interface ContactsWritten {
  readonly accepted: readonly string[];
  readonly refused: readonly RefusedWrite[];
}

// What HubSpot answers when something about the batch itself is wrong. Others concern the portal as a whole.
const faultsOfTheBatch = new Set([400, 404, 409, 413, 414, 422]);

/**
 * Writes up to 100 contacts, in one request unless HubSpot refuses some: then those are found, by the ids that
 * it names or else by halving, and the rest is written. Safe to repeat. Throws HubSpotError only while nothing
 * is known of any input; after that, what trouble left undone is refused with `later` or `reauthorise`.
 * Two inputs for one contact are joined, the later one winning.
 */
export async function writeContacts(
  client: HubSpotClient,
  portalId: string,
  inputs: readonly ContactWrite[],
  options: CallOptions,
): Promise<ContactsWritten> {
  const writes = joined(inputs);
  if (writes.length > maxBatchSize) throw new RangeError(`At most ${maxBatchSize} contacts at a time.`);
  const accepted: string[] = [];
  const refused: RefusedWrite[] = [];
  const waiting = writes.length > 0 ? [writes] : [];
  let call = options;

  for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
    try {
      const outcome = sorted(batch, await send(client, portalId, batch, call));
      accepted.push(...outcome.accepted);
      refused.push(...outcome.refused);
      if (outcome.unknown.length > 0) waiting.unshift(...smaller(outcome.unknown, batch.length));
    } catch (error) {
      if (!(error instanceof HubSpotError)) throw error;
      if (error.retry !== 'never' || error.status === null || !faultsOfTheBatch.has(error.status)) {
        if (accepted.length + refused.length === 0 && batch === writes) throw error;
        // The portal is in trouble: asking on would only make it worse.
        refused.push(...[batch, ...waiting.splice(0)].flat().map((write) => refusal(write, error)));
        continue;
      }
      const named = namedIn(batch, error);
      refused.push(...named.map(([write, message]) => refusal(write, error, message)));
      const culprits = new Set(named.map(([write]) => write));
      const rest = batch.filter((write) => !culprits.has(write));
      if (batch.length === 1 || concernsEvery(error)) {
        refused.push(...rest.map((write) => refusal(write, error)));
      } else if (rest.length > 0) {
        waiting.unshift(...smaller(rest, batch.length));
      }
    }
    // The caller's permit was for the first request only.
    call = { ...options, permitTaken: false };
  }
  return { accepted, refused };
}

function joined(inputs: readonly ContactWrite[]): ContactWrite[] {
  const byContact = new Map<string, ContactWrite>();
  for (const { contactId, properties } of inputs) {
    byContact.set(contactId, {
      contactId,
      properties: { ...byContact.get(contactId)?.properties, ...properties },
    });
  }
  return [...byContact.values()];
}

// Batches of one go the same way: a single PATCH would follow a merged id and overwrite the surviving contact.
function send(
  client: HubSpotClient,
  portalId: string,
  batch: readonly ContactWrite[],
  options: CallOptions,
): Promise<BatchReply> {
  return client.request({
    ...options,
    portalId,
    method: 'POST',
    path: `/crm/objects/${hubSpotApiVersion}/contacts/batch/update`,
    body: {
      inputs: batch.map(({ contactId, properties }) => ({
        id: contactId,
        properties,
        objectWriteTraceId: contactId,
      })),
    },
    schema: batchReplySchema,
  });
}

/** Sorts a batch by what a 200 or 207 says of each input. */
function sorted(batch: readonly ContactWrite[], reply: BatchReply) {
  const written = new Set(reply.results.map(({ id }) => id));
  const errors = new Map<string, NonNullable<BatchReply['errors']>[number]>();
  for (const detail of reply.errors ?? []) for (const id of idsNamedBy(detail)) errors.set(id, detail);
  const accepted: string[] = [];
  const refused: RefusedWrite[] = [];
  const unknown: ContactWrite[] = [];
  for (const write of batch) {
    const { contactId } = write;
    const detail = errors.get(contactId);
    if (written.has(contactId)) accepted.push(contactId);
    else if (detail || batch.length === 1) {
      const only = detail ?? reply.errors?.[0];
      refused.push({
        contactId,
        message: withoutAddresses(only?.message ?? 'HubSpot did not confirm the write and did not say why.'),
        category: only?.category ?? only?.code ?? null,
        retry: 'never',
      });
    } else unknown.push(write);
  }
  return { accepted, refused, unknown };
}

/** One batch when it has shrunk, because its culprits are out; else two halves. */
function smaller(writes: ContactWrite[], before: number): ContactWrite[][] {
  if (writes.length < before) return [writes];
  const middle = Math.ceil(writes.length / 2);
  return [writes.slice(0, middle), writes.slice(middle)].filter((half) => half.length > 0);
}

/** The inputs that the details of a refused batch name, each with its message. */
function namedIn(batch: readonly ContactWrite[], error: HubSpotError): [ContactWrite, string | undefined][] {
  const messages = new Map<string, string | undefined>();
  for (const detail of error.details) for (const id of idsNamedBy(detail)) messages.set(id, detail.message);
  return batch
    .filter(({ contactId }) => messages.has(contactId))
    .map((write) => [write, messages.get(write.contactId)]);
}

/** A property that the portal does not have fails every input alike: halving would find a hundred culprits. */
function concernsEvery(error: HubSpotError): boolean {
  const missing = 'PROPERTY_DOESNT_EXIST';
  return error.message.includes(missing) || error.details.some((detail) => detail.code === missing);
}

function refusal(write: ContactWrite, error: HubSpotError, message?: string): RefusedWrite {
  return {
    contactId: write.contactId,
    message: message === undefined ? error.message : withoutAddresses(message),
    category: error.category,
    retry: error.retry,
    ...(error.retryAfterMs !== undefined && { retryAfterMs: error.retryAfterMs }),
  };
}
