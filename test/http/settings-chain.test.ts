import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { chainSchema, territoriesSchema } from '../../src/contract/settings.ts';
import { openSettingsSite } from '../support/settings-site.ts';
import type { SettingsSite } from '../support/settings-site.ts';

let site: SettingsSite;
beforeAll(async () => {
  site = await openSettingsSite();
});
afterAll(() => site.close());

const monday = Date.parse('2026-11-23T10:00:00Z');

test('tells the chain of a lead that nobody answers, from the first rep on', async () => {
  const { rows } = await site.get(territoriesSchema, 'settings/territories');
  const territory = rows.find(({ members }) => members.length > 0);
  const { events } = await site.get(
    chainSchema,
    `settings/chain?territoryId=${territory?.territoryId}&at=${monday}`,
  );
  expect(events[0]).toMatchObject({ kind: 'assigned', owner: expect.any(String) });
  expect(events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['warned', 'breached']));
  expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort((a, b) => a - b));
  expect(events.every(({ at }) => at >= monday)).toBe(true);
});
