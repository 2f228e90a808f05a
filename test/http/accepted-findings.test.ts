import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { overviewSchema } from '../../src/contract/settings.ts';
import { checkSchema, versionAnswerSchema } from '../../src/contract/settings-versions.ts';
import {
  acceptedSchema,
  doneSchema,
  draftWrittenSchema,
  publishedSchema,
} from '../../src/contract/settings-writes.ts';
import { colleague, installer, openSettingsSite, pressId, stranger } from '../support/settings-site.ts';
import type { SettingsSite } from '../support/settings-site.ts';

let site: SettingsSite;
let neighbour: SettingsSite;
beforeAll(async () => {
  site = await openSettingsSite();
  const { database } = site;
  neighbour = await openSettingsSite({
    portalId: '4712',
    openDatabase: async () => ({ ...database, drop: async () => undefined }),
  });
  await site.write(doneSchema, 'POST', 'settings/editors/add', {
    ...{ requestId: pressId(), email: colleague.userEmail },
  });
});
afterAll(async () => {
  await neighbour.close();
  await site.close();
});

const overview = (at = site) => at.get(overviewSchema, 'settings/overview');
const accepted = async (at = site, by = installer) =>
  (await at.get(acceptedSchema, 'settings/accepted', by)).accepted;
const accept = (ids: readonly string[], more: object = {}, by = installer) =>
  site.write(
    ...([acceptedSchema, 'POST', 'settings/draft/accept'] as const),
    { requestId: pressId(), ids, isAccepted: true, ...more },
    by,
  );
const warnings = async (at = site) =>
  (await at.get(checkSchema, 'settings/check')).findings.map(({ id }) => id);

/** A territory that nobody can receive leads of: its only member is no owner. */
async function draftNobodysTerritory(at = site) {
  const { draftVersion } = await overview(at);
  const { territory } = await at.write(draftWrittenSchema, 'POST', 'settings/territory/new', {
    ...{ requestId: pressId(), draftVersion },
    territory: {
      name: 'Bonn',
      condition: { attribute: 'city', is: 'any_of', values: ['Bonn'] },
      members: [{ ownerId: '999', weight: 1 }],
    },
  });
  return territory?.territoryId ?? '';
}
async function removeTerritory(territoryId: string) {
  const { draftVersion } = await overview();
  const body = { requestId: pressId(), draftVersion, territoryId };
  await site.write(draftWrittenSchema, 'POST', 'settings/territory/remove', body);
}

let territoryId: string;
beforeEach(async () => {
  const { draftVersion } = await overview();
  await site.write(doneSchema, 'POST', 'settings/draft/discard', { requestId: pressId(), draftVersion });
  territoryId = await draftNobodysTerritory();
});

test('what one editor accepted is accepted for the others, with the name of the first', async () => {
  const ids = await warnings();
  expect(ids.length).toBeGreaterThan(1);
  await accept(ids.slice(0, 1));
  await accept(ids, {}, colleague);
  const [first = '', ...rest] = ids;
  expect(await accepted(site, colleague)).toEqual({
    [first]: installer.userEmail,
    ...Object.fromEntries(rest.map((id) => [id, colleague.userEmail])),
  });
});

test('the same press twice is one, and taking back leaves the others', async () => {
  const [first = '', second = ''] = await warnings();
  const press = { requestId: pressId() };
  await accept([first, second], press);
  expect(await accept([first, second], press)).toEqual({ accepted: await accepted() });
  await accept([first], { isAccepted: false });
  expect(Object.keys(await accepted())).toEqual([second]);
});

test('a finding that is mended is accepted no more, and has to be accepted again should it come back', async () => {
  const ids = await warnings();
  await accept(ids);
  await removeTerritory(territoryId);
  const left = await warnings();
  expect(Object.keys(await accepted()).sort()).toEqual(ids.filter((id) => left.includes(id)).sort());
  expect(left).not.toEqual(ids);
  await accept(left);
  await draftNobodysTerritory();
  expect(Object.keys(await accepted()).sort()).toEqual(left.sort());
});

