import { due } from './business-time.ts';
import { calendarHours } from './calendar-hours.ts';
import type { Calendar } from './calendar.ts';
import { dayNumber, startOfLocalDay } from './local-dates.ts';
import { standardSteps } from './sla-policy.ts';
import type { EscalationStep, SlaPolicy } from './sla-policy.ts';
import { MINUTE } from './working-hours.ts';

/** The parts of a rulebook that clocks and escalation read. */
interface SlaParts {
  readonly calendars: readonly Calendar[];
  readonly slaPolicies: readonly SlaPolicy[];
  readonly lastResort: { readonly ownerId: string | null };
  readonly territories: readonly {
    readonly territoryId: string;
    readonly name: string;
    readonly slaPolicyId: string;
    readonly calendarId: string | null;
    readonly fallbackOwnerIds: readonly string[];
  }[];
}

export interface SlaFault {
  readonly path: PropertyKey[];
  readonly message: string;
}

/** What one part of a rulebook promises about clocks and another part does not keep, each as a sentence. */
export const slaFaults = (rulebook: SlaParts): readonly SlaFault[] => [
  ...calendarFaults(rulebook),
  ...policyFaults(rulebook),
  ...territoryFaults(rulebook),
];

function calendarFaults({ calendars }: SlaParts): readonly SlaFault[] {
  const seen = new Set<string>();
  return calendars.flatMap(({ calendarId, name, week }, index): SlaFault[] => {
    const again = seen.has(calendarId);
    seen.add(calendarId);
    const path = ['calendars', index];
    return [
      ...(again ? [{ path, message: `Calendar id "${calendarId}" is used twice.` }] : []),
      ...(week.length === 0
        ? [{ path, message: `Calendar "${name}" is never open: its week needs at least one interval.` }]
        : []),
    ];
  });
}

function policyFaults({ slaPolicies, territories, lastResort }: SlaParts): readonly SlaFault[] {
  const ids = new Set(territories.map(({ territoryId }) => territoryId));
  return slaPolicies.flatMap((policy, index): SlaFault[] => {
    const { offHours, afterLast } = policy;
    const path = ['slaPolicies', index];
    const unknown =
      offHours.do === 'follow_sun'
        ? offHours.territoryIds.filter((territoryId) => !ids.has(territoryId))
        : [];
    const lastStep = asks(policy, 'last_resort') ? 'has a step to the last resort' : null;
    const lastEnd = afterLast === 'last_resort' ? 'ends at the last resort' : null;
    const why = lastStep ?? lastEnd;
    return [
      ...unknown.map((territoryId) => ({
        path: [...path, 'offHours', 'territoryIds'],
        message: `${policyName(policy)} follows the sun to territory "${territoryId}", which does not exist.`,
      })),
      ...(why !== null && lastResort.ownerId === null
        ? [{ path, message: `${policyName(policy)} ${why}, but the rulebook names none in "lastResort".` }]
        : []),
    ];
  });
}

function territoryFaults({ territories, calendars, slaPolicies }: SlaParts): readonly SlaFault[] {
  const known = new Set(calendars.map(({ calendarId }) => calendarId));
  const policies = new Map(slaPolicies.map((policy) => [policy.slaPolicyId, policy]));
  return territories.flatMap(({ name, calendarId, slaPolicyId, fallbackOwnerIds }, index): SlaFault[] => {
    const path = ['territories', index];
    const policy = policies.get(slaPolicyId);
    const faults: SlaFault[] = [];
    if (calendarId !== null && !known.has(calendarId)) {
      const message = `Territory "${name}" names calendar "${calendarId}", which does not exist.`;
      faults.push({ path: [...path, 'calendarId'], message });
    }
    if (!policy) return faults;
    if (policy.calendar === 'territory' && calendarId === null) {
      const message = `${policyName(policy)} counts by the territory's calendar, but territory "${name}" has none: give it a "calendarId".`;
      faults.push({ path: [...path, 'calendarId'], message });
    }
    const calendar = calendars.find((each) => each.calendarId === calendarId);
    const never = policy.calendar === 'territory' && calendar ? neverFilled(policy, calendar) : null;
    if (never !== null) {
      const message = `${policyName(policy)} gives ${never} minutes, which calendar "${calendar?.name}" of territory "${name}" cannot fill within five years.`;
      faults.push({ path: [...path, 'calendarId'], message });
    }
    if (asks(policy, 'named') && fallbackOwnerIds.length === 0) {
      const message = `${policyName(policy)} has a step to the named fallback, but territory "${name}" names nobody in "fallbackOwnerIds".`;
      faults.push({ path: [...path, 'fallbackOwnerIds'], message });
    }
    return faults;
  });
}

/**
 * The first target of a policy that a calendar cannot fill; null when it can fill them all. Away from closures every
 * week is like every other, so the worst starts are where they begin. Public holidays are left aside: they are not known
 * here, and a clock that they keep from ever filling counts every minute (see clock-plan.ts).
 */
function neverFilled({ targetMinutes, byGrade, steps }: SlaPolicy, calendar: Calendar): number | null {
  // A calendar that is never open has a fault of its own.
  if (calendar.week.length === 0) return null;
  const hours = calendarHours(calendar, undefined);
  const starts = [
    0,
    ...calendar.closures.map(({ from }) => startOfLocalDay(dayNumber(from), calendar.timeZone)),
  ];
  const written = [targetMinutes, ...Object.values(byGrade), ...steps.map((step) => step.targetMinutes)];
  const targets = written.filter((minutes) => minutes !== undefined);
  const never = targets.find((minutes) =>
    starts.some((start) => due(hours, start, Math.round(minutes * MINUTE), 'inclusive') === null),
  );
  return never ?? null;
}

/**
 * Whether a policy's own chain asks for this. The standard chain asks nobody in particular: it skips what is not set up,
 * so that a rulebook without any word about escalation is valid.
 */
const asks = ({ steps }: SlaPolicy, to: EscalationStep['to']): boolean =>
  !isStandard(steps) && steps.some((step) => step.to === to);

const isStandard = (steps: readonly EscalationStep[]): boolean =>
  steps.length === standardSteps.length &&
  steps.every((step, i) => step.to === standardSteps[i]?.to && step.targetMinutes === undefined);

const policyName = ({ name, slaPolicyId }: SlaPolicy): string => `SLA policy "${name ?? slaPolicyId}"`;
