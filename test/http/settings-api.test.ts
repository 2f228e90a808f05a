import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  choicesSchema,
  overviewSchema,
  partAnswerSchema,
  repsSchema,
  territoriesSchema,
  territoryAnswerSchema,
} from '../../src/contract/settings.ts';
import { checkSchema, comparisonSchema, versionsSchema } from '../../src/contract/settings-versions.ts';
import { doneSchema, draftWrittenSchema, publishedSchema } from '../../src/contract/settings-writes.ts';
import { colleague, installer, openSettingsSite, pressId, stranger } from '../support/settings-site.ts';
import type { SettingsSite } from '../support/settings-site.ts';

let site: SettingsSite;
beforeAll(async () => {
  site = await openSettingsSite();
  await write('POST', 'editors/add', { email: colleague.userEmail }, doneSchema);
});
afterAll(() => site.close());

const write = <Answer>(
  method: string,
  name: string,
  body: object,
  schema: Parameters<SettingsSite['write']>[0] & { parse(value: unknown): Answer },
  by = installer,
  requestId = pressId(),
): Promise<Answer> =>
  site.write(schema, method, `settings/${name}`, { requestId, ...body }, by) as Promise<Answer>;

const overview = (by = installer) => site.get(overviewSchema, 'settings/overview', by);
const version = async () => (await overview()).draftVersion;
const territories = (query = '') => site.get(territoriesSchema, `settings/territories?${query}`);
const placed = async () => (await territories()).rows.map(({ name, place }) => `${place} ${name}`);

/** As the table's form sends it: what was read, with changes. */
async function changed(territoryId: string, changes: object) {
  const { territory } = await site.get(
    territoryAnswerSchema,
    `settings/territory?territoryId=${territoryId}`,
  );
  return { ...territory, ...changes };
}
const newGermans = {
  name: 'Germany, over 200',
  condition: {
    all: [
      { attribute: 'country', is: 'any_of', values: ['Germany'] },
      { attribute: 'company_size', is: 'between', from: 201 },
    ],
  },
  members: [
    { ownerId: '101', weight: 2 },
    { ownerId: '102', weight: 1 },
  ],
};

