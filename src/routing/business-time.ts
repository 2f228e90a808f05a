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
export function isOpen(hours: OpeningHours, instant: number): boolean {
  const { timeZone, days, gaps } = hours;
  if (!days) return !isInGap(gaps, instant);
  const known = stretchAt(hours, instant);
  if (known) return known.open;
  if (isInGap(gaps, instant)) return false;
  const { offset, until } = offsetSpan(timeZone, instant);
  const local = instant + offset;
  const localDay = Math.floor(local / DAY);
  const minute = (local - localDay * DAY) / MINUTE;
  const window = days
    .windowsOf(localDay)
    .find(({ startMinute, endMinute }) => startMinute <= minute && minute < endMinute);
  if (!window) return false;
  const closesAt = localDay * DAY + window.endMinute * MINUTE - offset;
  const nextGap = gaps.find(({ startsAt }) => startsAt > instant)?.startsAt ?? Infinity;
  stretches.set(hours, { from: instant, until: Math.min(closesAt, until, nextGap), open: true });
  return true;
}

const isInGap = (gaps: OpeningHours['gaps'], instant: number): boolean =>
  gaps.some(({ startsAt, endsAt }) => startsAt <= instant && instant < endsAt);

/** Open milliseconds between two moments (epoch ms); 0 when `to` is not after `from`. */
export function elapsed(hours: OpeningHours, from: number, to: number): number {
  let open = 0;
  for (const { startsAt, endsAt, offset } of piecesOf(hours, from, to)) {
    open += openUpTo(hours.days, endsAt + offset) - openUpTo(hours.days, startsAt + offset);
  }
  return open;
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
  const known = stretchAt(hours, instant);
  if (known) return known.open ? instant : known.until;
  if (isOpen(hours, instant)) return instant;
  // Openings begin on whole milliseconds: the first open one ends where one millisecond has passed.
  const first = fillFrom(hours, instant, 1);
  if (first === null) return null;
  stretches.set(hours, { from: instant, until: first - 1, open: false });
  return first - 1;
}

/** Hours are open, or closed, from one moment to another, the latter excluded. */
interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly open: boolean;
}

// A memo of a pure function, as long as the hours live: the newest stretch that was met. It is asked of everybody for
// every lead of a day or a night.
const stretches = new WeakMap<OpeningHours, Stretch>();

function stretchAt(hours: OpeningHours, instant: number): Stretch | null {
  const known = stretches.get(hours);
  return known && known.from <= instant && instant < known.until ? known : null;
}

function fillFrom(hours: OpeningHours, start: number, target: number): number | null {
  // Most targets end in the opening in which they begin.
  const stretch = stretchAt(hours, start);
  if (stretch?.open && start + target <= stretch.until) return start + target;
  const { days } = hours;
  let left = target;
  for (const { startsAt, endsAt, offset } of piecesOf(hours, start, start + FILL_HORIZON)) {
    const before = openUpTo(days, startsAt + offset);
    const open = openUpTo(days, endsAt + offset) - before;
    if (open >= left) {
      return left === 0
        ? startsAt
        : momentOf(days, before + left, startsAt + offset, endsAt + offset) - offset;
    }
    left -= open;
  }
  return null;
}

/** What is left of [from, until) without the gaps, each piece with one UTC offset. */
function* piecesOf(
  { timeZone, gaps }: OpeningHours,
  from: number,
  until: number,
): Generator<Interval & { readonly offset: number }> {
  for (const { startsAt, endsAt } of betweenGaps(gaps, from, until)) {
    for (let cursor = startsAt; cursor < endsAt;) {
      const span = offsetSpan(timeZone, cursor);
      const end = Math.min(span.until, endsAt);
      yield { startsAt: cursor, endsAt: end, offset: span.offset };
      cursor = end;
    }
  }
}

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

/** Open milliseconds before a local moment, counted as `openBefore` does; without days every one. */
function openUpTo(days: OpeningHours['days'], local: number): number {
  if (!days) return local;
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

/** The first local moment before which so many milliseconds are open; it lies in (from, until]. */
function momentOf(days: OpeningHours['days'], open: number, from: number, until: number): number {
  if (!days) return open;
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
