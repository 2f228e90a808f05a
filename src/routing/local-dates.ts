import { DAY, weekdayOf } from './working-hours.ts';
import { offsetSpan } from './zone-offset.ts';

/** Days since 1970-01-01 of a calendar date "2026-11-22". */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;

/** Number of the day that a calendar in `timeZone` shows at `instant` (epoch ms). */
export const localDayNumber = (instant: number, timeZone: string): number =>
  Math.floor((instant + offsetSpan(timeZone, instant).offset) / DAY);

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

/** First moment (epoch ms) of a local day; where the calendar skips that day, of the one after it. */
export function startOfLocalDay(localDay: number, timeZone: string): number {
  const around = localDay * DAY;
  const noonBefore = around - offsetSpan(timeZone, around).offset - DAY / 2;
  return nextLocalMidnight(timeZone, noonBefore);
}

/** First moment (epoch ms) of the week, from Monday, that holds `instant` in `timeZone`; `later` whole weeks on. */
export function startOfLocalWeek(instant: number, timeZone: string, later = 0): number {
  const today = localDayNumber(instant, timeZone);
  return startOfLocalDay(today - weekdayOf(today) + 7 * later, timeZone);
}
