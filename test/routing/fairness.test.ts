import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LEAD, selectRep, shareOut } from '../../src/routing/select-rep.ts';

/** A ledger that runs lead after lead, and the furthest anybody ever was from their share. */
class Ledger {
  readonly owed: number[];
  readonly received: number[];
  readonly weights: readonly number[];
  furthest = 0;
  leads = 0;

  constructor(weights: readonly number[]) {
    this.weights = weights;
    this.owed = weights.map(() => 0);
    this.received = weights.map(() => 0);
  }

  /** One lead to the members at `present`. */
  route(present: readonly number[], weights = this.weights): void {
    if (present.length === 0) return;
    const pool = present.map((i) => ({ ownerId: `rep-${i}`, weight: weights[i]!, owed: this.owed[i]! }));
    const selection = selectRep(pool, `lead-${this.leads}`)!;
    this.leads += 1;
    for (const i of present) {
      this.owed[i] = selection.owedAfter.get(`rep-${i}`)!;
      if (selection.ownerId === `rep-${i}`) this.received[i]! += 1;
      this.furthest = Math.max(this.furthest, Math.abs(this.owed[i]!) / LEAD);
    }
  }

  get everybody(): number[] {
    return this.weights.map((_, i) => i);
  }

  get sum(): number {
    return this.owed.reduce((sum, owed) => sum + owed, 0);
  }
}

/** Weights 1 to 1000 as pools have them: alike, one large among small, spread evenly, spread by magnitude. */
const weight = fc.oneof(
  fc.constant(1),
  fc.constant(1000),
  fc.integer({ min: 1, max: 1000 }),
  fc.integer({ min: 0, max: 3 }).map((power) => 10 ** power),
  fc.double({ min: 0.01, max: 1000, noNaN: true }),
);
const weights = fc.array(weight, { minLength: 1, maxLength: 50 });
/** Numbers in [0, 1) from a seed, so that a failing run can be repeated. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The simpler rule that pickTurn replaces, in leads. */
function furthestByMostOwed(list: readonly number[], leads: number): number {
  const total = list.reduce((sum, each) => sum + each, 0);
  const owed = list.map(() => 0);
  let furthest = 0;
  for (let lead = 0; lead < leads; lead += 1) {
    list.forEach((each, i) => (owed[i]! += each / total));
    owed[owed.indexOf(Math.max(...owed))]! -= 1;
    furthest = Math.max(furthest, ...owed.map(Math.abs));
  }
  return furthest;
}

