import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { cardSteps } from '../support/card-steps.ts';
import { startInstalledPortal } from '../support/installed-portal.ts';
import type { InstalledPortal } from '../support/installed-portal.ts';
import { portalSteps } from '../support/portal-steps.ts';
import { until } from '../support/until.ts';

const person = '70007';

let portal: InstalledPortal;
let steps: ReturnType<typeof portalSteps>;
beforeAll(async () => {
  portal = await startInstalledPortal();
  steps = portalSteps(portal);
  await portal.database.pool.query(
    `insert into settings_editors (portal_id, email, added_by) values ($1, 'ops@acme.example', 'test')`,
    [portal.portalId],
  );
});
afterAll(() => portal.close());
beforeEach(() =>
  portal.emulator.setFaults({ webhookPause: false, onlyPath: '', effectTaken: false, latencyMs: 0 }),
);

/** Befalls the next write to contacts. */
const lose = (fault: object) =>
  portal.emulator.setFaults({ ...fault, onlyPath: 'contacts/batch/update', effectTaken: true });
const admin = () => cardSteps(portal, { userId: '42', email: 'ops@acme.example' });
const newLead = () => steps.create({ email: `${randomUUID()}@acme.example` });
const ownersOf = async (id: string) => (await steps.contact(id)).ownerWrites.map(({ ownerId }) => ownerId);
const ownerNow = async (id: string) => (await steps.contact(id)).properties['hubspot_owner_id'] || null;

/** A lead whose owner HubSpot has taken, and will not tell us; nor does it tell of what people do meanwhile. */
async function leadWithoutAnswer(fault: object): Promise<string> {
  await lose(fault);
  const id = await newLead();
  await steps.ownerOf(id);
  await portal.emulator.setFaults({ webhookPause: true });
  return id;
}

describe('when HubSpot took an owner and its answer was lost', () => {
  const faults = [
    ['an error', { serverErrorNext: 1, status: 503 }],
    ['a cut connection', { resetNext: 1 }],
    ['no answer at all', { timeoutNext: 1 }],
  ] as const;

  test.each(faults)('the owner is not written again (%s)', async (_what, fault) => {
    const id = await leadWithoutAnswer(fault);
    await steps.nothingIsPending();
    const { rows } = await portal.database.pool.query<{ state: string; kind: string }>(
      `select w.state, e.kind from owed_writes w join lead_events e using (portal_id, contact_id)
       where w.contact_id = $1 and e.kind = 'owner_written'`,
      [id],
    );
    expect(rows).toEqual([{ state: 'written', kind: 'owner_written' }]);
    expect(await ownersOf(id)).toHaveLength(1);
  });

  test.each([
    ['gave the lead to somebody else', person],
    ['took the owner away', ''],
  ])('a person who %s since is not overruled', async (_what, chosen) => {
    const id = await leadWithoutAnswer({ serverErrorNext: 1, status: 503 });
    await steps.edit(id, { hubspot_owner_id: chosen });
    await steps.nothingIsPending();
    expect(await ownerNow(id)).toBe(chosen || null);
    await portal.emulator.setFaults({ webhookPause: false });
    await until('the change to be noted', async () => {
      const { rows } = await portal.database.pool.query<{ owner_id: string | null }>(
        'select owner_id from leads where contact_id = $1 and owner_changed_at is not null',
        [id],
      );
      return rows[0] && (rows[0].owner_id ?? '') === chosen;
    });
    await steps.nothingIsPending();
    expect(await ownerNow(id)).toBe(chosen || null);
  });
});

test('a person who takes a lead while HubSpot is in trouble is not overruled by the next try', async () => {
  await portal.emulator.setFaults({ serverErrorNext: 1, status: 503, onlyPath: 'contacts/batch/update' });
  const id = await newLead();
  await until('the try to fail', async () => (await portal.emulator.faults())['serverErrorNext'] === 0);
  await portal.emulator.setFaults({ webhookPause: true });
  await steps.edit(id, { hubspot_owner_id: person });
  await steps.nothingIsPending();
  await portal.emulator.setFaults({ webhookPause: false });
  await steps.nothingIsPending();
  expect(await ownerNow(id)).toBe(person);
});

