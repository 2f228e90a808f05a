import pRetry from 'p-retry';
import { HubSpotError } from './errors.ts';
import type { Timing } from './timing.ts';

export interface RetryPlan {
  readonly maxAttempts: number;
  readonly budgetMs: number;
  readonly timing: Timing;
  readonly signal?: AbortSignal | undefined;
  /** Default: every failure that says `later`. */
  readonly mayRepeat?: (error: HubSpotError) => boolean;
  readonly onRetry?: (error: HubSpotError, attempt: number, delayMs: number) => void;
}

/**
 * Repeats `attempt` while it fails with a HubSpotError that says `later`, after the wait that the error asks
 * for. Throws the last error when tries or budget run out; other errors at once.
 */
export async function withRetries<T>(plan: RetryPlan, attempt: (attempt: number) => Promise<T>): Promise<T> {
  const { timing, signal } = plan;
  const startedAt = timing.now();
  return pRetry(attempt, {
    retries: plan.maxAttempts - 1,
    // p-retry counts; the wait is ours, because only HubSpot's reply says how long it must be.
    minTimeout: 0,
    ...(signal && { signal }),
    onFailedAttempt: async ({ error, attemptNumber, retriesLeft }) => {
      if (!(error instanceof HubSpotError) || error.retry !== 'later' || retriesLeft === 0) throw error;
      if (plan.mayRepeat?.(error) === false) throw error;
      const delayMs = error.retryAfterMs ?? 0;
      if (timing.now() + delayMs - startedAt > plan.budgetMs) throw error;
      plan.onRetry?.(error, attemptNumber, delayMs);
      await timing.sleep(delayMs, signal);
    },
  });
}
