import type { WorkingHours } from './rep.ts';
import { offsetSpan } from './zone-offset.ts';

export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** Half-open stretch of work, epoch milliseconds. */
export interface WorkInterval {
  readonly startsAt: number;
  readonly endsAt: number;
}

/** Weekdays of each HubSpot group, Monday = 0. */
const weekdaysOf: Readonly<Record<WorkingHours['days'], readonly number[]>> = {
  MONDAY: [0],
  TUESDAY: [1],
  WEDNESDAY: [2],
  THURSDAY: [3],
  FRIDAY: [4],
  SATURDAY: [5],
  SUNDAY: [6],
  MONDAY_TO_FRIDAY: [0, 1, 2, 3, 4],
  SATURDAY_SUNDAY: [5, 6],
  EVERY_DAY: [0, 1, 2, 3, 4, 5, 6],
};

/** Weekday of a local day number (days since 1970-01-01, a Thursday), Monday = 0. */
export const weekdayOf = (localDay: number): number => (((localDay + 3) % 7) + 7) % 7;

/** Whole local days without work, asked by local day number. */
export interface DaysOff {
  has(localDay: number): boolean;
}

/**
 * Whether somebody with these hours is at work at `instant` (epoch ms): what their wall clock shows decides.
 * No hours at all means always at work, except on days off.
 */
export function isAtWork(
  hours: readonly WorkingHours[],
  timeZone: string,
  instant: number,
  daysOff: DaysOff | null = null,
): boolean {
  if (hours.length === 0 && !daysOff) return true;
  const local = instant + offsetSpan(timeZone, instant).offset;
  const localDay = Math.floor(local / DAY);
  if (daysOff?.has(localDay)) return false;
  if (hours.length === 0) return true;
  const minute = (local - localDay * DAY) / MINUTE;
  const weekday = weekdayOf(localDay);
  return hours.some(
    (window) =>
      minute >= window.startMinute && minute < window.endMinute && weekdaysOf[window.days].includes(weekday),
  );
}

/**
 * Stretches of work within [from, until), in order, none overlapping. They are exactly the instants at which
 * `isAtWork` holds, so a repeated hour counts twice and a skipped hour not at all.
 */
export function* workIntervals(
  hours: readonly WorkingHours[],
  timeZone: string,
  from: number,
  until: number,
  daysOff: DaysOff | null = null,
): Generator<WorkInterval> {
  if (hours.length === 0 && !daysOff) {
    if (from < until) yield { startsAt: from, endsAt: until };
    return;
  }
  const week = weekOf(hours.length === 0 ? always : hours);
  let span = offsetSpan(timeZone, from);
  let cursor = from;
  while (cursor < until) {
    const localDay = Math.floor((cursor + span.offset) / DAY);
    const midnight = localDay * DAY - span.offset;
    const dayEnd = Math.min(midnight + DAY, span.until, until);
    const windows = daysOff?.has(localDay) ? [] : (week[weekdayOf(localDay)] ?? []);
    for (const window of windows) {
      const startsAt = Math.max(midnight + window.startMinute * MINUTE, cursor);
      const endsAt = Math.min(midnight + window.endMinute * MINUTE, dayEnd);
      if (startsAt < endsAt) yield { startsAt, endsAt };
    }
    cursor = dayEnd;
    if (cursor >= span.until) span = offsetSpan(timeZone, cursor);
  }
}

const always: readonly WorkingHours[] = [{ days: 'EVERY_DAY', startMinute: 0, endMinute: 1440 }];

type Window = Pick<WorkingHours, 'startMinute' | 'endMinute'>;

/** Seven lists of windows, sorted and merged: HubSpot forbids overlaps, but counting a minute twice must not be possible. */
function weekOf(hours: readonly WorkingHours[]): readonly (readonly Window[])[] {
  const week: Window[][] = [[], [], [], [], [], [], []];
  const sorted = [...hours].sort((a, b) => a.startMinute - b.startMinute);
  for (const { days, startMinute, endMinute } of sorted) {
    for (const weekday of weekdaysOf[days]) {
      const windows = week[weekday];
      const last = windows?.at(-1);
      if (last && startMinute <= last.endMinute) {
        windows?.splice(-1, 1, {
          startMinute: last.startMinute,
          endMinute: Math.max(last.endMinute, endMinute),
        });
      } else if (startMinute < endMinute) {
        windows?.push({ startMinute, endMinute });
      }
    }
  }
  return week;
}
