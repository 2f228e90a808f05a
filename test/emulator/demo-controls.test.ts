import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sampleContact } from '../../src/demo/emulator/sample-contacts.ts';
import { until } from '../support/until.ts';
import { InstalledEmulator } from './installed-emulator.ts';

let emulator: InstalledEmulator;
beforeAll(async () => {
  emulator = await InstalledEmulator.start({ record: true });
});
afterAll(() => emulator.close());

describe('sample contacts', () => {
  test('are the same for the same seed and number, and all have a valid address and stage', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(100_000), (seed, index) => {
        const contact = sampleContact(seed, index);
        expect(sampleContact(seed, index)).toEqual(contact);
        expect(contact['email']).toMatch(/^[a-z]+\.[a-z]+\.\d+@[a-z0-9.]+\.[a-z]+$/);
        expect(['lead', 'subscriber', 'marketingqualifiedlead']).toContain(contact['lifecyclestage']);
      }),
    );
  });

  test('share no address and come from many spellings of many countries', () => {
    const people = Array.from({ length: 2_000 }, (_, index) => sampleContact(7, index));
    expect(new Set(people.map((one) => one['email'])).size).toBe(2_000);
    expect(new Set(people.map((one) => one['country'])).size).toBeGreaterThan(25);
  });

  test('pass the API’s own checks', async () => {
    const names = ['numemployees', 'lifecyclestage', 'hs_lead_status', 'email'];
    for (let index = 0; index < 60; index += 1) {
      const contact = sampleContact(3, index);
      const properties = Object.fromEntries(
        names.flatMap((name) => (contact[name] ? [[name, contact[name]]] : [])),
      );
      const { status } = await emulator.api('POST', '/crm/objects/contacts', {
        properties,
        associations: [],
      });
      expect(status).toBe(201);
    }
  });
});

describe('the control side', () => {
  test('creates at a rate and lists newest first', async () => {
    const before = (await emulator.control('GET', '/contacts?limit=1')).body.total;
    const startedAt = Date.now();
    const answer = await emulator.control('POST', '/contacts', { count: 10, ratePerSecond: 50 });
    expect(answer.status).toBe(202);
    await until('ten contacts', async () => {
      return (await emulator.control('GET', '/contacts?limit=1')).body.total === before + 10;
    });
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(170);
    const { results } = (await emulator.control('GET', '/contacts?limit=4&after=2')).body;
    const ids = results.map((one) => Number(one.id));
    expect(ids).toEqual(ids.toSorted((a, b) => b - a));
  });

  test('a form with a known address updates its contact', async () => {
    const [first] = await emulator.createContacts({ email: 'form@known.example' });
    const [second] = await emulator.createContacts({ email: 'Form@known.example', city: 'Bern' });
    expect(second).toBe(first);
  });

  test('streams what happens to contacts', async () => {
    const stop = new AbortController();
    const reply = await fetch(`${emulator.url}/__emulator/events`, { signal: stop.signal });
    const [id] = await emulator.createContacts({ email: 'seen@stream.example' });
    await emulator.control('PATCH', `/contacts/${id}`, { properties: { city: 'Bern' } });
    let text = '';
    const decoder = new TextDecoder();
    for await (const part of reply.body ?? []) {
      text += decoder.decode(part as Uint8Array, { stream: true });
      if (text.includes('contact.changed')) break;
    }
    stop.abort();
    expect(text).toContain(`event: contact.created\ndata: {"id":"${id}"}`);
    expect(text).toContain(`event: contact.changed\ndata: {"id":"${id}"}`);
  });

  test('keeps every exchange without its secrets', async () => {
    await emulator.api('GET', '/crm/owners?limit=1');
    const text = await (await fetch(`${emulator.url}/__emulator/exchanges`)).text();
    const exchanges = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(exchanges.at(-1)).toMatchObject({
      method: 'GET',
      path: '/crm/owners/2026-03',
      query: { limit: '1' },
      status: 200,
      responseBody: { results: [{ id: '70001' }] },
    });
    expect(text).not.toContain(emulator.tokens.access_token);
    expect(text).not.toContain(emulator.tokens.refresh_token);
  });

  test('counts requests by route with ids left out', async () => {
    await emulator.control('POST', '/stats/reset');
    const [id] = await emulator.createContacts({ email: 'counted@stats.example' });
    await emulator.api('GET', `/crm/objects/contacts/${id}`);
    expect((await emulator.control('GET', '/stats')).body).toMatchObject({
      requests: 1,
      requestsByRoute: { 'GET /crm/objects/2026-03/contacts/{objectId}': 1 },
      byStatus: { 200: 1 },
      owned: 0,
    });
  });
});
