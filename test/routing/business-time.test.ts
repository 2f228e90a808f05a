import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { due, isOpen, nextOpening } from '../../src/routing/business-time.ts';
import type { Fill } from '../../src/routing/business-time.ts';
import { calendarHours } from '../../src/routing/calendar-hours.ts';
import { nextLocalMidnight } from '../../src/routing/local-dates.ts';
import { localDay } from '../../src/routing/local-day.ts';
import type { OpeningHours } from '../../src/routing/opening-hours.ts';
import { repCalendar } from '../../src/routing/rep-calendar.ts';
import { workingDayGroups } from '../../src/routing/rep.ts';
import type { WorkingHours } from '../../src/routing/rep.ts';
import { MINUTE } from '../../src/routing/working-hours.ts';
import { aRep, at, officeHours } from './samples.ts';

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'America/Santiago',
  'Africa/Cairo',
  'Pacific/Chatham',
];
const zone = fc.constantFrom(...zones);
/** Whole minutes from 2025 to 2030, clock changes among them. */
const instant = fc.integer({ min: 28_927_680, max: 31_556_160 }).map((minutes) => minutes * MINUTE);
const hours = fc.array(
  fc
    .record({
      days: fc.constantFrom(...workingDayGroups),
      startMinute: fc.integer({ min: 0, max: 1440 }),
      endMinute: fc.integer({ min: 0, max: 1440 }),
    })
    .filter((window) => window.startMinute < window.endMinute),
  { minLength: 1, maxLength: 4 },
);

const opening = (windows: readonly WorkingHours[], timeZone: string): OpeningHours =>
  calendarHours(
    { calendarId: 'c', name: 'C', timeZone, week: [...windows], closures: [], extraShifts: [] },
    undefined,
  );

/** The same answer worked out slowly, from Temporal's own calendar. */
function isOpenSlowly(windows: readonly WorkingHours[], timeZone: string, moment: number): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone);
  const minute = local.hour * 60 + local.minute;
  const day = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'][
    local.dayOfWeek - 1
  ];
  return windows.some((window) => {
    const group = local.dayOfWeek < 6 ? 'MONDAY_TO_FRIDAY' : 'SATURDAY_SUNDAY';
    return (
      (window.days === day || window.days === group || window.days === 'EVERY_DAY') &&
      minute >= window.startMinute &&
      minute < window.endMinute
    );
  });
}

describe('opening hours', () => {
  test('are what the wall clock of the zone shows, over clock changes too', () => {
    fc.assert(
      fc.property(hours, zone, instant, (windows, timeZone, moment) => {
        expect(isOpen(opening(windows, timeZone), moment)).toBe(isOpenSlowly(windows, timeZone, moment));
      }),
      { numRuns: 500 },
    );
  });

  test('of a zone that nobody knows are those of UTC', () => {
    expect(isOpen(opening(officeHours, 'Mars/Olympus'), at('2026-11-18T09:00:00Z'))).toBe(true);
    expect(isOpen(opening(officeHours, 'Mars/Olympus'), at('2026-11-18T08:59:00Z'))).toBe(false);
  });

  test('of a rep who has none are every minute', () => {
    const rep = repCalendar(aRep('1'), undefined, undefined).present;
    expect(isOpen(rep, at('2026-11-22T02:00:00Z'))).toBe(true);
    expect(due(rep, 0, 60 * MINUTE, 'roll')).toBe(60 * MINUTE);
  });
});

describe('a due time', () => {
  const moment = (time: number | null) => (time === null ? null : new Date(time).toISOString());
  const dueAfter = (start: string, minutes: number, fill: Fill = 'inclusive') =>
    moment(due(opening(officeHours, 'Europe/Berlin'), at(start), minutes * MINUTE, fill));

  test('counts inside one day', () => {
    expect(dueAfter('2026-11-18T09:30:00Z', 60)).toBe('2026-11-18T10:30:00.000Z');
  });
  test('goes on the next morning', () => {
    expect(dueAfter('2026-11-18T15:30:00Z', 60)).toBe('2026-11-19T08:30:00.000Z');
  });
  test('falls at closing time when the day is just filled, or at the opening under "roll"', () => {
    expect(dueAfter('2026-11-18T15:00:00Z', 60)).toBe('2026-11-18T16:00:00.000Z');
    expect(dueAfter('2026-11-18T15:00:00Z', 60, 'roll')).toBe('2026-11-19T08:00:00.000Z');
    expect(dueAfter('2026-11-20T08:00:00Z', 480, 'roll')).toBe('2026-11-23T08:00:00.000Z');
  });
  test('steps over the weekend', () => {
    expect(dueAfter('2026-11-20T15:30:00Z', 60)).toBe('2026-11-23T08:30:00.000Z');
  });
  test('starts at the opening when the lead comes at night', () => {
    expect(dueAfter('2026-11-18T02:00:00Z', 30)).toBe('2026-11-18T08:30:00.000Z');
  });
  test('keeps local hours after the clock changes over a weekend', () => {
    expect(dueAfter('2026-10-23T14:30:00Z', 60)).toBe('2026-10-26T08:30:00.000Z');
  });
  test('counts a repeated hour twice and a skipped hour not at all', () => {
    const night = opening([{ days: 'EVERY_DAY', startMinute: 60, endMinute: 240 }], 'Europe/Berlin');
    // Berlin, 25 October 2026: 02:00 to 03:00 happens twice, so 01:00 to 04:00 lasts 240 minutes.
    const autumn = due(night, at('2026-10-24T23:00:00Z'), 240 * MINUTE, 'inclusive');
    expect(moment(autumn)).toBe('2026-10-25T03:00:00.000Z');
    // 28 March 2027: 02:00 to 03:00 does not happen, so it lasts 120 and the rest is the next night.
    const spring = due(night, at('2027-03-28T00:00:00Z'), 150 * MINUTE, 'inclusive');
    expect(moment(spring)).toBe('2027-03-28T23:30:00.000Z');
  });
  test('is unknown for hours that hold nothing and for targets that they cannot fill in five years', () => {
    const nothing = opening([], 'UTC');
    expect(due(nothing, 0, 60 * MINUTE, 'inclusive')).toBeNull();
    expect(nextOpening(nothing, 0)).toBeNull();
    const little = opening([{ days: 'MONDAY', startMinute: 600, endMinute: 601 }], 'Europe/Berlin');
    expect(due(little, 0, 250 * MINUTE, 'inclusive')).not.toBeNull();
    expect(due(little, 0, 270 * MINUTE, 'inclusive')).toBeNull();
  });
});

describe('the next local midnight', () => {
  test('is where the local date changes, even where a clock change skips midnight', () => {
    fc.assert(
      fc.property(zone, instant, (timeZone, moment) => {
        const midnight = nextLocalMidnight(timeZone, moment);
        expect(localDay(midnight - 1, timeZone)).toBe(localDay(moment, timeZone));
        expect(localDay(midnight, timeZone)).not.toBe(localDay(moment, timeZone));
      }),
      { numRuns: 500 },
    );
  });
  test('comes at 01:00 in Santiago on the day that begins there', () => {
    // Chile moves from 24:00 to 01:00 on the first Sunday in September.
    const midnight = nextLocalMidnight('America/Santiago', at('2026-09-05T20:00:00Z'));
    expect(localDay(midnight, 'America/Santiago')).toBe('2026-09-06');
    expect(new Date(midnight).toISOString()).toBe('2026-09-06T04:00:00.000Z');
  });
});
