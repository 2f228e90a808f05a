import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { until } from '../support/until.ts';
import { InstalledEmulator, type Answer } from './installed-emulator.ts';

let emulator: InstalledEmulator;
let ids: readonly string[];
beforeAll(async () => {
  emulator = await InstalledEmulator.start();
  ids = await emulator.createContacts(
    { email: 'a@search.example', country: 'Germany', lifecyclestage: 'lead' },
    { email: 'b@search.example', country: 'Austria', lifecyclestage: 'customer' },
    { email: 'c@search.example', lifecyclestage: 'lead' },
  );
});
afterAll(() => emulator.close());

/** The five searches a second are HubSpot's limit here as well. */
const search = (body: unknown): Promise<Answer> =>
  until('a search below the limit', async () => {
    const answer = await emulator.api('POST', '/crm/objects/contacts/search', body);
    return answer.status !== 429 && answer;
  });
const filtered = async (...filters: unknown[]): Promise<string[]> =>
  (await search({ filterGroups: [{ filters }] })).body.results.map((one) => one.id);

describe('search', () => {
  test.each([
    ['EQ', { value: 'germany' }, [0]],
    ['NEQ', { value: 'Germany' }, [1, 2]],
    ['IN', { values: ['germany', 'austria'] }, [0, 1]],
    ['HAS_PROPERTY', {}, [0, 1]],
    ['NOT_HAS_PROPERTY', {}, [2]],
    ['CONTAINS_TOKEN', { value: 'Aust*' }, []],
  ])('filters by %s', async (operator, operand, expected) => {
    const found = await filtered({ propertyName: 'country', operator, ...operand });
    expect(found).toEqual(expected.map((index) => ids[index]));
  });

  test('compares enumerations with their case', async () => {
    expect(await filtered({ propertyName: 'lifecyclestage', operator: 'EQ', value: 'LEAD' })).toEqual([]);
  });

  test('pages with a total', async () => {
    const first = await search({ limit: 2, sorts: [{ propertyName: 'email', direction: 'DESCENDING' }] });
    expect(first.body.total).toBe(3);
    expect(first.body.results.map((one) => one.id)).toEqual([ids[2], ids[1]]);
    expect(first.body.paging?.next.after).toBe('2');
  });

  test.each([
    ['more than 200 a page', { limit: 201 }],
    ['more than 10,000 results', { limit: 200, after: '9900' }],
    ['six groups', { filterGroups: Array(6).fill({ filters: [] }) }],
    ['two sorts', { sorts: ['email', 'createdate'] }],
    [
      'an unknown property',
      { filterGroups: [{ filters: [{ propertyName: 'nope', operator: 'EQ', value: '' }] }] },
    ],
  ])('refuses %s', async (_, body) => {
    expect((await search(body)).status).toBe(400);
  });

  test('sees a change only after the lag', async () => {
    const lagging = await InstalledEmulator.start({ searchLagMs: 2_000 });
    try {
      await lagging.createContacts({ email: 'new@search.example' });
      const total = async () => (await lagging.api('POST', '/crm/objects/contacts/search', {})).body.total;
      expect(await total()).toBe(0);
      await until('search to catch up', async () => (await total()) === 1, { everyMs: 250 });
    } finally {
      await lagging.close();
    }
  });
});
