import { hubSpotApiVersion } from './api-version.ts';
import { writeInBatches } from './batch-writes.ts';
import type { RefusedInput } from './batch-writes.ts';
import { batchReplySchema } from './batches.ts';
import type { CallOptions, HubSpotClient } from './client.ts';

export interface ContactWrite {
  readonly contactId: string;
  /** An empty text clears the property. */
  readonly properties: Readonly<Record<string, string>>;
}

export interface RefusedWrite extends Omit<RefusedInput, 'id'> {
  readonly contactId: string;
}

export interface ContactsWritten {
  readonly accepted: readonly string[];
  readonly refused: readonly RefusedWrite[];
}

/**
 * Writes up to 100 contacts; those that HubSpot refuses do not hold up the others. Safe to repeat, unless `sendBefore`
 * says until when: then what HubSpot did not confirm is refused with `later`. Throws HubSpotError only while nothing is
 * known of any input; after that, what trouble left undone is refused with `later` or `reauthorise`. Two inputs for one
 * contact are joined, the later one winning.
 */
export async function writeContacts(
  client: HubSpotClient,
  portalId: string,
  inputs: readonly ContactWrite[],
  options: CallOptions,
): Promise<ContactsWritten> {
  const { accepted, refused } = await writeInBatches(
    joined(inputs),
    {
      repeatable: options.sendBefore === undefined,
      idOf: ({ contactId }) => contactId,
      idOfResult: ({ id }) => id,
      // Batches of one go the same way: a single PATCH would follow a merged id and overwrite the surviving contact.
      send: (batch, call) =>
        client.request({
          ...call,
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
        }),
    },
    options,
  );
  return {
    accepted: [...accepted.keys()],
    refused: refused.map(({ id, ...why }) => ({ contactId: id, ...why })),
  };
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
