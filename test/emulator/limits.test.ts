import { expect, test } from '@jest/globals';
import { InstalledEmulator } from './installed-emulator.ts';

test('the eleventh request of ten in the window is 429 with HubSpot’s body, and headers count down', async () => {
  const emulator = await InstalledEmulator.start({ rateLimit: 10 });
  try {
    const answers = [];
    for (let index = 0; index < 11; index += 1) answers.push(await emulator.api('GET', '/crm/owners'));
    expect(answers.map((answer) => answer.status)).toEqual([...Array<number>(10).fill(200), 429]);
    const remaining = answers.map((answer) => Number(answer.headers.get('x-hubspot-ratelimit-remaining')));
    expect(remaining).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0]);
    expect(answers[0]?.headers.get('x-hubspot-ratelimit-max')).toBe('10');
    expect(answers[0]?.headers.get('x-hubspot-ratelimit-interval-milliseconds')).toBe('10000');
    expect(answers[10]?.body).toMatchObject({
      status: 'error',
      errorType: 'RATE_LIMIT',
      policyName: 'TEN_SECONDLY_ROLLING',
    });
    expect((await emulator.control('GET', '/stats')).body.rateLimited).toBe(1);
  } finally {
    await emulator.close();
  }
});

test('one portal’s full window leaves another portal alone', async () => {
  const emulator = await InstalledEmulator.start({ rateLimit: 1 });
  try {
    const other = await emulator.install(undefined, 4712);
    await emulator.api('GET', '/crm/owners');
    expect((await emulator.api('GET', '/crm/owners')).status).toBe(429);
    expect((await emulator.api('GET', '/crm/owners', undefined, other.access_token)).status).toBe(200);
  } finally {
    await emulator.close();
  }
});

test('search has five a second of its own, outside the window and without rate headers', async () => {
  const emulator = await InstalledEmulator.start({ rateLimit: 1 });
  try {
    const searches = await Promise.all(
      Array.from({ length: 6 }, () => emulator.api('POST', '/crm/objects/contacts/search', { limit: 1 })),
    );
    expect(searches.filter((answer) => answer.status === 429)).toHaveLength(1);
    expect(searches[0]?.headers.get('x-hubspot-ratelimit-max')).toBeNull();
    expect((await emulator.api('GET', '/crm/owners')).status).toBe(200);
  } finally {
    await emulator.close();
  }
});

test('replies take the latency, and a write counts from the moment of its reply', async () => {
  const emulator = await InstalledEmulator.start({ latencyMs: 80 });
  try {
    const [id] = await emulator.createContacts({ email: 'late@latency.example' });
    const startedAt = Date.now();
    await emulator.api('PATCH', `/crm/objects/contacts/${id}`, { properties: { hubspot_owner_id: '70001' } });
    const tookMs = Date.now() - startedAt;
    expect(tookMs).toBeGreaterThanOrEqual(78);
    const acceptedAt = (await emulator.control('GET', `/contacts/${id}`)).body.ownerAcceptedAt ?? 0;
    expect(acceptedAt - startedAt).toBeGreaterThanOrEqual(78);
    expect(acceptedAt - startedAt).toBeLessThanOrEqual(tookMs);
  } finally {
    await emulator.close();
  }
});
