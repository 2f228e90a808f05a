import type { CardFormat } from '../format.ts';
import type { CardText } from '../text.generated.ts';
import type { DecidedCard } from './decided-card.ts';

export type Clock = NonNullable<DecidedCard['clock']>;

export interface ClockReading {
  /** "1 hr 12 min left", "5 min overdue", "Starts tomorrow 09:00", "Clock paused" */
  readonly headline: string;
  readonly target: string;
  /** "Due today 14:30, Berlin time", or when and how it was answered. */
  readonly detail: string;
  /** What happens at zero, or that most of the time is used. */
  readonly outlook: string | null;
  /** Share of the time from start to due that is over, 0 to 100; null: nothing runs any more. */
  readonly used: number | null;
  readonly variant: 'success' | 'warning' | 'danger';
}

/** What a clock says at `now`, in the zone of the rep it runs for. */
export function readClock(clock: Clock, now: number, text: CardText, format: CardFormat): ClockReading {
  const { state, startsAt, dueAt, timeZone, pausedAt } = clock;
  const words = text.clock;
  const minutes = format.minutes(clock.targetMinutes);
  const target = { rep: words.repHours, territory: words.territoryHours, wall: words.wallHours }[
    clock.calendar
  ](minutes);
  const at = (instant: number) => format.moment(instant, timeZone, now);
  const due = words.due(at(dueAt), format.zone(timeZone));
  if (state === 'answered') return { ...answered(clock, now, text, format), target };
  if (state === 'ended') {
    return { headline: words.ended, target, detail: due, outlook: null, used: null, variant: 'success' };
  }
  const seen = state === 'paused' ? (pausedAt ?? now) : now;
  const used = Math.round(
    Math.min(100, Math.max(0, ((seen - startsAt) / Math.max(1, dueAt - startsAt)) * 100)),
  );
  if (state === 'paused') {
    const detail = words.pausedSince(at(seen), format.span(seen - startsAt));
    return { headline: words.paused, target, detail, outlook: null, used, variant: 'warning' };
  }
  const late = now >= dueAt;
  const warned = now >= (clock.warnAt[0] ?? startsAt + 0.75 * (dueAt - startsAt));
  return {
    headline: late
      ? words.overdue(format.span(now - dueAt))
      : now < startsAt
        ? words.notStarted(at(startsAt))
        : words.left(format.span(dueAt - now)),
    target,
    detail: `${due} (${words.there(format.time(now, timeZone))})`,
    outlook: clock.then && !late ? text.atZero[clock.then.to](clock.then.name) : null,
    used,
    variant: late ? 'danger' : warned ? 'warning' : 'success',
  };
}

function answered(
  { answer, dueAt, timeZone }: Clock,
  now: number,
  text: CardText,
  format: CardFormat,
): Omit<ClockReading, 'target'> {
  const at = answer?.at ?? dueAt;
  const when = format.moment(at, timeZone, now);
  return {
    headline: text.clock.answered,
    detail: text.clock.answeredAt(when, signalText(answer?.signal ?? null, text)),
    outlook: at > dueAt ? text.clock.late(format.span(at - dueAt)) : null,
    used: null,
    variant: at > dueAt ? 'warning' : 'success',
  };
}

/** A signal by its code, in words; one that this card does not know is shown as it is. */
export function signalText(signal: string | null, text: CardText): string {
  const words: Readonly<Record<string, string>> = text.signal;
  return signal === null ? text.clock.answered : (words[signal] ?? signal);
}
