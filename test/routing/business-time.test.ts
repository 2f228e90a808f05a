import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dueAt, nextLocalMidnight, nextOpening } from '../../src/routing/business-time.ts';
import { localDay } from '../../src/routing/local-day.ts';
import { workingDayGroups } from '../../src/routing/rep.ts';
import type { WorkingHours } from '../../src/routing/rep.ts';
import { isAtWork, MINUTE, workIntervals } from '../../src/routing/working-hours.ts';
import { at, officeHours } from './samples.ts';

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

/** Enough of them that a target of minutes is filled within weeks. */
const longHours = hours.filter((windows) =>
  windows.every(({ startMinute, endMinute }) => endMinute - startMinute >= 30),
);

/** The same answer worked out slowly, from Temporal's own calendar and one minute at a time. */
function isAtWorkSlowly(windows: readonly WorkingHours[], timeZone: string, moment: number): boolean {
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

describe('working hours', () => {
  test('are what the wall clock of the zone shows, over clock changes too', () => {
    fc.assert(
      fc.property(hours, zone, instant, (windows, timeZone, moment) => {
        expect(isAtWork(windows, timeZone, moment)).toBe(isAtWorkSlowly(windows, timeZone, moment));
      }),
      { numRuns: 500 },
    );
  });

  test('intervals are ordered, apart, and hold exactly the minutes at work', () => {
    fc.assert(
      fc.property(hours, zone, instant, (windows, timeZone, from) => {
        const intervals = [...workIntervals(windows, timeZone, from, from + 3 * 1440 * MINUTE)];
        let end = from;
        for (const { startsAt, endsAt } of intervals) {
          expect(startsAt).toBeGreaterThanOrEqual(end);
          expect(endsAt).toBeGreaterThan(startsAt);
          end = endsAt;
        }
        for (let moment = from; moment < from + 3 * 1440 * MINUTE; moment += 37 * MINUTE) {
          const inside = intervals.some(({ startsAt, endsAt }) => moment >= startsAt && moment < endsAt);
          expect(inside).toBe(isAtWork(windows, timeZone, moment));
        }
      }),
      { numRuns: 50 },
    );
  });

  test('no hours mean always at work', () => {
    expect(isAtWork([], 'Europe/Berlin', at('2026-11-22T02:00:00Z'))).toBe(true);
  });

  test('a zone that nobody knows counts as UTC', () => {
    expect(isAtWork(officeHours, 'Mars/Olympus', at('2026-11-18T09:00:00Z'))).toBe(true);
    expect(isAtWork(officeHours, 'Mars/Olympus', at('2026-11-18T08:59:00Z'))).toBe(false);
  });
});

describe('a due time', () => {
  const due = (start: string, minutes: number, timeZone = 'Europe/Berlin') =>
    new Date(dueAt(at(start), minutes, officeHours, timeZone)).toISOString();

  test('counts inside one day', () => {
    expect(due('2026-11-18T09:30:00Z', 60)).toBe('2026-11-18T10:30:00.000Z');
  });
  test('goes on the next morning', () => {
    expect(due('2026-11-18T15:30:00Z', 60)).toBe('2026-11-19T08:30:00.000Z');
  });
  test('falls at closing time when the day is just filled', () => {
    expect(due('2026-11-18T15:00:00Z', 60)).toBe('2026-11-18T16:00:00.000Z');
  });
  test('steps over the weekend', () => {
    expect(due('2026-11-20T15:30:00Z', 60)).toBe('2026-11-23T08:30:00.000Z');
  });
  test('starts at the opening when the lead comes at night', () => {
    expect(due('2026-11-18T02:00:00Z', 30)).toBe('2026-11-18T08:30:00.000Z');
  });
  test('keeps local hours after the clock changes over a weekend', () => {
    expect(due('2026-10-23T14:30:00Z', 60)).toBe('2026-10-26T08:30:00.000Z');
  });
  test('counts a repeated hour twice and a skipped hour not at all', () => {
    const night: WorkingHours[] = [{ days: 'EVERY_DAY', startMinute: 60, endMinute: 240 }];
    // Berlin, 25 October 2026: 02:00 to 03:00 happens twice, so 01:00 to 04:00 lasts 240 minutes.
    const autumn = dueAt(at('2026-10-24T23:00:00Z'), 240, night, 'Europe/Berlin');
    expect(new Date(autumn).toISOString()).toBe('2026-10-25T03:00:00.000Z');
    // 28 March 2027: 02:00 to 03:00 does not happen, so it lasts 120 and the rest is the next night.
    const spring = dueAt(at('2027-03-28T00:00:00Z'), 150, night, 'Europe/Berlin');
    expect(new Date(spring).toISOString()).toBe('2027-03-28T23:30:00.000Z');
  });
  test('counts every minute for a rep without hours', () => {
    expect(dueAt(0, 60, [], 'Europe/Berlin')).toBe(60 * MINUTE);
  });
  test('ends for hours that hold nothing and for targets that they can hardly fill', () => {
    const nothing: WorkingHours[] = [{ days: 'EVERY_DAY', startMinute: 600, endMinute: 600 }];
    expect(dueAt(0, 60, nothing, 'UTC')).toBe(60 * MINUTE);
    const little: WorkingHours[] = [{ days: 'MONDAY', startMinute: 600, endMinute: 601 }];
    const years = dueAt(0, 1_000_000_000, little, 'Europe/Berlin') / (365.25 * 1440 * MINUTE);
    expect(years).toBeCloseTo(5, 1);
  });

  test('leaves exactly the target between start and due, counted a minute at a time', () => {
    fc.assert(
      fc.property(
        longHours,
        zone,
        instant,
        fc.integer({ min: 1, max: 300 }),
        (windows, timeZone, start, target) => {
          const end = dueAt(start, target, windows, timeZone);
          let minutes = 0;
          for (let moment = start; moment < end; moment += MINUTE) {
            if (isAtWork(windows, timeZone, moment)) minutes += 1;
          }
          expect(minutes).toBe(target);
          expect(isAtWork(windows, timeZone, end - MINUTE)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('never moves back when the start or the target moves on', () => {
    const gap = fc.nat(5000);
    fc.assert(
      fc.property(hours, zone, instant, gap, gap, (windows, timeZone, start, later, target) => {
        const first = dueAt(start, target + 1, windows, timeZone);
        expect(dueAt(start + later * MINUTE, target + 1, windows, timeZone)).toBeGreaterThanOrEqual(first);
        expect(dueAt(start, target + 2, windows, timeZone)).toBeGreaterThanOrEqual(first);
      }),
    );
  });
});

describe('the next opening', () => {
  test('is the first minute at work', () => {
    fc.assert(
      fc.property(hours, zone, instant, (windows, timeZone, moment) => {
        const opening = nextOpening(windows, timeZone, moment);
        if (opening === null) return;
        expect(isAtWork(windows, timeZone, opening)).toBe(true);
        for (let before = moment; before < opening; before += 7 * MINUTE) {
          expect(isAtWork(windows, timeZone, before)).toBe(false);
        }
      }),
    );
  });
  test('is unknown for hours that hold nothing', () => {
    expect(nextOpening([{ days: 'MONDAY', startMinute: 5, endMinute: 5 }], 'UTC', 0)).toBeNull();
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
