import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { createAccessTokens } from '../../src/hubspot/access-tokens.ts';
import { routeOf } from '../../src/hubspot/client.ts';
import type { StoredTokens } from '../../src/hubspot/ports.ts';
import { call, hubspot, testClient } from './fixtures.ts';

const path = '/crm/objects/2026-03/contacts/501';
const schema = z.object({ id: z.string() });
const get = { ...call, portalId: '4711', method: 'GET', path, schema } as const;
const rateHeaders = {
  'X-HubSpot-RateLimit-Max': '110',
  'X-HubSpot-RateLimit-Remaining': '42',
  'X-HubSpot-RateLimit-Interval-Milliseconds': '10000',
};
const tooMany = {
  status: 'error',
  message: 'Slow down',
  errorType: 'RATE_LIMIT',
  policyName: 'TEN_SECONDLY_ROLLING',
};

describe('a call', () => {
  test('carries token and request id, takes one permit and passes on what HubSpot says about the rate', async () => {
    const { client, permits, calls, logged } = testClient();
    hubspot
      .with({ authorization: 'Bearer token-of-4711', 'x-request-id': 'req-1' })
      .get(path)
      .reply(200, { id: '501' }, { ...rateHeaders, 'X-HubSpot-Correlation-Id': 'corr-1' });
    expect(await client.request(get)).toEqual({ id: '501' });
    expect(permits.taken).toEqual(['4711 1 lead']);
    expect(permits.seen).toEqual([{ portalId: '4711', max: 110, remaining: 42, intervalMs: 10_000 }]);
    expect(calls).toEqual([{ route: 'GET /crm/objects/{version}/contacts/{id}', status: 200 }]);
    expect(logged).toMatchObject([{ requestId: 'req-1', correlationId: 'corr-1', status: 200 }]);
    expect(JSON.stringify(logged)).not.toContain('token-of');
  });

  test('sends query and body, and takes no permit when the caller has one', async () => {
    const { client, permits } = testClient();
    hubspot.post('/crm/objects/2026-03/x', { a: 1 }).query({ limit: '5' }).reply(204);
    const request = { ...get, method: 'POST', path: '/crm/objects/2026-03/x', body: { a: 1 } } as const;
    await client.request({ ...request, query: { limit: 5 }, schema: z.undefined(), permitTaken: true });
    expect(permits.taken).toEqual([]);
  });
});

describe('a call that rests on what was read', () => {
  test('is not sent after its time', async () => {
    const { client, timing, calls } = testClient();
    const late = client.request({ ...get, sendBefore: timing.now() });
    await expect(late).rejects.toMatchObject({ category: 'TOO_LATE', retry: 'later', retryAfterMs: 0 });
    expect(calls).toEqual([]);
  });

  test('is not repeated when HubSpot may have taken it', async () => {
    const { client, timing, calls } = testClient();
    hubspot.get(path).hangUp();
    const lost = client.request({ ...get, sendBefore: timing.now() + 60_000 });
    await expect(lost).rejects.toMatchObject({ status: null, retry: 'later' });
    expect(calls).toHaveLength(1);
  });

  test('is repeated when HubSpot turned it away, as long as there is time', async () => {
    const { client, timing } = testClient();
    hubspot.get(path).times(2).reply(429, tooMany, { 'Retry-After': '1' });
    hubspot.get(path).reply(200, { id: '501' });
    expect(await client.request({ ...get, sendBefore: timing.now() + 2_500 })).toEqual({ id: '501' });
    hubspot.get(path).reply(429, tooMany, { 'Retry-After': '3' });
    const late = client.request({ ...get, sendBefore: timing.now() + 2_500 });
    await expect(late).rejects.toMatchObject({ status: 429, retryAfterMs: 3_000 });
    expect(timing.sleeps).toEqual([1_000, 1_000]);
  });
});

