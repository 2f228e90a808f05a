import { describe, expect, test } from '@jest/globals';
import { checkTargets } from '../../src/routing/check-targets.ts';
import { compileHolidays } from '../../src/routing/rep-calendar.ts';
import type { ExampleLead } from '../../src/routing/example-lead.ts';
import type { Rulebook, RulebookInput } from '../../src/routing/rulebook.ts';
import { holidayDates } from '../../src/usecases/holiday-dates.ts';
import { aRep, aRulebook, aTerritory } from './samples.ts';
import { routeExample } from './route-example.ts';

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
const routedTo = (...[example, rules]: [ExampleLead, Rulebook]) =>
  routeExample(example, rules, [aRep('1')]).territory?.territoryId;
const messages = (...of: Parameters<typeof rulebook>) =>
  checkTargets(rulebook(...of), [], holidays).map(({ id, message }) => ({ id, message }));

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

  test('shows it with a lead that the territory gets', () => {
    const found = checkTargets(rulebook(255, 'DE'), [], holidays);
    expect(found.map(({ example }) => example && routedTo(example, rulebook(255, 'DE')))).toEqual(['dach']);
  });

  test('finds nothing where there is time enough, where no holidays are kept, and where another clock counts', () => {
    expect(messages(200, 'DE')).toEqual([]);
    expect(messages(255)).toEqual([]);
    expect(messages(255, 'DE', 'rep')).toEqual([]);
    expect(messages(255, 'XX')).toEqual([]);
  });
});
