/** What a failed attempt looked like. */
export interface FailedAttempt {
  /** HTTP status; null when no reply came (connection lost, timeout). */
  readonly status: number | null;
  readonly headers?: Headers;
  readonly policyName?: string | null;
  /** 1 for the first try. */
  readonly attempt: number;
  /** 0 inclusive to 1 exclusive. */
  readonly random: number;
  /** Epoch milliseconds; needed to read a Retry-After that is a date. */
  readonly now: number;
}

const second = 1000;
const minute = 60 * second;
const day = 24 * 60 * minute;
const serverTrouble = new Set([408, 500, 502, 503, 504, 520, 521, 522, 523, 524]);

/** Milliseconds that a `Retry-After` of seconds or a date asks for; null when there is none to read. */
export function retryAfterMs(headers: Headers | undefined, now: number): number | null {
  const value = headers?.get('retry-after')?.trim();
  if (!value) return null;
  if (/^\d+(\.\d+)?$/.test(value)) return Math.round(Number(value) * second);
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/**
 * How long to wait before the same call is worth repeating: never less than HubSpot asked for, then growing
 * with the attempts, with jitter so that callers do not come back together.
 */
export function retryDelay(failed: FailedAttempt): number | 'give_up' {
  const asked = Math.min(retryAfterMs(failed.headers, failed.now) ?? 0, day);
  const own = ownDelay(failed);
  if (own === null) return 'give_up';
  if (asked > 0) return Math.round(asked + failed.random * Math.min(second, asked / 4));
  return Math.round(own * (1 + failed.random / 2));
}

function ownDelay({ status, attempt, policyName }: FailedAttempt): number | null {
  const grown = (base: number, most: number) => Math.min(base * 2 ** (attempt - 1), most);
  if (status === null) return grown(250, 10 * second);
  if (status === 429) {
    if (policyName === 'DAILY') return grown(15 * minute, 60 * minute);
    // The window rolls, so room comes back little by little: seldom is the whole interval needed.
    return grown(second, 10 * second);
  }
  if (status === 423) return grown(2 * second, 10 * second);
  if (status === 477) return 10 * minute;
  if (serverTrouble.has(status)) return grown(2 * second, 30 * second);
  return null;
}
