import { DateInput, NumberInput, SearchInput, Select } from '@hubspot/ui-extensions';
import { describe, expect, test } from '@jest/globals';
import { byName, open } from './open-tab.ts';
import { territoryNames } from './sample-settings.ts';

describe('response times', () => {
  test('say how soon, in whose hours, and who is next', async () => {
    const page = await open('response');
    await page.says('Fast', '15 min, A 5 min', 'working hours of the rep');
    await page.says('the next rep of the territory → the last resort → whoever had it last keeps it');
    await page.says('There are no shared opening hours yet.');
  });

  test('a new one gets an id of its own and stands beside the others', async () => {
    const page = await open('response');
    await page.says('Fast');
    page.press('New response time');
    await page.says('Answer within, in minutes');
    page.type('name', 'Within the day');
    page.find(NumberInput, byName('target')).props.onChange?.(480);
    page.press('Save to draft');
    await page.until(() => page.said.length > 0);
    expect(page.sent('PUT part')).toMatchObject({
      part: {
        part: 'slaPolicies',
        value: [
          { slaPolicyId: 'fast' },
          { slaPolicyId: 'policy-2', name: 'Within the day', targetMinutes: 480 },
        ],
      },
    });
  });

  test('are tried out: the chain of a lead that nobody answers, on the clock of whoever has it', async () => {
    const page = await open('response', {
      'GET chain': () => ({
        events: [
          {
            ...{ at: Date.parse('2026-11-27T15:30:00Z'), kind: 'assigned', owner: 'Anna Becker' },
            ...{ timeZone: 'Europe/Berlin', reason: 'It is her turn.' },
          },
          {
            ...{ at: Date.parse('2026-11-30T09:00:00Z'), kind: 'escalated', owner: 'Tom Nguyen' },
            ...{ timeZone: 'America/New_York', reason: '15 working minutes are over.' },
          },
        ],
        unlisted: 3,
      }),
    });
    await page.says('Show the chain');
    page.find(Select, byName('chainTerritory')).props.onChange?.('rest');
    page.find(DateInput, byName('chainDay')).props.onChange?.({ year: 2026, month: 10, date: 27 });
    await page.says('Try it out');
    page.press('Show the chain');
    await page.says('Fri 27 Nov, 16:30 (Europe/Berlin)', 'Given to Anna Becker', 'It is her turn.');
    await page.says('04:00 (America/New_York)', 'Goes on to Tom Nguyen', 'and 3 more');
    const asked = page.calls.find(({ name }) => name === 'GET chain')?.query;
    expect(asked?.get('territoryId')).toBe('rest');
    expect(Number(asked?.get('at'))).toBe(new Date(2026, 10, 27, 16, 30).getTime());
  });

  test('the territory to try is found among all, not only the first', async () => {
    const page = await open('response', {
      'GET territories/names': ({ query }) =>
        query.get('search') === '997'
          ? territoryNames({ chosen: [], found: [{ territoryId: 'a-997', name: 'Area 997' }], total: 1 })
          : territoryNames({ chosen: [], total: 1000 }),
    });
    await page.says('There are 1000: type a part of the name.');
    page.find(SearchInput, byName('chainTerritory-search')).props.onInput?.('997');
    const shown = () => page.find(Select, byName('chainTerritory')).props;
    await page.until(() => shown().value === 'a-997');
    expect(shown().options).toEqual([{ value: 'a-997', label: 'Area 997' }]);
  });

  test('opening hours are made of a name, a zone and a week', async () => {
    const page = await open('response');
    await page.says('There are no shared opening hours yet.');
    page.press('New opening hours');
    await page.says('Time zone');
    expect(page.isDisabled('Save to draft')).toBe(true);
    page.type('name', 'Berlin');
    await page.until(() => !page.isDisabled('Save to draft'));
    page.press('Save to draft');
    await page.until(() => page.said.length > 0);
    expect(page.sent('PUT part')).toMatchObject({
      part: {
        part: 'calendars',
        value: [{ calendarId: 'calendar-1', name: 'Berlin', timeZone: 'Europe/Berlin' }],
      },
    });
  });
});
