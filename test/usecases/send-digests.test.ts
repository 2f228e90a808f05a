import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Rep } from '../../src/routing/rep.ts';
import { saveRoster } from '../../src/store/rosters.ts';
import { publishCheckedRulebook } from '../../src/usecases/publish-rulebook.ts';
import { createRoutingSnapshots } from '../../src/usecases/routing-snapshots.ts';
import { sendDigests } from '../../src/usecases/send-digests.ts';
import { aRulebook } from '../routing/samples.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { installLive, oweOne, portalId } from './live-portal.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A Monday at 14:00 in Berlin. */
const monday = Date.UTC(2026, 10, 23, 13);
const manager: Rep = {
  ownerId: '7',
  name: 'Martha Chief',
  active: true,
  availability: null,
  timeZone: 'Europe/Berlin',
  workingHours: [{ days: 'MONDAY_TO_FRIDAY', startMinute: 540, endMinute: 1_020 }],
  outOfOffice: [],
};

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.pool.query('truncate portals cascade');
  await installLive(database.pool);
  await saveRoster(database.pool, portalId, [manager]);
  await publishCheckedRulebook({ pool: database.pool }, portalId, aRulebook(['7']), {
    author: 'test',
    note: '',
  });
});

async function owe(name: string, at: number, contactId = `c-${name}`, ownerId: string | null = '7') {
  await oweOne(database.pool, name, { kind: 'manager', contactId, ownerId });
  await database.pool.query(
    'update notices set created_at = to_timestamp($2 / 1000.0) where notice_key = $1',
    [name, at],
  );
}

/** The sweep at `now`; digests made then carry that time, as they would. */
async function sweepAt(now: number): Promise<void> {
  const before = new Set((await digests()).map((digest) => digest.key));
  const snapshots = createRoutingSnapshots(() => now);
  await sendDigests({ pool: database.pool, snapshots, now: () => now }, portalId);
  const made = (await digests()).filter((digest) => !before.has(digest.key)).map((digest) => digest.key);
  await database.pool.query(
    'update notices set created_at = to_timestamp($2 / 1000.0) where notice_key = any($1)',
    [made, now],
  );
}

async function digests() {
  const { rows } = await database.pool.query<{
    key: string;
    title: string;
    body: string;
    contactId: string;
    ownerId: string | null;
    state: string;
  }>(
    `select notice_key as key, title, body, contact_id as "contactId", owner_id as "ownerId", state
     from notices where kind = 'digest' order by created_at`,
  );
  return rows;
}

test('what happens within minutes is told as one, newest first, a line per lead, in the manager’s time', async () => {
  await owe('first', monday - 7 * minute, 'c-1');
  await owe('other', monday - 6 * minute, 'c-2');
  await owe('second', monday - 2 * minute, 'c-1');
  await sweepAt(monday);
  expect(await digests()).toEqual([
    {
      key: 'digest:second',
      title: 'Leads that needed somebody else: 2 leads, 3 events',
      body: 'Mon 13:58  Lead second (and 1 earlier)\nMon 13:54  Lead other',
      contactId: 'c-1',
      ownerId: '7',
      state: 'pending',
    },
  ]);
});

test('the first notice waits five minutes for more', async () => {
  await owe('only', monday - 4 * minute);
  await sweepAt(monday);
  expect(await digests()).toHaveLength(0);
  await sweepAt(monday + 2 * minute);
  expect(await digests()).toHaveLength(1);
});

test('one digest an hour at most, however much happens', async () => {
  for (let at = 0; at < 120; at += 1) {
    await owe(`n${at}`, monday + at * minute);
    if (at % 7 === 0) await sweepAt(monday + at * minute);
  }
  // At minute 7, at minute 70, and the third would be due at minute 130.
  expect((await digests()).map((digest) => digest.title)).toEqual([
    'Leads that needed somebody else: 8 leads, 8 events',
    'Leads that needed somebody else: 63 leads, 63 events',
  ]);
});

test('twenty lines, then how many more', async () => {
  for (let at = 0; at < 25; at += 1) await owe(`n${at}`, monday - 10 * minute + at);
  await sweepAt(monday);
  const lines = (await digests())[0]!.body.split('\n');
  expect(lines).toHaveLength(21);
  expect(lines[0]).toContain('Lead n24');
  expect(lines[20]).toBe('and 5 more');
});

test('what comes at the weekend is told when the manager opens on Monday', async () => {
  const saturday = monday - 2 * day;
  await owe('weekend', saturday);
  for (const at of [saturday + hour, saturday + day, monday - 5 * hour - minute]) await sweepAt(at);
  expect(await digests()).toHaveLength(0);
  await sweepAt(monday - 5 * hour);
  expect(await digests()).toHaveLength(1);
});

test('nor during a holiday of theirs', async () => {
  const away = { startsAt: monday - day, endsAt: monday + day };
  await saveRoster(database.pool, portalId, [{ ...manager, outOfOffice: [away] }]);
  await owe('away', monday - hour);
  await sweepAt(monday);
  expect(await digests()).toHaveLength(0);
  await sweepAt(monday + day);
  expect(await digests()).toHaveLength(1);
});

test('without a manager only channels are told, and nobody is owed a task', async () => {
  await owe('nobody', monday - hour, 'c-1', null);
  await sweepAt(monday);
  expect(await digests()).toMatchObject([{ ownerId: null, state: 'sent' }]);
});

test('two processes at once make one digest', async () => {
  await owe('one', monday - hour);
  const deps = { pool: database.pool, snapshots: createRoutingSnapshots(() => monday), now: () => monday };
  await Promise.all([sendDigests(deps, portalId), sendDigests(deps, portalId), sendDigests(deps, portalId)]);
  expect(await digests()).toHaveLength(1);
});
