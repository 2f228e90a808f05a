import type { WorkingHours } from './rep.ts';
import { MINUTE, weekdayOf, weekdaysOf } from './working-hours.ts';

/** Open from one minute of a local day to another, 0 to 1440. */
export interface Window {
  readonly startMinute: number;
  readonly endMinute: number;
}

/** What a wall clock and a wall calendar show of some hours, without any time zone. Days are days since 1970-01-01. */
export interface OpenDays {
  /** In order, none touching another. */
  readonly windowsOf: (localDay: number) => readonly Window[];
  /** Open milliseconds of all days before this one, counted from some fixed day; negative before that. */
  readonly openBefore: (localDay: number) => number;
}

/** Hours as they are written; an `endMinute` beyond 1440 lies on the day after. */
export interface WrittenHours {
  readonly week: readonly WorkingHours[];
  /** Days whose intervals do not open; those of an interval past midnight begin the day before. */
  readonly daysOff: Iterable<number>;
  /** Open on this day, whether or not it is off. */
  readonly extraShifts: readonly (Window & { readonly localDay: number })[];
}

/** A week repeats for ever, so any number of weeks is one multiplication; only days that differ from it are listed. */
export function compileOpenDays({ week, daysOff, extraShifts }: WrittenHours): OpenDays {
  const written = weekOf(week);
  const weekly = written.map((own, weekday) =>
    merge([...today(own), ...tonight(written[(weekday + 6) % 7])]),
  );
  const off = new Set(daysOff);
  const extra = new Map<number, Window[]>();
  for (const { localDay, ...shift } of extraShifts) {
    extra.set(localDay, [...(extra.get(localDay) ?? []), shift]);
  }
  const begunOn = (localDay: number): readonly Window[] => [
    ...(off.has(localDay) ? [] : (written[weekdayOf(localDay)] ?? [])),
    ...(extra.get(localDay) ?? []),
  ];
  const unusual = [
    ...new Set([...off, ...extra.keys()].flatMap((localDay) => [localDay, localDay + 1])),
  ].sort((a, b) => a - b);
  const differing = new Map(
    unusual.map((localDay) => [
      localDay,
      merge([...today(begunOn(localDay)), ...tonight(begunOn(localDay - 1))]),
    ]),
  );
  const usual = (localDay: number): readonly Window[] => weekly[weekdayOf(localDay)] ?? [];
  const minutesOfWeek = runningSums(weekly.map(minutesOf));
  const difference = runningSums(
    [...differing].map(([localDay, windows]) => minutesOf(windows) - minutesOf(usual(localDay))),
  );
  return {
    windowsOf: (localDay) => differing.get(localDay) ?? usual(localDay),
    openBefore: (localDay) => {
      const weekday = weekdayOf(localDay);
      // Day -3 was a Monday.
      const weeks = (localDay - weekday + 3) / 7;
      const minutes = weeks * (minutesOfWeek[7] ?? 0) + (minutesOfWeek[weekday] ?? 0);
      return (minutes + (difference[countBelow(unusual, localDay)] ?? 0)) * MINUTE;
    },
  };
}

/** Windows that begin on each weekday, Monday first. */
function weekOf(hours: readonly WorkingHours[]): readonly (readonly Window[])[] {
  const week: Window[][] = [[], [], [], [], [], [], []];
  for (const { days, startMinute, endMinute } of hours) {
    if (startMinute >= endMinute) continue;
    for (const weekday of weekdaysOf[days]) week[weekday]?.push({ startMinute, endMinute });
  }
  return week;
}

/** The parts of windows that lie on the day on which they begin, and on the day after. */
const today = (windows: readonly Window[]): readonly Window[] =>
  windows
    .filter(({ startMinute }) => startMinute < 1440)
    .map(({ startMinute, endMinute }) => ({ startMinute, endMinute: Math.min(endMinute, 1440) }));
const tonight = (windows: readonly Window[] = []): readonly Window[] =>
  windows
    .filter(({ endMinute }) => endMinute > 1440)
    .map(({ startMinute, endMinute }) => ({
      startMinute: Math.max(startMinute - 1440, 0),
      endMinute: endMinute - 1440,
    }));

/** Overlapping windows count once. */
function merge(windows: readonly Window[]): readonly Window[] {
  const merged: Window[] = [];
  for (const { startMinute, endMinute } of [...windows].sort((a, b) => a.startMinute - b.startMinute)) {
    const last = merged.at(-1);
    if (last && startMinute <= last.endMinute) {
      merged[merged.length - 1] = { ...last, endMinute: Math.max(last.endMinute, endMinute) };
    } else {
      merged.push({ startMinute, endMinute });
    }
  }
  return merged;
}

const minutesOf = (windows: readonly Window[]): number =>
  windows.reduce((sum, { startMinute, endMinute }) => sum + endMinute - startMinute, 0);

/** `[a, b]` → `[0, a, a + b]`. */
function runningSums(numbers: readonly number[]): readonly number[] {
  const sums = [0];
  for (const number of numbers) sums.push((sums.at(-1) ?? 0) + number);
  return sums;
}

/** How many of an ascending list are below `limit`. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
