import { run } from 'graphile-worker';
import type { Runner, Task } from 'graphile-worker';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { graphileLogger } from './graphile-logger.ts';

export interface JobWorker {
  stop(): Promise<void>;
}

/**
 * graphile-worker with our tasks. When the database goes away for long enough to end it, it is started again: jobs
 * only wake lanes, so nothing is lost meanwhile.
 */
export function startJobWorker(deps: {
  readonly pool: Pool;
  readonly tasks: Record<string, Task>;
  readonly log: Logger;
}): JobWorker {
  let runner: Runner | null = null;
  let stopped = false;

  async function keepRunning(): Promise<void> {
    while (!stopped) {
      try {
        runner = await run({
          pgPool: deps.pool,
          taskList: deps.tasks,
          concurrency: 4,
          pollInterval: 2_000,
          noHandleSignals: true,
          // Unbatched, graphile-worker does not wait for its notes: one that fails as Postgres dies would end the process.
          preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
          logger: graphileLogger(deps.log),
        });
        await runner.promise;
      } catch (error) {
        deps.log.warn({ err: error }, 'the job worker stopped and is started again');
      }
      runner = null;
      if (!stopped) await sleep(500);
    }
  }
  const kept = keepRunning();

  return {
    async stop() {
      stopped = true;
      await runner?.stop().catch(() => undefined);
      await kept;
    },
  };
}
