import { afterEach, beforeEach, expect, test } from '@jest/globals';
import pino from 'pino';
import { overviewSchema } from '../../src/contract/settings.ts';
import { versionAnswerSchema, whatIfRunSchema } from '../../src/contract/settings-versions.ts';
import { doneSchema, draftWrittenSchema, publishedSchema } from '../../src/contract/settings-writes.ts';
import { claimWhatIf } from '../../src/store/what-if-runs.ts';
import { runAskedWhatIf, whatIfLeaseMs } from '../../src/usecases/settings/run-asked-what-if.ts';
import { installer, openSettingsSite, pressId } from '../support/settings-site.ts';
import type { SettingsSite } from '../support/settings-site.ts';

const log = pino({ level: 'silent' });
const DAY = 86_400_000;

let site: SettingsSite;
beforeEach(async () => {
  site = await openSettingsSite();
  await addTerritory('Bonn');
});
afterEach(() => site.close());

const overview = () => site.get(overviewSchema, 'settings/overview');
const shown = async () => (await site.get(whatIfRunSchema, 'settings/what-if')).run;
const question = (more: object = {}) => ({
  requestId: pressId(),
  since: Date.now() - DAY,
  load: null,
  ...more,
});
const ask = () => site.write(doneSchema, 'POST', 'settings/what-if/run', question());
const refusedAsking = (more?: object) => site.refused('POST', 'settings/what-if/run', question(more));

async function addTerritory(name: string) {
  const { draftVersion } = await overview();
  await site.write(draftWrittenSchema, 'POST', 'settings/territory/new', {
    ...{ requestId: pressId(), draftVersion },
    territory: {
      name,
      condition: { attribute: 'city', is: 'any_of', values: [name] },
      members: [{ ownerId: '102', weight: 1 }],
    },
  });
}

/** What a worker does; false when nothing waits. */
async function work(stopping = new AbortController().signal): Promise<boolean> {
  const { pool, url } = site.database;
  const claimed = await claimWhatIf(pool, whatIfLeaseMs);
  if (claimed) await runAskedWhatIf({ pool, databaseUrl: url, log }, claimed, stopping);
  return claimed !== null;
}

async function publish() {
  const { draftVersion, live } = await overview();
  return site.write(publishedSchema, 'POST', 'settings/draft/publish', {
    ...{ requestId: pressId(), draftVersion, liveVersion: live?.version, note: 'Tried.' },
  });
}
const whatIfOf = async (version: number) =>
  (await site.get(versionAnswerSchema, `settings/version?version=${version}`)).whatIf;

test('what was tried is kept with the version, when it is published just so', async () => {
  await ask();
  expect(await shown()).toMatchObject({ state: 'waiting', askedBy: installer.userEmail, tried: null });
  expect(await work()).toBe(true);
  expect(await shown()).toMatchObject({ state: 'done', done: 1, isOfDraft: true });
  const { version } = await publish();
  expect(await whatIfOf(version)).toMatchObject({ by: installer.userEmail, report: { leads: 0 } });
});

test('what was tried before the draft changed is not kept', async () => {
  await ask();
  await work();
  await addTerritory('Trier');
  expect(await shown()).toMatchObject({ state: 'done', isOfDraft: false });
  expect(await whatIfOf((await publish()).version)).toBeNull();
});

test('one at a time: a second is refused until the first has ended', async () => {
  await ask();
  expect((await refusedAsking()).message).toContain('being tried on past leads already');
  await work();
  await ask();
});

test('it is cancelled before and while it runs', async () => {
  const cancel = () => site.write(doneSchema, 'POST', 'settings/what-if/cancel', { requestId: pressId() });
  await ask();
  await cancel();
  expect(await shown()).toMatchObject({ state: 'cancelled' });
  expect(await work()).toBe(false);

  await ask();
  const claimed = await claimWhatIf(site.database.pool, whatIfLeaseMs);
  await cancel();
  const { pool, url } = site.database;
  await runAskedWhatIf({ pool, databaseUrl: url, log }, claimed!, new AbortController().signal);
  expect(await shown()).toMatchObject({ state: 'cancelled', tried: null });
});

test('a process that stops lets the next one begin it anew', async () => {
  await ask();
  await work(AbortSignal.abort(new Error('stopping')));
  expect(await shown()).toMatchObject({ state: 'waiting' });
  expect(await work()).toBe(true);
  expect(await shown()).toMatchObject({ state: 'done' });
});

test('a process that dies leaves it abandoned, to be asked for again and not begun by itself', async () => {
  await ask();
  await claimWhatIf(site.database.pool, 0);
  expect(await shown()).toMatchObject({ state: 'abandoned' });
  expect(await work()).toBe(false);
  await ask();
  expect(await work()).toBe(true);
});

test('a draft that is gone when it is to be tried is told in words', async () => {
  await ask();
  const { draftVersion } = await overview();
  await site.write(doneSchema, 'POST', 'settings/draft/discard', { requestId: pressId(), draftVersion });
  await work();
  expect(await shown()).toMatchObject({
    state: 'failed',
    trouble: 'There was no draft any more when it was to be tried.',
  });
});

test.each([
  ['a day to come', () => Date.now() + DAY],
  ['more than 400 days back', () => Date.now() - 401 * DAY],
])('refuses %s', async (_what, since) => {
  expect(await refusedAsking({ since: since() })).toMatchObject({ status: 422 });
});
