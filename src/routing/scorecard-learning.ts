import { z } from 'zod';

const count = z.int().nonnegative();

/** Quality of a score on leads that it had not seen; figures to be read beside the base rate's own. */
export const qualitySchema = z.strictObject({
  /** Probability that a won lead has more points than a lost one; 0.5 is chance. */
  auc: z.number(),
  logLoss: z.number(),
  /** Log-loss of giving everybody the base rate. */
  baseLogLoss: z.number(),
  brier: z.number(),
  baseBrier: z.number(),
  /** Expected calibration error over ten bins with equally many leads. */
  ece: z.number(),
  /** Share of wins among the tenth and the fifth with the most points. */
  precisionTop10: z.number(),
  precisionTop20: z.number(),
});
export type Quality = z.infer<typeof qualitySchema>;

/** Values of an attribute that the card has learned from. */
export const seenSchema = z.strictObject({
  /** How much of the card hangs on this attribute: its share of all points that can be won or lost, 0 to 1. */
  weight: z.number().min(0).max(1),
  unknown: z.boolean(),
  /** Left out where no number was seen. */
  range: z.strictObject({ from: z.number(), to: z.number() }).optional(),
  /** Every text seen often enough to have a band; with `others`, rarer texts were seen too. */
  values: z.array(z.string()).optional(),
  others: z.boolean().optional(),
});
export type Seen = z.infer<typeof seenSchema>;

export const exclusionReasons = [
  'asked',
  'leak',
  'personal',
  'stand_in',
  'identifier',
  'constant',
  'free_text',
  'date',
  'no_signal',
] as const;

/** Where a learned scorecard comes from, and what it knows about itself. */
export const learningSchema = z.strictObject({
  /** The file, or the account. */
  source: z.string(),
  /** What counts as won, in words. */
  target: z.string(),
  leads: count,
  wins: count,
  /** First and last day of the leads learned from; left out without a time. */
  from: z.string().optional(),
  to: z.string().optional(),
  /** Closed leads from which the chances alone were learned anew, and the day on which that was; left out if never. */
  recalibrated: z.strictObject({ leads: count, wins: count, on: z.string() }).optional(),
  /** So many points more double the odds of a win. */
  pointsToDoubleOdds: z.number().positive(),
  /** By attribute; the chance is withheld for a lead that is too far outside. */
  seen: z.record(z.string(), seenSchema),
  /** What was left out and why, as a sentence. */
  excluded: z.array(
    z.strictObject({ attribute: z.string(), reason: z.enum(exclusionReasons), because: z.string() }),
  ),
  /** What was kept although there was this reason to leave it out, and who insisted; left out when nobody did. */
  insisted: z
    .array(
      z.strictObject({
        ...{ attribute: z.string(), reason: z.enum(exclusionReasons), because: z.string() },
        by: z.string().optional(),
      }),
    )
    .optional(),
  /** On held-out leads; null when there were too few to hold any out. */
  quality: qualitySchema.nullable(),
  /** Whether the score beats the base rate beyond chance; a card without a signal must not be published unsaid. */
  signal: z.strictObject({ found: z.boolean(), because: z.string() }),
});
export type Learning = z.infer<typeof learningSchema>;
