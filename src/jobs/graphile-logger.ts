import { Logger as GraphileLogger } from 'graphile-worker';
import type { Logger } from 'pino';

/** graphile-worker says "info" for every job; to us that is detail. Its errors are ours only when a job is lost. */
const levels = { error: 'warn', warning: 'warn', info: 'debug', debug: 'trace' } as const;

export function graphileLogger(log: Logger): GraphileLogger {
  return new GraphileLogger(() => (level, message) => log[levels[level]]({ part: 'jobs' }, message));
}
