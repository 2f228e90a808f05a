import { describe, expect, test } from '@jest/globals';
import { contactPropertyDefinitions, ensureContactProperties } from '../../src/hubspot/properties.ts';
import { call, hubspot, testClient } from './fixtures.ts';

const path = '/crm/properties/2026-03/contacts';
const names = contactPropertyDefinitions.map(({ name }) => name);
const results = (list: readonly string[]) => ({ results: list.map((name) => ({ name })) });

describe('ensureContactProperties', () => {
  test('makes the group and all six properties in an untouched portal', async () => {
    hubspot.get(path).reply(200, results(['email']));
    hubspot.get(`${path}/groups`).reply(200, results(['contactinformation']));
    const group = hubspot
      .post(
        `${path}/groups`,
        (body: { name: string; label: string }) => body.name === 'baton' && body.label === 'Baton',
      )
      .reply(201, {});
    hubspot
      .post(`${path}/batch/create`, ({ inputs }: { inputs: { name: string; formField: boolean }[] }) =>
        inputs.every(({ name, formField }) => (names as string[]).includes(name) && formField === false),
      )
      .reply(201, results(names));
    const { client } = testClient();
    expect(await ensureContactProperties(client, '4711', call)).toEqual({ created: names, present: [] });
    expect(group.isDone()).toBe(true);
  });

  test('asks once and makes nothing when all is there', async () => {
    hubspot.get(path).reply(200, results(names));
    const { client, calls } = testClient();
    expect(await ensureContactProperties(client, '4711', call)).toEqual({ created: [], present: names });
    expect(calls).toHaveLength(1);
  });

  test('takes 409 for "there": one by one after a refused batch', async () => {
    hubspot.get(path).reply(200, results(names.slice(2)));
    hubspot.get(`${path}/groups`).reply(200, results([]));
    hubspot.post(`${path}/groups`).reply(409, { category: 'OBJECT_ALREADY_EXISTS' });
    hubspot.post(`${path}/batch/create`).reply(409, { category: 'OBJECT_ALREADY_EXISTS' });
    hubspot.post(path, (body: { name: string }) => body.name === names[0]).reply(409, {});
    hubspot.post(path, (body: { name: string }) => body.name === names[1]).reply(201, { name: names[1] });
    const { client } = testClient();
    const { created, present } = await ensureContactProperties(client, '4711', call);
    expect(created).toEqual([names[1]]);
    expect(new Set(present)).toEqual(new Set([...names.slice(2), names[0]]));
  });

  test('throws what else HubSpot refuses', async () => {
    hubspot.get(path).reply(200, results([]));
    hubspot.get(`${path}/groups`).reply(200, results(['baton']));
    hubspot.post(`${path}/batch/create`).reply(403, { category: 'MISSING_SCOPES' });
    const { client } = testClient();
    await expect(ensureContactProperties(client, '4711', call)).rejects.toMatchObject({ status: 403 });
  });
});
