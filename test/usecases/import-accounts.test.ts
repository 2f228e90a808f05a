import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { claimDueImports, planImports } from '../../src/store/account-imports.ts';
import type { AccountImport, ImportPart } from '../../src/store/account-imports.ts';
import { markPrepared, upsertInstalledPortal } from '../../src/store/portals.ts';
import { importAccounts } from '../../src/usecases/import-accounts.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { until } from '../support/until.ts';
import { call, hubspot, testClient } from '../hubspot/fixtures.ts';

const leaseMs = 60_000;
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.pool.query('truncate portals cascade');
  await install(['crm.objects.companies.read', 'crm.objects.deals.read']);
});

async function install(scopes: readonly string[]): Promise<void> {
  await upsertInstalledPortal(database.pool, '1', { userId: null, scopes });
  await markPrepared(database.pool, '1');
  await planImports(database.pool, '1');
}

async function claimed(part: ImportPart): Promise<AccountImport> {
  const imports = await claimDueImports(database.pool, leaseMs);
  return imports.find((one) => one.part === part)!;
}

/** What a claim waits for when its process died: here the minute is over at once. */
const afterTheLease = () =>
  database.pool.query(`update account_imports set not_before = now() - interval '1 s'`);

const goOn = (one: AccountImport, signal?: AbortSignal) =>
  importAccounts(
    { pool: database.pool, hubspot: testClient().client, log: pino({ level: 'silent' }), now: Date.now },
    one,
    signal ? { ...call, signal } : call,
  );

const stateOf = async (part: ImportPart) =>
  (
    await database.pool.query<{ cursor: string | null; finished: boolean; switched_off: string | null }>(
      `select cursor, finished_at is not null as finished, switched_off from account_imports where part = $1`,
      [part],
    )
  ).rows[0];

const companies = async () =>
  (
    await database.pool.query<{ company_id: string }>('select company_id from accounts order by company_id')
  ).rows.map((row) => row.company_id);

function page(after: string | undefined, ids: readonly string[], next: string | null) {
  return hubspot
    .get('/crm/objects/2026-03/companies')
    .query((query: { after?: string }) => query.after === after)
    .reply(200, {
      results: ids.map((id) => ({ id, properties: { name: `Company ${id}`, domain: `c${id}.com` } })),
      ...(next !== null && { paging: { next: { after: next } } }),
    });
}

describe('the account import', () => {
  test('is claimed by one process at a time', async () => {
    const [one, other] = await Promise.all([
      claimDueImports(database.pool, leaseMs),
      claimDueImports(database.pool, leaseMs),
    ]);
    expect([...one, ...other].map(({ part }) => part).toSorted()).toEqual(['companies', 'deals']);
  });

  test('goes on from the last page stored when its process died', async () => {
    page(undefined, ['1', '2'], 'b');
    hubspot.get('/crm/objects/2026-03/companies').stall('never');
    const stop = new AbortController();
    const first = goOn(await claimed('companies'), stop.signal);
    await untilCursor('b');
    stop.abort(new Error('killed'));
    await expect(first).rejects.toThrow('killed');
    expect(await companies()).toEqual(['1', '2']);

    expect(await claimDueImports(database.pool, leaseMs)).toEqual([]);
    await afterTheLease();
    hubspot.forget();
    page('b', ['3'], null);
    await goOn(await claimed('companies'));
    expect(await companies()).toEqual(['1', '2', '3']);
    expect(await stateOf('companies')).toEqual({ cursor: null, finished: true, switched_off: null });
    await afterTheLease();
    expect((await claimDueImports(database.pool, leaseMs)).map(({ part }) => part)).toEqual(['deals']);
  });

  test('stops after a page that another process has stored meanwhile', async () => {
    const one = await claimed('companies');
    page(undefined, ['1'], 'b').isDone();
    await database.pool.query(`update account_imports set cursor = 'x' where part = 'companies'`);
    await goOn(one);
    expect((await stateOf('companies'))?.cursor).toBe('x');
  });

  test('is switched off, with a plain note and without a call, when the permission was not granted', async () => {
    await install(['crm.objects.companies.read']);
    await goOn(await claimed('deals'));
    expect((await stateOf('deals'))?.switched_off).toBe(
      'Baton may not read deals in this account: the permission crm.objects.deals.read was not granted. Leads are routed without them.',
    );
  });

  test('is switched off when HubSpot answers 403, and waits a day', async () => {
    hubspot.get('/crm/objects/2026-03/deals').reply(403, { category: 'MISSING_SCOPES', message: 'no' });
    await goOn(await claimed('deals'));
    expect((await stateOf('deals'))?.switched_off).toContain('was not granted');
    await afterTheLease();
    expect((await claimDueImports(database.pool, leaseMs)).map(({ part }) => part)).toEqual(['companies']);
  });

  test('leaves other trouble to its caller and goes on where it was', async () => {
    hubspot.get('/crm/objects/2026-03/companies').reply(400, { category: 'VALIDATION_ERROR', message: 'no' });
    await expect(goOn(await claimed('companies'))).rejects.toMatchObject({ status: 400 });
    expect(await stateOf('companies')).toEqual({ cursor: null, finished: false, switched_off: null });
  });
});

const untilCursor = (cursor: string) =>
  until(`the import to come to ${cursor}`, async () => (await stateOf('companies'))?.cursor === cursor);
