import { z } from 'zod';

/** What past leads are read for. What counts as won, and what as lost: any one sign will do, and won goes before lost. A lead with neither is open. */
export const outcomePolicySchema = z.strictObject({
  /** Lifecycle stages that the lead has ever been in. */
  wonStages: z.array(z.string().min(1)).default(['customer']),
  wonStatuses: z.array(z.string().min(1)).default([]),
  wonByDeal: z.boolean().default(true),
  lostStatuses: z.array(z.string().min(1)).default(['UNQUALIFIED']),
  /** A deal was lost, and none is open. */
  lostByDeal: z.boolean().default(true),
  /** So long without a win or an open deal; null: time alone loses no lead. */
  lostAfterDays: z.int().min(1).max(3650).nullable().default(180),
  /** HubSpot contact properties, by internal name, that are read along besides those that Baton knows. */
  alsoRead: z
    .array(z.string().regex(/^[a-z0-9_]+$/, 'must be the internal name of a property'))
    .max(50)
    .default([]),
  /** Attributes, such as `property:department`, that nobody must be judged by although their names do not say so. */
  protect: z.array(z.string().min(1)).max(50).default([]),
});
export type OutcomePolicy = z.infer<typeof outcomePolicySchema>;
