import { describe, expect, test } from '@jest/globals';
import { auditShares, wilson } from '../../src/learning/audit-shares.ts';
import { findTableDrift } from '../../src/learning/find-drift.ts';
import { findStandIns } from '../../src/learning/find-stand-ins.ts';
import { levelColumn } from '../../src/learning/level-column.ts';
import { recalibrate } from '../../src/learning/recalibrate.ts';
import { seededRandom } from '../../src/learning/random.ts';
import { scoreTable } from '../../src/learning/score-table.ts';
import { compileCurve } from '../../src/routing/chance-curve.ts';
import type { TrainingSet } from '../../src/learning/train-scorecard.ts';
import { closedLeads, plainLeads, train } from './tables.ts';

describe('drift', () => {
  const card = train(plainLeads(3_000));
  const live = (set: TrainingSet) =>
    Array.from({ length: set.table.rows }, (_, row) => (attribute: string) => {
      const value = set.table.columns.get(attribute)?.[row] ?? null;
      return value === null ? undefined : { value };
    });
  const outcomes = (set: TrainingSet) =>
    scoreTable(card, set.table).map(({ chance }, row) => ({ chance: chance ?? 0, won: set.won[row] === 1 }));

  test('is not found in leads like those learned from', () => {
    for (let seed = 2; seed < 22; seed += 1) {
      const same = plainLeads(400, seed);
      expect(findTableDrift(card, live(same), outcomes(same)).because).toEqual([]);
    }
  });

  test('of an attribute is found and named', () => {
    const moved = plainLeads(400, 7);
    const columns = new Map(moved.table.columns).set(
      'source',
      Array.from({ length: 400 }, () => 'fair'),
    );
    const { found, because } = findTableDrift(card, live({ ...moved, table: { rows: 400, columns } }), []);
    expect(found).toBe(true);
    expect(because[0]).toMatch(/^source is spread otherwise/);
  });

  test('of base rate and calibration is found, and a new curve cures it', () => {
    const better = closedLeads(2_000, (random) => ({ cells: {}, chance: random() }), 3);
    const set = { ...plainLeads(2_000, 8), won: better.won };
    const { baseRate, calibration } = findTableDrift(card, [], outcomes(set));
    expect([baseRate?.moved, calibration?.moved]).toEqual([true, true]);
    const points = scoreTable(card, set.table).map((score) => score.points);
    const curve = compileCurve(
      recalibrate(points.slice(0, 500).map((each, row) => ({ points: each, won: set.won[row] === 1 })))!
        .curve,
    );
    const later = points.slice(500);
    expect(Math.abs(later.reduce((sum, each) => sum + curve(each), 0) / later.length - 0.5)).toBeLessThan(
      0.06,
    );
  });

  test('is not judged by a handful of outcomes', () => {
    expect(findTableDrift(card, [], outcomes(plainLeads(20, 4)))).toMatchObject({
      baseRate: null,
      calibration: null,
    });
    expect(recalibrate([{ points: 100, won: true }])).toBeNull();
  });
});

describe('an audit', () => {
  const random = seededRandom(5);
  const leads = Array.from({ length: 2_000 }, (_, i) => {
    const group = ['DE', 'FR', 'US'][i % 3]!;
    return { group, got: random() < (group === 'FR' ? 0.1 : 0.3) ? 'A' : 'B' };
  });

  test('shows who gets less than the others, with an interval', () => {
    const shares = auditShares(leads);
    expect(shares.find(({ group, got }) => group === 'FR' && got === 'A')).toMatchObject({ stands: 'below' });
    for (const { from, share, to } of shares) expect(from <= share && share <= to).toBe(true);
  });

  test('finds nobody apart by chance alone', () => {
    const same = leads.map(({ group }) => ({ group, got: random() < 0.3 ? 'A' : 'B' }));
    expect(auditShares(same).filter(({ stands }) => stands !== null)).toEqual([]);
  });

  test('has an interval for no lead and for one', () => {
    expect(wilson(0, 0, 1.96)).toEqual([0, 1]);
    expect(wilson(1, 1, 1.96)[0]).toBeCloseTo(0.207, 2);
  });

  test('finds what stands in for a column', () => {
    const set = closedLeads(500, (draw) => {
      const sex = draw() < 0.5 ? 'f' : 'm';
      return { cells: { sex, title: sex === 'f' ? 'Ms' : 'Mr', x: draw() }, chance: 0.5 };
    });
    const columns = [...set.table.columns].map(([name, cells]) => levelColumn(name, cells));
    const sex = columns.filter(({ attribute }) => attribute === 'sex');
    expect(findStandIns(columns, sex, 0.5)).toEqual([
      { attribute: 'title', standsFor: 'sex', tells: expect.closeTo(1, 1) },
    ]);
  });
});
