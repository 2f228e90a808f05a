import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { lowerAllowance, pauseAllowance, takeAllowance } from '../../src/store/hubspot-limits.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';

// One call an hour in the long run: nothing is handed back while a test runs, so the counts are exact.
const rate = { spacingMs: 3_600_000, burst: 10 };
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(() => database.pool.query('truncate hubspot_limits'));

test('many processes asking at once get exactly the burst between them', async () => {
  const asked = await Promise.all(
    Array.from({ length: 60 }, () => takeAllowance(database.pool, '1', 1, rate)),
  );
  expect(asked.filter((waitMs) => waitMs === 0)).toHaveLength(10);
});

test('grants a whole turn or nothing', async () => {
  for (let call = 0; call < 9; call++) expect(await takeAllowance(database.pool, '1', 1, rate)).toBe(0);
  expect(await takeAllowance(database.pool, '1', 2, rate)).toBeGreaterThan(0);
  expect(await takeAllowance(database.pool, '1', 1, rate)).toBe(0);
});

test('says how long to wait', async () => {
  for (let call = 0; call < 10; call++) await takeAllowance(database.pool, '1', 1, rate);
  const waitMs = await takeAllowance(database.pool, '1', 1, rate);
  expect(waitMs).toBeGreaterThan(3_500_000);
  expect(waitMs).toBeLessThanOrEqual(3_600_000);
});

test('one portal does not spend from another', async () => {
  for (let call = 0; call < 11; call++) await takeAllowance(database.pool, '1', 1, rate);
  expect(await takeAllowance(database.pool, '2', 1, rate)).toBe(0);
});

test('a pause holds all calls of the portal, and a shorter one does not end it', async () => {
  await pauseAllowance(database.pool, '1', 60_000, 'rate_limit');
  await pauseAllowance(database.pool, '1', 1_000, 'rate_limit');
  expect(await takeAllowance(database.pool, '1', 1, rate)).toBeGreaterThan(50_000);
});

test('leaves out what others have spent, as told by HubSpot', async () => {
  await takeAllowance(database.pool, '1', 1, rate);
  await lowerAllowance(database.pool, '1', 3, rate);
  const asked = [];
  for (let call = 0; call < 10; call++) asked.push(await takeAllowance(database.pool, '1', 1, rate));
  expect(asked.filter((waitMs) => waitMs === 0)).toHaveLength(3);
});
