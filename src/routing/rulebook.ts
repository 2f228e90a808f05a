import { z } from 'zod';
import { leadAttributeNames, reservedProperties } from './lead.ts';
import type { LeadAttributeName } from './lead.ts';

const isReserved = (value: unknown) =>
  typeof value === 'string' && reservedProperties.has(value.replace(/^property:/, ''));
const standardNames = leadAttributeNames.join(', ');

const attributeName = z.custom<LeadAttributeName>(
  (value) =>
    typeof value === 'string' &&
    ((leadAttributeNames as readonly string[]).includes(value) ||
      (/^property:[a-z0-9_]+$/.test(value) && !isReserved(value))),
  {
    error: (issue) =>
      isReserved(issue.input)
        ? `must not be a property that Baton reads itself: use one of ${standardNames}`
        : `must be one of ${standardNames} or property:<HubSpot property name>`,
  },
);

const openRange = { from: z.number().optional(), to: z.number().optional() };
const hasBound = (range: { from?: number | undefined; to?: number | undefined }) =>
  range.from !== undefined || range.to !== undefined;
const boundsInOrder = (range: { from?: number | undefined; to?: number | undefined }) =>
  range.from === undefined || range.to === undefined || range.from <= range.to;
const needsBound = { error: 'needs "from", "to" or both' };
const needsOrder = { error: '"from" must not be above "to"' };

const test = z.discriminatedUnion('is', [
  z.strictObject({
    attribute: attributeName,
    is: z.literal('any_of'),
    values: z.array(z.string().min(1)).min(1),
  }),
  z.strictObject({
    attribute: attributeName,
    is: z.literal('none_of'),
    values: z.array(z.string().min(1)).min(1),
  }),
  z.strictObject({ attribute: attributeName, is: z.literal('known') }),
  z.strictObject({ attribute: attributeName, is: z.literal('unknown') }),
  z
    .strictObject({
      attribute: attributeName,
      is: z.literal('between'),
      /** Inclusive bounds; leave one out for an open end. */
      ...openRange,
    })
    .refine(hasBound, needsBound)
    .refine(boundsInOrder, needsOrder),
]);

export type ConditionTest = z.infer<typeof test>;
export type Condition =
  | ConditionTest
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { none: readonly Condition[] };

/** `{ all: [] }` holds for every lead: the catch-all. */
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    test,
    z.strictObject({ all: z.array(conditionSchema) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ none: z.array(conditionSchema).min(1) }),
  ]),
);

export const territorySchema = z.strictObject({
  territoryId: z.string().min(1),
  name: z.string().min(1),
  /** Lowest first; the first territory whose condition holds takes the lead. */
  priority: z.int(),
  condition: conditionSchema,
  members: z.array(z.strictObject({ ownerId: z.string().min(1), weight: z.number().positive().max(1000) })),
  slaPolicyId: z.string().min(1),
});
export type Territory = z.infer<typeof territorySchema>;

export const scorecardSchema = z.strictObject({
  base: z.number(),
  rules: z.array(
    z.strictObject({
      label: z.string().min(1),
      attribute: attributeName,
      /** First band that fits gives its points; no band fits, no points. */
      bands: z
        .array(
          z.union([
            z.strictObject({ values: z.array(z.string().min(1)).min(1), points: z.number() }),
            z
              .strictObject({ ...openRange, points: z.number() })
              .refine(hasBound, needsBound)
              .refine(boundsInOrder, needsOrder),
            z.strictObject({ known: z.literal(true), points: z.number() }),
            z.strictObject({ unknown: z.literal(true), points: z.number() }),
          ]),
        )
        .min(1),
    }),
  ),
  /** Highest threshold reached gives the grade; below all of them the last letter, D. */
  grades: z
    .strictObject({ A: z.number(), B: z.number(), C: z.number() })
    .refine((grades) => grades.A >= grades.B && grades.B >= grades.C, {
      error: 'must fall from A to C: A at least B, B at least C',
    }),
});
export type ScoreBand = z.infer<typeof scorecardSchema>['rules'][number]['bands'][number];
export type Scorecard = z.infer<typeof scorecardSchema>;

export const slaPolicySchema = z.strictObject({
  slaPolicyId: z.string().min(1),
  /** First response due this many minutes after routing. */
  targetMinutes: z.int().positive(),
  /** `rep`: minutes count only in the chosen rep's working hours; `wall`: every minute counts. */
  calendar: z.enum(['rep', 'wall']),
});
export type SlaPolicy = z.infer<typeof slaPolicySchema>;

/** Everything that decides. Versioned; a published version is never edited in place. */
export const rulebookSchema = z
  .strictObject({
    scorecard: scorecardSchema,
    territories: z.array(territorySchema).min(1),
    /** Leads a rep may receive per local day, over all territories. A rep not listed has no cap. */
    capacities: z.array(z.strictObject({ ownerId: z.string().min(1), perDay: z.int().nonnegative() })),
    slaPolicies: z.array(slaPolicySchema).min(1),
    /** What to do with a contact that already has an owner when we read it. */
    existingOwner: z.enum(['keep', 'overwrite_inactive']),
  })
  .superRefine((rulebook, context) => {
    const fault = (path: PropertyKey[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    const policies = new Set<string>();
    rulebook.slaPolicies.forEach(({ slaPolicyId }, index) => {
      if (policies.has(slaPolicyId)) {
        fault(['slaPolicies', index], `SLA policy id "${slaPolicyId}" is used twice.`);
      }
      policies.add(slaPolicyId);
    });
    const capped = new Set<string>();
    rulebook.capacities.forEach(({ ownerId }, index) => {
      if (capped.has(ownerId)) fault(['capacities', index], `Owner ${ownerId} has two daily caps.`);
      capped.add(ownerId);
    });
    const ids = new Set<string>();
    rulebook.territories.forEach((territory, index) => {
      const { territoryId, name, slaPolicyId } = territory;
      if (ids.has(territoryId)) {
        fault(['territories', index], `Territory id "${territoryId}" is used twice.`);
      }
      ids.add(territoryId);
      if (!policies.has(slaPolicyId)) {
        fault(
          ['territories', index, 'slaPolicyId'],
          `Territory "${name}" names SLA policy "${slaPolicyId}", which does not exist.`,
        );
      }
      const members = new Set(territory.members.map((member) => member.ownerId));
      if (members.size < territory.members.length) {
        fault(['territories', index, 'members'], `Territory "${name}" lists the same owner twice.`);
      }
    });
    const last = [...rulebook.territories].sort((a, b) => a.priority - b.priority).at(-1);
    if (last && !('all' in last.condition && last.condition.all.length === 0)) {
      fault(
        ['territories'],
        `The last territory, "${last.name}", must take every lead that is left: give it the condition { "all": [] }.`,
      );
    }
  });
export type Rulebook = z.infer<typeof rulebookSchema>;
