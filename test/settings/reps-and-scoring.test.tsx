import { DateInput, NumberInput, Select, TimeInput } from '@hubspot/ui-extensions';
import { describe, expect, test } from '@jest/globals';
import { byName, open } from './open-tab.ts';
import { reps } from './sample-settings.ts';

describe('reps', () => {
  test('are shown with their state, load and share owed', async () => {
    const page = await open('reps');
    await page.says('Anna Becker', 'Mon to Fri 09:00 to 17:00', 'At work', '5 of 12', '−0.33');
  });

  test('on a portal whose owners have not been read yet, the page says so', async () => {
    const page = await open('reps', { 'GET reps': () => reps({ rows: [], total: 0 }) });
    await page.says('No owners have been read from HubSpot yet');
  });

  test('get a cap, hours past midnight and an absence', async () => {
    const page = await open('reps');
    await page.says('Anna Becker');
    page.press('Edit', 0);
    await page.says('Leads a day at most');
    page.type('perDay', '');
    page.find(Select, byName('hours')).props.onChange?.('own');
    await page.says('Add hours');
    page.find(TimeInput, byName('hours-0-start')).props.onChange?.({ hours: 22, minutes: 0 });
    await page.until(() => page.text().includes('ends on the next day'));
    page.press('Add an absence');
    await page.says('First day');
    expect(page.isDisabled('Save to draft')).toBe(true);
    page.find(DateInput, byName('from-0')).props.onChange?.({ year: 2026, month: 11, date: 24 });
    await page.until(() => !page.isDisabled('Save to draft'));
    page.press('Save to draft');
    await page.until(() => page.said.length > 0);
    expect(page.sent('PUT rep')).toMatchObject({
      ownerId: '70001',
      entry: {
        perDay: null,
        hours: [{ days: 'MONDAY_TO_FRIDAY', startMinute: 1320, endMinute: 2460 }],
        absences: [{ from: '2026-12-24', to: '2026-12-24' }],
        languages: ['de'],
      },
    });
  });
});

describe('scoring', () => {
  test('shows thresholds and points, with what past leads say', async () => {
    const page = await open('scoring');
    await page.says('Grade A from 60', 'Company size is at least 200', '120 past leads, 31 won', '+30', '−5');
  });

  test('does not take grades in the wrong order', async () => {
    const page = await open('scoring');
    await page.says('Grade A from');
    page.press('Edit');
    await page.says('Scorecard');
    page.find(NumberInput, byName('grade-B')).props.onChange?.(70);
    await page.says('A must be at least B');
    expect(page.isDisabled('Save to draft')).toBe(true);
  });

  test('sends points changed with everything else as it was', async () => {
    const page = await open('scoring');
    await page.says('Grade A from');
    page.press('Edit');
    await page.says('Company size (−5 … +30)');
    page.find(NumberInput, byName('rule-0-0-points')).props.onChange?.(35);
    page.press('Save to draft');
    await page.until(() => page.said.length > 0);
    expect(page.sent('PUT part')).toMatchObject({
      part: {
        part: 'scorecard',
        value: {
          rules: [
            {
              bands: [
                { from: 200, points: 35, history: { leads: 120, wins: 31 } },
                { unknown: true, points: -5 },
              ],
            },
          ],
        },
      },
    });
  });
});
