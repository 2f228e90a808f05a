import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { InstalledEmulator } from './installed-emulator.ts';

let emulator: InstalledEmulator;
beforeAll(async () => {
  emulator = await InstalledEmulator.start({ rateLimit: 10_000 });
});
afterAll(() => emulator.close());

let serial = 0;
const contact = async (properties: Record<string, string> = {}): Promise<string> => {
  serial += 1;
  const [id] = await emulator.createContacts({ email: `person${serial}@batch.example`, ...properties });
  return id ?? '';
};
const read = (ids: string[], properties = ['email', 'hubspot_owner_id']) =>
  emulator.api('POST', '/crm/objects/contacts/batch/read', {
    inputs: ids.map((id) => ({ id })),
    properties,
    propertiesWithHistory: [],
  });
const update = (inputs: { id: string; properties: Record<string, string> }[]) =>
  emulator.api('POST', '/crm/objects/contacts/batch/update', { inputs });
const owner = { hubspot_owner_id: '70001' };

describe('batch read', () => {
  test('gives the properties asked for, null where there is none, and the usual ones', async () => {
    const id = await contact({ email: 'ann@read.example' });
    const { status, body } = await read([id]);
    expect(status).toBe(200);
    expect(body.results[0]?.properties).toMatchObject({
      email: 'ann@read.example',
      hubspot_owner_id: null,
      hs_object_id: id,
    });
  });

  test('answers 207 and names the ids that are not there', async () => {
    const [there, deleted] = [await contact(), await contact()];
    await emulator.control('DELETE', `/contacts/${deleted}`);
    const { status, body } = await read([there, '404', deleted]);
    expect(status).toBe(207);
    expect(body.results.map((one) => one.id)).toEqual([there]);
    expect(body).toMatchObject({
      numErrors: 1,
      errors: [{ category: 'OBJECT_NOT_FOUND', context: { ids: ['404', deleted] } }],
    });
  });

  test('takes 100 inputs and no more', async () => {
    const ids = Array.from({ length: 101 }, (_, index) => String(index + 1));
    expect((await read(ids.slice(1))).status).toBe(207);
    const { status, body } = await read(ids);
    expect(status).toBe(400);
    expect(body.category).toBe('VALIDATION_ERROR');
  });

  test('refuses an id that comes twice', async () => {
    const id = await contact();
    expect((await read([id, id])).body.message).toContain('Duplicate IDs');
    expect((await update([id, id].map((one) => ({ id: one, properties: owner })))).status).toBe(400);
  });

  test('leads from a merged id to the record it became part of', async () => {
    const [kept, merged] = [await contact(), await contact()];
    await emulator.control('POST', '/contacts/merge', { primaryObjectId: kept, mergedObjectIds: [merged] });
    expect((await read([merged])).body.results[0]?.id).toBe(kept);
    expect((await emulator.api('GET', `/crm/objects/contacts/${merged}`)).body.id).toBe(kept);
    expect(
      (await emulator.api('PATCH', `/crm/objects/contacts/${merged}`, { properties: owner })).body.id,
    ).toBe(kept);
  });
});

