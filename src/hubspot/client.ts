import type { Logger } from 'pino';
import type { z } from 'zod';
import { hubSpotApiVersion } from './api-version.ts';
import { HubSpotError } from './errors.ts';
import { correlationIdOf, errorFromReply, unreadableReply, withDelay } from './failed-reply.ts';
import type { AttemptContext } from './failed-reply.ts';
import type { AccessTokens, CallMetrics, Permits, RateObservation, Urgency } from './ports.ts';
import { withRetries } from './retrying.ts';
import { realTiming } from './timing.ts';
import type { Timing } from './timing.ts';
import { createTransport } from './transport.ts';
import type { Reply } from './transport.ts';

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What every call of a domain function carries along. */
export interface CallOptions {
  /** Ours; logged beside HubSpot's correlationId. */
  readonly requestId: string;
  readonly urgency: Urgency;
  /** The caller has already taken the permit for the first attempt of the first request. */
  readonly permitTaken?: boolean;
  /** Ends every wait and the call itself; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /**
   * Epoch ms: what is sent was true when it was read, and from then on may be no more. Nothing goes out after that, and
   * nothing twice that HubSpot may have taken. Throws retry `later`: read again first.
   */
  readonly sendBefore?: number;
}

export interface HubSpotRequest<T> extends CallOptions {
  readonly portalId: string;
  readonly method: HttpMethod;
  /** From `/` on, without query. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: unknown;
  /** What a reply of 200 to 299 must look like; an empty reply is undefined. */
  readonly schema: z.ZodType<T>;
  /** Must not arrive twice: repeated only when HubSpot's answer says that it did nothing. */
  readonly once?: boolean;
}

export interface HubSpotClient {
  /** Repeats what is worth repeating, so send with `once` what may not arrive twice. Throws HubSpotError. */
  request<T>(request: HubSpotRequest<T>): Promise<T>;
}

export interface HubSpotClientDeps {
  /** Without trailing slash, e.g. `https://api.hubapi.com`. */
  readonly apiUrl: string;
  readonly permits: Permits;
  readonly tokens: AccessTokens;
  readonly metrics: CallMetrics;
  readonly log: Logger;
  /** One attempt, from sending to the last byte of the reply. Default 10 s. */
  readonly fetchTimeoutMs?: number;
  /** Default 5. */
  readonly maxAttempts?: number;
  /** From the first try on; a wait that would end later is thrown as retry `later`. Default 30 s. */
  readonly retryBudgetMs?: number;
  readonly timing?: Timing;
}

/** The path as a metric label: no ids, no dates, so the number of labels stays small. */
export function routeOf(method: string, path: string): string {
  const parts = path.split('/').map((part) => {
    if (part === hubSpotApiVersion) return '{version}';
    return /^\d+$/.test(part) ? '{id}' : part;
  });
  return `${method} ${parts.join('/')}`;
}

