import { z } from 'zod';
import type { CallOptions, HubSpotClient } from './client.ts';

export interface Page<T> {
  readonly records: readonly T[];
  /** HubSpot's cursor of the next page; null: this was the last. */
  readonly next: string | null;
}

/** One page of at most 100 records, or of `query.limit`. Throws HubSpotError. */
export async function readPage<T>(
  client: HubSpotClient,
  portalId: string,
  path: string,
  query: Readonly<Record<string, string | number | boolean>>,
  record: z.ZodType<T>,
  after: string | null,
  options: CallOptions,
): Promise<Page<T>> {
  const schema = z.object({
    results: z.array(record),
    paging: z.object({ next: z.object({ after: z.string() }).nullish() }).nullish(),
  });
  const reply = await client.request({
    ...options,
    portalId,
    method: 'GET',
    path,
    query: { limit: 100, ...query, ...(after !== null && { after }) },
    schema,
  });
  const next = reply.paging?.next?.after ?? null;
  return { records: reply.results, next: next === after ? null : next };
}

// More than any portal has people; a cursor that never ends must not hold a worker for ever.
const maxPages = 200;

/** Follows `paging.next.after` to the end, 100 records a page. Throws HubSpotError. */
export async function readAllPages<T>(
  client: HubSpotClient,
  portalId: string,
  path: string,
  query: Readonly<Record<string, string | number | boolean>>,
  record: z.ZodType<T>,
  options: CallOptions,
): Promise<T[]> {
  const records: T[] = [];
  let after: string | null = null;
  let call = options;
  for (let page = 0; page < maxPages; page += 1) {
    const read: Page<T> = await readPage(client, portalId, path, query, record, after, call);
    records.push(...read.records);
    if (read.next === null) break;
    after = read.next;
    call = { ...options, permitTaken: false };
  }
  return records;
}
