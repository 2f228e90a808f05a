import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startInstalledPortal } from '../support/installed-portal.ts';
import type { InstalledPortal } from '../support/installed-portal.ts';
import { signV3 } from '../support/sign-v3.ts';

let portal: InstalledPortal;
beforeAll(async () => {
  portal = await startInstalledPortal({ apart: true });
  // Nothing is routed here: what was stored stays to be looked at.
  await portal.worker.stop();
});
afterAll(() => portal.close());

const event = (objectId: number, more: object = {}) => ({
  eventId: objectId,
  subscriptionId: 77,
  portalId: portal.portalId,
  appId: 1,
  occurredAt: 1_700_000_000_000,
  subscriptionType: 'object.creation',
  objectTypeId: '0-1',
  attemptNumber: 0,
  objectId,
  changeSource: 'FORM',
  ...more,
});

async function deliver(
  body: string,
  headers?: Record<string, string>,
): Promise<{ status: number; message: string }> {
  const url = `${portal.web.url}/webhooks/hubspot`;
  const signed = headers ?? signV3({ method: 'POST', url, body, clientSecret: portal.clientSecret });
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...signed },
  });
  return { status: response.status, message: ((await response.json()) as { message: string }).message };
}
const deliverEvents = (...events: object[]) => deliver(JSON.stringify(events));

async function stored(objectId: number): Promise<{ kind: string; state: string; outcome: string | null }[]> {
  const { rows } = await portal.database.pool.query<{ kind: string; state: string; outcome: string | null }>(
    'select kind, state, outcome from inbox where object_id = $1',
    [String(objectId)],
  );
  return rows;
}

test.each(['object.creation', 'contact.creation'])('%s is stored and waits', async (subscriptionType) => {
  const id = subscriptionType === 'object.creation' ? 1 : 2;
  expect((await deliverEvents(event(id, { subscriptionType }))).status).toBe(200);
  expect(await stored(id)).toEqual([{ kind: 'contact_created', state: 'pending', outcome: null }]);
});

test('a second delivery of the same event is answered 200 and stored once', async () => {
  await deliverEvents(event(3));
  expect(await deliverEvents(event(3, { attemptNumber: 1 }))).toEqual({
    status: 200,
    message: '0 new, 1 already known.',
  });
  expect(await stored(3)).toHaveLength(1);
});

test('an event type that Baton does not know is noted and answered 200', async () => {
  expect((await deliverEvents(event(4, { subscriptionType: 'object.frobnicated' }))).status).toBe(200);
  expect(await stored(4)).toEqual([{ kind: 'other', state: 'done', outcome: 'not an event Baton acts on' }]);
});

test('an event of an account that never installed is answered 200 and not stored', async () => {
  expect(await deliverEvents(event(5, { portalId: 99 }))).toEqual({
    status: 200,
    message: '0 new, 0 already known.',
  });
  expect(await stored(5)).toEqual([]);
});

test('a hundred events in one body are stored', async () => {
  const { message } = await deliverEvents(...Array.from({ length: 100 }, (_, index) => event(1_000 + index)));
  expect(message).toBe('100 new, 0 already known.');
});

test('a wrong, stale, future or missing signature is answered 401 and stores nothing', async () => {
  const body = JSON.stringify([event(6)]);
  const url = `${portal.web.url}/webhooks/hubspot`;
  const sign = (more: object) =>
    signV3({ method: 'POST', url, body, clientSecret: portal.clientSecret, ...more });
  const sixMinutes = 6 * 60_000;
  for (const headers of [
    sign({ clientSecret: 'other' }),
    sign({ url: `${url}?x=1` }),
    sign({ timestamp: Date.now() - sixMinutes }),
    sign({ timestamp: Date.now() + sixMinutes }),
    {},
  ]) {
    expect((await deliver(body, headers)).status).toBe(401);
  }
  expect((await deliver(body.replace('FORM', 'FORN'), sign({}))).status).toBe(401);
  expect(await stored(6)).toEqual([]);
});

test.each([
  ['not JSON', '[{', /JSON/],
  ['no array', '{"objectId":1}', /array/],
  [
    'an event without an object',
    JSON.stringify([{ subscriptionType: 'contact.creation', portalId: 4711 }]),
    /objectId/,
  ],
  ['more than a hundred events', JSON.stringify(Array(101).fill({})), /100/],
])('a body with %s is answered 400 with the reason', async (_what, body, reason) => {
  const { status, message } = await deliver(body);
  expect(status).toBe(400);
  expect(message).toMatch(reason);
});

test('while the database is away the answer is 503, and the same delivery succeeds afterwards', async () => {
  const name = new URL(portal.database.url).pathname.slice(1);
  const server = new URL(portal.database.url);
  server.pathname = '/postgres';
  const { default: pg } = await import('pg');
  const admin = new pg.Client({ connectionString: server.href });
  await admin.connect();
  try {
    await admin.query(`alter database ${name} allow_connections false`);
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    expect((await deliverEvents(event(7))).status).toBe(503);
    expect((await fetch(`${portal.web.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${portal.web.url}/healthz`)).status).toBe(200);
  } finally {
    await admin.query(`alter database ${name} allow_connections true`);
    await admin.end();
  }
  expect((await deliverEvents(event(7))).status).toBe(200);
  expect(await stored(7)).toHaveLength(1);
});

test('an install that comes back with another state is refused', async () => {
  const response = await fetch(`${portal.web.url}/oauth/callback?code=abc&state=made-up`);
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('Please start again');
});
