import { en } from './words/en.ts';
import type { Words } from './words/catalogue.ts';
import { DAY, weekdayOf } from './working-hours.ts';
import { offsetSpan } from './zone-offset.ts';

/**
 * A moment as people say it, seen from `now` (both epoch ms): "14:00" today, "Mon 09:00" within six days,
 * "30 Nov 09:00" after that. Written by hand because Intl's wording changes between versions of ICU.
 */
export function localTimeWords(
  instant: number,
  now: number,
  timeZone: string,
  { times }: Pick<Words, 'times'> = en,
): string {
  const local = instant + offsetSpan(timeZone, instant).offset;
  const day = Math.floor(local / DAY);
  const daysAhead = day - Math.floor((now + offsetSpan(timeZone, now).offset) / DAY);
  const minutes = Math.floor((local - day * DAY) / 60_000);
  const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  if (daysAhead === 0) return times.today(time);
  if (daysAhead > 0 && daysAhead < 7) return times.onWeekday(weekdayOf(day), time);
  const date = new Date(day * DAY);
  return times.onDate(date.getUTCDate(), date.getUTCMonth(), time);
}

const two = (number: number): string => String(number).padStart(2, '0');
