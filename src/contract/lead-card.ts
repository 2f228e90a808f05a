import { z } from 'zod';

/** What `GET /api/lead-card?contactId=` answers. Times are epoch milliseconds. */
export const leadCardSchema = z.discriminatedUnion('state', [
  z.object({
    /** No decision yet: the contact is new to Baton, or older than the install. */
    state: z.literal('never_routed'),
    message: z.string(),
  }),
  z.object({
    state: z.literal('routing'),
    /** The creation event is in the inbox and will be decided within moments. */
    message: z.string(),
  }),
  z.object({
    state: z.literal('gone'),
    /** Deleted, merged or erased before or after routing, and which. */
    message: z.string(),
  }),
  z.object({
    state: z.literal('decided'),
    outcome: z.enum(['assigned', 'held', 'kept']),
    mode: z.enum(['live', 'shadow']),
    /** One sentence. */
    reason: z.string(),
    owner: z.object({ ownerId: z.string(), name: z.string() }).nullable(),
    /** Set when a person changed the owner after the decision, or the write could not be made. */
    note: z.string().nullable(),
    decidedAt: z.number(),
    rulebookVersion: z.number(),
    score: z.object({
      points: z.number(),
      grade: z.enum(['A', 'B', 'C', 'D']),
      factors: z.array(z.object({ label: z.string(), value: z.string().nullable(), points: z.number() })),
    }),
    territory: z.object({ name: z.string(), because: z.string() }).nullable(),
    territoriesTried: z.array(z.object({ name: z.string(), matched: z.boolean(), because: z.string() })),
    /** Territories tried before the ones listed; they did not fit. */
    territoriesUnlisted: z.number(),
    /** How the lead's company was found and who has a claim because of it; null when none was found or asked for. */
    company: z.string().nullable(),
    candidates: z.array(
      z.object({
        ownerId: z.string(),
        name: z.string(),
        eligible: z.boolean(),
        chosen: z.boolean(),
        /** "Away until 14:00", "Has had 12 of 12 leads today"; for the eligible one sentence on their turn. */
        why: z.string(),
        /** Share owed in leads, two decimals: positive means it is more their turn. */
        owedBefore: z.number(),
        owedAfter: z.number(),
      }),
    ),
    nextOwner: z.object({ ownerId: z.string(), name: z.string() }).nullable(),
    clock: z
      .object({
        startsAt: z.number(),
        dueAt: z.number(),
        targetMinutes: z.number(),
        timeZone: z.string(),
        calendar: z.enum(['rep', 'wall']),
      })
      .nullable(),
    retryAt: z.number().nullable(),
    /** What happens next, in one sentence. */
    next: z.string(),
  }),
]);
export type LeadCard = z.infer<typeof leadCardSchema>;

/** Every refusal of the API: one sentence a person can act on, and an id to quote to support. */
export const apiErrorSchema = z.object({ message: z.string(), requestId: z.string() });
export type ApiError = z.infer<typeof apiErrorSchema>;
