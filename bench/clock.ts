import { due, elapsed } from '../src/routing/business-time.ts';
import { calendarHours } from '../src/routing/calendar-hours.ts';
import { compileHolidays } from '../src/routing/rep-calendar.ts';
import { MINUTE } from '../src/routing/working-hours.ts';
import { holidayDates } from '../src/usecases/holiday-dates.ts';
import type { Bench } from './figure.ts';

const HOUR = 60 * MINUTE;
const YEAR = 365 * 24 * HOUR;
const RUNS = 50_000;
/** Open minutes of a year in the calendar below, about. */
const OPEN_YEAR = 250 * 420;

/** A Bavarian office with a lunch break and all its public holidays: what an answer about time costs, near and far. */
export const clock: Bench = ({ figure }) => {
  const start = Date.UTC(2026, 0, 1);
  const hours = calendarHours(
    {
      calendarId: 'munich',
      name: 'Munich',
      timeZone: 'Europe/Berlin',
      week: [
        { days: 'MONDAY_TO_FRIDAY', startMinute: 540, endMinute: 720 },
        { days: 'MONDAY_TO_FRIDAY', startMinute: 780, endMinute: 1020 },
      ],
      holidays: 'DE-BY',
      closures: [],
      extraShifts: [],
    },
    compileHolidays(holidayDates(['DE-BY'], [2026, 2027, 2028, 2029, 2030, 2031])),
  );
  const micros = (answer: (from: number) => unknown): number => {
    for (let i = 0; i < 1_000; i += 1) answer(start + i * HOUR);
    const startedAt = performance.now();
    for (let i = 0; i < RUNS; i += 1) answer(start + (i * YEAR) / RUNS);
    return ((performance.now() - startedAt) * 1_000) / RUNS;
  };
  figure(
    'due in an hour',
    micros((from) => due(hours, from, HOUR, 'roll')),
    'µs',
  );
  figure(
    'due in four years',
    micros((from) => due(hours, from, 4 * OPEN_YEAR * MINUTE, 'roll')),
    'µs',
  );
  figure(
    'business time of a day',
    micros((from) => elapsed(hours, from, from + 24 * HOUR)),
    'µs',
  );
  figure(
    'business time of four years',
    micros((from) => elapsed(hours, from, from + 4 * YEAR)),
    'µs',
  );
  return Promise.resolve();
};
