import type { WorkingHours } from './rep.ts';
import { DAY, MINUTE, workIntervals } from './working-hours.ts';
import type { DaysOff } from './working-hours.ts';
import { offsetSpan } from './zone-offset.ts';

/** How far ahead an opening is looked for: HubSpot's hours repeat weekly, two weeks also cover a skipped day. */
const OPENING_HORIZON = 14 * DAY;
/** No due time lies further ahead; it bounds the walk for targets that the hours can hardly ever fill. */
const DUE_HORIZON = 5 * 366 * DAY;

/**
 * When `targetMinutes` business minutes have passed since `start` (epoch ms) in these hours and IANA zone.
 * A target that fills the day to its last minute falls due at closing time, not at the next opening.
 * No hours, or hours without a single minute, count as always at work; the answer is at most five years ahead.
 */
export function dueAt(
  start: number,
  targetMinutes: number,
  hours: readonly WorkingHours[],
  timeZone: string,
  daysOff: DaysOff | null = null,
): number {
  const target = targetMinutes * MINUTE;
  const usable = hours.filter((window) => window.startMinute < window.endMinute);
  if (usable.length === 0 && !daysOff) return start + target;
  let left = target;
  for (const { startsAt, endsAt } of workIntervals(usable, timeZone, start, start + DUE_HORIZON, daysOff)) {
    const length = endsAt - startsAt;
    if (length >= left) return startsAt + left;
    left -= length;
  }
  return start + DUE_HORIZON;
}

/** First moment at or after `instant` at work, epoch ms; null when there is none within 14 days. */
export function nextOpening(
  hours: readonly WorkingHours[],
  timeZone: string,
  instant: number,
  daysOff: DaysOff | null = null,
): number | null {
  for (const { startsAt } of workIntervals(hours, timeZone, instant, instant + OPENING_HORIZON, daysOff)) {
    return startsAt;
  }
  return null;
}

/** First moment after `instant` at which the local date in `timeZone` is another one, epoch ms. */
export function nextLocalMidnight(timeZone: string, instant: number): number {
  let span = offsetSpan(timeZone, instant);
  const today = Math.floor((instant + span.offset) / DAY);
  for (;;) {
    const midnight = (today + 1) * DAY - span.offset;
    if (midnight < span.until) return midnight;
    // The clock changes before midnight; the change itself may be the first moment of another date.
    const change = span.until;
    span = offsetSpan(timeZone, change);
    if (Math.floor((change + span.offset) / DAY) !== today) return change;
  }
}
