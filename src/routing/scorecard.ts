import { z } from 'zod';
import {
  boundsInOrder,
  hasBound,
  leadAttributeSchema,
  needsBound,
  needsOrder,
  openRange,
} from './condition.ts';

export const scorecardSchema = z.strictObject({
  base: z.number(),
  rules: z.array(
    z.strictObject({
      label: z.string().min(1),
      attribute: leadAttributeSchema,
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
