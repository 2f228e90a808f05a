import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { calibrate } from '../../src/learning/calibrate.ts';
import { factorise, inverseBand, solve } from '../../src/learning/cholesky.ts';
import { levelCuts } from '../../src/learning/level-cuts.ts';
import { measure } from '../../src/learning/measure.ts';
import { mergeLevels, rising } from '../../src/learning/merge-levels.ts';
import { roundCut } from '../../src/learning/round-cut.ts';
import { compileCurve } from '../../src/routing/chance-curve.ts';

test('a cut is the shortest number between its neighbours', () => {
  expect(roundCut(4.857, 4.96)).toBe(4.9);
  expect(roundCut(12, 13)).toBe(12);
  expect(roundCut(-0.5, 0.5)).toBe(0);
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 1e-6, max: 1e3, noNaN: true }),
      (low, width) => {
        const cut = roundCut(low, low + width);
        expect(cut >= low && cut < low + width).toBe(true);
      },
    ),
  );
});

test('cuts rise and leave no level empty', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 10, maxLength: 200 }),
      (values) => {
        const sorted = Float64Array.from(values).sort();
        const cuts = levelCuts(sorted, 8, 3);
        const edges = [-Infinity, ...cuts, Infinity];
        for (let i = 1; i < edges.length; i += 1) {
          expect(sorted.some((value) => value > edges[i - 1]! && value <= edges[i]!)).toBe(true);
        }
      },
    ),
  );
});

test('a system is solved, and its inverse is known beside the diagonal', () => {
  const matrix = { size: 3, cells: Float64Array.from([4, 0, 0, 2, 5, 0, 1, 1, 3]) };
  factorise(matrix);
  const right = Float64Array.from([1, 2, 3]);
  solve(matrix, right);
  // Of [[4,2,1],[2,5,1],[1,1,3]], whose determinant is 43.
  expect([...right].map((value) => Math.round(value * 43))).toEqual([-5, 11, 41]);
  const { diagonal, beside, further } = inverseBand(matrix);
  expect([...diagonal].map((value) => Math.round(value * 43))).toEqual([14, 11, 16]);
  expect([beside[0]!, beside[1]!, further[0]!].map((value) => Math.round(value * 43))).toEqual([-5, -2, -3]);
});

describe('measures', () => {
  test('of a perfect order and of none', () => {
    const won = Uint8Array.from([0, 0, 1, 1]);
    expect(measure(Float64Array.from([0.1, 0.2, 0.8, 0.9]), won)).toMatchObject({
      auc: 1,
      precisionTop20: 1,
    });
    expect(measure(new Float64Array(4).fill(0.5), won)).toMatchObject({
      auc: 0.5,
      ece: 0,
      precisionTop20: 0.5,
    });
  });

  test('the same chance for everybody is off by the distance to the base rate, in whatever order rows come', () => {
    const won = Uint8Array.from({ length: 100 }, (_, row) => (row < 30 ? 1 : 0));
    expect(measure(new Float64Array(100).fill(0.2), won).ece).toBeCloseTo(0.1);
  });
});

test('merged levels start at the first and lose a clear step nowhere', () => {
  const levels = [0, 0, 0, 1, 1].map((effect) => ({ effect, sureness: 100 }));
  expect(mergeLevels(levels, 8)).toEqual([0, 3]);
  expect(mergeLevels(levels, 1)).toEqual([0]);
  expect(rising([3, 1, 2].map((effect) => ({ effect, sureness: 1 })))).toEqual([2, 2, 2]);
});

test('a calibrated chance never falls with points and stays inside 0 and 1', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.boolean()), { minLength: 20, maxLength: 150 }),
      (rows) => {
        const points = Float64Array.from(rows, ([each]) => each);
        const won = Uint8Array.from(rows, ([, each]) => (each ? 1 : 0));
        const curve = compileCurve(
          calibrate(points, { won, weights: new Float64Array(rows.length).fill(1) }),
        );
        let before = 0;
        for (let at = -50; at <= 250; at += 10) {
          const chance = curve(at);
          expect(chance >= before && chance > 0 && chance < 1).toBe(true);
          before = chance;
        }
      },
    ),
    { numRuns: 1_000 },
  );
});
