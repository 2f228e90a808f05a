import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './progress.ts';

export interface Running {
  pid: number;
  kill(signal: NodeJS.Signals): unknown;
  /** Ends it in its own orderly way and waits. */
  stop(): Promise<void>;
  exited: Promise<unknown>;
}

export interface Supervised {
  name: string;
  pid(): number;
  kill(signal: NodeJS.Signals): void;
  stop(): Promise<void>;
}

const TRIES = 5;

/**
 * Keeps something running: when it ends unasked it is started again and a line says so.
 * `start` resolves when it is ready. After five failed starts in a row `giveUp` gets the reason.
 */
export async function supervise<T extends Running>(
  name: string,
  start: () => Promise<T>,
  giveUp: (error: Error) => void,
): Promise<Supervised> {
  let stopping = false;
  let current: T = await start();

  async function watch(): Promise<void> {
    for (;;) {
      await current.exited;
      if (stopping) return;
      say(`${name} ended unexpectedly; starting it again.`);
      current = await startAgain();
    }
  }
  async function startAgain(): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await start();
      } catch (error) {
        if (attempt === TRIES || stopping) throw error;
        await sleep(attempt * 300);
      }
    }
  }
  const watching = watch().catch((error: unknown) => {
    if (!stopping) giveUp(error instanceof Error ? error : new Error(String(error)));
  });

  return {
    name,
    pid: () => current.pid,
    kill: (signal) => current.kill(signal),
    stop: async () => {
      stopping = true;
      await current.stop();
      await watching;
    },
  };
}
