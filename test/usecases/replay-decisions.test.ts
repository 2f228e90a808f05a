import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { saveNamedList } from '../../src/store/named-lists.ts';
import { saveRoster } from '../../src/store/rosters.ts';
import { showChancesAgain, withholdChances } from '../../src/store/withheld-chances.ts';
import { replayContact } from '../../src/usecases/replay-decisions.ts';
import { curveId } from '../../src/usecases/scorecard/curve-id.ts';
import { aRep, aTerritory } from '../routing/samples.ts';
import { replayAll, replayed } from '../support/replayed.ts';
import { portalId, start, startDecidedPortal } from './decided-portal.ts';
import type { DecidedPortal } from './decided-portal.ts';

let portal: DecidedPortal;
beforeEach(async () => {
  portal = await startDecidedPortal();
});
afterEach(() => portal.drop());

test('new leads, holds, leads let go and escalations come out the same under versions that follow on each other', async () => {
  await portal.decide(['10', '11', '12', '13']);
  await portal.publish({ capacities: ['1', '2', '3'].map((ownerId) => ({ ownerId, perDay: 2 })) });
  await portal.decide(['14', '15', '16', '17']);
  await saveRoster(
    portal.pool,
    portalId,
    ['1', '2', '3', '4'].map((ownerId) => aRep(ownerId)),
  );
  await portal.publish({ territories: [aTerritory(['1', '2', '3', '4'])] });
  await portal.decide(['18', '16', '17']);
  await portal.runOut();
  await portal.runOut();
  const { rows } = await portal.run(
    'select cause, count(*)::int as made from decisions group by cause order by cause',
  );
  expect(rows).toEqual([
    { cause: 'created', made: 9 },
    { cause: 'escalated', made: expect.any(Number) },
    { cause: 'hold_retried', made: 2 },
  ]);
  const all = await portal.run('select count(*)::int as made from decisions');
  expect(await replayed(portal.pool, portalId)).toEqual({ same: all.rows[0]!.made, others: [] });
});

test('a lead that goes on waiting beside new ones is kept with their turn', async () => {
  await portal.publish({ capacities: ['1', '2', '3'].map((ownerId) => ({ ownerId, perDay: 0 })) });
  await portal.decide(['10']);
  await portal.publish({
    territories: [
      aTerritory(['1'], {
        territoryId: 'fr',
        condition: { attribute: 'country', is: 'any_of', values: ['FR'] },
      }),
      aTerritory(['2'], { priority: 2 }),
    ],
    capacities: [{ ownerId: '2', perDay: 0 }],
  });
  portal.pass(1);
  await portal.decide(['10', '11']);
  const { rows } = await portal.run('select inputs, carried from turn_inputs order by turn_id desc limit 1');
  expect(rows[0]).toMatchObject({ carried: ['10'], inputs: { leads: [{ lead: { contactId: '10' } }, {}] } });
  // Nothing new was decided: nothing is kept.
  await portal.decide(['10', '11']);
  expect((await portal.run('select 1 from turn_inputs')).rowCount).toBe(2);
  expect(await replayed(portal.pool, portalId)).toMatchObject({ same: 2, others: [] });
});

test('a decision is replayed with or without a chance to convert, as it was when drift was found', async () => {
  const calibration = { curve: [{ points: 0, chance: 0.1 }] };
  await portal.publish({ scorecard: { base: 0, rules: [], grades: { A: 60, B: 40, C: 20 }, calibration } });
  await portal.decide(['10']);
  await withholdChances(portal.pool, portalId, curveId({ calibration }) ?? '');
  await portal.decide(['11']);
  const { rows } = await portal.run(
    `select trace->'score'->'chance' as chance from decisions order by contact_id`,
  );
  expect(rows).toEqual([{ chance: 0.1 }, { chance: null }]);
  expect(await replayed(portal.pool, portalId)).toEqual({ same: 2, others: [] });
  await showChancesAgain(portal.pool, portalId, curveId({ calibration }) ?? '');
  expect(await replayed(portal.pool, portalId)).toEqual({ same: 2, others: [] });
});

test('a decision is replayed by the list as it was', async () => {
  const { pool } = portal;
  const vip = { attribute: 'email_domain', is: 'in_list', listId: 'vip' } as const;
  await saveNamedList(pool, portalId, { listId: 'vip', name: 'VIP', values: ['acme.com'] });
  await portal.publish({
    territories: [
      aTerritory(['1'], { territoryId: 'vip', condition: vip }),
      aTerritory(['2'], { priority: 2 }),
    ],
  });
  await portal.decide(['10'], { email: 'a@acme.com' });
  await saveNamedList(pool, portalId, { listId: 'vip', name: 'VIP', values: ['globex.com'] });
  await portal.decide(['11'], { email: 'b@acme.com' });
  const { rows } = await portal.run('select owner_id from decisions order by contact_id');
  expect(rows).toEqual([{ owner_id: '1' }, { owner_id: '2' }]);
  expect(await replayed(pool, portalId)).toEqual({ same: 2, others: [] });
});

