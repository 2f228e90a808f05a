import { strings } from '../text/strings.ts';
import { minutesText, momentText, spanText, zoneText } from '../text/times.ts';
import type { DecidedCard } from './decided-card.ts';

export type Clock = NonNullable<DecidedCard['clock']>;

export interface ClockReading {
  /** "Due today 14:30, Berlin time" */
  readonly due: string;
  /** "1 h 12 min left", "5 min 00 s overdue" or "Starts tomorrow 09:00" */
  readonly left: string;
  readonly target: string;
  /** Share of the time from start to due that is over, 0 to 100. */
  readonly used: number;
  readonly variant: 'success' | 'warning' | 'danger';
}

/** From this share of the target on, the clock warns. */
const warnFrom = 75;

/** What a clock says at `now`, in the zone of the rep it runs for. */
export function readClock(clock: Clock, now: number): ClockReading {
  const span = Math.max(1, clock.dueAt - clock.startsAt);
  const used = Math.min(100, Math.max(0, ((now - clock.startsAt) / span) * 100));
  const late = now >= clock.dueAt;
  const minutes = minutesText(clock.targetMinutes);
  return {
    due: `${strings.clock.due(momentText(clock.dueAt, clock.timeZone, now))}, ${zoneText(clock.timeZone)}`,
    left: late
      ? strings.clock.overdue(spanText(now - clock.dueAt))
      : now < clock.startsAt
        ? strings.clock.notStarted(momentText(clock.startsAt, clock.timeZone, now))
        : strings.clock.left(spanText(clock.dueAt - now)),
    target: clock.calendar === 'rep' ? strings.clock.repHours(minutes) : strings.clock.wallHours(minutes),
    used: Math.round(used),
    variant: late ? 'danger' : used >= warnFrom ? 'warning' : 'success',
  };
}