test('a person who takes the owner away while the next one waits for HubSpot is not overruled', async () => {
  const id = await newLead();
  await steps.ownerOf(id);
  await steps.nothingIsPending();
  await portal.emulator.setFaults({ serverErrorNext: 1, status: 503, onlyPath: 'contacts/batch/update' });
  const { status } = await admin().act(id, { kind: 'reassign', ownerId: person });
  expect(status).toBe(200);
  await until('the try to fail', async () => (await portal.emulator.faults())['serverErrorNext'] === 0);
  await portal.emulator.setFaults({ webhookPause: true });
  await steps.edit(id, { hubspot_owner_id: '' });
  await steps.nothingIsPending();
  await portal.emulator.setFaults({ webhookPause: false });
  await steps.nothingIsPending();
  expect(await ownerNow(id)).toBeNull();
});

test('an owner that HubSpot took, and of which no note could be made, is not written again', async () => {
  const { pool } = portal.database;
  await pool.query(`
    create sequence notes_refused;
    create function refuse_note() returns trigger language plpgsql as $$
      begin perform nextval('notes_refused'); raise exception 'no note'; end $$;
    create trigger refuse_note before update on owed_writes for each row
      when (new.state = 'written') execute function refuse_note()`);
  let id: string;
  try {
    id = await newLead();
    // A sequence counts even what is rolled back.
    await until('the second note to fail', async () => {
      const { rows } = await pool.query<{ tries: number }>(
        'select last_value::int as tries from notes_refused',
      );
      return rows[0]!.tries >= 2;
    });
  } finally {
    await pool.query('drop function refuse_note cascade; drop sequence notes_refused');
  }
  await steps.nothingIsPending();
  expect(await ownersOf(id)).toHaveLength(1);
});

/** A new lead; `meanwhile` runs after its contact was read and before its decision is committed. */
async function decidedAround(meanwhile: (id: string) => Promise<unknown>): Promise<string> {
  const { pool } = portal.database;
  const client = await pool.connect();
  try {
    await client.query('begin; lock table lead_events in access exclusive mode');
    const id = await newLead();
    await until('the decision to be under way', async () => {
      const { rowCount } = await pool.query(
        `select 1 from pg_locks where relation = 'lead_events'::regclass and not granted`,
      );
      return rowCount === 1;
    });
    await meanwhile(id);
    return id;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

test('a person who takes a lead while its decision takes long is not overruled', async () => {
  const id = await decidedAround(async (contactId) => {
    await portal.emulator.setFaults({ webhookPause: true });
    await steps.edit(contactId, { hubspot_owner_id: person });
    const takenAt = Date.now();
    await until('the read to be too old', () => Date.now() - takenAt > 2_000);
  });
  await steps.nothingIsPending();
  await portal.emulator.setFaults({ webhookPause: false });
  await steps.nothingIsPending();
  expect(await ownerNow(id)).toBe(person);
});

test('a person’s choice stands, even when an earlier owner reaches HubSpot after it was made', async () => {
  // HubSpot takes its time over what comes then: the owner that was decided.
  const id = await decidedAround(() => portal.emulator.setFaults({ latencyMs: 5_000 }));
  await until('the owner to be decided', async () => (await steps.whatBecameOf(id)) === 'assigned');
  await portal.emulator.setFaults({ latencyMs: 0 });
  const { status } = await admin().act(id, { kind: 'reassign', ownerId: person });
  expect(status).toBe(200);
  await steps.nothingIsPending();
  expect((await ownersOf(id)).at(-1)).toBe(person);
  expect((await admin().card(id)).owner?.ownerId).toBe(person);
});
