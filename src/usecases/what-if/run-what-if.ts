import { Worker } from 'node:worker_threads';
import type { WhatIfReport } from '../../contract/what-if.ts';
import type { PortalId } from '../../store/database.ts';
import type { ThreadNews, ThreadTask, WhatIfQuestion } from './what-if-question.ts';

export interface WhatIfRun {
  /** Past decisions done, of all in that time. */
  readonly onProgress: (progress: { readonly done: number; readonly of: number }) => void;
  readonly signal: AbortSignal;
}

/** Enough for some hundred thousand leads on their way at one time; V8 lets a heap that may grow further grow faster too. */
const resourceLimits = { maxOldGenerationSizeMb: 1_536, maxYoungGenerationSizeMb: 48 };

const tooMany =
  'More leads would be on their way at one time than there is memory for. Look at a shorter time.';

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/**
 * Runs a rulebook over a portal's past leads in a thread: it is minutes of pure arithmetic for a million leads, and
 * routing must not wait for it. Only reads, so that a run that is cancelled leaves nothing behind. Throws the signal's
 * reason when it is aborted, and an Error with a sentence for the person when the question makes no sense.
 */
export async function runWhatIf(
  { databaseUrl }: { readonly databaseUrl: string },
  portalId: PortalId,
  question: WhatIfQuestion,
  { onProgress, signal }: WhatIfRun,
): Promise<WhatIfReport> {
  signal.throwIfAborted();
  const workerData: ThreadTask = { databaseUrl, portalId, question };
  const thread = new Worker(new URL('./what-if-thread.ts', import.meta.url), { workerData, resourceLimits });
  const ended = new AbortController();
  try {
    return await new Promise((resolve, reject) => {
      thread.on('message', (news: ThreadNews) => {
        if ('report' in news) resolve(news.report);
        else if ('trouble' in news) reject(new Error(news.trouble));
        else onProgress(news);
      });
      thread.on('error', (error) => reject(isOutOfMemory(error) ? new Error(tooMany) : error));
      thread.on('exit', (code) => reject(new Error(`The what-if ended with code ${code}.`)));
      signal.addEventListener('abort', () => reject(signal.reason as Error), { signal: ended.signal });
    });
  } finally {
    ended.abort();
    await thread.terminate();
  }
}
