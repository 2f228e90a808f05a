import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { InstalledEmulator } from './installed-emulator.ts';

let emulator: InstalledEmulator;
beforeAll(async () => {
  emulator = await InstalledEmulator.start();
});
afterAll(() => emulator.close());

const users = async () => {
  const names =
    'hs_internal_user_id,hubspot_owner_id,hs_working_hours,hs_out_of_office_hours,hs_availability_status';
  return (await emulator.api('GET', `/crm/objects/users?limit=100&properties=${names}`)).body.results;
};

const everyMinute = '[{"days":"EVERY_DAY","startMinute":0,"endMinute":1440}]';

describe('people', () => {
  test('owners page with after, and the deactivated one is only among the archived', async () => {
    const first = await emulator.api('GET', '/crm/owners?limit=6');
    const after = first.body.paging?.next.after;
    const second = await emulator.api('GET', `/crm/owners?limit=6&after=${after}`);
    expect(first.body.results.length + second.body.results.length).toBe(10);
    expect(second.body.paging).toBeUndefined();
    const { results } = (await emulator.api('GET', '/crm/owners?archived=true')).body;
    expect(results).toEqual([
      expect.objectContaining({ id: '70011', archived: true, userIdIncludingInactive: 5500011 }),
    ]);
    expect(results[0]).not.toHaveProperty('userId');
  });

  test('each owner has a user record that names it, under another id than owner and user', async () => {
    const records = await users();
    expect(records).toHaveLength(11);
    for (const { id, properties } of records) {
      const owner = properties['hubspot_owner_id'] ?? '';
      expect(new Set([id, owner, properties['hs_internal_user_id']]).size).toBe(3);
      const archived = owner === '70011';
      expect((await emulator.api('GET', `/crm/owners/${owner}?archived=${archived}`)).body.id).toBe(owner);
    }
  });

  test('two reps of every team are at work at any hour of any day', async () => {
    const records = await users();
    const { results } = (await emulator.api('GET', '/crm/owners')).body;
    const always = new Map<string, number>();
    for (const owner of results as unknown as { id: string; teams: { name: string }[] }[]) {
      const user = records.find((one) => one.properties['hubspot_owner_id'] === owner.id)?.properties;
      const team = owner.teams[0]?.name ?? '';
      const there =
        user?.['hs_working_hours'] === everyMinute &&
        user['hs_availability_status'] === 'available' &&
        user['hs_out_of_office_hours'] === '[]';
      always.set(team, (always.get(team) ?? 0) + (there ? 1 : 0));
    }
    expect([...always.keys()].sort()).toEqual(['DACH', 'North America', 'UK & Ireland']);
    for (const count of always.values()) expect(count).toBeGreaterThanOrEqual(2);
  });

  test('a switch sends a rep away', async () => {
    await emulator.control('PATCH', '/users/70001', { availability: 'away' });
    const anna = (await users()).find((one) => one.properties['hubspot_owner_id'] === '70001');
    expect(anna?.properties['hs_availability_status']).toBe('away');
  });

  test('an owner who leaves can no longer be given a contact', async () => {
    const [id] = await emulator.createContacts({ email: 'x@people.example' });
    const write = () =>
      emulator.api('PATCH', `/crm/objects/contacts/${id}`, { properties: { hubspot_owner_id: '70002' } });
    expect((await write()).status).toBe(200);
    await emulator.control('PATCH', '/owners/70002', { archived: true });
    expect((await write()).status).toBe(400);
  });
});

describe('properties', () => {
  const group = { name: 'baton', label: 'Baton', displayOrder: -1 };
  const score = {
    name: 'baton_score',
    label: 'Score',
    type: 'number',
    fieldType: 'number',
    groupName: 'baton',
  };

  test('are created in a batch once their group is there, and 207 names those that exist', async () => {
    const create = () => emulator.api('POST', '/crm/properties/contacts/batch/create', { inputs: [score] });
    expect((await create()).status).toBe(207);
    expect((await emulator.api('POST', '/crm/properties/contacts/groups', group)).status).toBe(201);
    expect((await emulator.api('POST', '/crm/properties/contacts/groups', group)).status).toBe(409);
    expect((await create()).status).toBe(201);
    const again = await create();
    expect(again.status).toBe(207);
    expect(again.body.errors).toMatchObject([
      { category: 'OBJECT_ALREADY_EXISTS', context: { name: ['baton_score'] } },
    ]);
    const { body } = await emulator.api('GET', '/crm/properties/contacts/baton_score');
    expect(body).toMatchObject({ ...score, hubspotDefined: false });
  });
});
