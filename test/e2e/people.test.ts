import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startInstalledPortal } from '../support/installed-portal.ts';
import type { InstalledPortal } from '../support/installed-portal.ts';
import { portalSteps } from '../support/portal-steps.ts';
import { replayed } from '../support/replayed.ts';
import { until } from '../support/until.ts';

const aoife = '70006';
let portal: InstalledPortal;
let steps: ReturnType<typeof portalSteps>;
beforeAll(async () => {
  portal = await startInstalledPortal();
  steps = portalSteps(portal);
});
afterAll(() => portal.close());

/** What happens in HubSpot between an event and its delivery. */
async function before<T>(delivery: () => Promise<T>, happens: (made: T) => Promise<unknown>): Promise<T> {
  await steps.control('PUT', '/faults', { webhookPause: true });
  const made = await delivery();
  await happens(made);
  await steps.control('PUT', '/faults', { webhookPause: false });
  return made;
}

test('an owner whom a person sets before Baton routes is kept', async () => {
  const id = await before(
    () => steps.create({ country: 'Germany' }),
    (id) => steps.edit(id, { hubspot_owner_id: aoife }),
  );
  expect(await steps.whatBecameOf(id)).toBe('kept');
  await steps.nothingIsPending();
  const { properties } = await steps.contact(id);
  expect(properties['hubspot_owner_id']).toBe(aoife);
  expect(properties['baton_reason']).toContain('Aoife Byrne');
});

test('an owner whom a person sets after Baton routed stays, and has the whole time from then', async () => {
  const id = await steps.create({ country: 'Germany' });
  await steps.ownerOf(id);
  await steps.edit(id, { hubspot_owner_id: aoife });
  const card = await until('the card to know', async () => {
    const { body } = await steps.fetchCard(id);
    return body.state === 'decided' && body.owner?.ownerId === aoife && body;
  });
  expect(card.reason).toMatch(/^Aoife Byrne: /);
  await steps.nothingIsPending();
  const { properties } = await steps.contact(id);
  expect(properties['hubspot_owner_id']).toBe(aoife);
  expect(properties['baton_reason']).toBe(card.reason);
  const { rows } = await portal.database.pool.query(
    'select owner_id, state, ended_reason from clocks where contact_id = $1 order by ordinal',
    [id],
  );
  expect(rows).toEqual([
    expect.objectContaining({ state: 'ended', ended_reason: 'a person changed the owner' }),
    { owner_id: aoife, state: 'running', ended_reason: null },
  ]);
});

test('an owner whom a person sets while the write is owed is not overwritten', async () => {
  const id = await steps.create({ country: 'Germany' });
  await steps.ownerOf(id);
  await steps.nothingIsPending();
  await steps.edit(id, { hubspot_owner_id: '' });
  await until('the change to be noted', async () => {
    const { body } = await steps.fetchCard(id);
    return body.state === 'decided' && body.note?.includes('no owner');
  });
  // As after a crash between commit and write: the write is owed, and meanwhile somebody took the lead.
  await steps.control('PUT', '/faults', { webhookPause: true });
  await steps.edit(id, { hubspot_owner_id: aoife });
  await portal.database.pool.query(`update owed_writes set state = 'pending' where contact_id = $1`, [id]);
  await steps.nothingIsPending();
  await steps.control('PUT', '/faults', { webhookPause: false });
  expect((await steps.contact(id)).properties['hubspot_owner_id']).toBe(aoife);
});

test('a contact that is deleted before it could be read ends with a reason', async () => {
  const id = await before(
    () => steps.create(),
    (id) => steps.control('DELETE', `/contacts/${id}`),
  );
  expect(await steps.whatBecameOf(id)).toMatch(/^gone: deleted/);
  const { body } = await steps.fetchCard(id);
  expect(body).toMatchObject({ state: 'gone', message: expect.stringContaining('deleted') });
  expect((await steps.decisions()).filter((row) => row.contact_id === id)).toEqual([]);
});

