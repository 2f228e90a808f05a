import { z } from 'zod';
import { boundsInOrder, hasBound, needsBound, needsOrder, openRange } from './condition.ts';

const values = z.array(z.string().min(1)).min(1);
const known = { known: z.literal(true) };
const unknown = { unknown: z.literal(true) };

/** Which values a band takes. A range includes both its bounds; of two bands that touch, the first has the bound. */
export const bandTestSchema = z.union([
  z.strictObject({ values }),
  z.strictObject(openRange).refine(hasBound, needsBound).refine(boundsInOrder, needsOrder),
  z.strictObject(known),
  z.strictObject(unknown),
]);
export type BandTest = z.infer<typeof bandTestSchema>;

const scored = {
  points: z.number(),
  /** Past leads in this band, and how many of them were won: what a learned card was learned from. */
  history: z.strictObject({ leads: z.int().nonnegative(), wins: z.int().nonnegative() }).optional(),
};

export const bandSchema = z.union([
  z.strictObject({ values, ...scored }),
  z
    .strictObject({ ...openRange, ...scored })
    .refine(hasBound, needsBound)
    .refine(boundsInOrder, needsOrder),
  z.strictObject({ ...known, ...scored }),
  z.strictObject({ ...unknown, ...scored }),
]);
export type ScoreBand = z.infer<typeof bandSchema>;
