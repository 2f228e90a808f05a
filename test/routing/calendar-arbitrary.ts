import fc from 'fast-check';
import type { Calendar } from '../../src/routing/calendar.ts';
import { workingDayGroups } from '../../src/routing/rep.ts';
import { oracleFrom, oracleUntil, oracleZones } from './minute-oracle.ts';

const DAY = 86_400_000;
const date = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
const day = fc.integer({ min: oracleFrom / DAY, max: oracleUntil / DAY - 1 });

/** Often to the minute of an hour, often to midnight, often past it. */
const shift = fc
  .tuple(
    fc.oneof(
      fc.constant(0),
      fc.integer({ min: 0, max: 23 }).map((hour) => hour * 60),
      fc.integer({ min: 0, max: 1439 }),
    ),
    fc.oneof(fc.constantFrom(30, 60, 240, 480, 1440), fc.integer({ min: 1, max: 1440 })),
    fc.boolean(),
  )
  .map(([startMinute, length, toMidnight]) => ({
    startMinute,
    endMinute: toMidnight ? 1440 : Math.min(startMinute + length, 2880),
  }));

export interface RandomCalendar {
  readonly calendar: Calendar;
  /** Dates of its public holidays. */
  readonly holidays: readonly string[];
}

/** Several intervals a day, over midnight too, with holidays, closures and extra shifts within the years of the oracle. */
export const randomCalendar: fc.Arbitrary<RandomCalendar> = fc.record({
  calendar: fc.record({
    calendarId: fc.constant('random'),
    name: fc.constant('Random'),
    timeZone: fc.constantFrom(...oracleZones),
    week: fc.array(
      fc.tuple(fc.constantFrom(...workingDayGroups), shift).map(([days, times]) => ({ days, ...times })),
      { minLength: 1, maxLength: 6 },
    ),
    holidays: fc.constant('XX'),
    closures: fc.array(
      fc.tuple(day, fc.nat(20)).map(([from, length]) => ({ from: date(from), to: date(from + length) })),
      { maxLength: 6 },
    ),
    extraShifts: fc.array(
      fc.tuple(day, shift).map(([on, times]) => ({ date: date(on), ...times })),
      { maxLength: 6 },
    ),
  }),
  holidays: fc.array(day.map(date), { maxLength: 60 }),
});
