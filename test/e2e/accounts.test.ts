import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { rulebookSchema } from '../../src/routing/rulebook.ts';
import { findRulebook } from '../../src/store/rulebooks.ts';
import { publishVersion } from '../../src/usecases/publish-version.ts';
import { startInstalledPortal } from '../support/installed-portal.ts';
import type { InstalledPortal } from '../support/installed-portal.ts';
import { portalSteps } from '../support/portal-steps.ts';
import { replayed } from '../support/replayed.ts';
import { until } from '../support/until.ts';

const [anna, oliver, aoife, maria, tom] = ['70001', '70005', '70006', '70008', '70009'];
let portal: InstalledPortal;
let steps: ReturnType<typeof portalSteps>;

beforeAll(async () => {
  portal = await startInstalledPortal();
  steps = portalSteps(portal);
  const { pool } = portal.database;
  const rulebook = await findRulebook(pool, '4711', 1);
  await publishVersion(
    pool,
    '4711',
    rulebookSchema.parse({
      ...rulebook!,
      accounts: { claims: ['account_owner', 'open_deal_owner', 'same_company'] },
    }),
    { author: 'test', note: 'accounts first' },
  );
  await until('companies and deals to be imported', async () => {
    const { rows } = await pool.query('select part from account_imports where finished_at is not null');
    return rows.length === 2;
  });
});
afterAll(() => portal.close());

interface Record {
  id: string;
  properties: { [name: string]: string };
}
const make = (type: 'companies' | 'deals', properties: { [name: string]: string }, more = {}) =>
  steps.control<Record>('POST', `/${type}`, { properties, ...more });

let people = 0;
/** A new contact of the company with this domain, from a country where others would get it. */
const contactOf = (domain: string, more: { [name: string]: string } = {}) =>
  steps.create({ email: `person${++people}@${domain}`, country: 'United States', ...more });

const accountOf = (companyId: string) =>
  until(`company ${companyId} to be known`, async () => {
    const { rows } = await portal.database.pool.query<{
      name: string;
      domain: string | null;
      owner_id: string | null;
      gone: boolean;
      stale_at: Date | null;
    }>('select name, domain, owner_id, gone, stale_at from accounts where company_id = $1', [companyId]);
    return rows[0]?.stale_at === null && rows[0];
  });

test('a contact goes to the owner of its company, found by the domain of its address', async () => {
  expect(await steps.ownerOf(await contactOf('stonebridgelegal.co.uk'))).toBe(aoife);
});

test('a contact goes to the owner of the company that it is associated with, whatever its address says', async () => {
  const { results } = await steps.control<{ results: Record[] }>('GET', '/companies');
  const helios = results.find(({ properties }) => properties['name'] === 'Brightwater Health');
  const id = await contactOf('stonebridgelegal.co.uk', { associatedcompanyid: helios!.id });
  expect(await steps.ownerOf(id)).toBe(oliver);
});

test('a contact goes to the owner of the company that its own company name is like', async () => {
  const id = await contactOf('gmail.com', { company: 'Juniper Media Inc.' });
  expect(await steps.ownerOf(id)).toBe(maria);
});

test('an open deal of a company without owner decides', async () => {
  expect(await steps.ownerOf(await contactOf('kestrelrobotics.com'))).toBe(tom);
});

test('the second contact of a company goes to the rep of the first', async () => {
  const first = await steps.ownerOf(await contactOf('nobody-knows-us.com'));
  for (let more = 0; more < 3; more += 1) {
    expect(await steps.ownerOf(await contactOf('nobody-knows-us.com'))).toBe(first);
  }
});

test('contacts with free mailboxes do not count as one company', async () => {
  const company = await make('companies', { name: 'Mail', domain: 'gmail.com', hubspot_owner_id: anna });
  expect(await accountOf(company.id)).toMatchObject({ domain: null });
  const owners = new Set<string>();
  for (let one = 0; one < 4; one += 1) owners.add(await steps.ownerOf(await contactOf('gmail.com')));
  expect(owners).not.toContain(anna);
  expect(owners.size).toBeGreaterThan(1);
});

