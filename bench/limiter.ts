import { startOwnDatabase } from '../test/support/own-database.ts';
import { createPermits, type AllowanceStore } from '../src/hubspot/permits.ts';
import type { Bench } from './figure.ts';
import { memoryAllowance } from './memory-allowance.ts';
import { percentilesOf } from './percentiles.ts';
import { takePermits } from './permit-takers.ts';
import { sharedAllowance } from './shared-allowance.ts';

const limit = 110;
const windowMs = 10_000;
const processes = 4;
const seconds = 25;
const acquisitions = 3_000;
const warmUp = 300;

/** What the limit in Postgres costs, and whether four processes that share a portal stay under it; see decision 0002. */
export const limiter: Bench = async (report) => {
  const database = await startOwnDatabase();
  try {
    report.say(`${acquisitions} permits one after the other, in memory and from Postgres`);
    const inMemory = await measurePermits(memoryAllowance());
    const fromPostgres = await measurePermits(sharedAllowance(database.pool));
    report.figure('a permit, median', fromPostgres.median, 'ms', inMemory.median);
    report.figure('a permit, 99th percentile', fromPostgres.p99, 'ms', inMemory.p99);

    for (const share of [1, 5]) {
      const name = share === 1 ? `${processes} processes` : `${processes} processes with shares of ${share}`;
      report.say(`${name} for ${seconds} s`);
      const takers = { databaseUrl: database.url, portalId: String(share), processes, seconds, limit, share };
      const times = await takePermits(takers);
      const perWindow = (times.length / seconds) * (windowMs / 1_000);
      report.figure(`${name}, calls in 10 s on average`, perWindow, 'calls', limit);
      report.figure(`${name}, most calls in any 10 s`, mostInWindow(times), 'calls', limit);
    }
  } finally {
    await database.drop();
  }
};

/** With a limit that never makes anybody wait. */
async function measurePermits(store: AllowanceStore) {
  const permits = createPermits({ store, limit: { max: 100_000_000, intervalMs: windowMs } });
  const durations: number[] = [];
  for (let count = 0; count < warmUp + acquisitions; count += 1) {
    const startedAt = performance.now();
    await permits.acquire('1', 1, 'lead');
    if (count >= warmUp) durations.push(performance.now() - startedAt);
  }
  return percentilesOf(durations);
}

/** `times` in order, epoch ms; a call exactly 10 s after another is no longer in its window. */
function mostInWindow(times: readonly number[]): number {
  let most = 0;
  let first = 0;
  for (const [last, time] of times.entries()) {
    while (times[first]! <= time - windowMs) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}
