import { setTimeout as sleep } from 'node:timers/promises';
import { seededChance } from '../src/demo/emulator/chance.ts';

/** Milliseconds from the start at which leads arrive: independent of each other, as people are (a Poisson process). */
export function poissonArrivals(perSecond: number, seconds: number, seed: number): number[] {
  const chance = seededChance(seed);
  const times: number[] = [];
  for (let at = 0; ;) {
    at += (-Math.log(1 - chance()) / perSecond) * 1_000;
    if (at >= seconds * 1_000) return times;
    times.push(at);
  }
}

export function evenArrivals(perSecond: number, seconds: number): number[] {
  return Array.from({ length: perSecond * seconds }, (_, index) => (index * 1_000) / perSecond);
}

/** Calls `arrive` at each time; answers when all calls have answered. A call does not wait for the one before. */
export async function atTimes<T>(
  times: readonly number[],
  arrive: (index: number) => Promise<T>,
): Promise<T[]> {
  const startedAt = performance.now();
  const calls: Promise<T>[] = [];
  for (const [index, time] of times.entries()) {
    const wait = startedAt + time - performance.now();
    if (wait > 0) await sleep(wait);
    const call = arrive(index);
    call.catch(() => undefined); // the first failure is thrown below
    calls.push(call);
  }
  return Promise.all(calls);
}
