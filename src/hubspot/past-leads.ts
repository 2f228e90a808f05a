import { z } from 'zod';
import { hubSpotApiVersion } from './api-version.ts';
import { batchReplySchema, maxBatchSize } from './batches.ts';
import type { CallOptions, HubSpotClient } from './client.ts';
import { ownerOf, ownerProperty, progressOf, progressProperties } from './contact-facts.ts';
import { readPage } from './pages.ts';
import type { Page } from './pages.ts';

/** A contact as it was when it was created, and as it is now. */
export interface PastLeadRecord {
  readonly contactId: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /**
   * Whoever worked it: the owner a week after creation, or the first one if nobody had it then. Who has it by now says
   * how it ended, where customers are handed on.
   */
  readonly ownerId: string | null;
  readonly atCreation: Readonly<Record<string, string | null>>;
  readonly now: Readonly<Record<string, string | null>>;
  /** Every lifecycle stage it has been in. */
  readonly stages: readonly string[];
  readonly leadStatus: string | null;
  readonly dealIds: readonly string[];
}

export type DealOutcome = 'won' | 'lost' | 'open';

/** HubSpot reads no more at once when it is asked for earlier values. */
const leadsAtOnce = 50;
/** Forms and HubSpot's own tracking fill a contact in within moments; what comes later was not known at creation. */
const settledAfterMs = 60_000;
/** By then leads have found their rep, and few have ended. */
const workedAfterMs = 7 * 24 * 60 * 60_000;

const version = z.object({ value: z.string().nullish(), timestamp: z.string() });
const record = z.object({
  id: z.string(),
  properties: z.record(z.string(), z.string().nullable()),
  propertiesWithHistory: z.record(z.string(), z.array(version)).nullish(),
  associations: z
    .object({
      deals: z.object({ results: z.array(z.object({ id: z.union([z.int(), z.string()]) })) }).nullish(),
    })
    .nullish(),
});
type Read = z.infer<typeof record>;

/**
 * Up to 50 live contacts from the cursor on, in HubSpot's order, with the history of these properties. With
 * `withDeals`, which needs the permission to read deals, also the ids of their deals. Throws HubSpotError.
 */
export async function readPastLeadPage(
  client: HubSpotClient,
  portalId: string,
  after: string | null,
  { properties, withDeals }: { readonly properties: readonly string[]; readonly withDeals: boolean },
  options: CallOptions,
): Promise<Page<PastLeadRecord>> {
  const query = {
    limit: leadsAtOnce,
    archived: false,
    properties: ['createdate', ownerProperty, progressProperties.leadStatus].join(','),
    propertiesWithHistory: [
      ...new Set([...properties, progressProperties.lifecycleStage, ownerProperty]),
    ].join(','),
    ...(withDeals && { associations: 'deals' }),
  };
  const path = `/crm/objects/${hubSpotApiVersion}/contacts`;
  const page = await readPage(client, portalId, path, query, record, after, options);
  return { ...page, records: page.records.flatMap(pastLeadOf) };
}

/** A contact without a readable creation date tells nothing about what was known then. */
function pastLeadOf(read: Read): PastLeadRecord[] {
  const created = read.properties['createdate'] ?? null;
  const createdAt = Date.parse(created ?? '');
  if (Number.isNaN(createdAt)) return [];
  const histories = Object.entries(read.propertiesWithHistory ?? {}).map(([name, versions]) => {
    const told = versions.map(({ value, timestamp }) => ({
      value: value || null,
      at: Date.parse(timestamp),
    }));
    return [name, told.sort((a, b) => b.at - a.at)] as const;
  });
  const stage = histories.find(([name]) => name === progressProperties.lifecycleStage)?.[1] ?? [];
  const owners = histories.find(([name]) => name === ownerProperty)?.[1].filter(({ value }) => value) ?? [];
  const worked = owners.find(({ at }) => at <= createdAt + workedAfterMs) ?? owners.at(-1);
  const valuesAt = (moment: number) =>
    Object.fromEntries(
      histories.map(([name, told]) => [name, told.find(({ at }) => at <= moment)?.value ?? null]),
    );
  return [
    {
      ...{ contactId: read.id, createdAt, ownerId: worked?.value ?? ownerOf(read) },
      atCreation: { ...valuesAt(createdAt + settledAfterMs), createdate: created },
      now: { ...valuesAt(Infinity), createdate: created },
      stages: [...new Set(stage.flatMap(({ value }) => value ?? []))],
      leadStatus: progressOf(read).leadStatus,
      dealIds: [...new Set(read.associations?.deals?.results.map(({ id }) => String(id)))],
    },
  ];
}

/** How these deals stand, by id; deleted ones are left out. A call for every 100. Throws HubSpotError. */
export async function readDealOutcomes(
  client: HubSpotClient,
  portalId: string,
  dealIds: readonly string[],
  options: CallOptions,
): Promise<ReadonlyMap<string, DealOutcome>> {
  const wanted = [...new Set(dealIds)];
  const outcomes = new Map<string, DealOutcome>();
  for (let from = 0; from < wanted.length; from += maxBatchSize) {
    const reply = await client.request({
      ...options,
      portalId,
      method: 'POST',
      path: `/crm/objects/${hubSpotApiVersion}/deals/batch/read`,
      body: {
        inputs: wanted.slice(from, from + maxBatchSize).map((id) => ({ id })),
        properties: ['hs_is_closed', 'hs_is_closed_won'],
        propertiesWithHistory: [],
      },
      schema: batchReplySchema,
    });
    for (const { id, properties } of reply.results) {
      const closed = properties['hs_is_closed'] === 'true';
      const won = properties['hs_is_closed_won'] === 'true';
      outcomes.set(id, won ? 'won' : closed ? 'lost' : 'open');
    }
  }
  return outcomes;
}
