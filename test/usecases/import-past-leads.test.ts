import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { outcomePolicySchema } from '../../src/contract/outcome-policy.ts';
import {
  askForPastLeads,
  claimPastLeadImports,
  findPastLeadState,
} from '../../src/store/past-lead-imports.ts';
import { loadPastLeads } from '../../src/store/past-leads.ts';
import { markPrepared, upsertInstalledPortal } from '../../src/store/portals.ts';
import { importPastLeads } from '../../src/usecases/scorecard/import-past-leads.ts';
import { outcomeOf } from '../../src/usecases/scorecard/outcome-of.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { call, hubspot, testClient } from '../hubspot/fixtures.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const scopes = ['crm.objects.contacts.read', 'crm.objects.deals.read'];
const policy = outcomePolicySchema.parse({});
beforeEach(async () => {
  await database.pool.query('truncate portals cascade');
  await upsertInstalledPortal(database.pool, '1', { userId: null, scopes });
  await markPrepared(database.pool, '1');
  await askForPastLeads(database.pool, '1', policy);
});

const created = '2026-01-10T09:00:00.000Z';
const at = (minutes: number) => new Date(Date.parse(created) + minutes * 60_000).toISOString();

/** A contact of Berlin that was found to have 900 people, and became a customer, a month later. */
const customer = {
  id: '11',
  properties: { createdate: created, hubspot_owner_id: '101', hs_lead_status: null },
  propertiesWithHistory: {
    country: [{ value: 'Germany', timestamp: at(0) }],
    numemployees: [
      { value: '900', timestamp: at(43_200) },
      { value: '12', timestamp: at(0) },
    ],
    industry: [{ value: 'BANKING', timestamp: at(43_200) }],
    lifecyclestage: [
      { value: 'customer', timestamp: at(43_200) },
      { value: 'lead', timestamp: at(0) },
    ],
  },
  associations: { deals: { results: [{ id: '77', type: 'contact_to_deal' }] } },
};

function page(after: string | undefined, results: readonly object[], next: string | null) {
  return hubspot
    .get('/crm/objects/2026-03/contacts')
    .query((query: { after?: string; limit?: string }) => query.after === after && query.limit === '50')
    .reply(200, { results, ...(next && { paging: { next: { after: next } } }) });
}

const deal = (properties: object) =>
  hubspot.post('/crm/objects/2026-03/deals/batch/read').reply(200, { results: [{ id: '77', properties }] });

async function goOn(): Promise<void> {
  await database.pool.query(`update past_lead_imports set not_before = now() - interval '1 s'`);
  const [claimed] = await claimPastLeadImports(database.pool, 60_000);
  const deps = { pool: database.pool, hubspot: testClient().client, log: pino({ level: 'silent' }) };
  await importPastLeads({ ...deps, now: Date.now }, claimed!, call);
}

describe('past leads', () => {
  test('are kept as they stood when they were created, with what changed later by name', async () => {
    page(undefined, [customer], null);
    deal({ hs_is_closed: 'false', hs_is_closed_won: 'false' });
    await goOn();
    const [lead] = await loadPastLeads(database.pool, '1', 10);
    expect(lead).toMatchObject({ contactId: '11', createdAt: Date.parse(created), ownerId: '101' });
    expect(lead?.attributes).toMatchObject({ country: 'DE', company_size: 12, lifecycle_stage: 'lead' });
    expect(lead?.attributes).not.toHaveProperty('industry');
    expect(lead?.changedLater).toEqual([
      ...['company_size', 'company_size_band', 'industry', 'lifecycle_stage'],
    ]);
    expect(lead).toMatchObject({ stages: ['customer', 'lead'], dealsWon: 0, dealsOpen: 1 });
  });

  test('keep no name, address or phone number', async () => {
    const history = { email: [{ value: 'jo@acme.de', timestamp: at(0) }] };
    page(undefined, [{ ...customer, associations: null, propertiesWithHistory: history }], null);
    await goOn();
    const { rows } = await database.pool.query<{ row: string }>('select p::text as row from past_leads p');
    expect(rows[0]?.row).toContain('acme.de');
    expect(rows[0]?.row).not.toContain('jo@');
  });

  test('are read page by page, go on after a kill, and lose those that are gone in HubSpot', async () => {
    const plain = (id: string) => ({ ...customer, id, associations: null });
    page(undefined, [plain('11'), plain('12')], 'b');
    await expect(goOn()).rejects.toThrow();
    expect(await findPastLeadState(database.pool, '1')).toMatchObject({ leadsRead: 2, finishedAt: null });
    page('b', [plain('13')], null);
    await goOn();
    expect(await findPastLeadState(database.pool, '1')).toMatchObject({ leadsRead: 3, reading: false });
    await askForPastLeads(database.pool, '1', policy);
    page(undefined, [plain('12')], null);
    await goOn();
    expect((await loadPastLeads(database.pool, '1', 10)).map((lead) => lead.contactId)).toEqual(['12']);
  });

  test('are read without deals where the permission was not granted', async () => {
    await upsertInstalledPortal(database.pool, '1', { userId: null, scopes: scopes.slice(0, 1) });
    hubspot
      .get('/crm/objects/2026-03/contacts')
      .query((query: { associations?: string }) => query.associations === undefined)
      .reply(200, { results: [{ ...customer, associations: null }] });
    await goOn();
    expect(await loadPastLeads(database.pool, '1', 10)).toHaveLength(1);
  });
});

describe('the outcome of a past lead', () => {
  const now = Date.parse('2026-11-22T00:00:00Z');
  const lead = {
    ...{ contactId: '1', createdAt: now - 10 * 86_400_000, ownerId: null, attributes: {}, changedLater: [] },
    ...{ stages: ['lead'], leadStatus: null, dealsWon: 0, dealsLost: 0, dealsOpen: 0 },
  };
  test.each([
    ['open while nothing has happened', {}, 'open'],
    ['won by a stage it has ever been in', { stages: ['lead', 'customer', 'other'] }, 'won'],
    ['won by a deal, though its status says otherwise', { dealsWon: 1, leadStatus: 'UNQUALIFIED' }, 'won'],
    ['lost by its status', { leadStatus: 'UNQUALIFIED' }, 'lost'],
    ['lost by a deal', { dealsLost: 2 }, 'lost'],
    ['open while another deal is', { dealsLost: 2, dealsOpen: 1 }, 'open'],
    ['lost by time alone', { createdAt: now - 181 * 86_400_000 }, 'lost'],
    ['open after any time while a deal is', { createdAt: 0, dealsOpen: 1 }, 'open'],
  ])('is %s', (_, facts, outcome) => {
    expect(outcomeOf({ ...lead, ...facts }, policy, now)).toBe(outcome);
  });
});
