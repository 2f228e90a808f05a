import type { WorkingHours } from './rep.ts';
import type { Words } from './words/catalogue.ts';
import { en } from './words/en.ts';

/** "09:00" for 540 minutes after midnight. */
export const clockTime = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** "Mon to Fri 09:00 to 12:00, 13:00 to 17:00; Sat 10:00 to 12:00 (Europe/Berlin)" */
export const hoursWords = (
  hours: readonly WorkingHours[],
  timeZone: string,
  words: Pick<Words, 'hours'> = en,
): string => `${hours.length === 0 ? words.hours.atAnyHour : hoursParts(hours, words)} (${timeZone})`;

/** The same without the zone; empty for no hours at all. */
export function hoursParts(hours: readonly WorkingHours[], { hours: said }: Pick<Words, 'hours'>): string {
  const byDays = Map.groupBy(hours, ({ days }) => days);
  const parts = [...byDays].map(([days, windows]) => {
    const times = windows.map(({ startMinute, endMinute }) =>
      said.fromTo(clockTime(startMinute), clockTime(endMinute)),
    );
    return `${said.days[days]} ${times.join(', ')}`;
  });
  return parts.join('; ');
}
