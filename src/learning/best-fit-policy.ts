import type { Condition } from '../routing/condition.ts';
import type { SelectionPolicy } from '../routing/territory-policy.ts';
import type { RepChance, RepFit } from './rep-fit.ts';

type BestFit = Extract<SelectionPolicy, { by: 'best_fit' }>;

/** How soft the choice between reps is while bars are looked for, as a chance. */
const SOFTNESS = 0.004;
const ROUNDS = 4_000;
const STEP = 0.02;

/**
 * The policy "best fit" as a rep fit suggests it; null where who works a lead does not matter.
 *
 * `conditions`: which leads each segment takes, the first that holds; in this order the chances come. `weights`: of the territory's members; only they are in the policy.
 * `within`: leads that anybody may be ahead of their share.
 */
export function bestFitPolicy(
  { found, chances }: RepFit,
  conditions: ReadonlyMap<string, Condition>,
  weights: ReadonlyMap<string, number>,
  within: number,
): BestFit | null {
  const own = chances.filter(({ ownerId, segment }) => weights.has(ownerId) && conditions.has(segment));
  if (!found || own.length === 0) return null;
  return {
    ...{ by: 'best_fit', within },
    chances: [...conditions].flatMap(([segment, when]) =>
      own
        .filter((each) => each.segment === segment)
        .map(({ ownerId, chance }) => ({ ownerId, when, chance: rounded(chance) })),
    ),
    bars: [...fairBars(own, weights)].map(([ownerId, bar]) => ({ ownerId, bar: rounded(bar) })),
  };
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

/**
 * What each rep's turn is worth elsewhere: bars at which choosing the best chance above the bar gives everybody their
 * share of the leads, so that the router's bound hardly ever has to step in (prices of a transport problem, found by
 * raising the bar of whoever would get too many).
 */
export function fairBars(
  chances: readonly RepChance[],
  weights: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const reps = [...new Set(chances.map(({ ownerId }) => ownerId))].sort();
  const total = reps.reduce((sum, rep) => sum + (weights.get(rep) ?? 0), 0);
  const leads = chances.reduce((sum, each) => sum + each.leads, 0);
  const segments = [...new Set(chances.map(({ segment }) => segment))].map((segment) => {
    const mine = chances.filter((each) => each.segment === segment);
    const byRep = new Map(mine.map(({ ownerId, chance }) => [ownerId, chance]));
    return {
      share: mine.reduce((sum, each) => sum + each.leads, 0) / leads,
      chances: reps.map((rep) => byRep.get(rep) ?? 0),
    };
  });
  const bars = reps.map(() => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const load = reps.map(() => 0);
    for (const { share, chances: own } of segments) {
      const above = own.map((chance, r) => chance - (bars[r] ?? 0));
      const best = Math.max(...above);
      const drawn = above.map((each) => Math.exp((each - best) / SOFTNESS));
      const sum = drawn.reduce((all, each) => all + each, 0);
      drawn.forEach((each, r) => (load[r] = (load[r] ?? 0) + (share * each) / sum));
    }
    reps.forEach((rep, r) => {
      const fair = (weights.get(rep) ?? 0) / total;
      bars[r] = (bars[r] ?? 0) + STEP * ((load[r] ?? 0) - fair);
    });
  }
  return new Map(reps.map((rep, r) => [rep, bars[r] ?? 0]));
}