test('a company made in HubSpot is known at the next lead', async () => {
  const { id } = await make('companies', {
    name: 'Brandnew',
    domain: 'brandnew.ie',
    hubspot_owner_id: aoife,
  });
  expect(await accountOf(id)).toMatchObject({ name: 'Brandnew', domain: 'brandnew.ie', owner_id: aoife });
  expect(await steps.ownerOf(await contactOf('brandnew.ie'))).toBe(aoife);
});

test('a change of a company is known to the lead that comes right behind it', async () => {
  const { id } = await make('companies', { name: 'Moving', domain: 'moving.de', hubspot_owner_id: aoife });
  await accountOf(id);
  await steps.control('PATCH', `/companies/${id}`, { properties: { hubspot_owner_id: oliver } });
  expect(await steps.ownerOf(await contactOf('moving.de'))).toBe(oliver);
  await steps.control('PATCH', `/companies/${id}`, { properties: { domain: 'moved.de' } });
  expect(await steps.ownerOf(await contactOf('moved.de'))).toBe(oliver);
});

test('a deleted company has no claim, and one that is restored has it again', async () => {
  const { id } = await make('companies', { name: 'Shortlived', domain: 'short.at', hubspot_owner_id: aoife });
  await accountOf(id);
  await steps.control('DELETE', `/companies/${id}`);
  const owner = await steps.ownerOf(await contactOf('short.at'));
  expect(owner).not.toBe(aoife);
  await steps.control('POST', `/companies/${id}/restore`);
  await until('the company to be back', async () => !(await accountOf(id)).gone);
  expect(await steps.ownerOf(await contactOf('short.at'))).toBe(aoife);
});

test('a merged company lives on in the other: its domain leads there', async () => {
  const kept = await make('companies', { name: 'Kept', domain: 'kept.ch', hubspot_owner_id: aoife });
  const lost = await make('companies', { name: 'Lost', domain: 'lost.ch', hubspot_owner_id: oliver });
  await Promise.all([accountOf(kept.id), accountOf(lost.id)]);
  await steps.control('POST', '/companies/merge', { primaryObjectId: kept.id, mergedObjectIds: [lost.id] });
  expect(await steps.ownerOf(await contactOf('lost.ch'))).toBe(aoife);
  expect(await accountOf(lost.id)).toMatchObject({ gone: true });
});

test('a deal that is closed has no claim any more', async () => {
  const company = await make('companies', { name: 'Dealing', domain: 'dealing.com' });
  const deal = await make(
    'deals',
    { dealname: 'One', dealstage: 'contractsent', hubspot_owner_id: oliver },
    { companyIds: [company.id] },
  );
  await accountOf(company.id);
  const openDeals = () =>
    portal.database.pool.query(
      'select 1 from open_deals where deal_id = $1 and stale_at is null and owner_id = $2',
      [deal.id, oliver],
    );
  await until('the deal to be known', async () => (await openDeals()).rowCount === 1);
  expect(await steps.ownerOf(await contactOf('dealing.com'))).toBe(oliver);
  await steps.control('PATCH', `/deals/${deal.id}`, { properties: { dealstage: 'closedlost' } });
  await until('the deal to be forgotten', async () => (await openDeals()).rowCount === 0);
});

test('no lead was searched for', async () => {
  const { requestsByRoute } = await steps.control<{ requestsByRoute: { [route: string]: number } }>(
    'GET',
    '/stats',
  );
  expect(Object.keys(requestsByRoute).filter((route) => route.includes('search'))).toEqual([]);
  expect(requestsByRoute['GET /crm/objects/2026-03/companies']).toBe(1);
});

test('everything decided here comes out the same when it is decided again', async () => {
  const { same, others } = await replayed(portal.database.pool, portal.portalId);
  expect(others.filter(({ result }) => !result.includes('erased'))).toEqual([]);
  expect(same).toBeGreaterThan(0);
});
