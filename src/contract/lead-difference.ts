import { z } from 'zod';

/**
 * What `GET /api/lead-differences?contactId=&ownerId=&locale=` answers: what would have had to be different for this rep
 * to have got the lead by its latest decision.
 */
export const leadDifferenceSchema = z.object({
  ownerId: z.string(),
  name: z.string(),
  /** One sentence; it introduces the cases, or says why there are none. */
  summary: z.string(),
  /** Each a sentence, the smallest change first. */
  cases: z.array(z.string()),
  /** What the answer takes for granted or leaves out. */
  notes: z.array(z.string()),
});
export type LeadDifference = z.infer<typeof leadDifferenceSchema>;

/** What `GET /api/lead-reps` answers: everybody who can be given leads. */
export const leadRepsSchema = z.object({
  reps: z.array(z.object({ ownerId: z.string(), name: z.string() })),
});
export type LeadReps = z.infer<typeof leadRepsSchema>;
