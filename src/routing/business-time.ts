import type { Window } from './open-days.ts';
import type { Interval, OpeningHours } from './opening-hours.ts';
import { DAY, MINUTE } from './working-hours.ts';
import { offsetSpan } from './zone-offset.ts';

/** Hours that cannot fill a target within so long never do. */
export const FILL_HORIZON = 5 * 366 * DAY;

/** A target that fills an opening to its last minute is due at closing, or when it opens again. */
export type Fill = 'inclusive' | 'roll';

/**
 * Whether these hours are open at `instant` (epoch ms): what the wall clock shows decides, so an hour that the clock
 * repeats counts twice and an hour that it skips not at all.
 */
export function isOpen({ timeZone, days, gaps }: OpeningHours, instant: number): boolean {
  if (gaps.some(({ startsAt, endsAt }) => startsAt <= instant && instant < endsAt)) return false;
  if (!days) return true;
  const local = instant + offsetSpan(timeZone, instant).offset;
  const localDay = Math.floor(local / DAY);
  const minute = (local - localDay * DAY) / MINUTE;
  return days
    .windowsOf(localDay)
    .some(({ startMinute, endMinute }) => startMinute <= minute && minute < endMinute);
}

/** Open milliseconds between two moments (epoch ms); 0 when `to` is not after `from`. */
export function elapsed(hours: OpeningHours, from: number, to: number): number {
  return [...betweenGaps(hours.gaps, from, to)].reduce(
    (sum, { startsAt, endsAt }) => sum + openBetween(hours, startsAt, endsAt),
    0,
  );
}

/**
 * When `target` open milliseconds have passed since `start`, epoch ms; null when that takes longer than five years.
 * A target of nothing is due at the start, and under "roll" at the first opening from there.
 */
export function due(hours: OpeningHours, start: number, target: number, fill: Fill): number | null {
  const filled = fillFrom(hours, start, target);
  if (filled === null || fill === 'inclusive' || isOpen(hours, filled)) return filled;
  return nextOpening(hours, filled);
}

/** First moment at or after `instant` at which these hours are open, epoch ms; null when there is none in five years. */
export function nextOpening(hours: OpeningHours, instant: number): number | null {
  if (isOpen(hours, instant)) return instant;
  const known = closings.get(hours);
  if (known && known.from <= instant && instant < known.opensAt) return known.opensAt;
  // Openings begin on whole milliseconds: the first open one ends where one millisecond has passed.
  const first = fillFrom(hours, instant, 1);
  if (first === null) return null;
  closings.set(hours, { from: instant, opensAt: first - 1 });
  return first - 1;
}

// A memo of a pure function, as long as the hours live: they are closed from the one moment to the other, so every moment
// between them has the same answer. It is asked of everybody who is off for every lead of a night.
const closings = new WeakMap<OpeningHours, { readonly from: number; readonly opensAt: number }>();

function fillFrom(hours: OpeningHours, start: number, target: number): number | null {
  let left = target;
  for (const { startsAt, endsAt } of betweenGaps(hours.gaps, start, start + FILL_HORIZON)) {
    const open = openBetween(hours, startsAt, endsAt);
    if (open >= left) return moveOn(hours, startsAt, left);
    left -= open;
  }
  return null;
}

/** What is left of [from, until) without the gaps. */
function* betweenGaps(gaps: readonly Interval[], from: number, until: number): Generator<Interval> {
  let cursor = from;
  for (const { startsAt, endsAt } of gaps) {
    if (endsAt <= cursor) continue;
    if (startsAt >= until) break;
    if (startsAt > cursor) yield { startsAt: cursor, endsAt: startsAt };
    cursor = endsAt;
  }
  if (cursor < until) yield { startsAt: cursor, endsAt: until };
}

/** Open milliseconds of [from, until) as the days have it. */
function openBetween(hours: OpeningHours, from: number, until: number): number {
  if (!hours.days) return until - from;
  let open = 0;
  let cursor = from;
  while (cursor < until) {
    const span = offsetSpan(hours.timeZone, cursor);
    const end = Math.min(span.until, until);
    open += openUpTo(hours.days, end + span.offset) - openUpTo(hours.days, cursor + span.offset);
    cursor = end;
  }
  return open;
}

type Days = NonNullable<OpeningHours['days']>;

/** Open milliseconds before a local moment, counted as `openBefore` does. */
function openUpTo(days: Days, local: number): number {
  const localDay = Math.floor(local / DAY);
  const now = local - localDay * DAY;
  return days
    .windowsOf(localDay)
    .reduce(
      (sum, window) =>
        sum + Math.max(0, Math.min(now, window.endMinute * MINUTE) - window.startMinute * MINUTE),
      days.openBefore(localDay),
    );
}

/** The earliest moment at which `target` open milliseconds have passed since `from`: they do, or it would not end. */
function moveOn({ timeZone, days }: OpeningHours, from: number, target: number): number {
  if (!days) return from + target;
  if (target === 0) return from;
  let left = target;
  let cursor = from;
  for (;;) {
    const { until, offset } = offsetSpan(timeZone, cursor);
    const before = openUpTo(days, cursor + offset);
    const last = Math.min(until, from + FILL_HORIZON) + offset;
    const open = openUpTo(days, last) - before;
    if (open >= left) return momentOf(days, before + left, cursor + offset, last) - offset;
    left -= open;
    cursor = until;
  }
}

/** The first local moment before which so many milliseconds are open; it lies in (from, until]. */
function momentOf(days: Days, open: number, from: number, until: number): number {
  let low = Math.floor(from / DAY);
  let high = Math.floor(until / DAY);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (days.openBefore(middle + 1) >= open) high = middle;
    else low = middle + 1;
  }
  return low * DAY + openInDay(days.windowsOf(low), open - days.openBefore(low));
}

/** Milliseconds after midnight by which `open` milliseconds of the windows have passed. */
function openInDay(windows: readonly Window[], open: number): number {
  let left = open;
  for (const { startMinute, endMinute } of windows) {
    const length = (endMinute - startMinute) * MINUTE;
    if (length >= left) return startMinute * MINUTE + left;
    left -= length;
  }
  return DAY;
}
