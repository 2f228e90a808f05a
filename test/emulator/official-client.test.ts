import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from '@hubspot/api-client';
import { InstalledEmulator } from './installed-emulator.ts';

let emulator: InstalledEmulator;
let client: Client;
beforeAll(async () => {
  emulator = await InstalledEmulator.start();
  client = new Client({ accessToken: emulator.tokens.access_token, basePath: emulator.url });
});
afterAll(() => emulator.close());

test('HubSpot’s own client reads and updates contacts', async () => {
  const ids = await emulator.createContacts({ email: 'one@client.example' }, { email: 'two@client.example' });
  const inputs = ids.map((id) => ({ id, properties: { hubspot_owner_id: '70001' } }));
  const updated = await client.apiRequest({
    method: 'POST',
    path: '/crm/objects/2026-03/contacts/batch/update',
    body: { inputs },
  });
  expect(updated.status).toBe(200);
  const read = await client.apiRequest({
    method: 'POST',
    path: '/crm/objects/2026-03/contacts/batch/read',
    body: { inputs: ids.map((id) => ({ id })), properties: ['hubspot_owner_id'], propertiesWithHistory: [] },
  });
  const { results } = (await read.json()) as { results: { properties: { hubspot_owner_id: string } }[] };
  expect(results.map((one) => one.properties.hubspot_owner_id)).toEqual(['70001', '70001']);
});

test('HubSpot’s own client pages through the owners', async () => {
  const reply = await client.apiRequest({ path: '/crm/owners/2026-03', qs: { limit: 3 } });
  const { results } = (await reply.json()) as { results: unknown[] };
  expect(results).toHaveLength(3);
});
