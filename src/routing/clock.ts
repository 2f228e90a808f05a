import type { EscalationStep, SlaPolicy } from './sla-policy.ts';

/** How long the owner has for a first response, as it was settled with the decision. */
export interface Clock {
  /** Epoch milliseconds. */
  readonly startsAt: number;
  readonly dueAt: number;
  readonly targetMinutes: number;
  /** Whose time counts: the owner's own hours, the calendar of the territory, or every minute. */
  readonly calendar: SlaPolicy['calendar'];
  /** Zone in which the due time is shown. */
  readonly timeZone: string;
  /** When the owner is reminded, epoch ms, ascending; missing in formats 1 and 2. */
  readonly warnAt?: readonly number[];
  readonly slaPolicyId?: string;
  /** What comes at the due time, as things stood at the decision; missing in formats 1 and 2. */
  readonly then?: NextStep;
}

/** The step of escalation that comes next; `name` is null when nobody can be named yet. */
export interface NextStep {
  /** `keep`: the chain is over and the owner keeps the lead. */
  readonly to: EscalationStep['to'] | 'keep';
  readonly ownerId: string | null;
  readonly name: string | null;
}