describe('a share', () => {
  test('adds up to exactly one lead over the pool and is within a billionth of its weight', () => {
    fc.assert(
      fc.property(weights, (list) => {
        const total = list.reduce((sum, each) => sum + each, 0);
        const shares = shareOut(list);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(LEAD);
        shares.forEach((share, i) => {
          expect(Number.isInteger(share)).toBe(true);
          expect(Math.abs(share - (list[i]! / total) * LEAD)).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});

describe('with a fixed pool and fixed weights', () => {
  test('nobody is ever further than 1 − 1/(2n − 2) of a lead from their share (Tijdeman 1980)', () => {
    fc.assert(
      fc.property(weights, (list) => {
        const ledger = new Ledger(list);
        for (let lead = 0; lead < 600; lead += 1) ledger.route(ledger.everybody);
        const bound = list.length === 1 ? 0 : 1 - 1 / (2 * list.length - 2);
        expect(ledger.furthest).toBeLessThanOrEqual(bound + 1e-6);
      }),
      { numRuns: 40 },
    );
  });

  test('holds under one lead in a pool where most-owed-first falls 1.68 leads behind', () => {
    const list = [...Array.from({ length: 7 }, () => 300), ...Array.from({ length: 40 }, () => 1)];
    expect(furthestByMostOwed(list, 3000)).toBeGreaterThan(1.6);
    const ledger = new Ledger(list);
    for (let lead = 0; lead < 3000; lead += 1) ledger.route(ledger.everybody);
    expect(ledger.furthest).toBeLessThan(1);
  });

  test('one rep of weight 1 among 9 of weight 1000 waits for their share and no longer', () => {
    const ledger = new Ledger([1, ...Array.from({ length: 9 }, () => 1000)]);
    const turn = 9001;
    for (let lead = 0; lead < turn; lead += 1) ledger.route(ledger.everybody);
    expect(ledger.received[0]).toBe(1);
    expect(ledger.furthest).toBeLessThan(1);
  });

  test('equal weights take equal turns: after every round everybody has the same number', () => {
    const ledger = new Ledger([1, 1, 1, 1, 1, 1, 1]);
    for (let round = 1; round <= 20; round += 1) {
      for (let lead = 0; lead < 7; lead += 1) ledger.route(ledger.everybody);
      expect(ledger.received).toEqual(Array.from({ length: 7 }, () => round));
    }
  });
});

describe('when the pool changes', () => {
  test('nobody is ever further than n/2 from their share, whatever the pools and weights', () => {
    const turns = fc.integer({ min: 2, max: 9 }).chain((size) =>
      fc.tuple(
        fc.constant(size),
        fc.array(
          fc.record({
            present: fc.uniqueArray(fc.nat(size - 1), { minLength: 1, maxLength: size }),
            weights: fc.array(weight, { minLength: size, maxLength: size }),
          }),
          { maxLength: 200 },
        ),
      ),
    );
    fc.assert(
      fc.property(turns, ([size, list]) => {
        const ledger = new Ledger(Array.from({ length: size }, () => 1));
        for (const turn of list) ledger.route(turn.present, turn.weights);
        expect(ledger.furthest).toBeLessThanOrEqual(size / 2);
        expect(ledger.sum).toBe(0);
      }),
    );
  });

  test.each([4, 10, 20])('an adversary who knows every balance stays under n/2 in a pool of %i', (size) => {
    // Always sends the lead to the two neighbours in the ledger who are closest: the pairs that split apart.
    const ledger = new Ledger(Array.from({ length: size }, () => 1));
    for (let lead = 0; lead < 2000; lead += 1) {
      const order = ledger.everybody.sort((a, b) => ledger.owed[b]! - ledger.owed[a]! || a - b);
      const gap = (i: number) => ledger.owed[order[i]!]! - ledger.owed[order[i + 1]!]!;
      const closest = order.slice(1).reduce((best, _, i) => (gap(i) < gap(best) ? i : best), 0);
      ledger.route([order[closest]!, order[closest + 1]!]);
    }
    expect(ledger.furthest).toBeGreaterThanOrEqual(1);
    expect(ledger.furthest).toBeLessThanOrEqual(size / 2);
  });

  test.each([5, 10, 20, 50, 100])('random absences leave everybody under 2 leads in a pool of %i', (size) => {
    for (const equal of [true, false]) {
      const random = chance(size);
      const ledger = new Ledger(
        Array.from({ length: size }, () => (equal ? 1 : Math.ceil(random() * random() * 1000))),
      );
      for (let lead = 0; lead < 1500; lead += 1) {
        ledger.route(ledger.everybody.filter(() => random() < 0.6));
      }
      expect(ledger.furthest).toBeLessThan(2);
      expect(ledger.sum).toBe(0);
    }
  });

  test.each([5, 10, 20, 50, 100])('random pairs leave everybody under 2 leads in a pool of %i', (size) => {
    for (const equal of [true, false]) {
      const random = chance(size + 1);
      const ledger = new Ledger(
        Array.from({ length: size }, () => (equal ? 1 : Math.ceil(random() * random() * 1000))),
      );
      for (let lead = 0; lead < 5000; lead += 1) {
        const first = Math.floor(random() * size);
        const second = (first + 1 + Math.floor(random() * (size - 1))) % size;
        ledger.route([first, second]);
      }
      expect(ledger.furthest).toBeLessThan(2);
    }
  });

  test('an absence keeps the place: no credit while away, no flood on return', () => {
    const ledger = new Ledger([1, 1, 1]);
    for (let lead = 0; lead < 4; lead += 1) ledger.route([0, 1, 2]);
    const owed = ledger.owed[2];
    const received = ledger.received[2]!;
    for (let lead = 0; lead < 100; lead += 1) ledger.route([0, 1]);
    expect(ledger.owed[2]).toBe(owed);
    for (let lead = 0; lead < 30; lead += 1) ledger.route([0, 1, 2]);
    expect(ledger.received[2]! - received).toBeLessThanOrEqual(11);
    expect(ledger.received[2]! - received).toBeGreaterThanOrEqual(9);
  });

  test('a new member starts level and gets their share from then on, not more', () => {
    const ledger = new Ledger([1, 1, 1, 1]);
    for (let lead = 0; lead < 300; lead += 1) ledger.route([0, 1, 2]);
    for (let lead = 0; lead < 40; lead += 1) ledger.route([0, 1, 2, 3]);
    expect(ledger.received[3]).toBeGreaterThanOrEqual(9);
    expect(ledger.received[3]).toBeLessThanOrEqual(11);
  });
});
