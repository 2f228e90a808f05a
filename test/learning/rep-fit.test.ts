import { describe, expect, test } from '@jest/globals';
import { bestFitPolicy } from '../../src/learning/best-fit-policy.ts';
import { seededRandom } from '../../src/learning/random.ts';
import { fitReps } from '../../src/learning/rep-fit.ts';
import { selectByPolicy } from '../../src/routing/select-by-policy.ts';
import { selectionSchema } from '../../src/routing/territory-policy.ts';
import type { Condition } from '../../src/routing/condition.ts';

const worked = (leads: number, chance: (rep: number, segment: number) => number, seed: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: leads }, () => {
    const [rep, segment] = [Math.floor(6 * random()), Math.floor(3 * random())];
    return { ownerId: `${rep}`, segment: `s${segment}`, won: random() < chance(rep, segment) };
  });
};

describe('rep fit', () => {
  test('finds nothing where reps do not differ', () => {
    const found = Array.from(
      { length: 30 },
      (_, seed) => fitReps(worked(600, (_, s) => 0.1 + 0.1 * s, seed + 1)).found,
    );
    expect(found.filter((each) => each).length).toBeLessThanOrEqual(1);
  });

  test('finds who is good at what', () => {
    const { found, chances } = fitReps(
      worked(3_000, (rep, segment) => (rep % 3 === segment ? 0.45 : 0.15), 1),
    );
    expect(found).toBe(true);
    for (const { ownerId, segment, chance } of chances) {
      if (segment === `s${Number(ownerId) % 3}`) expect(chance).toBeGreaterThan(0.3);
      else expect(chance).toBeLessThan(0.27);
    }
  });

  test('makes no star of three lucky wins', () => {
    const leads = worked(2_000, (rep) => (rep < 3 ? 0.1 : 0.35), 2);
    const lucky = Array.from({ length: 3 }, () => ({ ownerId: 'new', segment: 's0', won: true }));
    const { chances } = fitReps([...leads, ...lucky]);
    const rookie = chances.find(({ ownerId, segment }) => ownerId === 'new' && segment === 's0');
    expect(rookie).toMatchObject({ leads: 3, wins: 3 });
    expect(rookie?.chance).toBeLessThan(0.45);
  });

  test('does not praise a rep for good leads', () => {
    const random = seededRandom(3);
    const leads = Array.from({ length: 2_000 }, () => {
      const rep = Math.floor(4 * random());
      const chance = rep === 0 ? 0.5 : 0.1;
      return { ownerId: `${rep}`, segment: 'all', won: random() < chance, chance };
    });
    expect(fitReps(leads).found).toBe(false);
    expect(fitReps(leads.map(({ ownerId, segment, won }) => ({ ownerId, segment, won }))).found).toBe(true);
  });
});

describe('the policy that a rep fit suggests', () => {
  const fit = fitReps(
    worked(3_000, (rep, segment) => (rep === 0 ? 0.6 : rep % 3 === segment ? 0.4 : 0.15), 4),
  );
  const conditions = new Map(
    ['s0', 's1', 's2'].map((value): [string, Condition] => [
      value,
      { attribute: 'industry', is: 'any_of', values: [value] },
    ]),
  );
  const weights = new Map(['0', '1', '2', '3'].map((id) => [id, 1]));

  test('names only members of the territory and is what a rulebook takes', () => {
    const policy = bestFitPolicy(fit, conditions, weights, 2);
    expect(selectionSchema.parse(policy)).toEqual(policy);
    expect(new Set(policy?.chances.map(({ ownerId }) => ownerId))).toEqual(new Set(weights.keys()));
  });

  test('sets the highest bar for whoever is good at everything', () => {
    const bars = bestFitPolicy(fit, conditions, weights, 2)?.bars ?? [];
    const highest = bars.reduce((best, each) => (each.bar > best.bar ? each : best));
    expect(highest.ownerId).toBe('0');
  });

  test('is none without an effect', () => {
    expect(bestFitPolicy({ ...fit, found: false }, conditions, weights, 2)).toBeNull();
  });

  test('keeps whoever is good at everything for the leads where others would do worst', () => {
    const contender = (ownerId: string) => ({ ownerId, weight: 1, owed: 0, place: 0, openLeads: 0 });
    const pick = (bars: { ownerId: string; bar: number }[]) =>
      selectByPolicy(
        { selection: { by: 'best_fit', within: 2, chances: [], bars }, absence: { policy: 'keep_place' } },
        [contender('star'), contender('other')],
        [],
        'lead',
        (ownerId) => (ownerId === 'star' ? 0.5 : 0.4),
      )?.ownerId;
    expect(pick([])).toBe('star');
    expect(pick([{ ownerId: 'star', bar: 0.2 }])).toBe('other');
  });
});
