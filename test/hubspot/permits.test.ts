import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { callRate, createPermits } from '../../src/hubspot/permits.ts';
import type { AllowanceStore } from '../../src/hubspot/permits.ts';

/** The store's rule on a clock that only `sleep` moves. */
function allowance() {
  const clock = { now: 0 };
  const arrival = new Map<string, number>();
  const granted: { portalId: string; at: number; cost: number }[] = [];
  const store: AllowanceStore = {
    async take(portalId, cost, { spacingMs, burst }) {
      const next = Math.max(arrival.get(portalId) ?? 0, clock.now) + cost * spacingMs;
      const waitMs = next - clock.now - burst * spacingMs;
      if (waitMs > 0) return Math.max(1, waitMs);
      arrival.set(portalId, next);
      granted.push({ portalId, at: clock.now, cost });
      return 0;
    },
    pause: async () => undefined,
    lower: async () => undefined,
  };
  const sleep = async (ms: number) => void (clock.now += ms);
  return { store, sleep, clock, granted };
}

const limit = { max: 110, intervalMs: 10_000 };

test('never more calls in any ten seconds than HubSpot allows, whatever is asked for and when', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({ cost: fc.integer({ min: 1, max: 4 }), afterMs: fc.integer({ min: 0, max: 3_000 }) }),
        { maxLength: 150 },
      ),
      async (calls) => {
        const { store, sleep, clock, granted } = allowance();
        const permits = createPermits({ store, sleep, limit });
        for (const { cost, afterMs } of calls) {
          clock.now += afterMs;
          await permits.acquire('1', cost, 'lead');
        }
        for (const { at } of granted) {
          const inWindow = granted.filter((call) => call.at >= at && call.at < at + 10_000);
          expect(inWindow.reduce((sum, call) => sum + call.cost, 0)).toBeLessThanOrEqual(110);
        }
      },
    ),
  );
});

test('uses at least 80 % of the allowance when there is always something to do', () => {
  expect(10_000 / callRate(limit, 'lead').spacingMs).toBeGreaterThanOrEqual(0.8 * 110);
});

test('leads go before background work that waits longer', async () => {
  const { store, sleep } = allowance();
  const permits = createPermits({ store, sleep, limit });
  const order: string[] = [];
  const note = (name: string) => () => void order.push(name);
  await Promise.all([
    permits.acquire('1', 15, 'lead').then(note('first')),
    permits.acquire('1', 5, 'background').then(note('background')),
    permits.acquire('1', 5, 'lead').then(note('second')),
  ]);
  expect(order).toEqual(['first', 'second', 'background']);
});

test('a lead does not wait until background work has had its pause', async () => {
  const { store, granted } = allowance();
  const sleep = () => new Promise<void>(() => undefined);
  const permits = createPermits({ store, sleep, limit });
  await permits.acquire('1', 9, 'lead');
  // Half of the burst is for leads alone, so this one has to wait.
  void permits.acquire('1', 1, 'background');
  await new Promise((resolve) => setImmediate(resolve));
  await permits.acquire('1', 2, 'lead');
  expect(granted.map(({ cost }) => cost)).toEqual([9, 2]);
});

test('a caller that gives up leaves the line and spends nothing', async () => {
  const { store, sleep, granted } = allowance();
  const permits = createPermits({ store, sleep, limit });
  const stop = new AbortController();
  const first = permits.acquire('1', 15, 'lead');
  const second = permits.acquire('1', 15, 'lead', stop.signal);
  stop.abort(new Error('stopping'));
  await first;
  await expect(second).rejects.toThrow('stopping');
  expect(granted).toHaveLength(1);
});

test('a failing store refuses its caller and serves the next', async () => {
  const { store, sleep } = allowance();
  let failures = 1;
  const flaky: AllowanceStore = {
    ...store,
    take: (...call) => (failures-- > 0 ? Promise.reject(new Error('database away')) : store.take(...call)),
  };
  const permits = createPermits({ store: flaky, sleep, limit });
  const [first, second] = await Promise.allSettled([
    permits.acquire('1', 1, 'lead'),
    permits.acquire('1', 1, 'lead'),
  ]);
  expect([first?.status, second?.status]).toEqual(['rejected', 'fulfilled']);
});
