import type { WorkingHours } from './rep.ts';
import type { Words } from './words/catalogue.ts';
import { en } from './words/en.ts';

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** "Mon to Fri 09:00 to 12:00, 13:00 to 17:00; Sat 10:00 to 12:00 (Europe/Berlin)" */
export function hoursWords(
  hours: readonly WorkingHours[],
  timeZone: string,
  { hours: said }: Pick<Words, 'hours'> = en,
): string {
  const byDays = Map.groupBy(hours, ({ days }) => days);
  const parts = [...byDays].map(([days, windows]) => {
    const times = windows.map(({ startMinute, endMinute }) =>
      said.fromTo(clock(startMinute), clock(endMinute)),
    );
    return `${said.days[days]} ${times.join(', ')}`;
  });
  return `${parts.length === 0 ? said.atAnyHour : parts.join('; ')} (${timeZone})`;
}
