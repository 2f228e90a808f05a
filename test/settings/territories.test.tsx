import { LoadingSpinner, MultiSelect, NumberInput, SearchInput, Select } from '@hubspot/ui-extensions';
import { describe, expect, test } from '@jest/globals';
import { byName, written } from './open-tab.ts';
import { overview, territories } from './sample-settings.ts';
import { answerSettings, refuse, showSettings } from './settings-harness.tsx';

const reader = overview({
  you: { email: 'mara@example.com', mayEdit: false, whyNot: 'Ask jonas@example.com.' },
});

describe('the list of territories', () => {
  test('shows that it is loading until Baton answers', () => {
    answerSettings({ 'GET overview': () => new Promise(() => undefined) });
    expect(showSettings().find(LoadingSpinner).props.label).toBe('Reading the settings');
  });

  test('shows every territory in order, with its leads and who gets them', async () => {
    answerSettings();
    await showSettings().says(
      'DACH Changed in the draft',
      'country is one of DE, AT',
      'Anna Becker ×2, Jonas Keller',
      'Everybody else every lead Nobody yet',
    );
  });

  test('invites to the first territory on a new portal', async () => {
    answerSettings({ 'GET territories': () => territories({ rows: [], total: 0 }) });
    await showSettings().says('There is no territory yet', 'New territory');
  });

  test('asks Baton for what is typed into the search, and says when nothing is found', async () => {
    const calls = answerSettings({
      'GET territories': ({ query }) =>
        query.get('search') === 'nordics' ? territories({ rows: [], total: 0 }) : territories(),
    });
    const page = showSettings();
    await page.says('DACH');
    page.find(SearchInput).props.onInput?.('nordics');
    await page.says('No territory has “nordics” in it.');
    const asked = calls.filter(({ name }) => name === 'GET territories');
    expect(asked.map(({ query }) => query.get('search'))).toEqual(['', 'nordics']);
  });

  test('says which rows of many it shows', async () => {
    answerSettings({ 'GET territories': () => territories({ total: 1000, page: 3 }) });
    await showSettings().says('76 to 77 of 1000');
  });

  test('moves a territory by one place and reads the order again', async () => {
    const calls = answerSettings({ 'POST territory/move': () => written });
    const page = showSettings();
    await page.says('DACH');
    page.press('Down');
    await page.until(() => page.said.length > 0);
    expect(calls.find(({ name }) => name === 'POST territory/move')?.body).toMatchObject({
      territoryId: 'dach',
      toPlace: 2,
      draftVersion: 4,
    });
    await page.until(() => calls.filter(({ name }) => name === 'GET territories').length === 2);
  });

  test('keeps what was read, and says so, when reading it again fails', async () => {
    let asked = 0;
    answerSettings({
      'GET territories': () => {
        asked += 1;
        if (asked > 1) throw new Error('network');
        return territories();
      },
      'POST territory/move': () => written,
    });
    const page = showSettings();
    await page.says('DACH');
    page.press('Down');
    await page.says('The newest could not be read', 'Baton did not answer.', 'Everybody else');
  });

  test('says why it cannot be read, with the number to quote, and tries again', async () => {
    let asked = 0;
    answerSettings({
      'GET territories': () => {
        asked += 1;
        return asked === 1 ? refuse(503, { code: 'failed', message: 'Baton is restarting.' }) : territories();
      },
    });
    const page = showSettings();
    await page.says('The settings could not be read', 'Baton is restarting.', 'Quote this to support: r-7');
    page.press('Try again');
    await page.says('Everybody else');
  });

  test('lets those who may not edit look, and says whom to ask', async () => {
    answerSettings({ 'GET overview': () => reader });
    const page = showSettings();
    await page.says('You can read these settings', 'Ask jonas@example.com.', 'DACH');
    expect(page.labels()).not.toContain('New territory');
    expect(page.labels()).not.toContain('Up');
    page.press('View');
    await page.says('Territory DACH', 'country is DE or AT and (industry is known or revenue is at least 5)');
    expect(page.labels()).not.toContain('Save to draft');
  });
});

describe('a new territory', () => {
  test('is made of two typed values, two reps and a weight, and goes on to the review', async () => {
    const calls = answerSettings({
      'POST territory/new': () => ({ ...written, message: 'Territory Germany is new.' }),
    });
    const page = showSettings();
    await page.says('DACH');
    page.press('New territory');
    await page.says('Every lead.');
    page.type('values-0', 'Germany');
    page.type('from-1', '200');
    await page.says('Leads for which country is Germany and company size is at least 200.');
    page.find(MultiSelect, byName('members')).props.onChange?.(['70001', '70002']);
    await page.says('50 % of the leads');
    page.find(NumberInput, byName('weight-70001')).props.onChange?.(2);
    await page.says('67 % of the leads', '33 % of the leads');
    page.press('Save and review');
    await page.says('Review and publish', 'Checked: no faults.', 'Anna Becker’s weight 1 → 2');
    expect(calls.find(({ name }) => name === 'POST territory/new')?.body).toMatchObject({
      draftVersion: 4,
      requestId: expect.stringMatching(/^[\w-]{8,64}$/),
      territory: {
        name: 'Germany, company size is at least 200',
        condition: {
          all: [
            { attribute: 'country', is: 'any_of', values: ['Germany'] },
            { attribute: 'company_size', is: 'between', from: 200 },
          ],
        },
        members: [
          { ownerId: '70001', weight: 2 },
          { ownerId: '70002', weight: 1 },
        ],
      },
    });
    expect(page.said).toEqual(['Territory Germany is new.']);
  });

  test('cannot be saved while a line or a weight lacks something', async () => {
    answerSettings();
    const page = showSettings();
    await page.says('DACH');
    page.press('New territory');
    page.type('from-1', 'many');
    await page.says('Give a number.');
    expect(page.isDisabled('Save and review')).toBe(true);
    page.type('from-1', '200');
    page.find(MultiSelect, byName('members')).props.onChange?.(['70001']);
    await page.until(() => page.isDisabled('Save and review') === false);
    page.find(NumberInput, byName('weight-70001')).props.onChange?.(0);
    await page.says('A weight is a number above 0');
    expect(page.isDisabled('Save to draft')).toBe(true);
  });

  test('offers only operators that make sense for the attribute', async () => {
    answerSettings();
    const page = showSettings();
    await page.says('DACH');
    page.press('New territory');
    await page.says('Every lead.');
    const operators = () => page.find(Select, byName('question-0')).props.options.map(({ label }) => label);
    page.find(Select, byName('attribute-0')).props.onChange?.('grade');
    await page.until(() => operators().length === 2);
    expect(operators()).toEqual(['is any of', 'is none of']);
  });

  test('keeps what was typed when Baton finds a fault in it', async () => {
    answerSettings({
      'POST territory/new': () =>
        refuse(422, {
          code: 'faults',
          message: 'This territory cannot be saved.',
          faults: [{ path: 'name', message: 'Another territory is called “Germany”.' }],
        }),
    });
    const page = showSettings();
    await page.says('DACH');
    page.press('New territory');
    page.type('values-0', 'Germany');
    await page.says('country is Germany');
    page.press('Save to draft');
    await page.says('That was not saved', 'Another territory is called “Germany”.', 'country is Germany');
  });
});
