import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LEAD, selectRep } from '../../src/routing/select-rep.ts';

const weight = fc.double({ min: 0.01, max: 1000, noNaN: true });

describe('order, names and ties', () => {
  const pools = fc.uniqueArray(
    fc.record({
      ownerId: fc.stringMatching(/^[0-9]{1,6}$/),
      weight,
      owed: fc.integer({ min: -LEAD, max: LEAD }),
    }),
    { selector: (member) => member.ownerId, minLength: 1, maxLength: 20 },
  );

  test('the order of the pool changes nothing', () => {
    fc.assert(
      fc.property(pools, fc.string(), fc.infiniteStream(fc.double({ noNaN: true })), (pool, lead, keys) => {
        const shuffled = pool
          .map((member) => ({ member, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ member }) => member);
        expect(selectRep(shuffled, lead)).toEqual(selectRep(pool, lead));
      }),
    );
  });

  test('the pick and whoever is next are members, and never the same', () => {
    fc.assert(
      fc.property(pools, fc.string(), (pool, lead) => {
        const selection = selectRep(pool, lead)!;
        const ids = pool.map(({ ownerId }) => ownerId);
        expect(ids).toContain(selection.ownerId);
        expect(selection.nextOwnerId).not.toBe(selection.ownerId);
        if (pool.length === 1) expect(selection.nextOwnerId).toBeNull();
        else expect(ids).toContain(selection.nextOwnerId);
      }),
    );
  });

  test('whoever is next is whoever gets the lead in a pool without the pick', () => {
    fc.assert(
      fc.property(pools, fc.string(), (pool, lead) => {
        const { ownerId, nextOwnerId } = selectRep(pool, lead)!;
        const without = pool.filter((member) => member.ownerId !== ownerId);
        expect(selectRep(without, lead)?.ownerId ?? null).toBe(nextOwnerId);
      }),
    );
  });

  test('ids give no advantage in a tie: over many leads each of ten wins a tenth', () => {
    const wins = new Map<string, number>();
    const pool = Array.from({ length: 10 }, (_, i) => ({ ownerId: String(70 + i), weight: 1, owed: 0 }));
    for (let lead = 0; lead < 10_000; lead += 1) {
      const { ownerId } = selectRep(pool, String(100_000 + lead))!;
      wins.set(ownerId, (wins.get(ownerId) ?? 0) + 1);
    }
    // Five standard deviations of a fair draw: 5 · √(10,000 · 0.1 · 0.9) = 150.
    for (const { ownerId } of pool) expect(Math.abs((wins.get(ownerId) ?? 0) - 1000)).toBeLessThan(150);
  });

  test('an empty pool has no turn', () => {
    expect(selectRep([], 'lead')).toBeNull();
  });
});
