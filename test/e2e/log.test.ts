import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sealKeys } from '../../src/log/log-seal.ts';
import { sealLog } from '../../src/usecases/seal-log.ts';
import { readLog, verifyLog } from '../../src/usecases/verify-log.ts';
import { cardSteps } from '../support/card-steps.ts';
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

test('every decision and what it was made of are on the log, with all of the install and the switch to live', async () => {
  const { pool } = portal.database;
  const { rows } = await pool.query<{ kind: string; subject: string }>(
    `select kind, regexp_replace(subject, '^(decision|turn) .*', '\\1') as subject from log_entries order by seq`,
  );
  const many = rows.filter(({ subject }) => subject === 'decision' || subject === 'turn');
  const turns = many.filter(({ subject }) => subject === 'turn').length;
  expect(many).toHaveLength(12 + turns);
  expect((await pool.query('select 1 from turn_inputs')).rowCount).toBe(turns);
  expect(rows.filter((row) => !many.includes(row))).toEqual([
    { kind: 'input', subject: 'inputs from here on' },
    { kind: 'manual', subject: 'installation' },
    { kind: 'input', subject: 'roster 1' },
    { kind: 'publishing', subject: 'rulebook 1' },
    { kind: 'publishing', subject: 'publication 1' },
    { kind: 'manual', subject: expect.stringMatching(/^settings change \d+$/) },
  ]);
  const report = await verifyLog({ pool, keys }, portalId);
  expect(report).toEqual({
    ...{ entries: rows.length, seals: 1, rows: rows.length - 2, turnsOutside: 0, faults: [] },
  });
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
  [
    'a balance changed in what a turn read',
    `update turn_inputs set inputs = jsonb_set(inputs, '{state,ledger,all}', 'null')
     where turn_id = (select turn_id from decisions where contact_id = $)`,
    'turn #',
  ],
  [
    'a turn removed',
    `delete from turn_inputs where turn_id = (select turn_id from decisions where contact_id = $)`,
    'turn #',
  ],
  [
    'a decision cut off from what it was made of',
    `update decisions set turn_id = null where contact_id = $`,
    'turn #',
  ],
  ['a rep changed in a roster', `update rosters set reps = reps - 0`, 'roster 1'],
  ['public holidays changed', `update holiday_sets set dates = '{"DE": {}}'`, 'holidays'],
  ['a set of public holidays removed', `delete from holiday_sets`, 'holidays'],
  [
    'a finding accepted after the fact',
    `update rulebooks set accepted = '[{"id": "gap", "message": "A gap", "by": "nobody"}]'`,
    'publication 1',
  ],
  [
    'somebody else said to have gone live',
    `update settings_changes set author = 'mallory'`,
    'settings change',
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
  const { rows } = await portal.database.pool.query<{ turn: string }>(
    'select turn_id::text as turn from decisions where contact_id = $1',
    [contactId],
  );
  const found = await under(sql.replace('$', `'${contactId}'`));
  expect(found.join('\n')).toContain(guilty.replace('$', contactId).replace('#', rows[0]!.turn));
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

test('what people do to leads in HubSpot itself is on the log', async () => {
  const { pool } = portal.database;
  const contactId = ids[0]!;
  const loggedOnce = (count: number) =>
    until(`${count} entries about the lead`, async () => {
      const { rows } = await pool.query<{ body: object }>(
        'select body from log_entries where subject = $1 order by seq',
        [`lead ${contactId}`],
      );
      return rows.length === count && rows.map(({ body }) => body);
    });
  await steps.control('DELETE', `/contacts/${contactId}`);
  expect(await loggedOnce(1)).toEqual([{ did: 'gone', because: 'deleted in HubSpot' }]);
  await steps.control('POST', `/contacts/${contactId}/restore`);
  expect((await loggedOnce(2))[1]).toEqual({ did: 'restored' });
  await steps.nothingIsPending();
  expect(await faults()).toEqual([]);
});

test('what people do on cards is on the log, and stays there when the contact is erased', async () => {
  const { pool } = portal.database;
  await pool.query(
    `insert into settings_editors (portal_id, email, added_by) values ($1, 'ops@acme.example', 'test')`,
    [portalId],
  );
  const { act, card } = cardSteps(portal, { userId: '42', email: 'ops@acme.example' });
  const taken = ids.slice(6, 11);
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = taken;
  const other = (await card(first)).owner?.ownerId === '70001' ? '70002' : '70001';
  const replies = [
    await act(first, { kind: 'reassign', ownerId: other, note: 'An old friend of the contact' }),
    await act(second, { kind: 'snooze', minutes: 20 }),
    await act(third, { kind: 'acknowledge' }),
    await act(fourth, { kind: 'pass_on', reason: 'language', note: 'Speaks Danish' }),
    await act(fifth, { kind: 'reroute' }),
  ];
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);

  const logged = async () => {
    const { rows } = await pool.query<{ subject: string; body: object }>(
      `select subject, body from log_entries where subject like 'lead %' and body ? 'userId' order by seq`,
    );
    return rows;
  };
  const said = [
    { did: 'reassign', userId: '42', decision: 2, toOwnerId: other },
    { did: 'snooze', userId: '42', decision: 1, minutes: 20 },
    { did: 'acknowledge', userId: '42', decision: 1 },
    { did: 'pass_on', userId: '42', decision: 2, reason: 'language' },
    { did: 'reroute', userId: '42', decision: 2 },
  ];
  expect(await logged()).toEqual(said.map((body, i) => ({ subject: `lead ${taken[i]}`, body })));
  expect(await faults()).toEqual([]);
  const denied = await under(
    `update log_entries set body = body || '{"userId": "43"}' where subject = 'lead ${third}'`,
  );
  expect(denied).toContainEqual(expect.stringContaining(`lead ${third}`));

  await steps.control('DELETE', `/contacts/${first}?gdpr=1`);
  await until('the person to be erased', async () => {
    const { rows } = await pool.query<{ lead: object }>('select lead from decisions where contact_id = $1', [
      first,
    ]);
    return rows.every(({ lead }) => Object.keys(lead).length === 0);
  });
  expect(await logged()).toHaveLength(5);
  expect(await faults()).toEqual([]);
});

test('a press that is sent twice is on the log once', async () => {
  const { act, card } = cardSteps(portal, { userId: '42', email: 'ops@acme.example' });
  const contactId = ids[11]!;
  const seen = { version: (await card(contactId)).version, actionId: randomUUID() };
  await Promise.all([1, 2].map(() => act(contactId, { kind: 'acknowledge' }, seen)));
  const { rowCount } = await portal.database.pool.query('select 1 from log_entries where subject = $1', [
    `lead ${contactId}`,
  ]);
  expect(rowCount).toBe(1);
});

test('the command line says so in words, and fails when something is wrong', async () => {
  await portal.database.pool.query('delete from log_seals');
  expect(await runBaton(portal.database.url, 'verify-log', portalId)).toContain('Nothing was changed.');
  await portal.database.pool.query(`update decisions set owner_id = '1' where contact_id = $1`, [ids[5]]);
  await expect(runBaton(portal.database.url, 'verify-log', portalId)).rejects.toMatchObject({
    stdout: expect.stringContaining(`The row "decision ${ids[5]}/1" was changed since entry`),
  });
});
