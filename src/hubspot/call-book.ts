import type { CallMetrics } from './ports.ts';

/** Calls of a portal within an hour. */
export interface CallCount {
  readonly portalId: string;
  /** Start of the hour, epoch milliseconds. */
  readonly hour: number;
  readonly calls: number;
  /** No reply, or one of 400 and above; being asked for patience (429) is none. */
  readonly failures: number;
  readonly lastFailure: { readonly at: number; readonly what: string } | null;
}

const HOUR = 3_600_000;

/** Counts calls beside the metrics and hands the counts over every `everyMs`. What is lost with the process is a moment's worth. */
export function createCallBook(
  metrics: CallMetrics,
  deps: {
    readonly save: (counts: readonly CallCount[]) => Promise<void>;
    readonly onError: (error: unknown) => void;
    readonly now: () => number;
    readonly everyMs: number;
  },
): { readonly metrics: CallMetrics; stop(): Promise<void> } {
  let counts = new Map<string, CallCount>();
  async function flush(): Promise<void> {
    const taken = [...counts.values()];
    counts = new Map();
    if (taken.length > 0) await deps.save(taken).catch(deps.onError);
  }
  const timer = setInterval(() => void flush(), deps.everyMs).unref();
  return {
    metrics: {
      countRetry: (retry) => metrics.countRetry(retry),
      observeCall(call) {
        metrics.observeCall(call);
        const { portalId, route, status } = call;
        const at = deps.now();
        const hour = Math.floor(at / HOUR) * HOUR;
        const key = `${portalId}/${hour}`;
        const before = counts.get(key);
        const failed = status === 0 || (status >= 400 && status !== 429);
        const what = status === 0 ? `${route}: no answer` : `${route}: status ${status}`;
        counts.set(key, {
          ...{ portalId, hour },
          calls: (before?.calls ?? 0) + 1,
          failures: (before?.failures ?? 0) + (failed ? 1 : 0),
          lastFailure: failed ? { at, what } : (before?.lastFailure ?? null),
        });
      },
    },
    async stop() {
      clearInterval(timer);
      await flush();
    },
  };
}
