import type { Logger } from 'pino';

export interface Errands {
  /** Begins `work` unless what has this name is still under way in this process. */
  start(name: string, work: (stopping: AbortSignal) => Promise<void>): void;
  /** Tells all to stop, and waits for them. */
  stop(): Promise<void>;
}

/** Work that a sweep finds and does not wait for: one that takes long, or fails, holds up no other. */
export function createErrands(log: Logger): Errands {
  const underWay = new Map<string, Promise<void>>();
  const stopping = new AbortController();
  return {
    start(name, work) {
      if (stopping.signal.aborted || underWay.has(name)) return;
      const done = work(stopping.signal)
        .catch((error: unknown) => {
          if (!stopping.signal.aborted)
            log.warn({ err: error, errand: name }, 'an errand failed; the next sweep starts it again');
        })
        .finally(() => underWay.delete(name));
      underWay.set(name, done);
    },
    async stop() {
      stopping.abort(new Error('Baton is stopping.'));
      await Promise.all(underWay.values());
    },
  };
}
