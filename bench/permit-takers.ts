import { fork } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import { createPermits } from '../src/hubspot/permits.ts';
import type { Permits } from '../src/hubspot/ports.ts';
import { sharedAllowance } from './shared-allowance.ts';

export interface Takers {
  databaseUrl: string;
  portalId: string;
  processes: number;
  seconds: number;
  limit: number;
  /** Permits that a process takes at once and hands out by itself; 1: each is asked for. */
  share: number;
}

/** Processes that take permits for one portal as fast as they get them; answers with the time of each, epoch ms, in order. */
export async function takePermits(takers: Takers): Promise<number[]> {
  const children = Array.from({ length: takers.processes }, () => fork(import.meta.filename, ['taker']));
  await Promise.all(children.map((child) => once(child, 'message')));
  const grants = await Promise.all(
    children.map(async (child) => {
      const answer = once(child, 'message');
      child.send(takers);
      const [times] = (await answer) as [number[]];
      return times;
    }),
  );
  return grants.flat().sort((a, b) => a - b);
}

async function takeUntilTold({ databaseUrl, portalId, seconds, limit, share }: Takers): Promise<number[]> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  await pool.query('select 1');
  const permits = createPermits({
    store: sharedAllowance(pool),
    limit: { max: limit, intervalMs: 10_000 },
  });
  const until = Date.now() + seconds * 1_000;
  const times: number[] = [];
  let left = 0;
  while (Date.now() < until) {
    if (left === 0) {
      await acquire(permits, portalId, share);
      left = share;
    }
    left -= 1;
    times.push(Date.now());
  }
  await pool.end();
  return times;
}

const acquire = (permits: Permits, portalId: string, cost: number): Promise<void> =>
  permits.acquire(portalId, cost, 'lead');

if (process.argv[1] === import.meta.filename && process.argv[2] === 'taker') {
  process.once('message', (takers: Takers) => {
    void takeUntilTold(takers).then((times) => process.send?.(times, () => process.disconnect()));
  });
  process.send?.('ready');
}
