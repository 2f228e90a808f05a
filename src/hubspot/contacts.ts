import { hubSpotApiVersion } from './api-version.ts';
import { batchReplySchema, idsNamedBy, maxBatchSize } from './batches.ts';
import type { CallOptions, HubSpotClient } from './client.ts';

export { writeContacts } from './contact-writes.ts';
export type { ContactWrite, ContactsWritten, RefusedWrite } from './contact-writes.ts';

/** `id` is the id HubSpot answered under: another than asked for when the contact was merged. */
export interface ContactRecord {
  readonly id: string;
  readonly properties: Readonly<Record<string, string | null>>;
}

export interface ContactsRead {
  /** Keyed by the id that was asked for. */
  readonly found: ReadonlyMap<string, ContactRecord>;
  readonly missing: readonly string[];
}

// Names the ids that were merged into a record, separated by semicolons.
const mergedIdsProperty = 'hs_merged_object_ids';

/**
 * Reads up to 100 contacts in one request. Deleted and unknown ids are `missing`; a merged one is found under
 * the record that it went into. Throws HubSpotError, and RangeError for more than 100 ids.
 */
export async function readContacts(
  client: HubSpotClient,
  portalId: string,
  ids: readonly string[],
  properties: readonly string[],
  options: CallOptions,
): Promise<ContactsRead> {
  const wanted = [...new Set(ids)];
  if (wanted.length > maxBatchSize) throw new RangeError(`At most ${maxBatchSize} contacts at a time.`);
  if (wanted.length === 0) return { found: new Map(), missing: [] };
  const reply = await client.request({
    ...options,
    portalId,
    method: 'POST',
    path: `/crm/objects/${hubSpotApiVersion}/contacts/batch/read`,
    body: {
      inputs: wanted.map((id) => ({ id })),
      properties: [...new Set([...properties, mergedIdsProperty])],
      propertiesWithHistory: [],
    },
    schema: batchReplySchema,
  });

  const byId = new Map(reply.results.map((record) => [record.id, record]));
  const byMergedId = new Map<string, ContactRecord>();
  for (const record of reply.results) {
    for (const mergedId of (record.properties[mergedIdsProperty] ?? '').split(';')) {
      if (mergedId.trim()) byMergedId.set(mergedId.trim(), record);
    }
  }
  const found = new Map<string, ContactRecord>();
  for (const id of wanted) {
    const record = byId.get(id) ?? byMergedId.get(id);
    if (record) found.set(id, record);
  }

  // A survivor that does not say what was merged into it: certain only when one question and one answer are left.
  const refused = new Set((reply.errors ?? []).flatMap(idsNamedBy));
  const unanswered = wanted.filter((id) => !found.has(id) && !refused.has(id));
  const claimed = new Set([...found.values()].map((record) => record.id));
  const unclaimed = reply.results.filter((record) => !claimed.has(record.id));
  const [question] = unanswered;
  const [answer] = unclaimed;
  if (unanswered.length === 1 && unclaimed.length === 1 && question && answer) found.set(question, answer);

  return { found, missing: wanted.filter((id) => !found.has(id)) };
}
