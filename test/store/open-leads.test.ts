import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { rulebookSchema } from '../../src/routing/rulebook.ts';
import { newLead, saveLeads } from '../../src/store/leads.ts';
import { countOpenLeads } from '../../src/store/open-leads.ts';
import { upsertInstalledPortal } from '../../src/store/portals.ts';
import { aRulebook } from '../routing/samples.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';

const day = 86_400_000;
const { openLeads: policy } = rulebookSchema.parse(aRulebook(['7']));
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await upsertInstalledPortal(database.pool, '1', { userId: null, scopes: [] });
});
afterAll(() => database.drop());
beforeEach(() => database.pool.query('truncate leads cascade'));

async function openAfter(
  days: number,
  progress: { leadStatus: string | null; lifecycleStage: string | null },
) {
  const givenAt = Date.now() - days * day;
  const lead = { ...newLead('501', givenAt), ...progress, state: 'routed', ownerId: '7', givenAt } as const;
  await saveLeads(database.pool, '1', [lead]);
  return (await countOpenLeads(database.pool, '1', policy)).get('7') ?? 0;
}

test.each([
  ['a new lead', { leadStatus: 'NEW', lifecycleStage: 'lead' }, 1],
  ['a lead without status', { leadStatus: null, lifecycleStage: null }, 1],
  ['a rejected lead', { leadStatus: 'Unqualified', lifecycleStage: 'lead' }, 0],
  ['a customer', { leadStatus: 'NEW', lifecycleStage: 'customer' }, 0],
])('%s counts as open: %j, %i', async (_, progress, open) => {
  expect(await openAfter(1, progress)).toBe(open);
});

test('a lead given ninety days ago counts no more', async () => {
  expect(await openAfter(90, { leadStatus: 'NEW', lifecycleStage: 'lead' })).toBe(0);
});