/** Calls HubSpot for any number of portals; each waits for its own permits and token only. */
export function createHubSpotClient(deps: HubSpotClientDeps): HubSpotClient {
  const { permits, tokens, metrics, log, timing = realTiming } = deps;
  const maxAttempts = deps.maxAttempts ?? 5;
  const budgetMs = deps.retryBudgetMs ?? 30_000;
  const transport = createTransport(deps.apiUrl, deps.fetchTimeoutMs ?? 10_000);

  async function observeRate(portalId: string, headers: Headers): Promise<void> {
    const rate = rateIn(headers);
    try {
      if (rate) await permits.observe(portalId, rate);
    } catch (err) {
      // HubSpot has done what was asked; not to know how much room is left does not undo it.
      log.warn({ err, portalId }, 'the rate that hubspot told could not be kept');
    }
  }

  async function send<T>(request: HubSpotRequest<T>, route: string, token: string): Promise<Reply> {
    const startedAt = performance.now();
    let status = 0;
    try {
      const reply = await transport({
        method: request.method,
        path: request.path,
        ...(request.query && { query: request.query }),
        headers: { Authorization: `Bearer ${token}`, 'X-Request-Id': request.requestId },
        json: request.body,
        signal: request.signal,
      });
      status = reply.status;
      await observeRate(request.portalId, reply.headers);
      log.debug(
        {
          requestId: request.requestId,
          correlationId: correlationIdOf(reply),
          portalId: request.portalId,
          route,
          status,
        },
        'hubspot answered',
      );
      return reply;
    } finally {
      metrics.observeCall({ portalId: request.portalId, route, status, ms: performance.now() - startedAt });
    }
  }

  return {
    async request(request) {
      const { portalId, urgency, signal, requestId, sendBefore = Infinity } = request;
      const isOnce = request.once === true || request.sendBefore !== undefined;
      const route = routeOf(request.method, request.path);
      let permitHeld = request.permitTaken === true;
      let refreshed = false;

      const permit = async () => {
        if (!permitHeld) await permits.acquire(portalId, 1, urgency, signal);
        permitHeld = false;
      };

      const sendNow = async (token: string, context: AttemptContext) => {
        await permit();
        if (timing.now() >= sendBefore) throw tooLate(route);
        return send(request, route, token).catch((error: unknown) => {
          throw error instanceof HubSpotError ? withDelay(error, context) : error;
        });
      };

      const attemptOnce = async (attempt: number) => {
        const context = { route, attempt, timing };
        // The token first: a permit taken before a slow refresh would be one that nobody uses.
        const token = await tokens.get(portalId);
        let reply = await sendNow(token, context);
        if (reply.status === 401 && !refreshed) {
          refreshed = true;
          reply = await sendNow(await tokens.refresh(portalId, token), context);
        }
        if (reply.status < 200 || reply.status > 299) {
          const error = errorFromReply(reply, context);
          await pauseFor(error);
          throw error;
        }
        const parsed = request.schema.safeParse(reply.body);
        if (parsed.success) return parsed.data;
        const issue = parsed.error.issues[0];
        throw unreadableReply(reply, context, `${issue?.path.join('.')}: ${issue?.message}`);
      };

      // Longer waits are thrown, not paused: a job that sleeps for hours would hold a worker of other portals.
      const pauseFor = async (error: HubSpotError) => {
        const ms = error.retryAfterMs;
        if (ms === undefined || ms > budgetMs) return;
        if (error.status === 429) await permits.pause(portalId, ms, 'rate_limit');
        if (error.status === 423) await permits.pause(portalId, ms, 'portal_locked');
      };

      return withRetries(
        {
          maxAttempts,
          budgetMs,
          timing,
          signal,
          mayRepeat: (error) =>
            (!isOnce || didNothing(error)) && timing.now() + (error.retryAfterMs ?? 0) < sendBefore,
          onRetry(error, attempt, delayMs) {
            metrics.countRetry({ route, status: error.status ?? 0 });
            const { status, category, policyName, correlationId } = error;
            log.info(
              { requestId, correlationId, portalId, route, status, category, policyName, attempt, delayMs },
              'hubspot call will be repeated',
            );
          },
        },
        attemptOnce,
      );
    },
  };
}

/** Turned away before it was looked at: over the limit, or the portal is locked. */
const didNothing = ({ status }: HubSpotError): boolean => status === 429 || status === 423;

const tooLate = (route: string): HubSpotError =>
  new HubSpotError(`${route} was not sent: what it says has to be read again first.`, {
    ...{ status: null, category: 'TOO_LATE', correlationId: null, policyName: null },
    ...{ retry: 'later', retryAfterMs: 0 },
  });

function rateIn(headers: Headers): RateObservation | null {
  const number = (name: string) => {
    const text = headers.get(`x-hubspot-ratelimit-${name}`);
    return text !== null && /^\d+$/.test(text) ? Number(text) : null;
  };
  const max = number('max');
  const remaining = number('remaining');
  if (max === null || remaining === null) return null;
  return { max, remaining, intervalMs: number('interval-milliseconds') ?? 10_000 };
}
