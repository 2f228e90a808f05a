import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { inTransaction } from '../../src/store/database.ts';
import { lockPortal } from '../../src/store/portals.ts';
import { keepNamedList } from '../../src/usecases/keep-named-list.ts';
import { keepRoster } from '../../src/usecases/keep-roster.ts';
import { aRep, aTerritory } from '../routing/samples.ts';
import { replayed } from '../support/replayed.ts';
import { portalId, startDecidedPortal } from './decided-portal.ts';
import type { DecidedPortal } from './decided-portal.ts';
import { changeOwner, erase, forgetInputs, reportOf } from './logged-portal.ts';

let portal: DecidedPortal;
beforeEach(async () => {
  portal = await startDecidedPortal();
});
afterEach(() => portal.drop());

const nothingWrong = { turnsOutside: 0, faults: [] };

async function entriesAbout(subject: string) {
  const { rows } = await portal.pool.query<{ kind: string; body: object }>(
    'select kind, body from log_entries where subject = $1 order by seq',
    [subject],
  );
  return rows;
}

test('what a turn read is on the log with its decisions: changed so that it still replays, it is found', async () => {
  await portal.decide(['10', '11']);
  await portal.runOut();
  expect(await reportOf(portal)).toMatchObject(nothingWrong);
  const before = await replayed(portal.pool, portalId);
  // No decision comes out differently for it.
  await portal.run(
    `update turn_inputs set inputs = jsonb_set(inputs, '{zoneRules}', '"1999a"') where turn_id = 1`,
  );
  expect(await replayed(portal.pool, portalId)).toEqual(before);
  const { faults } = await reportOf(portal);
  expect(faults.map(({ subject, message }) => [subject, message])).toEqual([
    ['turn 1', expect.stringMatching(/^The row "turn 1" was changed since entry \d+ was written\.$/)],
  ]);
});

test('a decision that is moved to another turn is found', async () => {
  await portal.decide(['10']);
  await portal.decide(['11']);
  await portal.run(`update decisions set turn_id = 2 where contact_id = '10'`);
  const { faults } = await reportOf(portal);
  expect(faults.map(({ subject }) => subject)).toEqual(['turn 1', 'turn 2']);
});

test('a roster, a list and who put it in place are on the log', async () => {
  const { pool } = portal;
  await inTransaction(pool, async (db) => {
    const locked = await lockPortal(db, portalId);
    await keepRoster(db, portalId, [aRep('1'), aRep('2')], locked?.rosterVersion ?? null);
    await keepRoster(db, portalId, [aRep('1'), aRep('2')], 2);
  });
  await keepNamedList(pool, portalId, { listId: 'vip', name: 'VIP', values: ['acme.com'] }, 'alex');
  expect(await entriesAbout('roster 2')).toEqual([{ kind: 'input', body: {} }]);
  expect(await entriesAbout('list vip 1')).toEqual([{ kind: 'manual', body: { author: 'alex' } }]);
  expect(await reportOf(portal)).toMatchObject(nothingWrong);
  await portal.run(`update named_lists set list_values = '{globex.com}'`);
  await portal.run(`update rosters set reps = reps || reps where version = 2`);
  const { faults } = await reportOf(portal);
  expect(faults.map(({ subject }) => subject)).toEqual(['roster 2', 'list vip 1']);
});

test('an owner changed in HubSpot is on the log, as a decision where it makes one', async () => {
  await portal.decide(['10']);
  const { rows } = await portal.run('select owner_id from leads');
  await changeOwner(portal, '10', null);
  const removed = { did: 'owner_changed', fromOwnerId: rows[0].owner_id, toOwnerId: null };
  expect(await entriesAbout('lead 10')).toEqual([{ kind: 'manual', body: removed }]);
  // Whoever gets it next has a clock again.
  await changeOwner(portal, '10', '9');
  expect(await entriesAbout('decision 10/2')).toEqual([{ kind: 'decision', body: {} }]);
  expect(await entriesAbout('lead 10')).toHaveLength(1);
  expect(await reportOf(portal)).toMatchObject(nothingWrong);
});

test('a contact that is gone before it can be decided again is on the log', async () => {
  await portal.decideMissing('10');
  expect(await entriesAbout('lead 10')).toEqual([
    {
      kind: 'manual',
      body: { did: 'gone', because: 'deleted or merged in HubSpot before it could be read' },
    },
  ]);
});

test('erasing people who were only carried leaves nothing of them, and the log whole each time', async () => {
  const france = { attribute: 'country', is: 'any_of', values: ['FR'] } as const;
  await portal.publish({
    territories: [
      aTerritory(['1'], { territoryId: 'fr', condition: france }),
      aTerritory(['2'], { priority: 2 }),
    ],
    capacities: [{ ownerId: '2', perDay: 0 }],
  });
  const saltsOf = async () => {
    const { rows } = await portal.run('select log_salt as salt from turn_inputs order by turn_id');
    return rows.map(({ salt }: { salt: string }) => salt);
  };
  await portal.decide(['10'], { email: 'person@acme.com' });
  await portal.decide(['11', '10'], { email: 'person@acme.com' });
  const before = await saltsOf();
  for (const contactId of ['10', '11']) {
    await erase(portal, contactId);
    expect(await reportOf(portal)).toMatchObject(nothingWrong);
  }
  const { rows } = await portal.run('select inputs::text as inputs from turn_inputs');
  expect(rows.map(({ inputs }: { inputs: string }) => inputs).join()).not.toContain('acme');
  const after = await saltsOf();
  expect(after.filter((salt) => before.includes(salt) || salt === '')).toEqual([]);
  const amended = (await entriesAbout('turn 2')).map(({ kind, body }) => [kind, body]);
  expect(amended).toEqual([
    ['input', {}],
    ['amended', { because: 'the person was erased' }],
    ['amended', { because: 'the person was erased' }],
  ]);
});

test('a log from before stays whole, takes up what it can, and says which turns are outside', async () => {
  await portal.decide(['10', '11']);
  await portal.decide(['12']);
  await forgetInputs(portal);
  const outside = { turnsOutside: 2, faults: [] };
  expect(await reportOf(portal)).toMatchObject(outside);
  await portal.decide(['13']);
  expect(await reportOf(portal)).toMatchObject(outside);
  await erase(portal, '10');
  expect(await reportOf(portal)).toMatchObject(outside);
  expect(await entriesAbout('inputs from here on')).toEqual([
    { kind: 'input', body: { afterTurn: 2, turnsOutside: 2 } },
  ]);
  await portal.run('delete from turn_inputs where turn_id = 1');
  expect(await reportOf(portal)).toMatchObject({
    turnsOutside: 1,
    faults: [{ subject: 'older turns', message: expect.stringContaining('which counted 2') }],
  });
  await portal.run(`update turn_inputs set mode = 'shadow' where turn_id = 3`);
  expect((await reportOf(portal)).faults.map(({ subject }) => subject)).toContain('turn 3');
});
