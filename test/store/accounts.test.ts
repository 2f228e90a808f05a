import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { accountPolicySchema } from '../../src/routing/account-policy.ts';
import { compileAccounts } from '../../src/routing/accounts.ts';
import { readLead } from '../../src/routing/read-lead.ts';
import {
  accountsFor,
  closeAccountPass,
  dropAccounts,
  mergeDomains,
  noteAccounts,
  saveAccounts,
  staleAccounts,
} from '../../src/store/accounts.ts';
import type { AccountNews } from '../../src/store/accounts.ts';
import {
  closeDealPass,
  dropDeals,
  markDealsStale,
  saveDeals,
  staleDeals,
} from '../../src/store/open-deals.ts';
import { upsertInstalledPortal } from '../../src/store/portals.ts';
import { accountFacts } from '../../src/usecases/account-facts.ts';
import { accountsOfLeads } from '../../src/usecases/lead-accounts.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.pool.query('truncate portals cascade');
  await upsertInstalledPortal(database.pool, '1', { userId: null, scopes: [] });
  await upsertInstalledPortal(database.pool, '2', { userId: null, scopes: [] });
});

const company = (
  companyId: string,
  more: { name?: string; domains?: string[]; ownerId?: string | null } = {},
) => accountFacts({ companyId, name: '', domains: [], ownerId: null, ...more });

const found = async (companyId: string, portalId = '1') =>
  (
    await accountsFor(database.pool, portalId, {
      companyIds: [companyId],
      domains: [],
      names: [],
      nameThreshold: 0.6,
    })
  )[0];

const note = (companyId: string, heardAt: number, news: Partial<AccountNews>) =>
  noteAccounts(database.pool, '1', [{ companyId, heardAt, staleAt: null, ...news }]);

const policy = accountPolicySchema.parse({ claims: ['account_owner'] });
const named = (name: string) =>
  readLead({ contactId: '1', properties: { company: name, email: 'somebody@gmail.com' } });

