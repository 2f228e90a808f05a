import { z } from 'zod';

/** `never`: the same call fails again. `later`: worth repeating. `reauthorise`: a person must (re)install. */
export type RetryAdvice = 'never' | 'later' | 'reauthorise';

const text = z.string().optional().catch(undefined);
const names = z.array(z.string()).optional().catch(undefined);

export const errorDetail = z.looseObject({
  message: text,
  code: text,
  category: text,
  in: text,
  context: z.record(z.string(), z.array(z.coerce.string()).catch([])).optional().catch(undefined),
});
export type HubSpotErrorDetail = z.infer<typeof errorDetail>;

/** Every field is optional: HubSpot's gateways, its API and its OAuth server each answer in their own way. */
export const errorBodySchema = z
  .looseObject({
    status: text,
    message: text,
    category: text,
    subCategory: text,
    correlationId: text,
    requestId: text,
    policyName: text,
    error: text,
    error_description: text,
    requiredScopes: names,
    errors: z
      .array(errorDetail.catch({} as never))
      .optional()
      .catch(undefined),
  })
  .catch({});
export type HubSpotErrorBody = z.infer<typeof errorBodySchema>;

export interface HubSpotErrorFacts {
  /** HTTP status; null when no reply came. */
  status: number | null;
  category: string | null;
  /** HubSpot's name for the call: what its support asks for. */
  correlationId: string | null;
  /** Which limit a 429 hit: `TEN_SECONDLY_ROLLING`, `DAILY`. */
  policyName: string | null;
  retry: RetryAdvice;
  /** How long to wait before another try, when known. */
  retryAfterMs?: number;
  /** The scope that the app would need, on a 403 that says so. */
  missingScope?: string;
  /** The portal has withdrawn the app's access. */
  uninstalled?: boolean;
  details?: readonly HubSpotErrorDetail[];
  cause?: unknown;
}

/** Any failure of a call to HubSpot, a lost connection included. The message carries no personal data. */
export class HubSpotError extends Error {
  override readonly name = 'HubSpotError';
  readonly status: number | null;
  readonly category: string | null;
  readonly correlationId: string | null;
  readonly policyName: string | null;
  readonly retry: RetryAdvice;
  readonly retryAfterMs: number | undefined;
  readonly missingScope: string | null;
  readonly uninstalled: boolean;
  readonly details: readonly HubSpotErrorDetail[];

  constructor(message: string, facts: HubSpotErrorFacts) {
    super(message, facts.cause === undefined ? {} : { cause: facts.cause });
    this.status = facts.status;
    this.category = facts.category;
    this.correlationId = facts.correlationId;
    this.policyName = facts.policyName;
    this.retry = facts.retry;
    this.retryAfterMs = facts.retryAfterMs;
    this.missingScope = facts.missingScope ?? null;
    this.uninstalled = facts.uninstalled ?? false;
    this.details = facts.details ?? [];
  }
}
