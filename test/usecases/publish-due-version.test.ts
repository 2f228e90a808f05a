import { afterEach, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import pino from 'pino';
import { overviewSchema } from '../../src/contract/settings.ts';
import { checkSchema, versionAnswerSchema } from '../../src/contract/settings-versions.ts';
import { draftWrittenSchema, publishedSchema } from '../../src/contract/settings-writes.ts';
import { sealKeys } from '../../src/log/log-seal.ts';
import { saveNamedList } from '../../src/store/named-lists.ts';
import { saveRoster } from '../../src/store/rosters.ts';
import { publishDueVersion } from '../../src/usecases/publish-due-version.ts';
import { verifyLog } from '../../src/usecases/verify-log.ts';
import { runBaton, withFile } from '../support/run-cli.ts';
import { anna, bo, installer, openSettingsSite, pressId, smallRulebook } from '../support/settings-site.ts';
import type { SettingsSite } from '../support/settings-site.ts';

const log = pino({ level: 'silent' });
const city = (name: string) => ({ attribute: 'city', is: 'any_of', values: [name] });

let site: SettingsSite;
beforeEach(async () => {
  site = await openSettingsSite();
});
afterEach(() => site.close());

const overview = () => site.get(overviewSchema, 'settings/overview');
const deps = () => ({ pool: site.database.pool, log });

async function addTerritory(name: string, more: object = {}) {
  const { draftVersion } = await overview();
  await site.write(draftWrittenSchema, 'POST', 'settings/territory/new', {
    ...{ requestId: pressId(), draftVersion },
    territory: { name, condition: city(name), members: [{ ownerId: '102', weight: 1 }], ...more },
  });
}

async function press(name: string, more: object = {}) {
  const { draftVersion, live } = await overview();
  const { findings } = await site.get(checkSchema, 'settings/check');
  return site.write(publishedSchema, 'POST', `settings/draft/${name}`, {
    ...{ requestId: pressId(), draftVersion, liveVersion: live?.version, note: 'On Monday.' },
    ...{ accepted: findings.map(({ id }) => id), ...more },
  });
}
const schedule = () => press('schedule', { publishAt: Date.now() + 60_000, timeZone: 'Europe/Berlin' });

/** Lets the moment of whatever is scheduled come. */
const itIsTime = () =>
  site.database.pool.query(`update rulebooks set publish_at = now() where state = 'scheduled'`);

test('a version goes live at its moment, once, whoever else tries to publish it too', async () => {
  await addTerritory('Bonn');
  const { version } = await schedule();
  await publishDueVersion(deps(), site.portalId);
  expect((await overview()).live?.version).toBe(1);

  await itIsTime();
  const others = [1, 2].map(() => new pg.Pool({ connectionString: site.database.url, max: 4 }));
  try {
    const pools = [site.database.pool, ...others, ...others, ...others];
    await Promise.all(pools.map((pool) => publishDueVersion({ pool, log }, site.portalId)));
  } finally {
    await Promise.all(others.map((pool) => pool.end()));
  }
  const after = await overview();
  expect(after).toMatchObject({ live: { version, author: installer.userEmail }, scheduled: null });
  const { rows } = await site.database.pool.query<{ what: string }>(
    `select what from settings_changes where kind = 'published' and change_id >= $1`,
    [after.draftVersion],
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]?.what).toMatch(
    /^Version 2 was published as planned for .* \(Europe\/Berlin\): On Monday\.$/,
  );
  const keys = sealKeys(`k1:${Buffer.alloc(32, 9).toString('base64')}`);
  const report = await verifyLog({ pool: site.database.pool, keys }, site.portalId);
  expect(report.faults).toEqual([]);
  const logged = await site.database.pool.query<{ subject: string }>(
    `select subject from log_entries where kind = 'publishing' order by seq`,
  );
  expect(logged.rows.map(({ subject }) => subject)).toEqual([
    ...['rulebook 1', 'publication 1', 'rulebook 2', 'publication 2'],
  ]);
});

test('a version is not published over another one than it was compared with, and comes back as the draft', async () => {
  await addTerritory('Bonn');
  const { version } = await schedule();
  await addTerritory('Trier');
  const newer = await press('publish');
  await itIsTime();
  await publishDueVersion(deps(), site.portalId);
  const after = await overview();
  expect(after).toMatchObject({ live: { version: newer.version }, scheduled: null });
  expect(after.draft?.warning).toContain(`Version ${newer.version} was published by ${installer.userEmail}`);
  expect(after.draft?.lastChange?.what).toContain(`Version ${version} was not published as planned.`);
  const { state, whyNot } = await site.get(versionAnswerSchema, `settings/version?version=${version}`);
  expect(state).toBe('refused');
  expect(whyNot).toContain(`published version ${newer.version} meanwhile`);
});

test('people are told that it was not published, until something newer is', async () => {
  await addTerritory('Bonn');
  const { version } = await schedule();
  await site.database.pool.query(`update rulebooks set compared_with = 99 where state = 'scheduled'`);
  await itIsTime();
  await publishDueVersion(deps(), site.portalId);
  expect((await overview()).notPublished).toMatchObject({ version });
  await press('publish');
  expect((await overview()).notPublished).toBeNull();
});

test('a version whose list is gone by its moment is refused with the fault', async () => {
  const { pool } = site.database;
  await saveNamedList(pool, site.portalId, { listId: 'vip', name: 'VIP', values: ['a.de'] });
  await addTerritory('Bonn', { condition: { attribute: 'email_domain', is: 'in_list', listId: 'vip' } });
  await schedule();
  await pool.query('delete from named_lists');
  await pool.query('update portals set lists_version = lists_version + 1');
  await itIsTime();
  await publishDueVersion(deps(), site.portalId);
  const { live, notPublished } = await overview();
  expect(live?.version).toBe(1);
  expect(notPublished?.why).toContain('It has faults by now');
  expect(notPublished?.why).toContain('vip');
});

test('a version of which the check says something new at its moment is refused with it', async () => {
  await addTerritory('Bonn');
  await schedule();
  await saveRoster(site.database.pool, site.portalId, [anna, { ...bo, active: false }]);
  await itIsTime();
  await publishDueVersion(deps(), site.portalId);
  const { live, notPublished, draft } = await overview();
  expect(live?.version).toBe(1);
  expect(notPublished?.why).toContain('nobody has accepted');
  expect(notPublished?.why).toContain('Bo Lindt');
  expect(draft).not.toBeNull();
});

test('an operator schedules a file: what the check warns of counts as accepted by them', async () => {
  const written = {
    ...smallRulebook,
    capacities: [{ ownerId: '999', perDay: 5 }],
  };
  const at = new Date(Date.now() + 3_600_000).toISOString();
  const said = await withFile('rulebook.json', JSON.stringify(written), (path) =>
    runBaton(site.database.url, 'publish', site.portalId, '--rulebook', path, '--at', at),
  );
  expect(said).toContain('Accepted: Owner 999');
  expect(said).toContain(`Account 4711 routes by version 2 from ${at} on.`);
  const { accepted } = await site.get(versionAnswerSchema, 'settings/version?version=2');
  expect(accepted.map(({ message }) => message)).toEqual([expect.stringContaining('Owner 999')]);
  await itIsTime();
  await publishDueVersion(deps(), site.portalId);
  expect((await overview()).live?.version).toBe(2);
});
