import type { OpenDays } from './open-days.ts';

/** Half-open stretch of time, epoch milliseconds. */
export interface Interval {
  readonly startsAt: number;
  readonly endsAt: number;
}

/** When somebody is at work or a calendar is open, ready for many questions: see business-time.ts. */
export interface OpeningHours {
  /** IANA name; a zone that the runtime does not know counts as UTC. */
  readonly timeZone: string;
  /** Null: every minute of every day. */
  readonly days: OpenDays | null;
  /** Absences and pauses: closed whatever the days say. In order, none touching another. */
  readonly gaps: readonly Interval[];
}

/** The wall clock: every minute counts. */
export const alwaysOpen = (timeZone: string): OpeningHours => ({ timeZone, days: null, gaps: [] });

/** The same hours with some more stretches closed. */
export function closedDuring(hours: OpeningHours, gaps: readonly Interval[]): OpeningHours {
  if (gaps.length === 0) return hours;
  const merged: Interval[] = [];
  for (const gap of [...hours.gaps, ...gaps].sort((a, b) => a.startsAt - b.startsAt)) {
    const last = merged.at(-1);
    if (last && gap.startsAt <= last.endsAt) {
      merged[merged.length - 1] = { ...last, endsAt: Math.max(last.endsAt, gap.endsAt) };
    } else if (gap.startsAt < gap.endsAt) {
      merged.push(gap);
    }
  }
  return { ...hours, gaps: merged };
}
