import type { WorkingHours } from './rep.ts';

export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** Weekdays of each HubSpot group, Monday = 0. */
export const weekdaysOf: Readonly<Record<WorkingHours['days'], readonly number[]>> = {
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
