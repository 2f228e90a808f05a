import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { oweNotices } from '../../src/store/notices.ts';
import type { OwedNotice } from '../../src/store/notices.ts';
import { setPortalMode } from '../support/baton.ts';
import { startInstalledPortal } from '../support/installed-portal.ts';
import type { InstalledPortal } from '../support/installed-portal.ts';
import { portalSteps } from '../support/portal-steps.ts';
import { until } from '../support/until.ts';

const anna = '70001';
const gone = '70011';
const createPath = '/tasks/batch/create';

let portal: InstalledPortal;
let steps: ReturnType<typeof portalSteps>;
let contactIds: string[];
beforeEach(async () => {
  portal = await startInstalledPortal({ apart: true });
  steps = portalSteps(portal);
  contactIds = (await steps.control<{ ids: string[] }>('POST', '/contacts', { count: 3 })).ids;
});
afterEach(() => portal.close());

const notice = (number: number, more: Partial<OwedNotice> = {}): OwedNotice => ({
  noticeKey: `n${number}`,
  kind: 'escalation',
  contactId: contactIds[number % contactIds.length]!,
  ownerId: anna,
  title: `Answer lead ${number}`,
  text: 'It waits.',
  dueAt: Date.UTC(2026, 10, 23, 9),
  ...more,
});
const owe = (notices: readonly OwedNotice[]) =>
  oweNotices(portal.database.pool, String(portal.portalId), notices);
const oweMany = (count: number) => owe(Array.from({ length: count }, (_, number) => notice(number)));

interface Task {
  id: string;
  properties: Record<string, string>;
  contactIds: string[];
}
/** Without those that Baton owed by itself meanwhile, such as a warning. */
async function tasks(): Promise<Task[]> {
  const { results } = await steps.control<{ results: Task[] }>('GET', '/tasks');
  return results.filter((task) => task.properties['hs_task_subject']?.startsWith('Answer lead'));
}
const subjects = async () => (await tasks()).map((task) => task.properties['hs_task_subject']).sort();
const expected = (count: number) =>
  Array.from({ length: count }, (_, number) => `Answer lead ${number}`).sort();

async function notices() {
  const { rows } = await portal.database.pool.query<{
    key: string;
    state: string;
    taskId: string | null;
    note: string | null;
    attempts: number;
  }>(
    `select notice_key as key, state, task_id as "taskId", note, attempts from notices
     where title like 'Answer lead%' order by created_at, notice_key`,
  );
  return rows;
}
const allSettled = () =>
  until('all notices to be settled', async () => (await notices()).every((one) => one.state !== 'pending'), {
    timeoutMs: 20_000,
  });
/** What is put off, or held by a process that was killed, may be taken at once. */
const endWaits = () =>
  portal.database.pool.query(`update notices set not_before = now() where state = 'pending'`);

test('a notice becomes one task of its owner on its contact, however often it is owed', async () => {
  await oweMany(3);
  await oweMany(3);
  await allSettled();
  await oweMany(3);
  const created = await tasks();
  expect(created).toHaveLength(3);
  const first = created.find((task) => task.properties['hs_task_subject'] === 'Answer lead 0')!;
  expect(first.properties).toMatchObject({
    hs_timestamp: '2026-11-23T09:00:00.000Z',
    hs_task_body: expect.stringContaining('It waits.'),
    hs_task_priority: 'HIGH',
    hs_task_status: 'NOT_STARTED',
    hubspot_owner_id: anna,
  });
  expect(first.contactIds).toEqual([contactIds[0]]);
  expect((await notices())[0]).toMatchObject({ state: 'sent', taskId: first.id });
});

test('an owner who left and a contact that is gone cost only their own tasks, and say so', async () => {
  const [deleted] = contactIds.slice(-1);
  await steps.control('DELETE', `/contacts/${deleted}`);
  const many = Array.from({ length: 150 }, (_, number) => notice(number, { contactId: contactIds[0]! }));
  many[40] = notice(40, { contactId: contactIds[0]!, ownerId: gone });
  many[120] = notice(120, { contactId: deleted! });
  await owe(many);
  await allSettled();
  expect(await tasks()).toHaveLength(148);
  const refused = (await notices()).filter((one) => one.state === 'refused');
  expect(refused).toMatchObject([
    { key: 'n120', note: expect.stringContaining('HubSpot refused the task for owner 70001') },
    { key: 'n40', note: expect.stringContaining('HubSpot refused the task for owner 70011') },
  ]);
});

test.each([
  ['the connection was cut after HubSpot had created them', { resetNext: 1, effectTaken: true }],
  ['HubSpot answered 502 after it had created them', { serverErrorNext: 1, status: 502, effectTaken: true }],
  ['HubSpot answered 503 and created nothing', { serverErrorNext: 1, status: 503 }],
  ['the rate limit was reached', { rateLimited429Next: 1 }],
])('each task is there once although %s', async (_what, trouble) => {
  await steps.control('PUT', '/faults', { ...trouble, onlyPath: createPath });
  await oweMany(30);
  await until('the first try to be over', async () =>
    (await notices()).every((one) => one.state === 'sent' || one.note !== null),
  );
  await endWaits();
  await allSettled();
  expect(await subjects()).toEqual(expected(30));
  expect((await notices()).every((one) => one.state === 'sent' && one.taskId !== null)).toBe(true);
});

test('a worker killed between HubSpot’s creation and its own commit leaves no task twice', async () => {
  await steps.control('PUT', '/faults', { timeoutNext: 1, effectTaken: true, onlyPath: createPath });
  await oweMany(30);
  await until('HubSpot to have created them', async () => (await tasks()).length === 30);
  await portal.worker.kill();
  expect((await notices()).every((one) => one.state === 'pending' && one.attempts === 1)).toBe(true);
  await portal.worker.restart();
  await endWaits();
  await allSettled();
  expect(await subjects()).toEqual(expected(30));
});

test('a notice that was tried on a contact deleted meanwhile is given up with its reason', async () => {
  await steps.control('PUT', '/faults', { serverErrorNext: 1, onlyPath: createPath });
  await owe([notice(0)]);
  await until('the first try to fail', async () => (await notices())[0]!.note !== null);
  await steps.control('DELETE', `/contacts/${contactIds[0]}`);
  await endWaits();
  await allSettled();
  expect(await notices()).toMatchObject([
    { state: 'refused', note: 'The contact was deleted before its task could be created.' },
  ]);
});

test('a portal in shadow mode owes nothing, and what still waits is told no more', async () => {
  await steps.control('PUT', '/faults', { serverErrorNext: 1, onlyPath: createPath });
  await owe([notice(0)]);
  await until('the first try to fail', async () => (await notices())[0]!.note !== null);
  await setPortalMode(portal.database.url, portal.portalId, 'shadow');
  await owe([notice(1)]);
  await endWaits();
  await allSettled();
  expect(await notices()).toMatchObject([{ key: 'n0', state: 'superseded' }]);
  expect(await tasks()).toEqual([]);
});
