import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { inTransaction } from '../../src/store/database.ts';
import { findPortal } from '../../src/store/portals.ts';
import { findRulebook, insertRulebook } from '../../src/store/rulebooks.ts';
import { scheduleVersion } from '../../src/store/scheduled-versions.ts';
import { startInstalledPortal } from '../support/installed-portal.ts';
import type { InstalledPortal } from '../support/installed-portal.ts';
import type { BatonProcess } from '../support/baton.ts';
import { until } from '../support/until.ts';

const portalId = '4711';
let portal: InstalledPortal;
let workers: BatonProcess[];
beforeAll(async () => {
  portal = await startInstalledPortal();
  workers = [portal.worker, await portal.startWorker(), await portal.startWorker()];
}, 120_000);
afterAll(() => portal.close());

/** A version that goes live in a moment, over the one that is live now. */
async function schedule(): Promise<number> {
  const { pool } = portal.database;
  const comparedWith = (await findPortal(pool, portalId))?.publishedVersion ?? 0;
  const rulebook = await findRulebook(pool, portalId, comparedWith);
  return inTransaction(pool, async (db) => {
    const version = await insertRulebook(db, portalId, rulebook!, { author: 'test', note: 'Soon.' });
    const publishAt = Date.now() + 1_500;
    await scheduleVersion(db, portalId, version, { publishAt, timeZone: 'UTC', comparedWith });
    return version;
  });
}

const momentPassed = (version: number) =>
  until(
    `the moment of version ${version}`,
    async () => {
      const sql = 'select 1 from rulebooks where version = $1 and publish_at <= now()';
      return (await portal.database.pool.query(sql, [version])).rowCount === 1;
    },
    { everyMs: 5 },
  );
const becomesLive = (version: number) =>
  until(
    `version ${version} to be live`,
    async () => (await findPortal(portal.database.pool, portalId))?.publishedVersion === version,
    { timeoutMs: 20_000 },
  );

test('three workers publish each scheduled version exactly once, whichever of them is killed at its moment', async () => {
  const { pool } = portal.database;
  const versions: number[] = [];
  for (const worker of workers) {
    const version = await schedule();
    versions.push(version);
    await momentPassed(version);
    await worker.kill();
    await becomesLive(version);
    await worker.restart();
  }
  const { rows } = await pool.query<{ what: string }>(
    `select what from settings_changes where what like '%as planned%' order by change_id`,
  );
  expect(rows.map(({ what }) => what.split(' ').slice(0, 4).join(' '))).toEqual(
    versions.map((version) => `Version ${version} was published`),
  );
  const published = await pool.query(`select version from rulebooks where state = 'published' order by 1`);
  expect(published.rows.map(({ version }) => version)).toEqual([1, ...versions]);
}, 120_000);

test('a version whose moment passed while no worker ran is published when one is back', async () => {
  for (const worker of workers) await worker.kill();
  const version = await schedule();
  await momentPassed(version);
  expect((await findPortal(portal.database.pool, portalId))?.publishedVersion).toBeLessThan(version);
  await workers[0]!.restart();
  await becomesLive(version);
}, 60_000);