describe('a failed call', () => {
  test('waits as long as Retry-After says, pauses the portal meanwhile and takes a new permit', async () => {
    const { client, timing, permits, retries } = testClient();
    hubspot.get(path).reply(429, tooMany, { 'Retry-After': '7' });
    hubspot.get(path).reply(200, { id: '501' });
    expect(await client.request({ ...get, permitTaken: true })).toEqual({ id: '501' });
    expect(timing.sleeps).toEqual([7000]);
    expect(permits.pauses).toEqual([{ portalId: '4711', ms: 7000, reason: 'rate_limit' }]);
    expect(permits.taken).toEqual(['4711 1 lead']);
    expect(retries).toEqual([{ route: 'GET /crm/objects/{version}/contacts/{id}', status: 429 }]);
  });

  test('is not waited for longer than the budget: the caller learns when to come back', async () => {
    const { client, timing, permits } = testClient();
    hubspot.get(path).reply(477, {}, { 'Retry-After': '3600' });
    const failure = { name: 'HubSpotError', status: 477, retry: 'later', retryAfterMs: 3_600_000 };
    await expect(client.request(get)).rejects.toMatchObject(failure);
    hubspot.get(path).reply(429, { ...tooMany, policyName: 'DAILY' });
    await expect(client.request(get)).rejects.toMatchObject({ policyName: 'DAILY', retryAfterMs: 900_000 });
    expect(timing.sleeps).toEqual([]);
    expect(permits.pauses).toEqual([]);
  });

  test('is tried five times at most, later and later', async () => {
    const { client, timing } = testClient({ retryBudgetMs: 60_000 });
    const scope = hubspot.get(path).times(5).reply(503, 'gateway');
    await expect(client.request(get)).rejects.toMatchObject({
      status: 503,
      retry: 'later',
      retryAfterMs: 30_000,
    });
    expect(scope.isDone()).toBe(true);
    expect(timing.sleeps).toEqual([2000, 4000, 8000, 16_000]);
  });

  test('is repeated after a lost connection', async () => {
    const { client, timing, calls } = testClient();
    hubspot.get(path).hangUp();
    hubspot.get(path).reply(200, { id: '501' });
    await client.request(get);
    expect(timing.sleeps).toEqual([250]);
    expect(calls.map(({ status }) => status)).toEqual([0, 200]);
  });

  test.each(['never', 'halfway'] as const)('is repeated after a reply that stalls: %s', async (stalls) => {
    const { client, calls } = testClient({ fetchTimeoutMs: 1_000 });
    hubspot.get(path).stall(stalls);
    hubspot.get(path).reply(200, { id: '501' });
    expect(await client.request(get)).toEqual({ id: '501' });
    expect(calls.map(({ status }) => status)).toEqual([0, 200]);
  });

  test('is repeated when a gateway answers 200 with a page', async () => {
    const { client } = testClient({ maxAttempts: 1 });
    hubspot.get(path).reply(200, '<html>');
    await expect(client.request(get)).rejects.toMatchObject({ category: 'UNREADABLE_REPLY', retry: 'later' });
  });

  test('is final on 400, and its message holds no address', async () => {
    const { client, logged } = testClient();
    const body = {
      category: 'VALIDATION_ERROR',
      message: 'Email ann@example.com is taken',
      correlationId: 'c-9',
    };
    hubspot.get(path).reply(400, body);
    const error = await client.request(get).catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      status: 400,
      category: 'VALIDATION_ERROR',
      correlationId: 'c-9',
      retry: 'never',
    });
    expect((error as Error).message).toContain('Email [address] is taken');
    expect(JSON.stringify(logged)).not.toContain('ann@');
  });

  test('names the scope that is missing', async () => {
    const { client } = testClient();
    const errors = [{ message: 'x', context: { requiredGranularScopes: ['crm.objects.owners.read'] } }];
    hubspot.get(path).reply(403, { category: 'MISSING_SCOPES', message: 'scopes', errors });
    const failure = { missingScope: 'crm.objects.owners.read', retry: 'reauthorise' };
    await expect(client.request(get)).rejects.toMatchObject(failure);
  });

  test('ends its wait when the caller aborts', async () => {
    const stop = new AbortController();
    const { client } = testClient({
      timing: {
        now: () => 0,
        random: () => 0,
        sleep: async (_ms, signal) => {
          stop.abort(new Error('shutting down'));
          signal?.throwIfAborted();
        },
      },
    });
    hubspot.get(path).reply(503);
    await expect(client.request({ ...get, signal: stop.signal })).rejects.toThrow('shutting down');
  });
});

test('a portal in trouble does not hold up another', async () => {
  let rescue = () => {};
  const trouble = new Promise<void>((resolve) => (rescue = resolve));
  const { permits } = testClient();
  const { client } = testClient({
    permits: { ...permits, acquire: (portalId) => (portalId === 'stuck' ? trouble : Promise.resolve()) },
  });
  hubspot.get(path).times(2).reply(200, { id: '501' });
  let stuckIsDone = false;
  const stuck = client.request({ ...get, portalId: 'stuck' }).then(() => (stuckIsDone = true));
  expect(await client.request(get)).toEqual({ id: '501' });
  expect(stuckIsDone).toBe(false);
  rescue();
  await stuck;
});

describe('an expired token', () => {
  function vaultWith(first: StoredTokens) {
    let stored = first;
    let lock = Promise.resolve();
    return {
      read: async () => stored,
      withLock: (_: string, change: (current: StoredTokens) => Promise<StoredTokens>) => {
        const turn = lock.then(async () => (stored = await change(stored)));
        lock = turn.then(() => {});
        return turn;
      },
    };
  }

  test('is refreshed once when twenty calls meet it', async () => {
    const { permits, timing } = testClient();
    let refreshes = 0;
    const tokens = createAccessTokens({
      vault: vaultWith({ accessToken: 'old', refreshToken: 'r1', expiresAt: timing.now() + 1_800_000 }),
      oauth: {
        refreshToken: async () => {
          refreshes += 1;
          return { accessToken: 'new', refreshToken: 'r2', expiresAt: timing.now() + 1_800_000 };
        },
      },
      metrics: { countTokenRefresh: () => {} },
      now: timing.now,
    });
    const { client } = testClient({ tokens, permits });
    hubspot.with({ authorization: 'Bearer old' }).get(path).times(20).reply(401, {});
    hubspot.with({ authorization: 'Bearer new' }).get(path).times(20).reply(200, { id: '501' });
    const replies = await Promise.all(Array.from({ length: 20 }, () => client.request(get)));
    expect(replies).toHaveLength(20);
    expect(refreshes).toBe(1);
    expect(permits.taken).toHaveLength(40);
  });

  test('that is refused again after the refresh needs a person', async () => {
    const { client } = testClient();
    const scope = hubspot.get(path).times(2).reply(401, { category: 'INVALID_AUTHENTICATION' });
    await expect(client.request(get)).rejects.toMatchObject({ status: 401, retry: 'reauthorise' });
    expect(scope.isDone()).toBe(true);
  });
});

test('a route is a template without ids and dates', () => {
  expect(routeOf('POST', '/crm/objects/2026-03/contacts/batch/read')).toBe(
    'POST /crm/objects/{version}/contacts/batch/read',
  );
  expect(routeOf('PATCH', '/crm/objects/2026-03/contacts/12')).toBe(
    'PATCH /crm/objects/{version}/contacts/{id}',
  );
});