test('what the check does not warn of cannot be accepted', async () => {
  expect(await accept(['error/0', 'never_matches/atlantis'])).toEqual({ accepted: {} });
});

test('another account with the same findings knows nothing of it', async () => {
  await draftNobodysTerritory(neighbour);
  const ids = await warnings();
  await accept(ids);
  expect(await warnings(neighbour)).toEqual(ids);
  expect(await accepted(neighbour)).toEqual({});
});

test('a version names who accepted what, not who published it, and the next draft begins with nothing accepted', async () => {
  const ids = await warnings();
  await accept(ids, {}, colleague);
  const { draftVersion, live } = await overview();
  const { version } = await site.write(publishedSchema, 'POST', 'settings/draft/publish', {
    ...{ requestId: pressId(), draftVersion, liveVersion: live?.version ?? 0, note: 'Bonn', accepted: ids },
  });
  const answer = await site.get(versionAnswerSchema, `settings/version?version=${version}`);
  expect(answer.accepted.map(({ by }) => by)).toEqual(ids.map(() => colleague.userEmail));
  expect(await accepted()).toEqual({});
});

test('a version tells its findings in the language of whoever reads it, as they were when they were accepted', async () => {
  const ids = await warnings();
  await accept(ids);
  const inGerman = (await site.get(checkSchema, 'settings/check?locale=de')).findings;
  const inEnglish = (await site.get(checkSchema, 'settings/check')).findings;
  const { draftVersion, live } = await overview();
  const body = { requestId: pressId(), draftVersion, liveVersion: live?.version ?? 0, note: 'Bonn' };
  const path = 'settings/draft/publish?locale=de';
  const { version } = await site.write(publishedSchema, 'POST', path, { ...body, accepted: ids });
  const read = async (locale: string) =>
    (
      await site.get(versionAnswerSchema, `settings/version?version=${version}&locale=${locale}`)
    ).accepted.map(({ message }) => message);
  expect(await read('en')).toEqual(inEnglish.map(({ message }) => message));
  expect(await read('de')).toEqual(inGerman.map(({ message }) => message));
  expect(await read('de')).not.toEqual(await read('en'));
});

test('a finding that was accepted without a tick is told as it was', async () => {
  const { findings } = await site.get(checkSchema, 'settings/check?locale=de');
  const { draftVersion, live } = await overview();
  const body = { requestId: pressId(), draftVersion, liveVersion: live?.version ?? 0, note: 'Bonn' };
  const { version } = await site.write(publishedSchema, 'POST', 'settings/draft/publish?locale=de', {
    ...{ ...body, accepted: findings.map(({ id }) => id) },
  });
  const answer = await site.get(versionAnswerSchema, `settings/version?version=${version}`);
  expect(answer.accepted.map(({ message }) => message)).toEqual(findings.map(({ message }) => message));
});

test('a draft that comes back from a schedule that was cancelled keeps what was accepted', async () => {
  const ids = await warnings();
  await accept(ids);
  const { draftVersion, live } = await overview();
  const { version } = await site.write(publishedSchema, 'POST', 'settings/draft/schedule', {
    ...{ requestId: pressId(), draftVersion, liveVersion: live?.version ?? 0, note: 'Bonn', accepted: ids },
    ...{ publishAt: Date.now() + 86_400_000, timeZone: 'Europe/Berlin' },
  });
  expect(await accepted()).toEqual({});
  await site.write(publishedSchema, 'POST', 'settings/schedule/cancel', { requestId: pressId(), version });
  expect(Object.keys(await accepted()).sort()).toEqual([...ids].sort());
});

test('only editors accept, and only where there is a draft', async () => {
  const body = { requestId: pressId(), ids: await warnings(), isAccepted: true };
  expect(await site.refused('POST', 'settings/draft/accept', body, stranger)).toMatchObject({ status: 403 });
  const { draftVersion } = await overview();
  await site.write(doneSchema, 'POST', 'settings/draft/discard', { requestId: pressId(), draftVersion });
  expect(await site.refused('POST', 'settings/draft/accept', body)).toMatchObject({ code: 'too_late' });
  expect(await accepted()).toEqual({});
  await draftNobodysTerritory();
});
