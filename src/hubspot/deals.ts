import { z } from 'zod';
import { hubSpotApiVersion } from './api-version.ts';
import { batchReplySchema, maxBatchSize } from './batches.ts';
import type { CallOptions, HubSpotClient } from './client.ts';
import { readPage } from './pages.ts';
import type { Page } from './pages.ts';

/** What Baton keeps of a deal. */
export interface DealRecord {
  readonly dealId: string;
  /** False once it is won or lost. */
  readonly open: boolean;
  readonly ownerId: string | null;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** Every company it belongs to. */
  readonly companyIds: readonly string[];
}

/** Without it every call here answers 403. Optional: a portal may refuse it. */
export const dealsScope = 'crm.objects.deals.read';

const path = `/crm/objects/${hubSpotApiVersion}/deals`;
const properties = ['hubspot_owner_id', 'hs_is_closed', 'createdate'];
const companyLinks = z.object({ results: z.array(z.object({ id: z.union([z.int(), z.string()]) })) });
const record = z.object({
  id: z.string(),
  properties: z.record(z.string(), z.string().nullable()),
  associations: z.object({ companies: companyLinks.nullish() }).nullish(),
});
const links = z.object({
  results: z.array(
    z.object({
      from: z.object({ id: z.union([z.int(), z.string()]).transform(String) }),
      to: z.array(z.object({ toObjectId: z.union([z.int(), z.string()]).transform(String) })),
    }),
  ),
});

/** Up to 100 live deals, closed ones too, from the cursor on, in HubSpot's order. Throws HubSpotError. */
export async function readDealPage(
  client: HubSpotClient,
  portalId: string,
  after: string | null,
  options: CallOptions,
): Promise<Page<DealRecord>> {
  const query = { properties: properties.join(','), associations: 'companies', archived: false };
  const page = await readPage(client, portalId, path, query, record, after, options);
  return {
    ...page,
    records: page.records.map((deal) =>
      dealOf(deal, deal.associations?.companies?.results.map(({ id }) => String(id)) ?? []),
    ),
  };
}

/**
 * Up to 100 deals in two calls, the second for the companies of the open ones. Deleted and unknown ones are left out.
 * Throws HubSpotError, and RangeError for more than 100 ids.
 */
export async function readDeals(
  client: HubSpotClient,
  portalId: string,
  ids: readonly string[],
  options: CallOptions,
): Promise<DealRecord[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length > maxBatchSize) throw new RangeError(`At most ${maxBatchSize} deals at a time.`);
  if (wanted.length === 0) return [];
  const reply = await client.request({
    ...options,
    portalId,
    method: 'POST',
    path: `${path}/batch/read`,
    body: { inputs: wanted.map((id) => ({ id })), properties, propertiesWithHistory: [] },
    schema: batchReplySchema,
  });
  const deals = reply.results.map((deal) => dealOf(deal, []));
  const open = deals.filter((deal) => deal.open);
  if (open.length === 0) return deals;
  const linked = await client.request({
    ...options,
    permitTaken: false,
    portalId,
    method: 'POST',
    path: `/crm/associations/${hubSpotApiVersion}/deals/companies/batch/read`,
    body: { inputs: open.map(({ dealId }) => ({ id: dealId })) },
    schema: links,
  });
  const companies = new Map(linked.results.map(({ from, to }) => [from.id, to.map((one) => one.toObjectId)]));
  return deals.map((deal) => ({ ...deal, companyIds: [...new Set(companies.get(deal.dealId))] }));
}

function dealOf(
  { id, properties: values }: { id: string; properties: Readonly<Record<string, string | null>> },
  companyIds: readonly string[],
): DealRecord {
  const createdAt = Date.parse(values['createdate'] ?? '');
  return {
    dealId: id,
    open: values['hs_is_closed'] !== 'true',
    ownerId: values['hubspot_owner_id'] || null,
    createdAt: Number.isNaN(createdAt) ? 0 : createdAt,
    companyIds: [...new Set(companyIds)],
  };
}
