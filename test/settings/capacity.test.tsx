import { Input, MultiSelect, NumberInput, SearchInput, Select } from '@hubspot/ui-extensions';
import { describe, expect, test } from '@jest/globals';
import { answers, byName, open, written } from './open-tab.ts';
import { overview, territoryNames } from './sample-settings.ts';
import { refuse } from './settings-harness.tsx';

const readOnly = { 'GET overview': () => overview({ you: { email: null, mayEdit: false, whyNot: null } }) };
const part = (name: string, value: unknown) => ({
  'GET part': ({ query }: { readonly query: URLSearchParams }) =>
    query.get('part') === name
      ? { part: { part: name, value }, draftVersion: 4, lastChange: null }
      : refuse(503, { code: 'failed' }),
});

describe('caps', () => {
  test('are said as sentences, with reps, grades and territories by name', async () => {
    const page = await open('reps');
    await page.says(
      'Big leads',
      'At most 5 leads a week for each of Anna Becker and Jonas Keller, grade A or B, from DACH',
    );
  });

  test('where there are none the page says so', async () => {
    const page = await open('reps', part('caps', []));
    await page.says('No caps besides the daily ones of single reps.');
  });

  test('a part that cannot be read leaves the others on the page', async () => {
    const page = await open('reps', part('openCaps', []));
    await page.says('The settings could not be read', 'No limit: reps get leads', 'Anna Becker');
  });

  test('a new one stands beside the others, and restricts nothing that was not chosen', async () => {
    const page = await open('reps');
    await page.says('Big leads');
    page.press('New cap');
    await page.says('Leads at most');
    expect(page.isDisabled('Save to draft')).toBe(true);
    page.type('name', 'An hour');
    page.find(NumberInput, byName('most')).props.onChange?.(3);
    page.find(Select, byName('window')).props.onChange?.('hour');
    page.find(Select, byName('counts')).props.onChange?.('together');
    await page.until(() => !page.isDisabled('Save to draft'));
    page.press('Save to draft');
    await page.until(() => page.said.length > 0);
    const [before, added] = (page.sent('PUT part')?.['part'] as { value: unknown[] }).value;
    expect(before).toMatchObject({ capId: 'big', most: 5 });
    expect(added).toEqual({
      ...{ capId: 'cap-2', name: 'An hour', counts: 'together', most: 3 },
      window: { per: 'rolling', hours: 1 },
    });
  });

  test('one that is there changes with everything else of it as it was, and can be deleted', async () => {
    const page = await open('reps');
    await page.says('Big leads');
    page.press('Edit', 1);
    await page.says('Cap Big leads');
    page.find(Select, byName('window')).props.onChange?.('rolling');
    await page.until(() => page.findAll(NumberInput, byName('hours')).length === 1);
    page.find(NumberInput, byName('hours')).props.onChange?.(48);
    page.find(MultiSelect, byName('owners')).props.onChange?.([]);
    await page.until(() => page.findAll(MultiSelect, byName('territories')).length === 1);
    page.find(MultiSelect, byName('territories')).props.onChange?.(['rest', 'dach']);
    page.press('Save to draft');
    await page.until(() => page.said.length > 0);
    expect(page.sent('PUT part')?.['part']).toEqual({
      part: 'caps',
      value: [
        {
          ...{ capId: 'big', name: 'Big leads', counts: 'each_rep', most: 5, timeZone: 'UTC' },
          window: { per: 'rolling', hours: 48 },
          ...{ territoryIds: ['rest', 'dach'], grades: ['A', 'B'] },
        },
      ],
    });
    await page.says('New cap');
    page.press('Edit', 1);
    await page.says('Delete this cap');
    page.press('Delete this cap');
    await page.says('Until you publish it stays in force.');
    page.press('Delete it');
    await page.until(() => page.said.length === 2);
    const last = page.calls.findLast(({ name }) => name === 'PUT part');
    expect(last?.body['part']).toEqual({ part: 'caps', value: [] });
  });

  test('a number that is none is named before anything is sent', async () => {
    const page = await open('reps');
    await page.says('Big leads');
    page.press('Edit', 1);
    await page.says('Cap Big leads');
    page.find(NumberInput, byName('most')).props.onChange?.(2.5);
    await page.says('A whole number, 0 or more.');
    expect(page.isDisabled('Save to draft')).toBe(true);
  });

  test('what Baton refuses names the row and the fix; a conflict is decided by the person', async () => {
    const answers = [
      () =>
        refuse(422, {
          code: 'faults',
          message: 'Cap "Big leads", "timeZone": must not be empty.',
          faults: [{ path: '0.timeZone', message: 'Cap "Big leads", "timeZone": must not be empty.' }],
        }),
      () =>
        refuse(409, {
          code: 'conflict',
          changes: [{ draftVersion: 9, at: Date.now(), by: 'jonas@example.com', what: 'Cap Night is new.' }],
        }),
      () => written,
    ];
    const page = await open('reps', { 'PUT part': () => answers.shift()?.() });
    await page.says('Big leads');
    page.press('Edit', 1);
    await page.says('Cap Big leads');
    page.press('Save to draft');
    await page.says('That was not saved', 'Cap "Big leads", "timeZone": must not be empty.');
    page.press('Save to draft');
    await page.says('jonas@example.com changed this just now', 'Cap Night is new.');
    page.press('Keep mine and save it over theirs');
    await page.until(() => page.said.length > 0);
    expect(page.calls.findLast(({ name }) => name === 'PUT part')?.body['draftVersion']).toBe(9);
  });

  test('one that somebody deleted meanwhile is not made again', async () => {
    let caps: unknown[] = [
      { capId: 'old', name: 'Old', counts: 'each_rep', window: { per: 'day' }, most: 1 },
    ];
    const page = await open('reps', {
      'GET part': ({ query }) =>
        query.get('part') === 'caps'
          ? { part: { part: 'caps', value: caps }, draftVersion: 4, lastChange: null }
          : refuse(503, { code: 'failed' }),
    });
    await page.says('Old');
    caps = [];
    page.press('Edit', 1);
    await page.says('This cap is not there any more.');
    page.press('Back');
    await page.says('New cap');
  });

  test('territories are found among all, not only the first', async () => {
    const page = await open('reps', {
      'GET territories/names': ({ query }) =>
        query.get('search') === 'area 997'
          ? territoryNames({ found: [{ territoryId: 'a-997', name: 'Postal area 997' }], total: 1 })
          : territoryNames({ total: 1000 }),
    });
    await page.says('Big leads');
    page.press('Edit', 1);
    await page.says('There are 1000: type a part of the name.');
    page.find(SearchInput, byName('territories-search')).props.onInput?.('area 997');
    const options = () => page.find(MultiSelect, byName('territories')).props.options;
    await page.until(() => options().some(({ label }) => label === 'Postal area 997'));
    expect(options()).toEqual([
      { value: 'dach', label: 'DACH' },
      { value: 'a-997', label: 'Postal area 997' },
    ]);
  });

  test('are only read by those who may not edit', async () => {
    const page = await open('reps', readOnly);
    await page.says('Big leads', 'What ends a lead');
    expect(page.labels()).toEqual(['View']);
    expect(page.findAll(NumberInput).every(({ props }) => props.readOnly)).toBe(true);
    expect(page.findAll(Input).every(({ props }) => props.readOnly)).toBe(true);
  });
});

