import { describe, expect, test } from '@jest/globals';
import { checkTargets } from '../../src/routing/check-targets.ts';
import { compileHolidays } from '../../src/routing/rep-calendar.ts';
import type { RulebookInput } from '../../src/routing/rulebook.ts';
import { holidayDates } from '../../src/usecases/holiday-dates.ts';
import { aRulebook, aTerritory } from './samples.ts';

const years = [2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032];
const holidays = compileHolidays(holidayDates(['DE', 'DE-BY'], years));

/** Open for one minute on Mondays: of 260 in five years, public holidays take more than ten. */
const rulebook = (targetMinutes: number, code?: string, calendar: 'territory' | 'rep' = 'territory') => {
  const changes: Partial<RulebookInput> = {
    territories: [aTerritory(['1'], { calendarId: 'mondays' })],
    slaPolicies: [{ slaPolicyId: 'sla', name: 'Slow', targetMinutes, calendar }],
    calendars: [
      {
        ...{ calendarId: 'mondays', name: 'Mondays', timeZone: 'Europe/Berlin' },
        week: [{ days: 'MONDAY', startMinute: 540, endMinute: 541 }],
        ...(code !== undefined && { holidays: code }),
      },
    ],
  };
  return aRulebook(['1'], changes);
};
const messages = (...of: Parameters<typeof rulebook>) =>
  checkTargets(rulebook(...of), holidays).map(({ id, message }) => ({ id, message }));

describe('checking targets', () => {
  test('finds one that only public holidays keep from being met', () => {
    expect(messages(255, 'DE')).toEqual([
      {
        id: 'target_never_met/dach/sla',
        message:
          'SLA policy "Slow" gives 255 minutes, which calendar "Mondays" of territory "DACH" cannot fill within five years.',
      },
    ]);
  });

  test('finds nothing where there is time enough, where no holidays are kept, and where another clock counts', () => {
    expect(messages(200, 'DE')).toEqual([]);
    expect(messages(255)).toEqual([]);
    expect(messages(255, 'DE', 'rep')).toEqual([]);
    expect(messages(255, 'XX')).toEqual([]);
  });
});
