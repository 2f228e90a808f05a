import type { Decision } from '../routing/decision.ts';
import { pausedClock } from '../routing/owner-clock.ts';
import type { RunningClock } from '../store/clocks.ts';
import type { LoadedSnapshot } from './routing-snapshots.ts';

/** What comes next on a clock after `warned` warnings. */
export function nextEvent({
  dueAt,
  warnAt,
  warned,
}: Pick<RunningClock, 'dueAt' | 'warnAt' | 'warned'>): NonNullable<RunningClock['next']> {
  const warning = warnAt[warned];
  return warning === undefined ? { kind: 'breach', at: dueAt } : { kind: 'warning', at: warning };
}

/** The clock with its due time and reminders as its pauses have them. */
export function movedClock(clock: RunningClock, decision: Decision, snapshot: LoadedSnapshot): RunningClock {
  const moved = pausedClock(decision, snapshot, clock.pauses) ?? clock;
  const { dueAt, warnAt = [] } = moved;
  const warned = Math.min(clock.warned, warnAt.length);
  return { ...clock, dueAt, warnAt, warned, next: nextEvent({ dueAt, warnAt, warned }) };
}
