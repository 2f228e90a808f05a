import { z } from 'zod';

const timed = z.looseObject({ targetMinutes: z.number().optional() });
const rulebook = z.looseObject({
  slaPolicies: z.array(
    timed.extend({
      byGrade: z.record(z.string(), z.number()).optional(),
      steps: z.array(timed).optional(),
    }),
  ),
});

/** A written rulebook in which every first-response target is `speed` times as short. Nothing else changes. */
export function speedUp(written: unknown, speed: number): unknown {
  const shorter = <T extends z.infer<typeof timed>>(part: T): T =>
    part.targetMinutes === undefined ? part : { ...part, targetMinutes: part.targetMinutes / speed };
  const read = rulebook.parse(written);
  return {
    ...read,
    slaPolicies: read.slaPolicies.map((policy) => ({
      ...shorter(policy),
      ...(policy.byGrade && {
        byGrade: Object.fromEntries(
          Object.entries(policy.byGrade).map(([grade, minutes]) => [grade, minutes / speed]),
        ),
      }),
      ...(policy.steps && { steps: policy.steps.map(shorter) }),
    })),
  };
}