describe('open leads', () => {
  test('what is typed in one part stays when another is saved', async () => {
    let draftVersion = 4;
    let openCaps: unknown = [];
    const page = await open('reps', {
      'GET part': (call) => {
        const { part } = answers['GET part'](call);
        const value = part.part === 'openCaps' ? openCaps : part.value;
        return { part: { ...part, value }, draftVersion, lastChange: null };
      },
      'PUT part': ({ body }) => {
        openCaps = (body['part'] as { value: unknown }).value;
        draftVersion += 1;
        return { ...written, draftVersion };
      },
    });
    await page.says('Its lead status is one of', 'No limit');
    page.type('closedStatuses', 'UNQUALIFIED, LOST');
    page.press('Add a limit');
    await page.until(() => page.labels().filter((label) => label === 'Save to draft').length === 2);
    page.press('Save to draft', 0);
    await page.until(() => page.labels().filter((label) => label === 'Save to draft').length === 1);
    expect(page.find(Input, byName('closedStatuses')).props.value).toBe('UNQUALIFIED, LOST');
    page.press('Save to draft');
    await page.until(() => page.said.length === 2);
    const last = page.calls.findLast(({ name }) => name === 'PUT part');
    expect(last?.body).toMatchObject({
      draftVersion: 5,
      part: { part: 'openLeads', value: { closedStatuses: ['UNQUALIFIED', 'LOST'] } },
    });
  });

  test('are limited for everybody, or for some', async () => {
    const page = await open('reps');
    await page.says('No limit: reps get leads however many are still open.');
    page.press('Add a limit');
    await page.until(() => page.findAll(NumberInput, byName('open-0-most')).length === 1);
    page.find(NumberInput, byName('open-0-most')).props.onChange?.(-1);
    await page.says('Give a whole number, 0 or more, in every line.');
    expect(page.isDisabled('Save to draft')).toBe(true);
    page.find(NumberInput, byName('open-0-most')).props.onChange?.(25);
    page.find(MultiSelect, byName('open-0-owners')).props.onChange?.(['70002']);
    await page.until(() => !page.isDisabled('Save to draft'));
    page.press('Save to draft');
    await page.until(() => page.said.length > 0);
    expect(page.sent('PUT part')).toMatchObject({
      part: { part: 'openCaps', value: [{ most: 25, ownerIds: ['70002'] }] },
    });
  });

  test('end by statuses, stages and days that the admin names', async () => {
    const page = await open('reps');
    await page.says('Its lead status is one of');
    expect(page.find(Input, byName('closedStatuses')).props.value).toBe('UNQUALIFIED');
    page.type('closedStatuses', 'UNQUALIFIED, BAD_TIMING');
    page.find(NumberInput, byName('forgetAfterDays')).props.onChange?.(0);
    await page.says('A whole number of days, at least 1.');
    page.find(NumberInput, byName('forgetAfterDays')).props.onChange?.(30);
    await page.until(() => !page.isDisabled('Save to draft'));
    page.press('Save to draft');
    await page.until(() => page.said.length > 0);
    expect(page.sent('PUT part')).toMatchObject({
      part: {
        part: 'openLeads',
        value: {
          ...{ closedStatuses: ['UNQUALIFIED', 'BAD_TIMING'], closedStages: ['customer'] },
          forgetAfterDays: 30,
        },
      },
    });
  });
});
