import type { Person } from './capacity-rules.ts';
import { dayNumber, startOfLocalDay } from './local-dates.ts';
import { compileOpenDays } from './open-days.ts';
import { alwaysOpen, closedDuring } from './opening-hours.ts';
import type { OpeningHours } from './opening-hours.ts';
import type { OutOfOffice, Rep, WorkingHours } from './rep.ts';

/** Public holidays of one calendar: name per local day number. See compileHolidays. */
export type HolidayCalendar = ReadonlyMap<number, string>;

/** Holiday calendars per code, "DE" or "DE-BY". */
export type HolidayCalendars = ReadonlyMap<string, HolidayCalendar>;

/** `{ DE: { "2026-12-25": "Christmas Day" } }` as it is looked up while deciding. */
export const compileHolidays = (
  dates: Readonly<Record<string, Readonly<Record<string, string>>>>,
): HolidayCalendars =>
  new Map(
    Object.entries(dates).map(([code, days]) => [
      code,
      new Map(Object.entries(days).map(([date, name]) => [dayNumber(date), name])),
    ]),
  );

/** When a rep works, put together from HubSpot, from what Baton knows about them, and from public holidays. */
export interface RepCalendar {
  readonly timeZone: string;
  /** Working hours without public holidays. */
  readonly hours: OpeningHours;
  /** The same without absences: when they are really there, and when a clock of theirs runs. */
  readonly present: OpeningHours;
  readonly absences: readonly Absence[];
  readonly daysOff: HolidayCalendar | null;
}

export interface Absence extends OutOfOffice {
  readonly source: 'hubspot' | 'baton';
}

// A memo of a pure function, as long as the rep lives: the same for thousands of leads, and finding where the days of
// an absence begin costs more than all the rest of a verdict.
const known = new WeakMap<
  Rep,
  { person: Person | undefined; holidays: HolidayCalendars | undefined; calendar: RepCalendar }
>();

/** Baton's own hours, zone and calendar stand in place of HubSpot's; absences add up. An unknown calendar has no holidays. */
export function repCalendar(
  rep: Rep,
  person: Person | undefined,
  holidays: HolidayCalendars | undefined,
): RepCalendar {
  const made = known.get(rep);
  if (made && made.person === person && made.holidays === holidays) return made.calendar;
  const calendar = makeCalendar(rep, person, holidays);
  known.set(rep, { person, holidays, calendar });
  return calendar;
}

function makeCalendar(
  rep: Rep,
  person: Person | undefined,
  holidays: HolidayCalendars | undefined,
): RepCalendar {
  const timeZone = person?.timeZone ?? rep.timeZone;
  const code = person?.holidays ?? rep.holidays;
  const daysOff = (code === undefined ? undefined : holidays?.get(code)) ?? null;
  const hours = repHours(person?.hours ?? rep.workingHours, timeZone, daysOff);
  const absences = [
    ...rep.outOfOffice.map((absence) => ({ ...absence, source: 'hubspot' as const })),
    ...(person?.absences ?? []).map(({ from, to }) => ({
      startsAt: startOfLocalDay(dayNumber(from), timeZone),
      endsAt: startOfLocalDay(dayNumber(to) + 1, timeZone),
      source: 'baton' as const,
    })),
  ];
  return { timeZone, hours, present: closedDuring(hours, absences), absences, daysOff };
}

/** No hours at all mean always at work, except on days off. */
function repHours(
  hours: readonly WorkingHours[],
  timeZone: string,
  daysOff: HolidayCalendar | null,
): OpeningHours {
  if (hours.length === 0 && !daysOff) return alwaysOpen(timeZone);
  const week = hours.length === 0 ? everyMinute : hours;
  const days = compileOpenDays({ week, daysOff: daysOff?.keys() ?? [], extraShifts: [] });
  return { timeZone, days, gaps: [] };
}

const everyMinute: readonly WorkingHours[] = [{ days: 'EVERY_DAY', startMinute: 0, endMinute: 1440 }];
