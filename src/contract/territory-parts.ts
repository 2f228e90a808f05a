import { z } from 'zod';

// A territory as the settings page reads and writes it; loose where a rulebook has more than the page shows.

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly none: readonly Condition[] }
  | ConditionTest;

/** See docs/conditions.md; which fields a test has follows from `is`. */
export const conditionTestSchema = z.strictObject({
  attribute: z.string(),
  is: z.string(),
  values: z.array(z.string()).readonly().optional(),
  from: z.union([z.number(), z.string()]).optional(),
  to: z.union([z.number(), z.string()]).optional(),
  ranges: z
    .array(z.strictObject({ from: z.string(), to: z.string() }))
    .readonly()
    .optional(),
  listId: z.string().optional(),
});
export type ConditionTest = z.infer<typeof conditionTestSchema>;

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema) }),
    z.strictObject({ any: z.array(conditionSchema) }),
    z.strictObject({ none: z.array(conditionSchema) }),
    conditionTestSchema,
  ]),
);

export const memberSchema = z.strictObject({
  ownerId: z.string(),
  weight: z.number(),
  /** Order under `strict_order`: lowest first. */
  place: z.number().optional(),
});
export type Member = z.infer<typeof memberSchema>;

/** A rep's chance to win the leads for which `when` holds; the first entry of a rep that holds counts. */
export const chanceSchema = z.strictObject({
  ownerId: z.string(),
  when: conditionSchema,
  chance: z.number(),
});
export type Chance = z.infer<typeof chanceSchema>;

const selection = z.discriminatedUnion('by', [
  z.looseObject({ by: z.literal('fair_share') }),
  z.looseObject({ by: z.literal('least_loaded') }),
  z.looseObject({
    by: z.literal('best_fit'),
    within: z.number(),
    chances: z.array(chanceSchema),
    /** Learned: what a rep's turn is worth elsewhere. */
    bars: z.array(z.strictObject({ ownerId: z.string(), bar: z.number() })).optional(),
  }),
  z.looseObject({ by: z.literal('strict_order') }),
]);
const absence = z.discriminatedUnion('policy', [
  z.strictObject({ policy: z.literal('keep_place') }),
  z.strictObject({ policy: z.literal('catch_up'), mostLeads: z.number() }),
]);
const whenNobody = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('hold'),
    order: z.enum(['oldest', 'hottest']),
    mostMinutes: z.number(),
    then: z.enum(['fallback', 'next_territory']),
  }),
  z.strictObject({ do: z.literal('next_territory') }),
  z.strictObject({ do: z.literal('fallback') }),
]);

/** What a rep must bring for the leads for which `when` holds. `language`: a code, or `of_lead`. */
export const requirementSchema = z.union([
  z.strictObject({ when: conditionSchema, skill: z.string() }),
  z.strictObject({ when: conditionSchema, language: z.string() }),
]);
export type Requirement = z.infer<typeof requirementSchema>;

/** A territory without its place in the order, which moves with `territory/move`. */
export const territorySchema = z.looseObject({
  territoryId: z.string(),
  name: z.string(),
  condition: conditionSchema,
  members: z.array(memberSchema),
  slaPolicyId: z.string(),
  fallbackOwnerIds: z.array(z.string()),
  calendarId: z.string().nullable(),
  selection,
  absence,
  whenNobody,
  requires: z.array(requirementSchema),
});
export type Territory = z.infer<typeof territorySchema>;
