import { z } from 'zod';
import { asking } from './fault-rule.ts';

const knot = z.strictObject({ points: z.number(), chance: z.number().gt(0).lt(1) });
export type ChanceKnot = z.infer<typeof knot>;

/**
 * From points to a chance to convert: a straight line in log-odds between neighbouring knots, flat beyond the first
 * and the last, so that nothing is claimed beyond what was seen.
 */
export const calibrationSchema = z.strictObject({
  curve: z
    .array(knot)
    .min(1)
    .refine(
      (curve) =>
        curve.every(({ points, chance }, i) => {
          const before = curve[i - 1];
          return before === undefined || (points > before.points && chance >= before.chance);
        }),
      asking(({ must }) => must.curveRises),
    ),
  /** Why no chance is shown at all, as a sentence: too few outcomes, no signal, drift. */
  withheld: z.string().min(1).optional(),
});
export type Calibration = z.infer<typeof calibrationSchema>;

export const logOdds = (chance: number): number => Math.log(chance / (1 - chance));
export const chanceOf = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** A curve ready to be asked many times. */
export function compileCurve(curve: readonly ChanceKnot[]): (points: number) => number {
  const knots = curve.map(({ points, chance }) => ({ points, odds: logOdds(chance) }));
  return (points) => {
    const after = knots.findIndex((each) => each.points >= points);
    const right = knots[after] ?? knots.at(-1);
    const left = knots[after - 1] ?? right;
    if (!right || !left) return NaN;
    if (after <= 0 || right.points === left.points) return chanceOf(right.odds);
    const way = (points - left.points) / (right.points - left.points);
    // Rounding must not carry it over the knot: the curve would fall behind it.
    return chanceOf(Math.min(right.odds, left.odds + way * (right.odds - left.odds)));
  };
}
