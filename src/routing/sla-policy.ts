import { z } from 'zod';

export const slaPolicySchema = z.strictObject({
  slaPolicyId: z.string().min(1),
  /** First response due this many minutes after routing. */
  targetMinutes: z.int().positive(),
  /** `rep`: minutes count only in the chosen rep's working hours; `wall`: every minute counts. */
  calendar: z.enum(['rep', 'wall']),
});
export type SlaPolicy = z.infer<typeof slaPolicySchema>;
