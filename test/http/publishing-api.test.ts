import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { overviewSchema } from '../../src/contract/settings.ts';
import { checkSchema, versionAnswerSchema, versionsSchema } from '../../src/contract/settings-versions.ts';
import { doneSchema, draftWrittenSchema, publishedSchema } from '../../src/contract/settings-writes.ts';
import { saveRoster } from '../../src/store/rosters.ts';
import { anna, bo, installer, openSettingsSite, pressId } from '../support/settings-site.ts';
import type { SettingsSite } from '../support/settings-site.ts';

let site: SettingsSite;
beforeAll(async () => {
  site = await openSettingsSite();
});
afterAll(() => site.close());

const DAY = 86_400_000;
const overview = () => site.get(overviewSchema, 'settings/overview');
const check = () => site.get(checkSchema, 'settings/check');
const versionOf = (version: number) => site.get(versionAnswerSchema, `settings/version?version=${version}`);

async function seen(more: object = {}) {
  const { draftVersion, live } = await overview();
  return { requestId: pressId(), draftVersion, liveVersion: live?.version ?? 0, note: 'A try.', ...more };
}
const publish = async (more: object) =>
  site.write(publishedSchema, 'POST', 'settings/draft/publish', await seen(more));
const schedule = async (more: object = {}) =>
  site.write(publishedSchema, 'POST', 'settings/draft/schedule', await seen({ ...tomorrow(), ...more }));
const tomorrow = () => ({ publishAt: Date.now() + DAY, timeZone: 'Europe/Berlin' });

/** A territory whose only member is `ownerId`. */
async function addTerritory(name: string, ownerId = '101') {
  const { draftVersion } = await overview();
  return site.write(draftWrittenSchema, 'POST', 'settings/territory/new', {
    ...{ requestId: pressId(), draftVersion },
    territory: {
      name,
      condition: { attribute: 'city', is: 'any_of', values: [name] },
      members: [{ ownerId, weight: 1 }],
    },
  });
}
async function discard() {
  const { draftVersion, scheduled } = await overview();
  if (scheduled) await cancel(scheduled.version);
  const body = { requestId: pressId(), draftVersion: (await overview()).draftVersion ?? draftVersion };
  await site.write(doneSchema, 'POST', 'settings/draft/discard', body);
}
const cancel = (version: number) =>
  site.write(publishedSchema, 'POST', 'settings/schedule/cancel', { requestId: pressId(), version });

beforeEach(discard);

describe('findings', () => {
  test('are accepted by name, and stay with the version with whoever accepted them', async () => {
    await addTerritory('Bonn', '999');
    const { findings, publishable } = await check();
    expect(publishable).toBe(true);
    const [finding] = findings;
    expect(finding?.message).toContain('Owner 999');
    const refusal = await site.refused('POST', 'settings/draft/publish', await seen());
    expect(refusal).toMatchObject({ status: 422, code: 'faults' });
    expect(refusal.message).toContain('This is new, nobody has accepted it');
    expect(refusal.faults?.map(({ message }) => message)).toEqual(findings.map(({ message }) => message));

    const { version } = await publish({ accepted: findings.map(({ id }) => id) });
    expect((await versionOf(version)).accepted).toEqual(
      findings.map(({ id, message }) => ({ id, message, by: installer.userEmail })),
    );
  });

  test('that came after the person looked are refused as new', async () => {
    await addTerritory('Trier', '102');
    const looked = (await check()).findings.map(({ id }) => id);
    await saveRoster(site.database.pool, site.portalId, [anna, { ...bo, active: false }]);
    const refusal = await site.refused('POST', 'settings/draft/publish', await seen({ accepted: looked }));
    expect(refusal.message).toContain('This is new');
    expect(refusal.message).toContain('Bo Lindt');
    await saveRoster(site.database.pool, site.portalId, [anna, bo]);
  });
});

describe('scheduling', () => {
  const acceptAll = async () => ({ accepted: (await check()).findings.map(({ id }) => id) });

  test('freezes the draft as a version that is not in force, and takes it out of the way', async () => {
    await addTerritory('Kiel');
    const live = (await overview()).live?.version;
    const { version, message } = await schedule(await acceptAll());
    expect(message).toContain('(Europe/Berlin)');
    expect(await overview()).toMatchObject({
      draft: null,
      live: { version: live },
      scheduled: { version, author: installer.userEmail, timeZone: 'Europe/Berlin', warning: null },
    });
    const { rows } = await site.get(versionsSchema, 'settings/versions');
    expect(rows[0]).toMatchObject({ version, state: 'scheduled', publishedAt: null, live: false });
  });

  test('can be cancelled: the rules are the draft again', async () => {
    await addTerritory('Ulm');
    const { version } = await schedule(await acceptAll());
    expect((await cancel(version)).message).toContain('Its rules are the draft again');
    expect(await overview()).toMatchObject({ draft: { changes: 1 }, scheduled: null, notPublished: null });
    expect((await versionOf(version)).state).toBe('cancelled');
    const twice = await site.refused('POST', 'settings/schedule/cancel', { requestId: pressId(), version });
    expect(twice).toMatchObject({ code: 'too_late' });
  });

  test('leaves a draft that was begun meanwhile as it is when it is cancelled', async () => {
    await addTerritory('Jena');
    const { version } = await schedule(await acceptAll());
    await addTerritory('Gera');
    expect((await cancel(version)).message).toContain('The draft stays as it is');
  });

  test.each([
    ['a moment that is over', { publishAt: Date.now() - 1_000 }, 'is over already'],
    ['more than 60 days ahead', { publishAt: Date.now() + 61 * DAY }, 'within 60 days'],
    ['an unknown zone', { timeZone: 'Europe/Atlantis' }, 'no time zone'],
  ])('refuses %s', async (_what, wrong, said) => {
    await addTerritory('Hof');
    const body = await seen({ ...tomorrow(), ...(await acceptAll()), ...wrong });
    expect((await site.refused('POST', 'settings/draft/schedule', body)).message).toContain(said);
    expect((await overview()).scheduled).toBeNull();
  });

  test('a second one is refused until the first is cancelled', async () => {
    await addTerritory('Fulda');
    const { version } = await schedule(await acceptAll());
    await addTerritory('Kassel');
    const body = await seen({ ...tomorrow(), ...(await acceptAll()) });
    const refusal = await site.refused('POST', 'settings/draft/schedule', body);
    expect(refusal.message).toContain(`Version ${version} is scheduled for`);
  });

  test('warns as soon as somebody publishes over what it was compared with', async () => {
    await addTerritory('Worms');
    const { version } = await schedule(await acceptAll());
    await addTerritory('Mainz');
    const newer = await publish(await acceptAll());
    const { scheduled } = await overview();
    expect(scheduled?.version).toBe(version);
    expect(scheduled?.warning).toContain(`published version ${newer.version} meanwhile`);
  });

  test('a version that is scheduled cannot be restored', async () => {
    await addTerritory('Celle');
    const { version } = await schedule(await acceptAll());
    const refusal = await site.refused('POST', 'settings/restore', {
      ...{ requestId: pressId(), version, liveVersion: (await overview()).live?.version },
      ...{ rotation: 'as_it_stands', note: 'Now.' },
    });
    expect(refusal.message).toContain('is scheduled. Cancel that first.');
  });
});
