import { z } from 'zod';
import { hubSpotApiVersion } from './api-version.ts';
import type { CallOptions, HubSpotClient } from './client.ts';
import { readAllPages } from './pages.ts';

const id = z.union([z.int(), z.string()]).transform(String);

const owner = z.object({
  id,
  email: z.string().nullish(),
  firstName: z.string().nullish(),
  lastName: z.string().nullish(),
  userId: id.nullish(),
  userIdIncludingInactive: id.nullish(),
  type: z.enum(['PERSON', 'QUEUE']).catch('PERSON'),
  archived: z.boolean().catch(false),
  teams: z.array(z.object({ id, name: z.string(), primary: z.boolean().catch(false) })).nullish(),
});

/** What `hubspot_owner_id` can hold. `userId` is null for an archived owner. */
export type Owner = z.infer<typeof owner>;

/** Every owner of the portal, archived ones included. Throws HubSpotError. */
export async function readOwners(
  client: HubSpotClient,
  portalId: string,
  options: CallOptions,
): Promise<Owner[]> {
  const path = `/crm/owners/${hubSpotApiVersion}`;
  const active = await readAllPages(client, portalId, path, { archived: false }, owner, options);
  const later = { ...options, permitTaken: false };
  const archived = await readAllPages(client, portalId, path, { archived: true }, owner, later);
  // An owner archived between the two lists is in both: the later word counts.
  const byId = new Map(
    [...active, ...archived.map((one) => ({ ...one, archived: true }))].map((one) => [one.id, one]),
  );
  return [...byId.values()];
}