describe('a draft', () => {
  test('is begun by the first change, and shown with who began it', async () => {
    expect((await overview()).draft).toBeNull();
    const made = await write(
      'POST',
      'territory/new',
      { draftVersion: await version(), territory: newGermans },
      draftWrittenSchema,
    );
    expect(made.message).toBe(
      'Territory Germany, over 200 is at place 1, before Territory DACH, which would have taken its leads.',
    );
    expect(made.territory).toMatchObject({ place: 1, change: 'added', slaPolicyId: 'first-response' });
    const { draft } = await overview(colleague);
    expect(draft).toMatchObject({
      openedBy: installer.userEmail,
      alsoEditing: [installer.userEmail],
      changes: 1,
    });
  });

  test('keeps the live version as it is', async () => {
    expect((await territories('source=live')).rows.map(({ name }) => name)).toEqual(['DACH', 'Everyone']);
  });

  test('finds territories by name, member and condition', async () => {
    const names = async (search: string) =>
      (await territories(`search=${encodeURIComponent(search)}`)).rows.map(({ name }) => name);
    expect(await names('dach')).toEqual(['DACH']);
    expect(await names('bo lindt')).toEqual(['Germany, over 200', 'Everyone']);
    expect(await names('company_size')).toEqual(['Germany, over 200']);
    expect(await names('100%')).toEqual([]);
  });

  test('two changes of different territories go through, and the second person is told', async () => {
    const draftVersion = await version();
    const dach = await changed('dach', { members: [{ ownerId: '101', weight: 3 }] });
    const everyone = await changed('everyone', { name: 'The rest' });
    const first = await write('PUT', 'territory', { draftVersion, territory: dach }, draftWrittenSchema);
    const second = await write(
      'PUT',
      'territory',
      { draftVersion, territory: everyone },
      draftWrittenSchema,
      colleague,
    );
    expect(first.others).toEqual([]);
    expect(second.others).toMatchObject([
      { by: installer.userEmail, what: "Territory DACH: Anna Berg's weight 1 → 3." },
    ]);
  });

  test('a change over somebody else’s change is refused with what they changed', async () => {
    const draftVersion = await version();
    const mine = await changed('dach', { name: 'D-A-CH' });
    const theirs = await changed('dach', { name: 'German speakers' });
    await write('PUT', 'territory', { draftVersion, territory: theirs }, draftWrittenSchema, colleague);
    const refusal = await site.refused('PUT', 'settings/territory', {
      requestId: pressId(),
      ...{ draftVersion, territory: mine },
    });
    expect(refusal).toMatchObject({ status: 409, code: 'conflict' });
    expect(refusal.message).toContain(colleague.userEmail);
    expect(refusal.changes).toMatchObject([
      { by: colleague.userEmail, what: 'Territory DACH: is called "German speakers" now.' },
    ]);
    expect((await changed('dach', {})).name).toBe('German speakers');
  });

  test('the same press of a button twice is one change with one answer', async () => {
    const draftVersion = await version();
    const body = { requestId: pressId(), draftVersion, territory: { ...newGermans, name: 'Twice' } };
    const both = await Promise.all(
      [1, 2].map(() => site.write(draftWrittenSchema, 'POST', 'settings/territory/new', body)),
    );
    expect(both[0]).toEqual(both[1]);
    expect((await placed()).filter((line) => line.endsWith('Twice'))).toHaveLength(1);
  });

  test('territories move, but the last one stays last', async () => {
    const draftVersion = await version();
    const moved = await write(
      'POST',
      'territory/move',
      { draftVersion, territoryId: 'dach', toPlace: 1 },
      draftWrittenSchema,
    );
    expect(moved.message).toBe('Territory German speakers is tried at place 1 now, not 3.');
    expect(await placed()).toEqual(['1 German speakers', '2 Twice', '3 Germany, over 200', '4 The rest']);
    const refusal = await site.refused('POST', 'settings/territory/move', {
      ...{ requestId: pressId(), draftVersion: moved.draftVersion, territoryId: 'everyone', toPlace: 1 },
    });
    expect(refusal.message).toBe(
      'Territory The rest stays last: it takes every lead that no other territory takes.',
    );
  });

  test('what is written wrongly is refused with row and fix', async () => {
    const territory = await changed('dach', {
      condition: { attribute: 'country', is: 'any_of', values: [] },
      members: [{ ownerId: '101', weight: 0 }],
    });
    const refusal = await site.refused('PUT', 'settings/territory', {
      ...{ requestId: pressId(), draftVersion: await version(), territory },
    });
    expect(refusal).toMatchObject({ status: 422, code: 'faults' });
    expect(refusal.faults?.map(({ path }) => path)).toEqual(['condition.values', 'members.0.weight']);
    expect(refusal.faults?.[1]?.message).toContain('must be more than 0');
  });

  test('a rep’s hours, absences and cap are changed in one go and read back', async () => {
    const entry = {
      ...{ perDay: 5, timeZone: null, holidays: 'DE-BY', languages: ['de'], skills: [], ramp: null },
      hours: [{ days: 'MONDAY_TO_FRIDAY', startMinute: 540, endMinute: 1020 }],
      absences: [{ from: '2026-12-24', to: '2026-12-31' }],
    };
    const written = await write(
      'PUT',
      'rep',
      { draftVersion: await version(), ownerId: '102', entry },
      draftWrittenSchema,
    );
    expect(written.message).toBe('Saved in the draft.');
    const { rows } = await site.get(repsSchema, 'settings/reps?search=bo');
    expect(rows).toMatchObject([
      {
        name: 'Bo Lindt',
        entry,
        hoursFrom: 'baton',
        hoursWords: 'Mon to Fri 09:00 to 17:00 (Europe/Berlin)',
      },
    ]);
  });

  test('a part is put in place whole, and is a conflict of its own', async () => {
    const { part } = await site.get(partAnswerSchema, 'settings/part?part=slaPolicies');
    if (part.part !== 'slaPolicies') throw new Error(part.part);
    const draftVersion = await version();
    const value = part.value.map((policy) => ({ ...policy, targetMinutes: 30 }));
    await write('PUT', 'part', { draftVersion, part: { ...part, value } }, draftWrittenSchema);
    const refusal = await site.refused(
      'PUT',
      'settings/part',
      { requestId: pressId(), draftVersion, part },
      colleague,
    );
    expect(refusal.changes?.map(({ what }) => what)).toEqual([
      'SLA policy first-response: target in minutes 60 → 30.',
    ]);
  });

  test('is compared with the live version in words', async () => {
    const { areas } = await site.get(comparisonSchema, 'settings/compare?from=live&to=draft');
    const words = Object.fromEntries(areas.map(({ area, sentences }) => [area, sentences]));
    expect(words['sla']).toEqual(['SLA policy first-response: target in minutes 60 → 30.']);
    expect(words['territories']).toContain("Territory DACH: Anna Berg's weight 1 → 3.");
    expect(words['territories']).toContain(
      'Territory Germany, over 200 is new: it takes leads whose country is Germany and company size is at least 201, with Anna Berg (2), Bo Lindt (1).',
    );
    expect(words['reps']).toContain('Bo Lindt: leads a day at most none → 5.');
  });

  test('is checked: an error names the row, and nothing can be published', async () => {
    const twice = await changed('twice', {
      members: [{ ownerId: '999', weight: 1 }],
      condition: { attribute: 'email_domain', is: 'in_list', listId: 'nowhere' },
    });
    await write('PUT', 'territory', { draftVersion: await version(), territory: twice }, draftWrittenSchema);
    const { publishable, findings } = await site.get(checkSchema, 'settings/check');
    expect(publishable).toBe(false);
    expect(findings).toContainEqual(expect.objectContaining({ severity: 'error', territoryId: 'twice' }));
    expect(findings).toContainEqual(
      expect.objectContaining({
        ...{ severity: 'warning', territoryId: 'twice' },
        message: expect.stringContaining('Owner 999 can never receive a lead of territory "Twice"'),
      }),
    );
    const { draftVersion } = await overview();
    const refusal = await site.refused('POST', 'settings/draft/publish', {
      ...{ requestId: pressId(), draftVersion, liveVersion: 1, note: 'Too early.' },
    });
    expect(refusal).toMatchObject({ status: 422 });
    await write('POST', 'territory/remove', { draftVersion, territoryId: 'twice' }, draftWrittenSchema);
  });

  test('is published with a note over the version that was seen, and is gone then', async () => {
    const draftVersion = await version();
    const note = 'Large German companies first.';
    const refusal = await site.refused('POST', 'settings/draft/publish', {
      ...{ requestId: pressId(), draftVersion, liveVersion: 0, note },
    });
    expect(refusal).toMatchObject({ status: 409, code: 'conflict' });
    const { findings } = await site.get(checkSchema, 'settings/check');
    const published = await write(
      'POST',
      'draft/publish',
      { draftVersion, liveVersion: 1, note, accepted: findings.map(({ id }) => id) },
      publishedSchema,
    );
    expect(published.version).toBe(2);
    const after = await overview();
    expect(after).toMatchObject({
      live: { version: 2, author: installer.userEmail, note },
      draft: null,
      draftVersion: published.draftVersion,
    });
  });

  test('begun from an old version says so, and is discarded', async () => {
    const { draftVersion } = await write(
      'POST',
      'territory/new',
      { draftVersion: await version(), territory: newGermans },
      draftWrittenSchema,
    );
    await write(
      'POST',
      'restore',
      { version: 1, liveVersion: 2, rotation: 'as_it_stands', note: 'Back.' },
      publishedSchema,
      colleague,
    );
    const { draft } = await overview();
    expect(draft?.warning).toContain(`Version 3 was published by ${colleague.userEmail}`);
    const refusal = await site.refused('POST', 'settings/draft/discard', {
      requestId: pressId(),
      draftVersion,
    });
    expect(refusal.changes?.map(({ what }) => what)).toEqual(['Version 1 was restored as version 3: Back.']);
    await write('POST', 'draft/discard', { draftVersion: await version() }, doneSchema);
    expect((await overview()).draft).toBeNull();
  });
});

