import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { createPortalLeases } from '../../src/store/portal-leases.ts';
import type { PortalLeases } from '../../src/store/portal-leases.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { until } from '../support/until.ts';

let database: TestDatabase;
let open: PortalLeases[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  await Promise.all(open.map((leases) => leases.close()));
  open = [];
});
afterAll(() => database.drop());

function leasesOfAProcess(seen: { lost: number; nudged: string[] } = { lost: 0, nudged: [] }) {
  const leases = createPortalLeases(database.url, {
    onLost: () => seen.lost++,
    onNudge: (portalId) => seen.nudged.push(portalId),
  });
  open.push(leases);
  return { leases, seen };
}

test('a portal belongs to one process at a time', async () => {
  const [one, other] = [leasesOfAProcess().leases, leasesOfAProcess().leases];
  expect(await one.take('4711')).toBe(true);
  expect(await other.take('4711')).toBe(false);
  expect(await other.take('4712')).toBe(true);
  await one.giveBack('4711');
  expect(await other.take('4711')).toBe(true);
});

test('whoever holds a portal hears that another process was refused', async () => {
  const holder = leasesOfAProcess();
  const other = leasesOfAProcess();
  await holder.leases.take('4711');
  await other.leases.take('4711');
  await until('the nudge', () => holder.seen.nudged.includes('4711'));
});

test('a process that dies leaves its portals free at once, and a living one is told that it lost them', async () => {
  const holder = leasesOfAProcess();
  await holder.leases.take('4711');
  await database.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like '%advisory_lock%' and pid <> pg_backend_pid()`,
  );
  const other = leasesOfAProcess();
  await until('the lease to be free', () => other.leases.take('4711'));
  await until('the loss to be noticed', () => holder.seen.lost === 1);
  await other.leases.giveBack('4711');
  expect(await holder.leases.take('4711')).toBe(true);
});