describe('batch update', () => {
  test('accepts an owner and remembers who was set when', async () => {
    const id = await contact();
    const before = Date.now();
    const { status, body } = await update([{ id, properties: owner }]);
    expect(status).toBe(200);
    expect(body.results[0]?.properties['hubspot_owner_id']).toBe('70001');
    const view = (await emulator.control('GET', `/contacts/${id}`)).body;
    expect(view['ownerWrites']).toEqual([
      { ownerId: '70001', at: expect.any(Number), changeSource: 'INTEGRATION' },
    ]);
    expect(view['ownerAcceptedAt']).toBeGreaterThanOrEqual(before);
  });

  test('does not know merged ids', async () => {
    const [kept, merged, other] = [await contact(), await contact(), await contact()];
    await emulator.control('POST', '/contacts/merge', { primaryObjectId: kept, mergedObjectIds: [merged] });
    const { status, body } = await update([merged, other].map((id) => ({ id, properties: owner })));
    expect(status).toBe(207);
    expect(body.errors[0]).toMatchObject({ category: 'OBJECT_NOT_FOUND', context: { ids: [merged] } });
    expect(body.results.map((one) => one.id)).toEqual([other]);
  });

  test.each([
    ['an unknown property', { nope: 'x' }, 'PROPERTY_DOESNT_EXIST'],
    ['an owner that does not exist', { hubspot_owner_id: '1' }, 'INVALID_OWNER_ID'],
    ['a user id in place of an owner id', { hubspot_owner_id: '5500001' }, 'INVALID_OWNER_ID'],
    ['a deactivated owner', { hubspot_owner_id: '70011' }, 'INVALID_OWNER_ID'],
    ['a value that is no option', { lifecyclestage: 'imagined' }, 'INVALID_OPTION'],
    ['a number that is none', { associatedcompanyid: 'seven' }, 'INVALID_INTEGER'],
    ['a property that HubSpot computes', { hs_email_domain: 'x.example' }, 'READ_ONLY_VALUE'],
  ])('refuses %s, and the whole batch with it', async (_, properties, code) => {
    const [good, bad] = [await contact(), await contact()];
    const { status, body } = await update([
      { id: good, properties: owner },
      { id: bad, properties },
    ]);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      status: 'error',
      category: 'VALIDATION_ERROR',
      correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      errors: [{ code, context: { propertyName: Object.keys(properties) } }],
    });
    expect((await read([good])).body.results[0]?.properties['hubspot_owner_id']).toBeNull();
  });

  test('refuses one bad contact alone or the whole batch, as switched', async () => {
    const [good, bad] = [await contact(), await contact()];
    const inputs = [good, bad].map((id) => ({ id, properties: owner }));
    await emulator.control('PUT', '/faults', { badContactIds: [bad] });
    const partly = await update(inputs);
    expect(partly.status).toBe(207);
    expect(partly.body.errors[0]).toMatchObject({ category: 'VALIDATION_ERROR', context: { ids: [bad] } });
    await emulator.control('PUT', '/faults', { badContactStatus: 400 });
    expect((await update(inputs)).status).toBe(400);
    await emulator.control('DELETE', '/faults');
  });

  test('clears a property with an empty value', async () => {
    const id = await contact({ hubspot_owner_id: '70001' });
    await update([{ id, properties: { hubspot_owner_id: '' } }]);
    expect((await read([id])).body.results[0]?.properties['hubspot_owner_id']).toBeNull();
  });

  test('refuses a malformed body with HubSpot’s error', async () => {
    const { status, body } = await emulator.api('POST', '/crm/objects/contacts/batch/update', {
      inputs: 'none',
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({ category: 'VALIDATION_ERROR', errors: [{ in: 'inputs' }] });
  });
});

describe('single contacts', () => {
  test('a second contact with the same address is a conflict that names the first', async () => {
    const properties = { email: 'twice@one.example' };
    const first = await emulator.api('POST', '/crm/objects/contacts', { properties, associations: [] });
    const second = await emulator.api('POST', '/crm/objects/contacts', { properties, associations: [] });
    expect(second.status).toBe(409);
    expect(second.body.message).toContain(first.body.id);
  });

  test('times are given back in ISO 8601 whichever way they came', async () => {
    await emulator.api('POST', '/crm/properties/contacts', {
      name: 'due',
      label: 'Due',
      type: 'datetime',
      fieldType: 'date',
      groupName: 'contactinformation',
    });
    const id = await contact();
    const properties = { due: '1795368589326' };
    const { body } = await emulator.api('PATCH', `/crm/objects/contacts/${id}`, { properties });
    expect(body.properties['due']).toBe('2026-11-22T17:29:49.326Z');
  });

  test('a task hangs on its contact', async () => {
    const id = await contact();
    const task = await emulator.api('POST', '/crm/objects/tasks', {
      properties: {
        hs_timestamp: '2026-11-23T09:00:00Z',
        hs_task_subject: 'Call',
        hubspot_owner_id: '70001',
      },
      associations: [
        { to: { id }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 204 }] },
      ],
    });
    expect(task.status).toBe(201);
    const links = await emulator.api('GET', `/crm/objects/contacts/${id}/associations/tasks`);
    expect(links.body.results).toEqual([
      { toObjectId: task.body.id, associationTypes: [{ category: 'HUBSPOT_DEFINED', typeId: 203 }] },
    ]);
  });

  test('lists oldest first, page by page, without the archived', async () => {
    const own = await InstalledEmulator.start();
    try {
      const ids = await own.createContacts(...[1, 2, 3, 4].map((one) => ({ email: `p${one}@page.example` })));
      await own.control('DELETE', `/contacts/${ids[1]}`);
      const first = await own.api('GET', '/crm/objects/contacts?limit=2');
      const after = first.body.paging?.next.after;
      const second = await own.api('GET', `/crm/objects/contacts?limit=2&after=${after}`);
      const seen = [...first.body.results, ...second.body.results].map((one) => one.id);
      expect(seen).toEqual([ids[0], ids[2], ids[3]]);
      expect(second.body.paging).toBeUndefined();
    } finally {
      await own.close();
    }
  });
});