describe('versions', () => {
  test('are listed with author, note and where they come from', async () => {
    const { rows } = await site.get(versionsSchema, 'settings/versions');
    expect(rows).toMatchObject([
      { version: 3, live: true, restoredFrom: 1, author: colleague.userEmail },
      { version: 2, live: false, restoredFrom: null },
      { version: 1, live: false, author: 'Baton' },
    ]);
  });

  test('are restored with the turns as they stood when the version was replaced', async () => {
    const { pool } = site.database;
    const owed = async () => {
      const { rows } = await pool.query<{ owed: string }>('select owed from ledger');
      return rows.map((row) => row.owed);
    };
    await pool.query(
      `insert into ledger (portal_id, mode, territory_id, owner_id, owed) values (4711, 'shadow', 'dach', '101', 7)`,
    );
    const note = 'With its turns.';
    await write(
      'POST',
      'restore',
      { version: 2, liveVersion: 3, rotation: 'as_it_stands', note },
      publishedSchema,
    );
    expect(await owed()).toEqual(['7']);
    await pool.query('update ledger set owed = 8');
    await write(
      'POST',
      'restore',
      { version: 3, liveVersion: 4, rotation: 'as_it_stood', note },
      publishedSchema,
    );
    expect(await owed()).toEqual(['7']);
    await write(
      'POST',
      'restore',
      { version: 4, liveVersion: 5, rotation: 'as_it_stood', note },
      publishedSchema,
    );
    expect(await owed()).toEqual(['8']);
  });

  test('that do not exist are said to', async () => {
    expect(await site.refused('GET', 'settings/compare?from=1&to=99', {})).toMatchObject({
      ...{ status: 404, message: 'There is no version 99.' },
    });
  });
});

describe('who may edit', () => {
  test('a stranger may look and is told whom to ask', async () => {
    const { you } = await overview(stranger);
    expect(you).toMatchObject({ mayEdit: false });
    expect(you.whyNot).toContain('whoever installed Baton');
    expect(await site.get(choicesSchema, 'settings/choices', stranger)).toMatchObject({
      newTerritory: { slaPolicyId: 'first-response' },
    });
  });

  test('an editor who is taken off may not', async () => {
    await write('POST', 'editors/remove', { email: colleague.userEmail.toUpperCase() }, doneSchema);
    expect((await overview(colleague)).you.mayEdit).toBe(false);
    const refusal = await site.refused(
      'PUT',
      'settings/mode',
      { requestId: pressId(), mode: 'live' },
      colleague,
    );
    expect(refusal).toMatchObject({ status: 403, code: 'forbidden' });
  });

  test('the mode is switched at once', async () => {
    await write('PUT', 'mode', { mode: 'live' }, doneSchema);
    expect((await overview()).mode).toBe('live');
  });
});
