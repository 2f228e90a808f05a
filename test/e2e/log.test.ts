import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sealKeys } from '../../src/log/log-seal.ts';
import { sealLog } from '../../src/usecases/seal-log.ts';
import { readLog, verifyLog } from '../../src/usecases/verify-log.ts';
import { startInstalledPortal } from '../support/installed-portal.ts';
import type { InstalledPortal } from '../support/installed-portal.ts';
import { portalSteps } from '../support/portal-steps.ts';
import { runBaton } from '../support/run-cli.ts';
import { until } from '../support/until.ts';

const keys = sealKeys(`k1:${Buffer.alloc(32, 9).toString('base64')}`);
let portal: InstalledPortal;
let steps: ReturnType<typeof portalSteps>;
let portalId: string;
const ids: string[] = [];

beforeAll(async () => {
  portal = await startInstalledPortal();
  steps = portalSteps(portal);
  portalId = String(portal.portalId);
  for (let i = 0; i < 12; i += 1) ids.push(await steps.create({ country: i % 2 ? 'Germany' : 'France' }));
  for (const id of ids) await steps.ownerOf(id);
  await steps.nothingIsPending();
  await sealLog({ pool: portal.database.pool, keys, now: Date.now }, portalId);
});
afterAll(() => portal.close());

const faults = async () => (await verifyLog({ pool: portal.database.pool, keys }, portalId)).faults;

/** What is found after SQL that an attacker with the database runs; undone again. */
async function under(sql: string): Promise<readonly string[]> {
  const client = await portal.database.pool.connect();
  try {
    await client.query('begin');
    await client.query(sql);
    const found = (await readLog(client, portalId, keys)).faults;
    return found.map(({ seq, subject }) => `${seq ?? '-'} ${subject}`);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

test('every decision, the first rulebook and the switch to live are on the log, and nothing is wrong with it', async () => {
  const report = await verifyLog({ pool: portal.database.pool, keys }, portalId);
  expect(report).toMatchObject({ entries: 14, seals: 1, rows: 13, faults: [] });
});

test.each([
  [
    'an owner changed in a decision',
    `update decisions set owner_id = '1' where contact_id = $`,
    'decision $/1',
  ],
  [
    'a sentence changed in a trace',
    `update decisions set trace = jsonb_set(trace, '{reason}', '"because"') where contact_id = $`,
    'decision $/1',
  ],
  ['a decision removed', `delete from decisions where contact_id = $`, 'decision $/1'],
  [
    'a weight changed in a published version',
    `update territory_members set weight = weight + 1 where ctid = (select min(ctid) from territory_members)`,
    'rulebook 1',
  ],
  [
    'an entry changed',
    `update log_entries set at = now() where subject = 'decision ' || $ || '/1'`,
    'decision $/1',
  ],
  ['an entry removed', `delete from log_entries where seq = 5`, 'entry 5'],
  ['the tail cut off', `delete from log_entries where seq > 10`, 'entry 11'],
  [
    'the tail cut off and the end moved',
    `delete from log_entries where seq > 10;
     update log_heads set seq = 10, hash = (select hash from log_entries where seq = 10)`,
    'seal 1',
  ],
  ['a seal forged', `update log_seals set seq = 10`, 'seal 1'],
])('finds %s', async (_, sql, guilty) => {
  const contactId = ids[3]!;
  const found = await under(sql.replace('$', `'${contactId}'`));
  expect(found.join('\n')).toContain(guilty.replace('$', contactId));
  expect(await faults()).toEqual([]);
});

test('a decision added by hand is found', async () => {
  const contactId = ids[3]!;
  const found = await under(
    `create temporary table copied as table decisions;
     alter table copied drop column grade;
     update copied set ordinal = 9;
     insert into decisions (portal_id, contact_id, ordinal, cause, mode, outcome, rulebook_version, roster_version,
                            decided_at, lead, trace)
     select portal_id, contact_id, ordinal, cause, mode, outcome, rulebook_version, roster_version, decided_at, lead,
            trace from copied where contact_id = '${contactId}'`,
  );
  expect(found).toContain(`- decision ${contactId}/9`);
});

test('a privacy deletion takes the person out and leaves the log whole', async () => {
  const contactId = ids[4]!;
  await steps.control('DELETE', `/contacts/${contactId}?gdpr=1`);
  const row = await until('the person to be erased', async () => {
    const { rows } = await portal.database.pool.query<{ lead: object; salt: string }>(
      'select lead, log_salt as salt from decisions where contact_id = $1',
      [contactId],
    );
    return rows.every(({ lead }) => Object.keys(lead).length === 0) && rows[0];
  });
  expect(row.salt).toBe('');
  expect(await faults()).toEqual([]);
});

test('the command line says so in words, and fails when something is wrong', async () => {
  await portal.database.pool.query('delete from log_seals');
  expect(await runBaton(portal.database.url, 'verify-log', portalId)).toContain('Nothing was changed.');
  await portal.database.pool.query(`update decisions set owner_id = '1' where contact_id = $1`, [ids[5]]);
  await expect(runBaton(portal.database.url, 'verify-log', portalId)).rejects.toMatchObject({
    stdout: expect.stringContaining(`The row "decision ${ids[5]}/1" was changed since entry`),
  });
});
