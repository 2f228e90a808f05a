import { setTimeout as sleep } from 'node:timers/promises';

export interface UntilOptions {
  /** Default 20 000. */
  timeoutMs?: number;
  /** Default 20. */
  everyMs?: number;
}

/**
 * Asks again and again until the answer is something (not undefined, null or false), and returns it.
 * `what` completes the sentence "waited N ms for …"; a question that throws is asked again.
 */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  { timeoutMs = 20_000, everyMs = 20 }: UntilOptions = {},
): Promise<Exclude<T, undefined | null | false>> {
  const deadline = Date.now() + timeoutMs;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== null && answer !== false) {
        return answer as Exclude<T, undefined | null | false>;
      }
      last = answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) {
      throw new Error(`waited ${timeoutMs} ms for ${what}; the last answer was ${describe(last)}`, {
        cause: last,
      });
    }
    await sleep(everyMs);
  }
}

function describe(value: unknown): string {
  return value instanceof Error ? value.message : String(value);
}
