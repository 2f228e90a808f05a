import { z } from 'zod';
import { asking } from './fault-rule.ts';

const ownerId = z.string().min(1);

/** Five years: no target is longer, and no calendar may take longer to fill one. */
export const MOST_TARGET_MINUTES = 5 * 366 * 1440;
const minutes = z.number().positive().max(MOST_TARGET_MINUTES);

/** Signals that a lead was answered; see the shell's reading of a contact. */
export const firstTouchSignals = [
  'first_outreach',
  'last_contacted',
  'contacted_notes',
  'email_replied',
  'status_left_new',
  'acknowledged',
] as const;

/** Whom a breach hands the lead to, and the time that they get: left out, the policy's own. */
export const escalationStepSchema = z.discriminatedUnion('to', [
  /** The territory's next rep by its own rule who never had the lead, is at work and has room. */
  z.strictObject({ to: z.literal('next_rep'), targetMinutes: minutes.optional() }),
  /** The territory's `fallbackOwnerIds`, in order. */
  z.strictObject({ to: z.literal('named'), targetMinutes: minutes.optional() }),
  /** The rulebook's `lastResort`: a person or a HubSpot queue. */
  z.strictObject({ to: z.literal('last_resort'), targetMinutes: minutes.optional() }),
]);
export type EscalationStep = z.infer<typeof escalationStepSchema>;

/** The chain of a policy that does not name one. It skips what the portal has not set up. */
export const standardSteps: readonly EscalationStep[] = [
  { to: 'next_rep' },
  { to: 'next_rep' },
  { to: 'named' },
  { to: 'last_resort' },
];

/** What becomes of a breach at a moment at which nobody who is next is at work. */
export const offHoursSchema = z.discriminatedUnion('do', [
  /** Until somebody opens. */
  z.strictObject({ do: z.literal('wait') }),
  /** These territories are asked in order, whether or not their condition fits the lead. */
  z.strictObject({ do: z.literal('follow_sun'), territoryIds: z.array(z.string().min(1)).min(1) }),
  /** These people, in order, at any hour. */
  z.strictObject({ do: z.literal('on_call'), ownerIds: z.array(ownerId).min(1) }),
]);
export type OffHours = z.infer<typeof offHoursSchema>;

/** How soon a lead must be answered, and what happens when it is not. */
export const slaPolicySchema = z.strictObject({
  slaPolicyId: z.string().min(1),
  name: z.string().min(1).optional(),
  /** Business minutes until the first response is due. */
  targetMinutes: minutes,
  /** Targets of single grades, in place of `targetMinutes`. */
  byGrade: z
    .strictObject({
      A: minutes.optional(),
      B: minutes.optional(),
      C: minutes.optional(),
      D: minutes.optional(),
    })
    .default({}),
  /** `rep`: the owner's own hours; `territory`: the calendar of the territory; `wall`: every minute counts. */
  calendar: z.enum(['rep', 'territory', 'wall']),
  startsAt: z.enum(['created', 'routed', 'next_opening']).default('routed'),
  /** A target that fills an opening to its last minute is due at closing (`inclusive`) or when it opens again (`roll`). */
  fill: z.enum(['inclusive', 'roll']).default('inclusive'),
  /** Parts of the target after which the owner is reminded, ascending. */
  warnings: z
    .array(z.number().gt(0).lt(1))
    .refine(
      (parts) => parts.every((part, i) => i === 0 || part > (parts[i - 1] ?? 0)),
      asking(({ must }) => must.warningsRise),
    )
    .default([0.75]),
  firstTouch: z
    .array(z.enum(firstTouchSignals))
    .min(1)
    .default(() => [...firstTouchSignals]),
  /** `hs_lead_status` values that mean "not answered yet". */
  newStatuses: z.array(z.string().min(1)).default(['NEW']),
  /** While the lead has one of these statuses the clock stands still. */
  pausedBy: z.strictObject({ leadStatuses: z.array(z.string().min(1)) }).default({ leadStatuses: [] }),
  /** What a person's change of owner does to the clock. */
  ownerChange: z.enum(['restart', 'end']).default('restart'),
  steps: z.array(escalationStepSchema).default(() => [...standardSteps]),
  offHours: offHoursSchema.default({ do: 'wait' }),
  /** When the steps are over: the last owner keeps the lead, or the last resort gets it. */
  afterLast: z.enum(['keep', 'last_resort']).default('keep'),
  /** How often, and for how long at most, an owner may put the warning off. */
  snooze: z
    .strictObject({ mostMinutes: minutes, times: z.int().nonnegative() })
    .default({ mostMinutes: 60, times: 1 }),
  /** Who gets the digest of breaches. */
  manager: ownerId.nullable().default(null),
});
export type SlaPolicy = z.infer<typeof slaPolicySchema>;
export type SlaPolicyInput = z.input<typeof slaPolicySchema>;
