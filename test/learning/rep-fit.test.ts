import { describe, expect, test } from '@jest/globals';
import { bestFitPolicy } from '../../src/learning/best-fit-policy.ts';
import { seededRandom } from '../../src/learning/random.ts';
import { fitReps } from '../../src/learning/rep-fit.ts';
import { segmentsOf } from '../../src/learning/segments.ts';
import { weighBestFit } from '../../src/learning/weigh-best-fit.ts';
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

  test('gives a range that is wide where leads are few, and holds the truth in about 95 of 100 cases', () => {
    const truth = (rep: number, segment: number) => (rep % 3 === segment ? 0.4 : 0.15);
    const cells = Array.from({ length: 5 }, (_, seed) => fitReps(worked(2_000, truth, seed + 20)).chances);
    const held = cells.flat().filter(({ ownerId, segment, from, to }) => {
      const real = truth(Number(ownerId), Number(segment.slice(1)));
      return from <= real && real <= to;
    });
    expect(held.length / cells.flat().length).toBeGreaterThan(0.9);
    const lucky = Array.from({ length: 3 }, () => ({ ownerId: 'new', segment: 's0', won: true }));
    const { chances } = fitReps([...worked(3_000, truth, 1), ...lucky]);
    const width = (rep: string) => {
      const found = chances.find(({ ownerId, segment }) => ownerId === rep && segment === 's0');
      return (found?.to ?? 0) - (found?.from ?? 0);
    };
    expect(width('new')).toBeGreaterThan(3 * width('1'));
  });

  test('expects of a newcomer what the segment does, with a wide range', () => {
    const leads = worked(3_000, (rep, segment) => (rep % 3 === segment ? 0.4 : 0.1), 12);
    const { chances, because } = fitReps(leads, { newcomers: ['new', '1'] });
    const own = chances.find(({ ownerId, segment }) => ownerId === 'new' && segment === 's0');
    expect(own).toMatchObject({ leads: 0, wins: 0 });
    expect(own?.chance).toBeGreaterThan(0.13);
    expect(own?.chance).toBeLessThan(0.27);
    expect((own?.to ?? 0) - (own?.from ?? 0)).toBeGreaterThan(0.15);
    expect(because).toContain('of 6 reps');
  });

  test('asks for more the more often it looks', () => {
    const weak = worked(1_200, (rep) => (rep < 3 ? 0.2 : 0.27), 1);
    expect(fitReps(weak).found).toBe(true);
    expect(fitReps(weak, { looks: 20 }).found).toBe(false);
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

describe('what best fit would have changed', () => {
  const everybody = new Map(['0', '1', '2', '3', '4', '5'].map((id) => [id, 1]));
  const fitting = (rep: number, segment: number) => (rep % 3 === segment ? 0.45 : 0.15);

  test('is told with the gain that really was there, within the bound of fairness', () => {
    const weighed = weighBestFit(worked(5_000, fitting, 9), everybody, 2);
    expect(weighed?.leads).toBe(2_000);
    expect(weighed?.changed).toBeGreaterThan(500);
    // Everybody gets the kind they are good at: 0.45 of 2,000 instead of 0.25.
    expect(weighed?.from).toBeLessThan(400);
    expect(weighed?.to).toBeGreaterThan(330);
    expect(weighed?.from).toBeGreaterThan(200);
    expect(weighed?.behind).toBeLessThanOrEqual(2.5);
    const even = weighed?.reps.map(({ wouldHave }) => wouldHave) ?? [];
    expect(Math.max(...even) - Math.min(...even)).toBeLessThanOrEqual(5);
  });

  test('is nothing where reps do not differ', () => {
    const none = Array.from({ length: 20 }, (_, seed) =>
      weighBestFit(
        worked(800, () => 0.2, seed + 40),
        everybody,
        2,
      ),
    );
    expect(none.filter((each) => each !== null).length).toBeLessThanOrEqual(1);
  });
});

describe('kinds of leads', () => {
  test('are common texts, ranges, the rest and the unknown, and every lead is of one', () => {
    const cells = Array.from({ length: 400 }, (_, i) =>
      i % 4 === 3 ? null : ['a', 'b', `rare ${i}`][i % 4]!,
    );
    const sizes = Array.from({ length: 400 }, (_, i) => i);
    const table = {
      rows: 400,
      columns: new Map<string, (string | number | null)[]>([
        ['kind', cells],
        ['size', sizes],
      ]),
    };
    const byKind = segmentsOf(table, ['kind']);
    expect(byKind.segments.map(({ tests }) => tests[0]?.band)).toEqual([
      { values: ['a'] },
      { values: ['b'] },
      { known: true },
      { unknown: true },
    ]);
    expect([...byKind.codes.slice(0, 4)]).toEqual([0, 1, 2, 3]);
    expect(segmentsOf(table, ['size']).segments).toHaveLength(4);
    expect(segmentsOf(table, ['kind', 'size']).segments).toHaveLength(16);
    expect(segmentsOf(table, []).segments).toEqual([{ tests: [] }]);
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
