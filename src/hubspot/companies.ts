import { z } from 'zod';
import { hubSpotApiVersion } from './api-version.ts';
import { batchReplySchema, maxBatchSize } from './batches.ts';
import type { CallOptions, HubSpotClient } from './client.ts';
import { readPage } from './pages.ts';
import type { Page } from './pages.ts';

/** What Baton keeps of a company. */
export interface CompanyRecord {
  readonly companyId: string;
  /** Empty when it has none. */
  readonly name: string;
  /** As written in HubSpot, the primary one first; mostly without scheme and path. */
  readonly domains: readonly string[];
  readonly ownerId: string | null;
}

const path = `/crm/objects/${hubSpotApiVersion}/companies`;
const properties = ['name', 'domain', 'hs_additional_domains', 'hubspot_owner_id'];
const record = z.object({ id: z.string(), properties: z.record(z.string(), z.string().nullable()) });

/** The scope without which every call here answers 403. */
export const companiesScope = 'crm.objects.companies.read';

/** Up to 100 live companies from the cursor on, in HubSpot's order. Throws HubSpotError. */
export async function readCompanyPage(
  client: HubSpotClient,
  portalId: string,
  after: string | null,
  options: CallOptions,
): Promise<Page<CompanyRecord>> {
  const query = { properties: properties.join(','), archived: false };
  const page = await readPage(client, portalId, path, query, record, after, options);
  return { ...page, records: page.records.map(companyOf) };
}

/**
 * Up to 100 companies in one call. Deleted and unknown ones are left out; for a merged one HubSpot answers with the
 * company it went into, under that one's id. Throws HubSpotError, and RangeError for more than 100 ids.
 */
export async function readCompanies(
  client: HubSpotClient,
  portalId: string,
  ids: readonly string[],
  options: CallOptions,
): Promise<CompanyRecord[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length > maxBatchSize) throw new RangeError(`At most ${maxBatchSize} companies at a time.`);
  if (wanted.length === 0) return [];
  const reply = await client.request({
    ...options,
    portalId,
    method: 'POST',
    path: `${path}/batch/read`,
    body: { inputs: wanted.map((id) => ({ id })), properties, propertiesWithHistory: [] },
    schema: batchReplySchema,
  });
  const found = new Map(reply.results.map((one) => [one.id, companyOf(one)]));
  return [...found.values()];
}

function companyOf({ id, properties: values }: z.infer<typeof record>): CompanyRecord {
  const additional = (values['hs_additional_domains'] ?? '').split(';');
  const domains = [values['domain'] ?? '', ...additional].map((domain) => domain.trim());
  return {
    companyId: id,
    name: values['name']?.trim() ?? '',
    domains: [...new Set(domains.filter((domain) => domain !== ''))],
    ownerId: values['hubspot_owner_id'] || null,
  };
}
