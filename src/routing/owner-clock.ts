import { calendarHours } from './calendar-hours.ts';
import { planClock } from './clock-plan.ts';
import type { CompiledTerritory } from './compile-rulebook.ts';
import type { Clock, Decision, RoutingSnapshot } from './decision.ts';
import type { Interval, OpeningHours } from './opening-hours.ts';
import { repCalendar } from './rep-calendar.ts';

/** Hours of a rep with their absences; null for an owner who is not in the roster, such as a queue. */
export function ownerHours(
  ownerId: string,
  { reps, rulebook, holidays }: RoutingSnapshot,
): OpeningHours | null {
  const rep = reps.get(ownerId);
  return rep ? repCalendar(rep, rulebook.capacity.people.get(ownerId), holidays).present : null;
}

export const territoryHours = (
  territory: CompiledTerritory | null,
  { holidays }: RoutingSnapshot,
): OpeningHours | null => (territory?.calendar ? calendarHours(territory.calendar, holidays) : null);

/**
 * A decision's clock again with everything that stood it still (epoch ms, in any order): the same start and target, due
 * that much later. By the policy and the calendars of the rulebook now in force. Null for a decision without a clock.
 */
export function pausedClock(
  decision: Decision,
  snapshot: RoutingSnapshot,
  pauses: readonly Interval[],
): Clock | null {
  const { clock, ownerId, territory, score, handover, decidedAt } = decision;
  if (!clock || ownerId === null) return null;
  const { territoryOf } = snapshot.rulebook;
  const policy = territoryOf((handover?.home ?? territory)?.territoryId)?.slaPolicy;
  if (!policy) return clock;
  const { then, startsAt, targetMinutes, calendar } = clock;
  return {
    ...planClock({
      policy: { ...policy, calendar },
      grade: score.grade,
      owner: ownerHours(ownerId, snapshot),
      territory: territoryHours(territoryOf(territory?.territoryId), snapshot),
      givenAt: decidedAt,
      createdAt: startsAt,
      targetMinutes,
      pauses,
    }),
    ...(then === undefined ? undefined : { then }),
  };
}
