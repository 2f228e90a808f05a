import type { WhatIfReport } from '../contract.generated.ts';

const HOUR = 3_600_000;

/**
 * Leads given by hour of the day, 0 to 23, in a zone that is `offset` ms ahead of UTC; half hours count to the hour in
 * which they begin.
 */
export function hoursOfDay(
  week: WhatIfReport['pressure']['week'],
  offset: number,
): { readonly hour: number; readonly before: number; readonly after: number }[] {
  const hours = Array.from({ length: 24 }, (_, hour) => ({ hour, before: 0, after: 0 }));
  for (const { hour, given } of week) {
    const local = hours[(((hour + Math.floor(offset / HOUR)) % 24) + 24) % 24];
    if (local === undefined) continue;
    local.before += given.before;
    local.after += given.after;
  }
  return hours;
}
