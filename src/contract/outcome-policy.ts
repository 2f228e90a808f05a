import { z } from 'zod';

/** What counts as won, and what as lost; any one sign will do, and won goes before lost. A lead with neither is open. */
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
});
export type OutcomePolicy = z.infer<typeof outcomePolicySchema>;