describe('accounts', () => {
  test('are found by id, and by every domain, as registrable domains', async () => {
    const acme = company('7', {
      name: 'Acme',
      domains: ['https://www.acme.co.uk/', 'shop.acme.de'],
      ownerId: '9',
    });
    await saveAccounts(database.pool, '1', [acme, company('8', { domains: ['other.com'] })], 1_000);
    expect(await found('7')).toEqual({
      companyId: '7',
      name: 'Acme',
      domains: ['acme.de', 'acme.co.uk'],
      ownerId: '9',
      openDealOwnerIds: [],
    });
    const keys = { companyIds: [], domains: ['acme.de'], names: [], nameThreshold: 0.6 };
    expect(await accountsFor(database.pool, '1', keys)).toHaveLength(1);
    expect(await accountsFor(database.pool, '2', keys)).toHaveLength(0);
  });

  test('keep the newest word on each value, whatever comes later', async () => {
    await saveAccounts(database.pool, '1', [company('7', { name: 'Old', ownerId: '1' })], 1_000);
    await note('7', 3_000, { owner: { value: '3', at: 3_000 } });
    await note('7', 2_000, { owner: { value: '2', at: 2_000 } });
    expect(await found('7')).toMatchObject({ name: 'Old', ownerId: '3' });
    // A page that was asked for before the change was made.
    await saveAccounts(database.pool, '1', [company('7', { name: 'New', ownerId: '1' })], 2_500);
    expect(await found('7')).toMatchObject({ name: 'New', ownerId: '3' });
    await saveAccounts(database.pool, '1', [company('7', { name: 'New', ownerId: '4' })], 4_000);
    expect(await found('7')).toMatchObject({ ownerId: '4' });
    await note('7', 5_000, { owner: { value: null, at: 5_000 } });
    expect(await found('7')).toMatchObject({ ownerId: null });
  });

  test('that are deleted stay gone when older news comes in, and come back when restored', async () => {
    await saveAccounts(database.pool, '1', [company('7')], 1_000);
    await note('7', 3_000, { life: { gone: true, at: 3_000 } });
    await saveAccounts(database.pool, '1', [company('7')], 2_000);
    await note('7', 1_500, { life: { gone: false, at: 1_500 }, staleAt: 1_500 });
    expect(await found('7')).toBeUndefined();
    await note('7', 4_000, { life: { gone: false, at: 4_000 }, staleAt: 4_000 });
    expect(await found('7')).toBeDefined();
  });

  test('heard of for the first time must be read, and need not any more once they are', async () => {
    await note('7', 2_000, { domain: { value: 'acme.com', at: 2_000 } });
    expect(await found('7')).toMatchObject({ domains: ['acme.com'] });
    expect(await staleAccounts(database.pool, '1', 10)).toEqual(['7']);
    // Asked before we heard: it may not show it yet.
    await saveAccounts(database.pool, '1', [company('7')], 1_900);
    expect(await staleAccounts(database.pool, '1', 10)).toEqual(['7']);
    await dropAccounts(database.pool, '1', ['7'], 2_100);
    expect(await staleAccounts(database.pool, '1', 10)).toEqual([]);
    expect(await found('7')).toBeUndefined();
  });

  test('that a whole pass did not meet are gone, those made meanwhile are not', async () => {
    await saveAccounts(database.pool, '1', [company('7'), company('8')], 1_000);
    await saveAccounts(database.pool, '1', [company('8')], 2_500);
    await note('9', 2_600, { life: { gone: false, at: 2_600 }, staleAt: 2_600 });
    await closeAccountPass(database.pool, '1', new Date(2_000));
    expect(await Promise.all(['7', '8', '9'].map((id) => found(id)))).toEqual([
      undefined,
      expect.anything(),
      expect.anything(),
    ]);
  });

  test('that others went into have their domains', async () => {
    const both = [company('7', { domains: ['a.com'] }), company('8', { domains: ['b.com', 'c.com'] })];
    await saveAccounts(database.pool, '1', both, 1_000);
    await mergeDomains(database.pool, '1', '7', ['8']);
    expect((await found('7'))?.domains.toSorted()).toEqual(['a.com', 'b.com', 'c.com']);
  });

  test('by name: the same ones as when all names were compared', async () => {
    const words = [
      'Acme',
      'Northwind',
      'Müller',
      'Søns',
      'Север',
      'Ag',
      'Software',
      'Bank',
      '株式会社',
      'Io',
    ];
    const name = fc
      .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
      .map((few) => few.join(' '));
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(name, { minLength: 1, maxLength: 30 }),
        name,
        fc.constantFrom(0.3, 0.45, 0.6, 0.8, 1),
        async (names, asked, nameThreshold) => {
          await database.pool.query('truncate accounts');
          const records = names.map((one, at) => ({
            companyId: String(at + 1),
            name: one,
            domains: [],
            ownerId: null,
          }));
          await saveAccounts(database.pool, '1', records.map(accountFacts), 1_000);
          await saveAccounts(database.pool, '2', [company('1', { name: asked })], 1_000);
          const all = compileAccounts(records.map((one) => ({ ...one, openDealOwnerIds: [] })));
          const few = compileAccounts(
            await accountsOfLeads(database.pool, '1', { ...policy, nameThreshold }, [named(asked)]),
          );
          const idsOf = (index: typeof all) =>
            index
              .byName(asked, nameThreshold)
              .map(({ account, similarity }) => [account.companyId, similarity]);
          expect(idsOf(few)).toEqual(idsOf(all));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('open deals', () => {
  const deal = (
    dealId: string,
    more: { open?: boolean; ownerId?: string | null; createdAt?: number } = {},
  ) => ({
    dealId,
    open: true,
    ownerId: '1',
    createdAt: 0,
    companyIds: ['7'],
    ...more,
  });

  test('name their owners with the account, the newest first, each once', async () => {
    await saveAccounts(database.pool, '1', [company('7')], 1_000);
    const deals = [
      deal('1', { ownerId: '10', createdAt: 1 }),
      deal('2', { ownerId: '20', createdAt: 3 }),
      deal('3', { ownerId: '10', createdAt: 2 }),
      deal('4', { ownerId: null, createdAt: 9 }),
      deal('5', { ownerId: '30', createdAt: 9, open: false }),
    ];
    await saveDeals(database.pool, '1', deals, 1_000);
    expect((await found('7'))?.openDealOwnerIds).toEqual(['20', '10']);
  });

  test('are forgotten when closed, deleted, or not met by a whole pass', async () => {
    await saveAccounts(database.pool, '1', [company('7')], 1_000);
    await saveDeals(database.pool, '1', [deal('1'), deal('2'), deal('3', { ownerId: '3' })], 1_000);
    await saveDeals(database.pool, '1', [deal('1', { open: false })], 2_000);
    await dropDeals(database.pool, '1', ['2'], 2_000);
    expect((await found('7'))?.openDealOwnerIds).toEqual(['3']);
    await closeDealPass(database.pool, '1', new Date(3_000));
    expect((await found('7'))?.openDealOwnerIds).toEqual([]);
  });

  test('of which something was heard are read again, unless they were read after that', async () => {
    await markDealsStale(database.pool, '1', [{ dealId: '1', at: 2_000 }]);
    await saveDeals(database.pool, '1', [deal('1')], 1_000);
    expect(await staleDeals(database.pool, '1', 10)).toEqual(['1']);
    await saveDeals(database.pool, '1', [deal('1')], 3_000);
    expect(await staleDeals(database.pool, '1', 10)).toEqual([]);
  });
});
