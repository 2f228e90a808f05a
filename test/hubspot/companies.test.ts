import { describe, expect, test } from '@jest/globals';
import { isDeepStrictEqual } from 'node:util';
import { readCompanies, readCompanyPage } from '../../src/hubspot/companies.ts';
import { readDealPage, readDeals } from '../../src/hubspot/deals.ts';
import { call, hubspot, testClient } from './fixtures.ts';

const company = (id: string, properties: Record<string, string | null>) => ({ id, properties });

describe('companies', () => {
  test('come in pages of 100, with the cursor of the next one', async () => {
    hubspot
      .get('/crm/objects/2026-03/companies')
      .query({
        properties: 'name,domain,hs_additional_domains,hubspot_owner_id',
        archived: 'false',
        limit: '100',
        after: '55',
      })
      .reply(200, {
        results: [
          company('7', { name: ' Acme ', domain: 'acme.com', hs_additional_domains: 'acme.de; acme.com;' }),
          company('8', { name: null, domain: '', hubspot_owner_id: '9' }),
        ],
        paging: { next: { after: '99' } },
      });
    expect(await readCompanyPage(testClient().client, '1', '55', call)).toEqual({
      records: [
        { companyId: '7', name: 'Acme', domains: ['acme.com', 'acme.de'], ownerId: null },
        { companyId: '8', name: '', domains: [], ownerId: '9' },
      ],
      next: '99',
    });
  });

  test('are read by id in one call; what is not there is left out', async () => {
    hubspot
      .post('/crm/objects/2026-03/companies/batch/read', (body: { inputs: unknown }) =>
        isDeepStrictEqual(body.inputs, [{ id: '7' }, { id: '8' }]),
      )
      .reply(207, { results: [company('7', { name: 'Acme' })], errors: [{ category: 'OBJECT_NOT_FOUND' }] });
    const found = await readCompanies(testClient().client, '1', ['7', '8', '7'], call);
    expect(found.map(({ companyId }) => companyId)).toEqual(['7']);
  });
});

describe('deals', () => {
  test('come with the companies they belong to, each once', async () => {
    hubspot.get('/crm/objects/2026-03/deals').reply(200, {
      results: [
        {
          id: '1',
          properties: {
            hubspot_owner_id: '9',
            hs_is_closed: 'false',
            createdate: '2026-01-01T00:00:00Z',
          },
          associations: { companies: { results: [{ id: '7' }, { id: '7' }, { id: 8 }] } },
        },
        { id: '2', properties: { hubspot_owner_id: null, hs_is_closed: 'true', createdate: null } },
      ],
    });
    expect(await readDealPage(testClient().client, '1', null, call)).toEqual({
      records: [
        {
          dealId: '1',
          open: true,
          ownerId: '9',
          createdAt: Date.UTC(2026, 0, 1),
          companyIds: ['7', '8'],
        },
        { dealId: '2', open: false, ownerId: null, createdAt: 0, companyIds: [] },
      ],
      next: null,
    });
  });

  test('that are open are asked for their companies in a second call', async () => {
    hubspot.post('/crm/objects/2026-03/deals/batch/read').reply(200, {
      results: [company('1', { hs_is_closed: 'false' }), company('2', { hs_is_closed: 'true' })],
    });
    hubspot
      .post('/crm/associations/2026-03/deals/companies/batch/read', { inputs: [{ id: '1' }] })
      .reply(200, { results: [{ from: { id: '1' }, to: [{ toObjectId: 7 }] }] });
    const deals = await readDeals(testClient().client, '1', ['1', '2'], call);
    expect(deals.map(({ dealId, companyIds }) => [dealId, companyIds])).toEqual([
      ['1', ['7']],
      ['2', []],
    ]);
  });
});
