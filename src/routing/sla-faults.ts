import type { Calendar } from './calendar.ts';
import type { SayFault } from './fault-rule.ts';
import { neverFilled } from './never-filled.ts';
import { standardSteps } from './sla-policy.ts';
import type { EscalationStep, SlaPolicy } from './sla-policy.ts';

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
  readonly say: SayFault;
}

/** What one part of a rulebook promises about clocks and another part does not keep, each to be said as a sentence. */
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
      ...(again ? [fault(path, ({ whole }) => whole.calendarTwice(calendarId))] : []),
      ...(week.length === 0 ? [fault(path, ({ whole }) => whole.neverOpen(name))] : []),
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
    const name = policyName(policy);
    const hasStep = asks(policy, 'last_resort');
    return [
      ...unknown.map((territoryId) =>
        fault([...path, 'offHours', 'territoryIds'], ({ whole }) => whole.sunToNowhere(name, territoryId)),
      ),
      ...(lastResort.ownerId === null && (hasStep || afterLast === 'last_resort')
        ? [
            fault(path, ({ whole }) =>
              hasStep ? whole.stepToNoLastResort(name) : whole.endsAtNoLastResort(name),
            ),
          ]
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
      faults.push(fault([...path, 'calendarId'], ({ whole }) => whole.noCalendar(name, calendarId)));
    }
    if (!policy) return faults;
    const title = policyName(policy);
    if (policy.calendar === 'territory' && calendarId === null) {
      faults.push(fault([...path, 'calendarId'], ({ whole }) => whole.needsCalendar(title, name)));
    }
    const calendar = calendars.find((each) => each.calendarId === calendarId);
    // Public holidays are not known here: checkTargets looks at them.
    const never =
      policy.calendar === 'territory' && calendar ? neverFilled(policy, calendar, undefined) : null;
    if (calendar && never !== null) {
      faults.push(
        fault([...path, 'calendarId'], ({ whole }) =>
          whole.neverFilled(title, String(never), calendar.name, name),
        ),
      );
    }
    if (asks(policy, 'named') && fallbackOwnerIds.length === 0) {
      faults.push(fault([...path, 'fallbackOwnerIds'], ({ whole }) => whole.stepToNobody(title, name)));
    }
    return faults;
  });
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

const policyName = ({ name, slaPolicyId }: SlaPolicy): string => name ?? slaPolicyId;

const fault = (path: PropertyKey[], say: SayFault): SlaFault => ({ path, say });
