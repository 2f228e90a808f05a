import type { WhatIfReport } from '../contract.generated.ts';

const HOUR = 3_600_000;
const [DAY_HOURS, WEEK_HOURS] = [24, 168];

interface Sides {
  readonly before: number;
  readonly after: number;
}
export interface HourOfDay {
  readonly hour: number;
  readonly given: Sides;
  readonly waited: Sides;
  /** Leads given for each rep at work; leads of hours in which nobody was at work are not among them. */
  readonly perRep: Sides;
}

const none: Sides = { before: 0, after: 0 };
const sum = (one: Sides, other: Sides, part = 1): Sides => ({
  before: one.before + other.before * part,
  after: one.after + other.after * part,
});

/**
 * Pressure by hour of the day, 0 to 23, in a zone that is `offset` ms ahead of UTC; half hours count to the hour in
 * which they begin. `day` is 0 (Monday) to 6, or null for the whole week.
 */
export function hoursOfDay(
  week: WhatIfReport['pressure']['week'],
  offset: number,
  day: number | null = null,
): HourOfDay[] {
  const hours = Array.from({ length: DAY_HOURS }, (_, hour) => ({
    ...{ hour, given: none, waited: none, perRep: none },
  }));
  for (const { hour, given, waited, atWork } of week) {
    const local = (((hour + Math.floor(offset / HOUR)) % WEEK_HOURS) + WEEK_HOURS) % WEEK_HOURS;
    const slot = hours[local % DAY_HOURS];
    if (slot === undefined || (day !== null && Math.floor(local / DAY_HOURS) !== day)) continue;
    slot.given = sum(slot.given, given);
    slot.waited = sum(slot.waited, waited);
    if (atWork > 0) slot.perRep = sum(slot.perRep, given, 1 / atWork);
  }
  return hours;
}