test('a contact that is deleted and restored is routed after all', async () => {
  const id = await before(
    () => steps.create({ country: 'Ireland' }),
    (id) => steps.control('DELETE', `/contacts/${id}`),
  );
  await steps.whatBecameOf(id);
  await steps.control('POST', `/contacts/${id}/restore`);
  expect(await steps.ownerOf(id)).toMatch(/^7000/);
});

test('a contact that is merged before it could be read ends with a reason, and the one that is left is routed once', async () => {
  const [primary, merged] = await before(
    async () =>
      [await steps.create({ email: 'one@firm.ie' }), await steps.create({ email: 'two@firm.ie' })] as const,
    ([primary, merged]) =>
      steps.control('POST', '/contacts/merge', { primaryObjectId: primary, mergedObjectIds: [merged] }),
  );
  expect(await steps.whatBecameOf(merged)).toMatch(/^gone: merged into contact/);
  const survivor = (await steps.control<{ results: { id: string }[] }>('GET', '/contacts?limit=1'))
    .results[0]!.id;
  await steps.nothingIsPending();
  const decided = (await steps.decisions()).filter((row) =>
    [primary, merged, survivor].includes(row.contact_id),
  );
  expect(decided).toHaveLength(1);
});

test('privacy deletion takes the person out of what Baton keeps', async () => {
  const id = await steps.create({ email: 'private@person.de', country: 'Germany' });
  await steps.ownerOf(id);
  await steps.control('DELETE', `/contacts/${id}?gdpr=1`);
  await until('the person to be erased', async () => {
    const { rows } = await portal.database.pool.query<{ lead: object }>(
      'select lead from decisions where contact_id = $1',
      [id],
    );
    return Object.keys(rows[0]!.lead).length === 0;
  });
  const { body } = await steps.fetchCard(id);
  expect(body).toMatchObject({ state: 'gone', message: expect.stringContaining('erased') });
});

test('a lead that nobody can take waits with a reason, and goes out when somebody is there', async () => {
  const american = ['70008', '70009', '70010'];
  const users = await Promise.all(american.map((ownerId) => userRecordOf(ownerId)));
  const setAll = (availability: string) =>
    Promise.all(users.map((user) => steps.control('PATCH', `/users/${user}`, { availability })));
  await setAll('away');
  await syncNow();
  const id = await steps.create({ country: 'USA' });
  expect(await steps.whatBecameOf(id)).toBe('held');
  await steps.nothingIsPending();
  const waiting = await steps.contact(id);
  expect(waiting.properties['hubspot_owner_id'] ?? '').toBe('');
  expect(waiting.properties['baton_reason']).toMatch(/^Waiting/);

  await setAll('available');
  await syncNow();
  expect(american).toContain(await steps.ownerOf(id));
  const decided = (await steps.decisions()).filter((row) => row.contact_id === id);
  expect(decided.map((row) => [row.ordinal, row.cause, row.outcome])).toEqual([
    [1, 'created', 'held'],
    [2, 'hold_retried', 'assigned'],
  ]);
});

async function userRecordOf(ownerId: string): Promise<string> {
  const { rows } = await portal.database.pool.query<{ id: string }>(
    `select rep->>'userRecordId' as id from rosters, jsonb_array_elements(reps) rep where rep->>'ownerId' = $1`,
    [ownerId],
  );
  return rows[0]!.id;
}

/** The worker's next sweep reads owners and users again. */
async function syncNow(): Promise<void> {
  const { rows } = await portal.database.pool.query<{ version: number }>(
    'select roster_version as version from portals',
  );
  await portal.database.pool.query('update portals set sync_due_at = now()');
  await until('a new roster', async () => {
    const { rows: now } = await portal.database.pool.query<{ version: number }>(
      'select roster_version as version from portals',
    );
    return now[0]!.version > rows[0]!.version;
  });
}

test('everything decided here comes out the same when it is decided again', async () => {
  const { same, others } = await replayed(portal.database.pool, portal.portalId);
  expect(others.filter(({ result }) => !result.includes('erased'))).toEqual([]);
  expect(same).toBeGreaterThan(0);
});
