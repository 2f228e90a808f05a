import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { finishEvents, pendingCreations, postponeEvents, storeEvents } from '../../src/store/inbox.ts';
import type { InboxEvent } from '../../src/store/inbox.ts';
import { upsertInstalledPortal } from '../../src/store/portals.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.pool.query('truncate portals, inbox cascade');
  await database.pool.query('delete from graphile_worker._private_jobs');
  await upsertInstalledPortal(database.pool, '1', { userId: null, scopes: [] });
  await upsertInstalledPortal(database.pool, '2', { userId: null, scopes: [] });
});

const created = (portalId: string, objectId: string, occurredAt = 1_000): InboxEvent => ({
  portalId,
  key: `sub:${objectId}:${occurredAt}`,
  kind: 'contact_created',
  objectId,
  occurredAt,
  details: {},
});

async function jobs(): Promise<{ key: string; payload: unknown }[]> {
  const { rows } = await database.pool.query(
    'select key, payload from graphile_worker._private_jobs order by key',
  );
  return rows;
}

describe('the inbox', () => {
  test('stores an event once, however often it is delivered', async () => {
    const event = created('1', '10');
    const first = await storeEvents(database.pool, [event, event], 'a');
    const second = await storeEvents(database.pool, [event], 'b');
    expect(first).toEqual({ stored: 1, duplicates: 1, unknownPortal: 0 });
    expect(second).toEqual({ stored: 0, duplicates: 1, unknownPortal: 0 });
  });

  test('wakes each portal once for many events', async () => {
    await storeEvents(database.pool, [created('1', '10'), created('1', '11'), created('2', '10')], 'a');
    expect(await jobs()).toEqual([
      { key: 'wake-portal:1', payload: { portalId: 1 } },
      { key: 'wake-portal:2', payload: { portalId: 2 } },
    ]);
  });

  test('wakes nobody for a delivery that brought nothing new', async () => {
    await storeEvents(database.pool, [created('1', '10')], 'a');
    await database.pool.query('delete from graphile_worker._private_jobs');
    await storeEvents(database.pool, [created('1', '10')], 'b');
    expect(await jobs()).toEqual([]);
  });

  test('drops and counts events of a portal that never installed', async () => {
    const count = await storeEvents(database.pool, [created('99', '10'), created('1', '10')], 'a');
    expect(count).toEqual({ stored: 1, duplicates: 0, unknownPortal: 1 });
  });

  test('keeps events of a kind nobody acts on, but lets nobody wait for them', async () => {
    await storeEvents(database.pool, [{ ...created('1', '10'), kind: 'other' }], 'a');
    expect(await jobs()).toEqual([]);
    const { rows } = await database.pool.query('select state, outcome from inbox');
    expect(rows).toEqual([{ state: 'done', outcome: 'not an event Baton acts on' }]);
  });

  test('hands out creations by time of occurrence, without those in flight', async () => {
    await storeEvents(
      database.pool,
      [created('1', '12', 3), created('1', '10', 2), created('1', '11', 1)],
      'a',
    );
    const events = await pendingCreations(database.pool, '1', ['10'], 100);
    expect(events.map((event) => event.objectId)).toEqual(['11', '12']);
  });

  test('hands out a lead that failed twice by itself', async () => {
    await storeEvents(database.pool, [created('1', '10', 1), created('1', '11', 2)], 'a');
    for (let failure = 0; failure < 2; failure++) {
      await postponeEvents(database.pool, '1', ['sub:10:1'], { atLeastMs: 0, countAsFailure: true });
    }
    await database.pool.query('update inbox set not_before = null');
    const events = await pendingCreations(database.pool, '1', [], 100);
    expect(events.map((event) => event.objectId)).toEqual(['10']);
  });

  test('finishes an event only once', async () => {
    await storeEvents(database.pool, [created('1', '10')], 'a');
    const outcome = [{ key: 'sub:10:1000', outcome: 'assigned' }];
    expect(await finishEvents(database.pool, '1', outcome)).toBe(1);
    expect(await finishEvents(database.pool, '1', outcome)).toBe(0);
  });
});
