import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { RulebookInput } from '../../src/routing/rulebook.ts';
import { publishCheckedRulebook } from '../../src/usecases/publish-rulebook.ts';
import { restoreVersion } from '../../src/usecases/settings/restore-version.ts';
import { aRulebook, aTerritory } from '../routing/samples.ts';
import { portalId, startDecidedPortal } from './decided-portal.ts';
import type { DecidedPortal } from './decided-portal.ts';

let portal: DecidedPortal;
beforeEach(async () => {
  portal = await startDecidedPortal();
});
afterEach(() => portal.drop());

const sla = { slaPolicyId: 'sla', targetMinutes: 60, calendar: 'wall' as const, warnings: [] };
const rulebook = (changes: Partial<RulebookInput> = {}) =>
  aRulebook(['1', '2', '3'], { slaPolicies: [sla], ...changes });
const publish = (changes: Partial<RulebookInput> = {}) =>
  publishCheckedRulebook({ pool: portal.pool }, portalId, rulebook(changes), { author: 'Anna', note: '' });

const person = { portalId, userId: '1', userEmail: 'anna@example.com' };
/** Publishes a version's rules again, and answers with the version that they are now. */
async function restore(version: number, liveVersion: number, rotation: 'as_it_stood' | 'as_it_stands') {
  await portal.run(`update portals set installed_by_user_id = '1'`);
  const write = { requestId: crypto.randomUUID(), version, liveVersion, rotation, note: 'Back.' };
  return (await restoreVersion({ pool: portal.pool }, person, write)).version;
}

interface Decided {
  readonly contactId: string;
  readonly ownerId: string | null;
  readonly version: number;
}
async function decided(): Promise<readonly Decided[]> {
  const { rows } = await portal.pool.query<Decided>(
    `select contact_id as "contactId", owner_id as "ownerId", rulebook_version as version
     from decisions order by contact_id`,
  );
  return rows;
}
const owed = async () =>
  (await portal.run('select owner_id, owed from ledger order by owner_id')).rows as readonly object[];

test('a turn whose contacts were read before a version was published is decided by the one before', async () => {
  const onBudget = aTerritory(['2'], {
    ...{ territoryId: 'budget', name: 'Budget', priority: 0 },
    condition: { attribute: 'property:budget', is: 'unknown' },
  });
  const second = await publish({ territories: [onBudget, aTerritory(['1', '2', '3'])] });
  // Nobody asked HubSpot for the budget when the first contact was read.
  await portal.decide(['10'], {}, 1);
  await portal.decide(['11']);
  expect(await decided()).toMatchObject([
    { contactId: '10', version: 1 },
    { contactId: '11', version: second, ownerId: '2' },
  ]);
});

test('a lead that an earlier version put on hold after a newer one was published is tried again at once', async () => {
  const waits = aTerritory(['1'], { whenNobody: { do: 'hold', mostMinutes: 600, then: 'fallback' } });
  const none = { capacities: [{ ownerId: '1', perDay: 0 }] };
  const first = await publish({ territories: [waits], ...none });
  await publish({ territories: [waits] });
  await portal.decide(['10'], {}, first);
  const { rows } = await portal.run(`select state, retry_at <= now() as due from leads`);
  expect(rows).toEqual([{ state: 'held', due: true }]);
});

test('a rollback hands out turns as they are now, or as they were when the version was replaced', async () => {
  await portal.decide(['10']);
  const then = await owed();
  const second = await publish();
  await portal.decide(['11']);
  const now = await owed();
  expect(now).not.toEqual(then);

  const third = await restore(1, second, 'as_it_stands');
  expect(await owed()).toEqual(now);
  await portal.decide(['12']);
  const [first, other, last] = (await decided()).map(({ ownerId }) => ownerId);
  expect(new Set([first, other, last])).toEqual(new Set(['1', '2', '3']));

  await restore(1, third, 'as_it_stood');
  expect(await owed()).toEqual(then);
  const told = await portal.run(
    `select what from settings_changes where kind = 'restored' order by change_id desc limit 1`,
  );
  expect(told.rows[0]?.what).toMatch(/Everybody has the turn that they had then\.$/);
  await portal.decide(['13']);
  expect((await decided()).at(-1)?.ownerId).not.toBe(first);
});
