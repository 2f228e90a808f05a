/** A level's effect and how sure it is: the curvature of the likelihood in it. */
export interface LevelEffect {
  readonly effect: number;
  readonly sureness: number;
}

/** A band more must be worth this much log-likelihood, so that cards stay short. */
const PRICE = 0.15;

/**
 * Neighbouring levels thrown together into at most `most` bands, such that the least log-likelihood is lost (dynamic
 * programming over all cuts). Answers the first level of each band, ascending.
 */
export function mergeLevels(levels: readonly LevelEffect[], most: number): readonly number[] {
  const count = levels.length;
  if (count === 0) return [];
  const lost = lossTable(levels);
  let best = lost.map((row) => row[0]! + PRICE);
  const cuts: number[][] = [best.map(() => 0)];
  let cheapest = { cost: best[count - 1]!, bands: 1 };
  for (let bands = 2; bands <= Math.min(most, count); bands += 1) {
    const before = best;
    const starts = new Array<number>(count).fill(0);
    best = before.map((_, last) => {
      let least = Infinity;
      for (let start = bands - 1; start <= last; start += 1) {
        const cost = before[start - 1]! + lost[last]![start]! + PRICE;
        if (cost >= least) continue;
        least = cost;
        starts[last] = start;
      }
      return least;
    });
    cuts.push(starts);
    if (best[count - 1]! < cheapest.cost) cheapest = { cost: best[count - 1]!, bands };
  }
  const found: number[] = [];
  let last = count - 1;
  for (let bands = cheapest.bands; bands >= 1; bands -= 1) {
    const start = cuts[bands - 1]![last]!;
    found.unshift(start);
    last = start - 1;
  }
  return found;
}

/** `lost[last][first]`: log-likelihood lost when the levels from first to last get one effect, their average. */
function lossTable(levels: readonly LevelEffect[]): readonly (readonly number[])[] {
  return levels.map((_, last) => {
    const row = new Array<number>(last + 1).fill(0);
    let sureness = 0;
    let sum = 0;
    let squares = 0;
    for (let first = last; first >= 0; first -= 1) {
      const level = levels[first]!;
      sureness += level.sureness;
      sum += level.sureness * level.effect;
      squares += level.sureness * level.effect ** 2;
      row[first] = sureness > 0 ? Math.max(0, squares - sum ** 2 / sureness) / 2 : 0;
    }
    return row;
  });
}

/** The average of a run of levels, by how sure each is. */
export function averageEffect(levels: readonly LevelEffect[]): number {
  const sureness = levels.reduce((sum, level) => sum + level.sureness, 0);
  if (sureness === 0) return 0;
  return levels.reduce((sum, level) => sum + level.sureness * level.effect, 0) / sureness;
}

/**
 * The nearest effects that only rise or only fall, where that loses less log-likelihood than a single band more would
 * win; the effects themselves otherwise.
 */
export function monotoneIfFree(levels: readonly LevelEffect[]): readonly LevelEffect[] {
  const falling = (list: readonly LevelEffect[]) =>
    rising(list.map(({ effect, sureness }) => ({ effect: -effect, sureness }))).map((effect) => -effect);
  const ways = [rising(levels), falling(levels)].map((effects) => ({
    effects,
    lost: levels.reduce(
      (sum, { effect, sureness }, i) => sum + (sureness * (effect - effects[i]!) ** 2) / 2,
      0,
    ),
  }));
  const [best] = ways.sort((a, b) => a.lost - b.lost);
  if (!best || best.lost > PRICE) return levels;
  return levels.map(({ sureness }, i) => ({ effect: best.effects[i]!, sureness }));
}

/** Isotonic regression by pooling neighbours that are out of order. */
export function rising(levels: readonly LevelEffect[]): readonly number[] {
  const pools: { sum: number; sureness: number; count: number }[] = [];
  for (const { effect, sureness } of levels) {
    // A level of which nothing is known follows its neighbours.
    const sure = Math.max(sureness, 1e-9);
    let pool = { sum: sure * effect, sureness: sure, count: 1 };
    for (let above = pools.at(-1); above && above.sum / above.sureness > pool.sum / pool.sureness;) {
      pool = {
        sum: pool.sum + above.sum,
        sureness: pool.sureness + above.sureness,
        count: pool.count + above.count,
      };
      pools.pop();
      above = pools.at(-1);
    }
    pools.push(pool);
  }
  return pools.flatMap(({ sum, sureness, count }) => new Array<number>(count).fill(sum / sureness));
}
