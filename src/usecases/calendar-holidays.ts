import { compileHolidays } from '../routing/rep-calendar.ts';
import type { HolidayCalendars } from '../routing/rep-calendar.ts';
import type { Rulebook } from '../routing/rulebook.ts';
import { holidayDates, yearsOfClocks } from './holiday-dates.ts';

/** The public holidays that a rulebook's own calendars keep, for every year in which a clock of `now` may run. */
export function calendarHolidays({ calendars }: Pick<Rulebook, 'calendars'>, now: number): HolidayCalendars {
  const codes = calendars.flatMap(({ holidays }) => holidays ?? []);
  return compileHolidays(holidayDates(codes, yearsOfClocks(now)));
}
