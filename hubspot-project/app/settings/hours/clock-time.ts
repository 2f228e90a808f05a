import type { BaseDate, BaseTime } from '@hubspot/ui-extensions';
import type { Hours } from '../contract.generated.ts';

const DAY = 1440;

/** Minutes after midnight, up to two days, as the time input has them. */
export const timeOf = (minute: number): BaseTime => ({
  hours: Math.floor(minute / 60) % 24,
  minutes: minute % 60,
});

export const minuteOf = ({ hours, minutes }: BaseTime): number => hours * 60 + minutes;

interface Span {
  readonly startMinute: number;
  readonly endMinute: number;
}

/** An end at or before the start is one of the next day: 22:00 to 06:00, and 09:00 to 00:00. */
export function spanOf(start: number, end: number): Span {
  return { startMinute: start, endMinute: end <= start ? end + DAY : end };
}

export const endsNextDay = ({ endMinute }: Span): boolean => endMinute > DAY;

/** "09:00" */
export const clockText = (minute: number): string => {
  const { hours, minutes } = timeOf(minute);
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
};

/** What a new line begins with. */
export const officeHours: Hours = { days: 'MONDAY_TO_FRIDAY', startMinute: 540, endMinute: 1020 };

/** "2026-12-24" as the date input has it; null where nothing is chosen. Months count from 0 there. */
export function dateOf(day: string): BaseDate | null {
  const [year, month, date] = day.split('-').map(Number);
  return year && month && date ? { year, month: month - 1, date } : null;
}

export const dayOf = ({ year, month, date }: BaseDate): string =>
  `${year}-${String(month + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
