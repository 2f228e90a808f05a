import { describe, expect, test } from '@jest/globals';
import { check, comparison, draft, fault, overview, territories, versions } from './sample-settings.ts';
import { answerSettings, refuse, showSettings } from './settings-harness.tsx';

const drafted = { 'GET overview': () => overview(draft()) };

describe('the draft bar', () => {
  test('says that everything is published when it is, and offers no publishing', async () => {
    answerSettings();
    const page = showSettings();
    await page.says('Live', 'Everything is published.');
    expect(page.labels()).not.toContain('Review and publish');
  });

  test('counts changes and faults, and says who changed what when', async () => {
    answerSettings({
      ...drafted,
      'GET check': () => check({ publishable: false, findings: [fault] }),
    });
    await showSettings().says(
      '3 changes not published · checked: 1 fault',
      'Last change by jonas@example.com, 2 minutes ago',
      'Review and publish',
    );
  });

  test('says who else works on the draft, and what was published under it', async () => {
    answerSettings({
      'GET overview': () =>
        overview(draft({ alsoEditing: ['tom@example.com'], warning: 'Version 8 was published by Tom.' })),
    });
    await showSettings().says('Also working on it: tom@example.com', 'Version 8 was published by Tom.');
  });

  test('says that shadow mode writes nothing', async () => {
    answerSettings({ 'GET overview': () => overview({ mode: 'shadow' }) });
    await showSettings().says('Shadow mode: nothing is written to HubSpot');
  });
});

describe('the review', () => {
  test('says in words what changes, and publishes it with a note', async () => {
    const calls = answerSettings({
      ...drafted,
      'POST draft/publish': () => ({ version: 8, draftVersion: 5, message: 'Version 8 is live.' }),
    });
    const page = showSettings();
    await page.says('Review and publish');
    page.press('Review and publish');
    await page.says('Checked: no faults.', 'Territories', 'Anna Becker’s weight 1 → 2.');
    page.type('note', 'Anna is back full time');
    await page.until(() => page.isDisabled('Publish') === false);
    page.press('Publish');
    await page.until(() => page.said.includes('Version 8 is live.'));
    expect(calls.find(({ name }) => name === 'POST draft/publish')?.body).toMatchObject({
      draftVersion: 4,
      liveVersion: 7,
      note: 'Anna is back full time',
    });
    await page.says('A lead goes to the first territory');
  });

  test('names every fault, leads to its territory, and does not publish', async () => {
    answerSettings({
      ...drafted,
      'GET check': () => check({ publishable: false, findings: [fault] }),
    });
    const page = showSettings();
    await page.says('Review and publish');
    page.press('Review and publish');
    await page.says('Faults to mend first', 'names a response time that does not exist');
    expect(page.isDisabled('Publish')).toBe(true);
    page.press('Open');
    await page.says('Territory DACH');
  });

  test('says when somebody published or changed something first', async () => {
    const changes = [{ draftVersion: 5, at: Date.now(), by: 'Tom', what: 'Territory Benelux is new' }];
    answerSettings({
      ...drafted,
      'POST draft/publish': () => refuse(409, { code: 'conflict', message: 'Changed.', changes }),
    });
    const page = showSettings();
    await page.says('Review and publish');
    page.press('Review and publish');
    await page.says('Anna Becker’s weight');
    page.press('Publish');
    await page.says('Tom changed this just now', 'Territory Benelux is new', 'Nothing was done');
    page.press('Show me the newest');
    await page.until(() => !page.text().includes('Tom changed this'));
  });

  test('says when the draft changes nothing', async () => {
    answerSettings({ ...drafted, 'GET compare': () => comparison({ areas: [] }) });
    const page = showSettings();
    await page.says('Review and publish');
    page.press('Review and publish');
    await page.says('The draft says the same as what is live.');
  });

  test('discards the draft only after asking once more', async () => {
    const calls = answerSettings({
      ...drafted,
      'POST draft/discard': () => ({ message: 'The draft is discarded.' }),
    });
    const page = showSettings();
    await page.says('Review and publish');
    page.press('Review and publish');
    await page.says('Discard the draft');
    page.press('Discard the draft');
    await page.says('also those of others?');
    page.press('Discard them');
    await page.until(() => page.said.includes('The draft is discarded.'));
    expect(calls.find(({ name }) => name === 'POST draft/discard')?.body).toMatchObject({ draftVersion: 4 });
  });

  test('is there to be read for those who may not edit', async () => {
    answerSettings({
      'GET overview': () =>
        overview({ ...draft(), you: { email: null, mayEdit: false, whyNot: 'Ask Jonas.' } }),
    });
    const page = showSettings();
    await page.says('See the changes');
    page.press('See the changes');
    await page.says('Anna Becker’s weight 1 → 2.');
    expect(page.labels()).not.toContain('Publish');
    expect(page.labels()).not.toContain('Discard the draft');
  });
});

describe('versions', () => {
  const known = { 'GET versions': () => versions() };

  test('are listed with note, author and which is live', async () => {
    answerSettings(known);
    const page = showSettings();
    await page.says('DACH');
    page.openTab('versions');
    await page.says('7 · Live', 'Second try', 'jonas@example.com', 'No note');
  });

  test('can be restored with the turns as they stood', async () => {
    const calls = answerSettings({
      ...known,
      'POST restore': () => ({ version: 8, draftVersion: 5, message: 'Version 8 is live.' }),
    });
    const page = showSettings();
    await page.says('DACH');
    page.openTab('versions');
    await page.says('No note');
    page.press('Compare');
    await page.says('Version 6', 'Compared with what is live now', 'Whose turn it is');
    expect(calls.find(({ name }) => name === 'GET compare')?.query.toString()).toBe(
      'from=live&to=6&locale=en',
    );
    page.choose('rotation', 'as_it_stood');
    page.press('Restore');
    await page.until(() => page.said.includes('Version 8 is live.'));
    expect(calls.find(({ name }) => name === 'POST restore')?.body).toMatchObject({
      version: 6,
      liveVersion: 7,
      rotation: 'as_it_stood',
      note: 'Restore version 6',
    });
  });

  test('there are none on a new portal', async () => {
    answerSettings({
      'GET versions': () => versions({ rows: [], total: 0 }),
      'GET territories': () => territories(),
    });
    const page = showSettings();
    await page.says('DACH');
    page.openTab('versions');
    await page.says('Nothing has been published yet.');
  });
});
