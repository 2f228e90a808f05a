import type { LeadCard } from '../contract/lead-card.ts';
import type { Clock } from '../routing/decision.ts';
import type { ClockState } from '../store/clock-states.ts';

type ClockCard = NonNullable<Extract<LeadCard, { state: 'decided' }>['clock']>;

/**
 * A decision's clock as the card shows it: what was decided, moved by what happened since. `stored` is null for a
 * decision of shadow mode, where nobody is watched. `overruled`: a person changed the owner, so nobody's time runs.
 */
export function clockCard(
  decided: Clock | null,
  stored: ClockState | null,
  overruled: boolean,
): ClockCard | null {
  if (!decided) return null;
  const answered = stored?.touchedAt ?? null;
  return {
    state: stateOf(stored, overruled),
    startsAt: stored?.startsAt ?? decided.startsAt,
    dueAt: stored?.dueAt ?? decided.dueAt,
    warnAt: [...(stored?.warnAt ?? decided.warnAt ?? [])],
    targetMinutes: decided.targetMinutes,
    timeZone: decided.timeZone,
    calendar: decided.calendar,
    pausedAt: stored?.pausedSince ?? null,
    answer: answered === null ? null : { at: answered, signal: stored?.touchedBy ?? null },
    then: decided.then ? { to: decided.then.to, name: decided.then.name } : null,
  };
}

function stateOf(stored: ClockState | null, overruled: boolean): ClockCard['state'] {
  if (stored?.touchedAt) return 'answered';
  if (overruled || (stored && !stored.running)) return 'ended';
  return stored?.pausedSince ? 'paused' : 'running';
}
