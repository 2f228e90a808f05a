import { z } from 'zod';

export { conditionSchema, memberSchema, territorySchema } from './territory-parts.ts';
export type { Chance, Condition, ConditionTest, Member, Requirement, Territory } from './territory-parts.ts';

/**
 * The parts of a rulebook as the settings page reads and writes them. Loose where a part has more than the page shows:
 * what was read is written back whole. Baton checks what is written against the rulebook's own rules.
 */

const grade = z.enum(['A', 'B', 'C', 'D']);
const grades = z.looseObject({ A: z.number(), B: z.number(), C: z.number() });

/** A band has one of `values`, `from`/`to`, `known`, `unknown`. */
export const bandSchema = z.looseObject({
  values: z.array(z.string()).optional(),
  from: z.number().optional(),
  to: z.number().optional(),
  known: z.literal(true).optional(),
  unknown: z.literal(true).optional(),
  points: z.number(),
  /** Of a learned card: past leads in the band, and how many were won. */
  history: z.object({ leads: z.number(), wins: z.number() }).optional(),
});
export const scorecardSchema = z.looseObject({
  base: z.number(),
  rules: z.array(z.looseObject({ label: z.string(), attribute: z.string(), bands: z.array(bandSchema) })),
  grades,
});

const targets = z.strictObject({
  A: z.number().optional(),
  B: z.number().optional(),
  C: z.number().optional(),
  D: z.number().optional(),
});
export const slaPolicySchema = z.looseObject({
  slaPolicyId: z.string(),
  name: z.string().optional(),
  targetMinutes: z.number(),
  byGrade: targets,
  calendar: z.enum(['rep', 'territory', 'wall']),
  startsAt: z.enum(['created', 'routed', 'next_opening']),
  warnings: z.array(z.number()),
  firstTouch: z.array(z.string()),
  newStatuses: z.array(z.string()),
  pausedBy: z.strictObject({ leadStatuses: z.array(z.string()) }),
  ownerChange: z.enum(['restart', 'end']),
  steps: z.array(
    z.strictObject({
      to: z.enum(['next_rep', 'named', 'last_resort']),
      targetMinutes: z.number().optional(),
    }),
  ),
  offHours: z.discriminatedUnion('do', [
    z.strictObject({ do: z.literal('wait') }),
    z.strictObject({ do: z.literal('follow_sun'), territoryIds: z.array(z.string()) }),
    z.strictObject({ do: z.literal('on_call'), ownerIds: z.array(z.string()) }),
  ]),
  afterLast: z.enum(['keep', 'last_resort']),
  snooze: z.strictObject({ mostMinutes: z.number(), times: z.number() }),
  manager: z.string().nullable(),
});
export type SlaPolicy = z.infer<typeof slaPolicySchema>;

export const dayGroups = [
  ...(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const),
  ...(['MONDAY_TO_FRIDAY', 'SATURDAY_SUNDAY', 'EVERY_DAY'] as const),
] as const;
/** Minutes after local midnight. */
export const hoursSchema = z.strictObject({
  days: z.enum(dayGroups),
  startMinute: z.number(),
  endMinute: z.number(),
});
export type Hours = z.infer<typeof hoursSchema>;

/** Dates are "2026-12-24", both days included. */
export const calendarSchema = z.looseObject({
  calendarId: z.string(),
  name: z.string(),
  timeZone: z.string(),
  week: z.array(hoursSchema),
  /** "DE" or "DE-BY". */
  holidays: z.string().optional(),
  closures: z.array(z.strictObject({ from: z.string(), to: z.string(), name: z.string().optional() })),
  extraShifts: z.array(z.strictObject({ date: z.string(), startMinute: z.number(), endMinute: z.number() })),
});
export type Calendar = z.infer<typeof calendarSchema>;

/** What Baton keeps about a rep besides HubSpot's own entry. Null: HubSpot's value holds, or there is no cap. */
export const repEntrySchema = z.strictObject({
  perDay: z.number().nullable(),
  hours: z.array(hoursSchema).nullable(),
  timeZone: z.string().nullable(),
  holidays: z.string().nullable(),
  absences: z.array(z.strictObject({ from: z.string(), to: z.string() })),
  languages: z.array(z.string()),
  skills: z.array(z.string()),
  ramp: z.strictObject({ startsOn: z.string(), weeks: z.number(), from: z.number() }).nullable(),
});
export type RepEntry = z.infer<typeof repEntrySchema>;

const capWindow = z.discriminatedUnion('per', [
  z.strictObject({ per: z.literal('day') }),
  z.strictObject({ per: z.literal('week') }),
  z.strictObject({ per: z.literal('rolling'), hours: z.number() }),
]);
export const capSchema = z.looseObject({
  capId: z.string(),
  name: z.string(),
  counts: z.enum(['each_rep', 'together']),
  ownerIds: z.array(z.string()).optional(),
  territoryIds: z.array(z.string()).optional(),
  grades: z.array(grade).optional(),
  window: capWindow,
  most: z.number(),
  /** Of days and weeks when reps count together. */
  timeZone: z.string().optional(),
});
export type Cap = z.infer<typeof capSchema>;

/** Everything of a rulebook that is neither a territory nor about one rep. A part is read and written whole. */
export const partSchema = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('scorecard'), value: scorecardSchema }),
  z.strictObject({ part: z.literal('slaPolicies'), value: z.array(slaPolicySchema) }),
  z.strictObject({ part: z.literal('calendars'), value: z.array(calendarSchema) }),
  z.strictObject({ part: z.literal('fallback'), value: z.strictObject({ ownerIds: z.array(z.string()) }) }),
  z.strictObject({
    part: z.literal('lastResort'),
    value: z.strictObject({ ownerId: z.string().nullable() }),
  }),
  z.strictObject({ part: z.literal('caps'), value: z.array(capSchema) }),
  z.strictObject({
    part: z.literal('openCaps'),
    value: z.array(z.strictObject({ ownerIds: z.array(z.string()).optional(), most: z.number() })),
  }),
  z.strictObject({
    part: z.literal('openLeads'),
    value: z.strictObject({
      closedStatuses: z.array(z.string()),
      closedStages: z.array(z.string()),
      forgetAfterDays: z.number(),
    }),
  }),
  z.strictObject({
    part: z.literal('accounts'),
    value: z.looseObject({
      claims: z.array(z.enum(['account_owner', 'open_deal_owner', 'same_company'])),
      matchBy: z.array(z.enum(['association', 'domain', 'name'])),
      nameThreshold: z.number(),
      unavailable: z.enum(['route_on', 'wait', 'assign_anyway']),
      mostMinutes: z.number(),
    }),
  }),
  z.strictObject({
    part: z.literal('giveBack'),
    value: z.strictObject({ onReject: z.boolean(), onEscalation: z.boolean() }),
  }),
  z.strictObject({ part: z.literal('existingOwner'), value: z.enum(['keep', 'overwrite_inactive']) }),
]);
export type Part = z.infer<typeof partSchema>;
export type PartName = Part['part'];
export const partNames: readonly PartName[] = partSchema.options.map(({ shape }) => shape.part.value);
