import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { due, elapsed, isOpen, nextOpening } from '../../src/routing/business-time.ts';
import { calendarHours } from '../../src/routing/calendar-hours.ts';
import { closedDuring } from '../../src/routing/opening-hours.ts';
import type { OpeningHours } from '../../src/routing/opening-hours.ts';
import { compileHolidays } from '../../src/routing/rep-calendar.ts';
import { MINUTE } from '../../src/routing/working-hours.ts';
import { randomCalendar } from './calendar-arbitrary.ts';
import type { RandomCalendar } from './calendar-arbitrary.ts';
import { clockChanges, countOpenMinutes, oracleFrom, oracleUntil } from './minute-oracle.ts';

const hoursOf = ({ calendar, holidays }: RandomCalendar): OpeningHours =>
  calendarHours(
    calendar,
    compileHolidays({ XX: Object.fromEntries(holidays.map((date) => [date, 'Holiday'])) }),
  );

/** The first minute before which so many are open in all; the counts never fall. */
function dueMinute(before: Int32Array, count: number): number {
  let low = 0;
  let high = before.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((before[middle] ?? 0) >= count) high = middle;
    else low = middle + 1;
  }
  return low;
}

const minuteCount = (oracleUntil - oracleFrom) / MINUTE;
const at = (minute: number) => oracleFrom + minute * MINUTE;

/** Every answer about some minutes of a calendar, and from each of them to the next, against the oracle. */
function compare(random: RandomCalendar, spots: readonly number[]): void {
  const hours = hoursOf(random);
  const { open, before } = countOpenMinutes(random.calendar, new Set(random.holidays));
  expect(elapsed(hours, oracleFrom, oracleUntil)).toBe((before[minuteCount] ?? 0) * MINUTE);
  spots.forEach((spot, i) => {
    const other = spots[(i + 1) % spots.length] ?? 0;
    const [first, last] = spot < other ? [spot, other] : [other, spot];
    const between = (before[last] ?? 0) - (before[first] ?? 0);
    expect(elapsed(hours, at(first), at(last))).toBe(between * MINUTE);
    expect(isOpen(hours, at(spot))).toBe(open[spot] === 1);
    const opening = open.indexOf(1, spot);
    if (opening >= 0) expect(nextOpening(hours, at(spot))).toBe(at(opening));
    if (between === 0) return;
    const end = dueMinute(before, before[last] ?? 0);
    expect(due(hours, at(first), between * MINUTE, 'inclusive')).toBe(at(end));
    const rolled = open.indexOf(1, end);
    if (rolled >= 0) expect(due(hours, at(first), between * MINUTE, 'roll')).toBe(at(rolled));
  });
}

test('1,000 random calendars of 13 zones agree with counting every minute of five years, about every clock change too', () => {
  const spot = fc.nat(minuteCount - 1);
  fc.assert(
    fc.property(randomCalendar, fc.array(spot, { minLength: 10, maxLength: 20 }), (random, spots) => {
      const near = clockChanges(random.calendar.timeZone).flatMap((minute) => [
        minute - 1,
        minute,
        minute + 61,
      ]);
      compare(random, [...spots, ...near]);
    }),
    { numRuns: 1_000 },
  );
}, 120_000);

describe('any calendar', () => {
  const moment = fc.integer({ min: oracleFrom, max: oracleUntil - 1 });
  const target = fc.oneof(fc.nat(10 * 3_600_000), fc.nat(2_000 * 3_600_000));

  test('has exactly the target between start and due time, to the millisecond', () => {
    fc.assert(
      fc.property(randomCalendar, moment, target, (random, start, time) => {
        const hours = hoursOf(random);
        const end = due(hours, start, time, 'inclusive');
        const rolled = due(hours, start, time, 'roll');
        if (end === null) return;
        expect(elapsed(hours, start, end)).toBe(time);
        if (time > 0) expect(elapsed(hours, start, end - 1)).toBe(time - 1);
        if (rolled !== null) expect(elapsed(hours, start, rolled)).toBe(time);
      }),
      { numRuns: 2_000 },
    );
  });

  test('is open at what is due under "roll"', () => {
    fc.assert(
      fc.property(randomCalendar, moment, target, (random, start, time) => {
        const hours = hoursOf(random);
        const end = due(hours, start, time, 'roll');
        if (end !== null) expect(isOpen(hours, end)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test('adds one target after another as it adds them together', () => {
    fc.assert(
      fc.property(
        randomCalendar,
        moment,
        target,
        target,
        fc.constantFrom('inclusive' as const, 'roll' as const),
        (random, start, first, then, fill) => {
          const hours = hoursOf(random);
          const middle = due(hours, start, first, fill);
          const end = due(hours, start, first + then, fill);
          if (middle !== null && end !== null) expect(due(hours, middle, then, fill)).toBe(end);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('never answers earlier for a later start or a longer target', () => {
    fc.assert(
      fc.property(
        randomCalendar,
        moment,
        target,
        fc.nat(40 * 3_600_000),
        fc.constantFrom('inclusive' as const, 'roll' as const),
        (random, start, time, more, fill) => {
          const hours = hoursOf(random);
          const end = due(hours, start, time, fill);
          const later = due(hours, start + more, time, fill);
          const longer = due(hours, start, time + more, fill);
          if (end !== null && later !== null) expect(later).toBeGreaterThanOrEqual(end);
          if (end !== null && longer !== null) expect(longer).toBeGreaterThanOrEqual(end);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('gains by pauses exactly the open time that they took', () => {
    const pause = fc.tuple(fc.nat(60 * 86_400_000), fc.nat(5 * 86_400_000));
    fc.assert(
      fc.property(
        randomCalendar,
        moment,
        fc.nat(50 * 3_600_000),
        fc.array(pause, { minLength: 1, maxLength: 5 }),
        (random, start, time, written) => {
          const hours = hoursOf(random);
          const pauses = written.map(([after, length]) => ({
            startsAt: start + after,
            endsAt: start + after + length,
          }));
          const end = due(closedDuring(hours, pauses), start, time, 'inclusive');
          if (end === null) return;
          // What was open between start and end is the target and what the pauses took of it.
          let cursor = start;
          let taken = 0;
          for (const { startsAt, endsAt } of [...pauses].sort((a, b) => a.startsAt - b.startsAt)) {
            const from = Math.max(cursor, startsAt);
            const to = Math.min(endsAt, end);
            if (from < to) taken += elapsed(hours, from, to);
            cursor = Math.max(cursor, Math.min(endsAt, end));
          }
          expect(elapsed(hours, start, end)).toBe(time + taken);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
