import type { Calendar } from './calendar.ts';
import { dayNumber } from './local-dates.ts';
import { compileOpenDays } from './open-days.ts';
import type { OpeningHours } from './opening-hours.ts';
import type { HolidayCalendars } from './rep-calendar.ts';

// A memo of a pure function, as long as the rulebook lives: the same for thousands of clocks.
const known = new WeakMap<Calendar, { holidays: HolidayCalendars | undefined; hours: OpeningHours }>();

/** A calendar of the rulebook. Public holidays are those of `holidays`; a code that is not among them has none. */
export function calendarHours(calendar: Calendar, holidays: HolidayCalendars | undefined): OpeningHours {
  const made = known.get(calendar);
  if (made && made.holidays === holidays) return made.hours;
  const hours = compile(calendar, holidays);
  known.set(calendar, { holidays, hours });
  return hours;
}

function compile(calendar: Calendar, holidays: HolidayCalendars | undefined): OpeningHours {
  const { timeZone, week, closures, extraShifts, holidays: code } = calendar;
  const publicHolidays = code === undefined ? undefined : holidays?.get(code);
  const days = compileOpenDays({
    week,
    daysOff: [...(publicHolidays?.keys() ?? []), ...closures.flatMap(daysOf)],
    extraShifts: extraShifts.map(({ date, ...shift }) => ({ ...shift, localDay: dayNumber(date) })),
  });
  return { timeZone, days, gaps: [] };
}

function daysOf({ from, to }: Calendar['closures'][number]): readonly number[] {
  const first = dayNumber(from);
  return Array.from({ length: dayNumber(to) - first + 1 }, (_, i) => first + i);
}
