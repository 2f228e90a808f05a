import { z } from 'zod';
import { bandSchema, bandTestSchema } from './score-band.ts';
import { calibrationSchema } from './chance-curve.ts';
import { leadAttributeSchema } from './condition.ts';
import { asking } from './fault-rule.ts';
import { learningSchema } from './scorecard-learning.ts';

export type { BandTest, ScoreBand } from './score-band.ts';
export type { Calibration } from './chance-curve.ts';
export type { Learning } from './scorecard-learning.ts';

const fallsFromAToC = (grades: { readonly A: number; readonly B: number; readonly C: number }) =>
  grades.A >= grades.B && grades.B >= grades.C;
const mustFall = asking(({ must }) => must.gradesFall);
const chance = z.number().min(0).max(1);

/**
 * A scorecard over attributes of one kind: a lead's, or the columns of a table. Written by a person or learned, the
 * form is the same; what only a learned one has may be left out.
 */
export const scorecardOver = <Name extends string>(attribute: z.ZodType<Name, Name>) =>
  z.strictObject({
    base: z.number(),
    rules: z.array(
      z.strictObject({
        label: z.string().min(1),
        attribute,
        /** First band that fits gives its points; no band fits, no points. */
        bands: z.array(bandSchema).min(1),
      }),
    ),
    /** What two attributes say together beyond what each says alone. */
    pairs: z
      .array(
        z
          .strictObject({
            label: z.string().min(1),
            first: z.strictObject({ attribute, bands: z.array(bandTestSchema).min(1) }),
            second: z.strictObject({ attribute, bands: z.array(bandTestSchema).min(1) }),
            /** One row for each band of the first, one number in it for each band of the second. */
            points: z.array(z.array(z.number())),
          })
          .refine(
            ({ first, second, points }) =>
              points.length === first.bands.length &&
              points.every((row) => row.length === second.bands.length),
            asking(({ must }) => must.pairPoints),
          ),
      )
      .optional(),
    /** Highest threshold reached gives the grade; below all of them the last letter, D. */
    grades: z
      .strictObject({
        A: z.number(),
        B: z.number(),
        C: z.number(),
        /** Thresholds on the chance to convert. Where a lead has no chance, its points decide. */
        byChance: z
          .strictObject({ A: chance, B: chance, C: chance })
          .refine(fallsFromAToC, mustFall)
          .optional(),
      })
      .refine(fallsFromAToC, mustFall),
    /** From points to a chance to convert; left out, a lead has points and a grade only. */
    calibration: calibrationSchema.optional(),
    learning: learningSchema.optional(),
  });

export const scorecardSchema = scorecardOver(leadAttributeSchema);
export type Scorecard = z.infer<typeof scorecardSchema>;

/** Over named columns of a table, as a file of past leads has them. */
export const tableScorecardSchema = scorecardOver(z.string().min(1));
export type TableScorecard = z.infer<typeof tableScorecardSchema>;
