import { Select } from '@hubspot/ui-extensions';
import { describe, expect, test } from '@jest/globals';
import { byName, open, written } from './open-tab.ts';
import { territory, territoryAnswer } from './sample-settings.ts';
import { answerSettings, refuse, showSettings } from './settings-harness.tsx';

test('what reps must bring is added line by line, and only whole', async () => {
  const page = await open('territories', { 'PUT territory': () => written });
  page.press('Edit');
  await page.says('Nothing: every member is asked about every lead.');
  page.press('Add a requirement');
  await page.until(() => page.findAll(Select, byName('requires-0')).length === 1);
  page.find(Select, byName('requires-0')).props.onChange?.('language');
  await page.says('Two letters, such as de.');
  expect(page.isDisabled('Save to draft')).toBe(true);
  page.type('requires-0-value', 'DE');
  await page.until(() => !page.isDisabled('Save to draft'));
  page.press('Add a requirement');
  await page.until(() => page.findAll(Select, byName('requires-1')).length === 1);
  page.press('Save to draft');
  await page.until(() => page.said.length > 0);
  expect(page.sent('PUT territory')).toMatchObject({
    territory: {
      requires: [
        { when: { all: [] }, language: 'de' },
        { when: { all: [] }, language: 'of_lead' },
      ],
    },
  });
});

describe('editing a territory', () => {
  test('shows a group inside the condition in words and sends it back unchanged', async () => {
    const calls = answerSettings({ 'PUT territory': () => written });
    const page = showSettings();
    await page.says('DACH');
    page.press('Edit');
    await page.says('Territory DACH', 'industry is known or revenue is at least 5', 'It is kept as it is.');
    page.type('values-0', 'DE, AT, CH');
    await page.says('country is DE, AT or CH');
    page.press('Save to draft');
    await page.says('A lead goes to the first territory');
    expect(calls.find(({ name }) => name === 'PUT territory')?.body).toMatchObject({
      territory: {
        ...territory,
        condition: {
          all: [
            { attribute: 'country', is: 'any_of', values: ['DE', 'AT', 'CH'] },
            territory.condition.all[1],
          ],
        },
      },
    });
  });

  test('meets a conflict with what the other person did, and saves over it only when told to', async () => {
    const changes = [
      { draftVersion: 6, at: Date.now() - 125_000, by: 'Jonas', what: 'Territory DACH: Tom Nguyen joins' },
    ];
    const calls = answerSettings({
      'PUT territory': ({ body }) =>
        body['draftVersion'] === 6
          ? written
          : refuse(409, { code: 'conflict', message: 'Changed.', changes }),
    });
    const page = showSettings();
    await page.says('DACH');
    page.press('Edit');
    await page.says('Territory DACH');
    page.type('values-0', 'DE');
    await page.says('country is DE and');
    page.press('Save to draft');
    await page.says(
      'Jonas changed this 2 minutes ago',
      'Territory DACH: Tom Nguyen joins',
      'Nothing was overwritten.',
    );
    page.press('Keep mine and save it over theirs');
    await page.until(() => page.said.length > 0);
    expect(
      calls.filter(({ name }) => name === 'PUT territory').map(({ body }) => body['draftVersion']),
    ).toEqual([4, 6]);
  });

  test('shows the other person’s version when asked to', async () => {
    let asked = 0;
    answerSettings({
      'GET territory': () => {
        asked += 1;
        return asked === 1
          ? territoryAnswer()
          : territoryAnswer({ territory: { ...territory, name: 'Alps' }, draftVersion: 6 });
      },
      'PUT territory': () => refuse(409, { code: 'conflict', message: 'Changed.', changes: [] }),
    });
    const page = showSettings();
    await page.says('DACH');
    page.press('Edit');
    await page.says('Territory DACH');
    page.press('Save to draft');
    await page.says('Changed.');
    page.press('Leave mine and show theirs');
    await page.says('Territory Alps');
  });

  test('deletes only after asking once more', async () => {
    const calls = answerSettings({ 'POST territory/remove': () => written });
    const page = showSettings();
    await page.says('DACH');
    page.press('Edit');
    await page.says('Delete this territory');
    page.press('Delete this territory');
    await page.says('Delete DACH? Its leads go to the territories below it.');
    expect(calls.map(({ name }) => name)).not.toContain('POST territory/remove');
    page.press('Delete it');
    await page.until(() => calls.some(({ name }) => name === 'POST territory/remove'));
  });

  test('tells what others changed elsewhere in the meantime', async () => {
    const others = [{ draftVersion: 5, at: Date.now(), by: 'Jonas', what: 'Territory Benelux is new' }];
    answerSettings({ 'PUT territory': () => ({ ...written, others }) });
    const page = showSettings();
    await page.says('DACH');
    page.press('Edit');
    await page.says('Territory DACH');
    page.press('Save to draft');
    await page.until(() => page.said.some((said) => said.includes('Jonas: Territory Benelux is new')));
  });
});
