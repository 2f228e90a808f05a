import { DAY } from './working-hours.ts';
import { offsetSpan } from './zone-offset.ts';

/** The date that a calendar in `timeZone` shows at `instant` (epoch ms): "2026-11-22". Daily caps count by it. */
export function localDay(instant: number, timeZone: string): string {
  const local = instant + offsetSpan(timeZone, instant).offset;
  return new Date(Math.floor(local / DAY) * DAY).toISOString().slice(0, 10);
}
