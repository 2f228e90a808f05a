import { HubSpotError, errorBodySchema } from './errors.ts';
import type { HubSpotErrorBody, HubSpotErrorFacts } from './errors.ts';
import { retryDelay } from './retry-timing.ts';
import type { Timing } from './timing.ts';
import type { Reply } from './transport.ts';

export interface AttemptContext {
  readonly route: string;
  /** 1 for the first try. */
  readonly attempt: number;
  readonly timing: Timing;
  /** A refused refresh means that the install is gone; a refused authorisation code does not. */
  readonly refreshing?: boolean;
}

export function correlationIdOf(reply: Reply): string | null {
  const { correlationId } = errorBodySchema.parse(reply.body ?? {});
  return correlationId ?? reply.headers.get('x-hubspot-correlation-id');
}

/** Turns a reply outside 200 to 299 into the error that says what to do about it. */
export function errorFromReply(reply: Reply, context: AttemptContext): HubSpotError {
  const body = errorBodySchema.parse(reply.body ?? {});
  const said = body.message ?? body.error_description;
  const delay = retryDelay({
    status: reply.status,
    headers: reply.headers,
    ...(body.policyName !== undefined && { policyName: body.policyName }),
    attempt: context.attempt,
    random: context.timing.random(),
    now: context.timing.now(),
  });
  const missingScope = reply.status === 403 ? scopeIn(body) : undefined;
  const uninstalled =
    body.status === 'BAD_REFRESH_TOKEN' || (context.refreshing === true && body.error === 'invalid_grant');
  const needsPerson = uninstalled || reply.status === 401 || missingScope !== undefined;
  const facts: HubSpotErrorFacts = {
    status: reply.status,
    category: body.category ?? body.error ?? null,
    correlationId: body.correlationId ?? reply.headers.get('x-hubspot-correlation-id'),
    policyName: body.policyName ?? null,
    retry: needsPerson ? 'reauthorise' : delay === 'give_up' ? 'never' : 'later',
    uninstalled,
    details: body.errors ?? [],
    ...(missingScope !== undefined && { missingScope }),
    ...(!needsPerson && delay !== 'give_up' && { retryAfterMs: delay }),
  };
  return new HubSpotError(sentence(reply.status, context.route, said, missingScope), facts);
}

/** The same error with the wait that belongs to this attempt: for failures without a reply. */
export function withDelay(error: HubSpotError, { attempt, timing }: AttemptContext): HubSpotError {
  const delay = retryDelay({ status: null, attempt, random: timing.random(), now: timing.now() });
  if (delay === 'give_up') return error;
  const { status, category, correlationId, policyName, retry, cause } = error;
  return new HubSpotError(error.message, {
    ...{ status, category, correlationId, policyName, retry, cause },
    retryAfterMs: delay,
  });
}

/** A 2xx whose body is not what HubSpot's API promises, such as a gateway's page. */
export function unreadableReply(reply: Reply, context: AttemptContext, problem: string): HubSpotError {
  return new HubSpotError(`HubSpot's reply to ${context.route} could not be read: ${problem}`, {
    status: reply.status,
    category: 'UNREADABLE_REPLY',
    correlationId: correlationIdOf(reply),
    policyName: null,
    retry: 'later',
    retryAfterMs: Math.round(2000 * context.attempt * (1 + context.timing.random() / 2)),
  });
}

function scopeIn(body: HubSpotErrorBody): string | undefined {
  const lists = (body.errors ?? []).flatMap(({ context }) => [
    ...(context?.['requiredGranularScopes'] ?? context?.['requiredScopes'] ?? []),
    ...(context?.['missingScopes'] ?? []),
  ]);
  const scopes = [...new Set([...lists, ...(body.requiredScopes ?? [])])];
  if (scopes.length > 0) return scopes.join(' or ');
  return body.category === 'MISSING_SCOPES' ? 'not named by HubSpot' : undefined;
}

function sentence(
  status: number,
  route: string,
  said: string | undefined,
  scope: string | undefined,
): string {
  if (scope !== undefined) return `HubSpot refused ${route}: the app lacks the scope ${scope}.`;
  return `HubSpot answered ${status} to ${route}${said ? `: ${withoutAddresses(said)}` : '.'}`;
}

/** HubSpot quotes what it refuses; e-mail addresses must not reach logs or decision records. */
export function withoutAddresses(text: string): string {
  const short = text.length > 500 ? `${text.slice(0, 500)}…` : text;
  return short.replace(/[^\s"'<>\\,;:()[\]{}=]+@[^\s"'<>\\,;:()[\]{}=]+/g, '[address]');
}
