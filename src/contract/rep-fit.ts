import { z } from 'zod';

/** Who converts what, and what "best fit" would make of it: `/api/settings/scorecard/fit…`. */

/** Values a kind of lead has of an attribute: one of `values`, `from`/`to`, `known` (anything else), `unknown`. */
const segmentBandSchema = z.object({
  values: z.array(z.string()).optional(),
  from: z.number().optional(),
  to: z.number().optional(),
  known: z.literal(true).optional(),
  unknown: z.literal(true).optional(),
});

/** What best fit would have changed on the newest leads, by chances learned from the older ones alone. */
const weighedSchema = z.object({
  learnedFrom: z.int(),
  leads: z.int(),
  /** Leads that would have had another rep. */
  changed: z.int(),
  /** Wins more than there were, and where they lie in 95 of 100 cases. */
  gain: z.number(),
  from: z.number(),
  to: z.number(),
  /** Leads that anybody would have been behind their fair share at worst. */
  behind: z.number(),
  reps: z.array(z.object({ ownerId: z.string(), had: z.int(), wouldHave: z.int() })),
});

const fittedTerritorySchema = z.object({
  territoryId: z.string(),
  name: z.string(),
  /** Closed leads that its members had. */
  leads: z.int(),
  members: z.int(),
  /** Whether who works a lead matters beyond chance; `byChance`: how often chance alone differs as much. */
  found: z.boolean(),
  byChance: z.number(),
  /** Empty without an effect. `segment` is an index of `segments`. */
  chances: z.array(
    z.object({
      ownerId: z.string(),
      segment: z.int(),
      chance: z.number(),
      from: z.number(),
      to: z.number(),
      leads: z.int(),
      wins: z.int(),
    }),
  ),
  /** Null without an effect, or where the older leads alone show none. */
  weighed: weighedSchema.nullable(),
});

export const repFitReportSchema = z.object({
  segmentBy: z.array(z.string()),
  within: z.number(),
  /** Closed leads, and those that no member of their territory had. */
  leads: z.int(),
  leftOut: z.int(),
  segments: z.array(z.array(z.object({ attribute: z.string(), band: segmentBandSchema }))),
  /** Most leads first. */
  territories: z.array(fittedTerritorySchema),
  /** Territories with a lead or two members too few to tell anything. */
  tooSmall: z.int(),
});
export type RepFitReport = z.infer<typeof repFitReportSchema>;

/** `GET scorecard/fit`. Times are epoch milliseconds. */
export const repFitSchema = z.object({
  job: z
    .object({
      state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
      askedBy: z.string(),
      askedAt: z.number(),
      doing: z.string(),
      /** 0 to 1. */
      done: z.number(),
      trouble: z.string().nullable(),
    })
    .nullable(),
  segmentBy: z.array(z.string()),
  within: z.number(),
  found: repFitReportSchema
    .extend({ fittedAt: z.number(), names: z.record(z.string(), z.string()) })
    .nullable(),
});
export type RepFit = z.infer<typeof repFitSchema>;

/** Names the press of a button. */
export const pressId = z.string().regex(/^[\w-]{8,64}$/, 'must be 8 to 64 letters, digits, "-" or "_"');

export const repFitWritesSchema = {
  /** `POST scorecard/fit/start` */
  fit: z.strictObject({
    requestId: pressId,
    segmentBy: z.array(z.string().min(1)).max(2),
    within: z.number().min(1).max(20),
  }),
  /** `POST scorecard/fit/cancel` */
  cancelFit: z.strictObject({ requestId: pressId }),
  /** `POST scorecard/fit/adopt`: puts the chances into a territory of the draft. */
  adoptFit: z.strictObject({ requestId: pressId, draftVersion: z.int(), territoryId: z.string().min(1) }),
};
export type RepFitWrites = {
  readonly [Name in keyof typeof repFitWritesSchema]: z.infer<(typeof repFitWritesSchema)[Name]>;
};
