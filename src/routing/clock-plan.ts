import { due, nextOpening } from './business-time.ts';
import type { Clock, Score } from './decision.ts';
import { alwaysOpen, closedDuring } from './opening-hours.ts';
import type { Interval, OpeningHours } from './opening-hours.ts';
import type { SlaPolicy } from './sla-policy.ts';
import { MINUTE } from './working-hours.ts';

/** Everything that a clock depends on. */
export interface ClockPlan {
  readonly policy: SlaPolicy;
  readonly grade: Score['grade'];
  /** Hours of whoever has the lead; null for a queue. */
  readonly owner: OpeningHours | null;
  /** Null: the territory has no calendar. */
  readonly territory: OpeningHours | null;
  /** When the owner got the lead, epoch ms. */
  readonly givenAt: number;
  /** Of the lead, for a policy that counts from there; null: from when the owner got it, as in every later step. */
  readonly createdAt: number | null;
  /** Time of a step of escalation; null: the policy's own. */
  readonly targetMinutes: number | null;
  /** While the lead waited for somebody else. Minutes in them do not count. */
  readonly pauses: readonly Interval[];
}

/** Whoever gets a lead that is old already still has this part of the target. */
const LEAST_PART = 0.25;

/**
 * Due time and warnings. Where the hours cannot fill the target in five years the wall clock counts: no lead waits for
 * somebody who is never there.
 */
export function planClock(plan: ClockPlan): Omit<Clock, 'then'> {
  const { policy, owner, territory, givenAt, pauses } = plan;
  const targetMinutes = plan.targetMinutes ?? policy.byGrade[plan.grade] ?? policy.targetMinutes;
  const hours = closedDuring(hoursThatCount(plan), pauses);
  const target = Math.round(targetMinutes * MINUTE);
  const startsAt = startOf(plan);
  const after = (start: number, part: number) => {
    const time = Math.round(target * part);
    return due(hours, start, time, policy.fill) ?? start + time;
  };
  const dueAt = Math.max(after(startsAt, 1), startsAt < givenAt ? after(givenAt, LEAST_PART) : 0);
  const warnings = policy.warnings.map((part) => after(startsAt, part));
  return {
    startsAt,
    dueAt,
    targetMinutes,
    calendar: policy.calendar,
    timeZone: (owner ?? territory)?.timeZone ?? 'UTC',
    // A warning before the owner had the lead would reach nobody.
    warnAt: warnings.filter((at) => at > givenAt && at < dueAt),
    slaPolicyId: policy.slaPolicyId,
  };
}

/** Where what the policy names is missing, the next best counts: the other hours, then every minute. */
function hoursThatCount({ policy, owner, territory }: ClockPlan): OpeningHours {
  const zone = (owner ?? territory)?.timeZone ?? 'UTC';
  switch (policy.calendar) {
    case 'rep':
      return owner ?? territory ?? alwaysOpen(zone);
    case 'territory':
      return territory ?? owner ?? alwaysOpen(zone);
    case 'wall':
      return alwaysOpen(zone);
  }
}

function startOf({ policy, owner, territory, givenAt, createdAt }: ClockPlan): number {
  switch (policy.startsAt) {
    case 'created':
      return Math.min(createdAt ?? givenAt, givenAt);
    case 'routed':
      return givenAt;
    case 'next_opening': {
      const opening = policy.calendar === 'rep' ? (owner ?? territory) : (territory ?? owner);
      return opening ? (nextOpening(opening, givenAt) ?? givenAt) : givenAt;
    }
  }
}