test.each([
  [
    'a word of the trace',
    `update decisions set trace = jsonb_set(trace, '{reason}', '"because"') where contact_id = '11'`,
    [{ path: 'reason', stored: 'because' }],
  ],
  [
    'a figure of a candidate',
    `update decisions set trace = jsonb_set(trace, '{candidates,0,owedBefore}', '7') where contact_id = '11'`,
    [{ path: 'candidates[0].owedBefore', stored: 7 }],
  ],
  [
    'something more in the trace',
    `update decisions set trace = trace || '{"more": 1}' where contact_id = '11'`,
    [{ path: 'more', stored: 1, replayed: undefined }],
  ],
  [
    'the owner beside the trace',
    `update decisions set owner_id = '9' where contact_id = '11'`,
    [{ path: 'row.ownerId', stored: '9' }],
  ],
  [
    'the lead',
    `update decisions set lead = jsonb_set(lead, '{ownerId}', '"3"') where contact_id = '11'`,
    expect.arrayContaining([
      expect.objectContaining({ path: 'outcome', stored: 'assigned', replayed: 'kept' }),
    ]),
  ],
  [
    'the moment in the inputs',
    `update turn_inputs set inputs = jsonb_set(inputs, '{at}', to_jsonb((inputs->>'at')::float8 + 1)) where inputs->'leads' @> '[{"contactId": "11"}]'`,
    expect.arrayContaining([
      expect.objectContaining({ path: 'decidedAt', stored: start, replayed: start + 1 }),
    ]),
  ],
])('finds and names what was changed: %s', async (_, sql, differences) => {
  await portal.decide(['10']);
  await portal.decide(['11']);
  expect((await portal.run(sql)).rowCount).toBe(1);
  expect(await replayed(portal.pool, portalId)).toMatchObject({
    same: 1,
    others: [{ contactId: '11', ordinal: 1, result: 'different', differences }],
  });
});

test('a balance changed in the inputs shows wherever it counted', async () => {
  await portal.decide(['10']);
  await portal.decide(['11']);
  await portal.run(
    `update turn_inputs set inputs = jsonb_set(inputs, '{state,ledger,entries,0,1}', '500000000')
     where inputs->'leads' @> '[{"contactId": "11"}]'`,
  );
  const { others } = await replayed(portal.pool, portalId);
  expect(others).toHaveLength(1);
  expect(others[0]!.differences.map(({ path }) => path)).toContainEqual(
    expect.stringMatching(/^candidates\[\d\]\.owedBefore$/),
  );
});

test.each([
  ['a turn without its shape', `update turn_inputs set inputs = inputs - 'at'`, /cannot be read: at/],
  ['a newer core', `update turn_inputs set inputs = inputs || '{"core": 99}'`, /newer version of Baton/],
  ['a turn that was removed', `delete from turn_inputs`, /not stored any more/],
  ['holidays that were changed', `update holiday_sets set dates = '{"DE": {}}'`, /holidays/],
])('says what cannot be replayed: %s', async (_, sql, trouble) => {
  await portal.decide(['10']);
  await portal.run(sql);
  expect(await replayAll(portal.pool, portalId)).toMatchObject([
    { result: 'unreadable', trouble: expect.stringMatching(trouble) },
  ]);
});

test('every decision of a turn counts when one of them is gone', async () => {
  await portal.decide(['10', '11', '12']);
  await portal.run(`delete from decisions where contact_id = '11'`);
  expect(await replayAll(portal.pool, portalId)).toMatchObject(
    ['10', '11', '12'].map((contactId) => ({ contactId, ordinal: 1, result: 'unreadable' })),
  );
});

test('one decision is replayed by its contact and ordinal, and one from before inputs were kept says so', async () => {
  await portal.decide(['10']);
  await portal.runOut();
  const one = await replayContact(portal.pool, portalId, '10', 2);
  expect(one).toMatchObject([{ contactId: '10', ordinal: 2, result: 'same', core: 1 }]);
  expect(await replayContact(portal.pool, portalId, '10', null)).toHaveLength(2);
  await portal.run('update decisions set turn_id = null where ordinal = 1');
  const all = await replayContact(portal.pool, portalId, '10', null);
  expect(all.map(({ result }) => result)).toEqual(['before_inputs', 'same']);
  expect(await replayContact(portal.pool, portalId, '77', null)).toEqual([]);
});
