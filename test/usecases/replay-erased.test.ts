import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { erasePerson } from '../../src/store/leads.ts';
import { aTerritory } from '../routing/samples.ts';
import { replayAll } from '../support/replayed.ts';
import { portalId, startDecidedPortal } from './decided-portal.ts';
import type { DecidedPortal } from './decided-portal.ts';

let portal: DecidedPortal;
beforeEach(async () => {
  portal = await startDecidedPortal();
});
afterEach(() => portal.drop());

test('somebody who was erased is told as such, and the others of the same moment still come out the same', async () => {
  const { pool } = portal;
  await portal.decide(['10', '11', '12'], { email: 'person@acme.com', country: 'Germany' });
  await erasePerson(pool, portalId, '11');
  const { rows } = await portal.run(`select inputs::text as inputs from turn_inputs`);
  expect(rows[0]!.inputs).not.toContain('acme');
  const results = (await replayAll(pool, portalId)).map(({ contactId, result }) => [contactId, result]);
  expect(results).toEqual([
    ['10', 'same'],
    ['11', 'erased'],
    ['12', 'same'],
  ]);
});

test('nothing of a person who was erased is left in a turn that only carried them', async () => {
  const { pool } = portal;
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
  await portal.decide(['10'], { email: 'person@acme.com' });
  await portal.decide(['10', '11'], { email: 'person@acme.com' });
  await erasePerson(pool, portalId, '10');
  await erasePerson(pool, portalId, '11');
  const { rows } = await portal.run(`select inputs::text as inputs, carried from turn_inputs`);
  for (const { inputs, carried } of rows) {
    expect(inputs).not.toContain('acme');
    expect(carried).toEqual([]);
  }
});
