import { z } from 'zod';
import type { CallOptions, HubSpotClient } from './client.ts';

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
  const schema = z.object({
    results: z.array(record),
    paging: z.object({ next: z.object({ after: z.string() }).nullish() }).nullish(),
  });
  const records: T[] = [];
  let after: string | undefined;
  let call = options;
  for (let page = 0; page < maxPages; page += 1) {
    const reply = await client.request({
      ...call,
      portalId,
      method: 'GET',
      path,
      query: { ...query, limit: 100, ...(after !== undefined && { after }) },
      schema,
    });
    records.push(...reply.results);
    const next = reply.paging?.next?.after;
    if (next === undefined || next === after) break;
    after = next;
    call = { ...options, permitTaken: false };
  }
  return records;
}
