import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Request, RequestHandler, Response } from 'express';
import { nextMishap, type Mishap } from './faults.ts';
import { HubSpotError } from './hubspot-error.ts';
import type { Portal } from './portal.ts';
import type { RollingWindow } from './rolling-window.ts';
import type { AccessToken } from './token-book.ts';
import type { World } from './world.ts';

/** What a route is given. The body is as parsed from JSON or a form; routes check it. */
export interface ApiCall {
  readonly world: World;
  readonly portal: Portal;
  readonly token: AccessToken;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export interface ApiReply {
  readonly status: number;
  readonly body?: unknown;
}

export interface ApiRoute {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Express path; `:version` takes any dated version that the emulator speaks. */
  readonly path: string;
  /** Search has its own limit and sends no rate headers. */
  readonly limit?: 'search';
  readonly handle: (call: ApiCall) => ApiReply;
}

const arrivals = new WeakMap<Request, number>();

/** First in line: the clock of the latency starts before the body is read. */
export const noteArrival: RequestHandler = (request, _response, next) => {
  arrivals.set(request, performance.now());
  next();
};

/** Waits until `latencyMs` have passed since the request arrived. */
export async function waitLatency(request: Request, latencyMs: number): Promise<void> {
  const left = (arrivals.get(request) ?? 0) + latencyMs - performance.now();
  if (left > 0) await new Promise((done) => setTimeout(done, left));
}

/** `GET /crm/objects/2026-03/contacts/{id}`: what is counted, ids left out. */
function routeLabel(route: ApiRoute, params: Readonly<Record<string, string>>): string {
  const keeps = new Set([
    'version',
    'objectType',
    'toObjectType',
    'fromObjectType',
    'groupName',
    'propertyName',
  ]);
  const path = route.path.replace(/:(\w+)/g, (_, name: string) =>
    keeps.has(name) ? (params[name] ?? name) : `{${name}}`,
  );
  return `${route.method.toUpperCase()} ${path}`;
}

/** Turns a route into an express handler: token, limits, faults, latency, then the effect and the reply at once. */
export function gate(world: World, route: ApiRoute): RequestHandler {
  return async (request, response) => {
    const params = request.params as Record<string, string>;
    const label = routeLabel(route, params);
    const token = authenticate(world, request);
    if (token instanceof HubSpotError) {
      await waitLatency(request, world.firstPortal.faults.latencyMs);
      return sendError(world, world.firstPortal, label, request, response, token);
    }
    const portal = world.portal(token.portalId);
    const mishap = nextMishap(portal.faults, request.path);
    const window = route.limit === 'search' ? portal.searchWindow : portal.window;
    const taken = mishap !== 'rate-limited' && window.take(performance.now());
    const remaining = mishap === 'rate-limited' ? 0 : window.remaining(performance.now());
    if (route.limit !== 'search') rateHeaders(response, window, remaining);
    await waitLatency(request, portal.faults.latencyMs);

    const call = { world, portal, token, params, query: queryOf(request), body: request.body as unknown };
    if (!taken) return sendError(world, portal, label, request, response, tooMany(route.limit));
    if (mishap) {
      if (portal.faults.effectTaken && mishap !== 'locked') attempt(() => route.handle(call));
      return sendMishap(world, portal, label, request, response, mishap);
    }
    const reply = attempt(() => route.handle(call));
    if (reply instanceof HubSpotError) return sendError(world, portal, label, request, response, reply);
    send(world, portal, label, request, response, reply);
  };
}

export const queryOf = (request: Request): URLSearchParams =>
  new URL(request.originalUrl, 'http://h').searchParams;

function attempt(run: () => ApiReply): ApiReply | HubSpotError {
  try {
    return run();
  } catch (error) {
    if (error instanceof HubSpotError) return error;
    throw error;
  }
}

function authenticate(world: World, request: Request): AccessToken | HubSpotError {
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const refuse = (category: string, message: string): HubSpotError =>
    new HubSpotError(401, category, message);
  if (bearer === undefined) {
    return refuse(
      'INVALID_AUTHENTICATION',
      'Authentication credentials not found. This API supports OAuth 2.0.',
    );
  }
  const token = world.tokens.access(bearer);
  if (!token) return refuse('INVALID_AUTHENTICATION', 'The OAuth token used to make this call is not valid.');
  const late = Date.now() - token.expiresAt;
  if (late < 0) return token;
  const seconds = Math.ceil(late / 1_000);
  return refuse(
    'EXPIRED_AUTHENTICATION',
    `The OAuth token used to make this call expired ${seconds} second(s) ago.`,
  );
}

function tooMany(limit: ApiRoute['limit']): HubSpotError {
  const policyName = limit === 'search' ? 'SECONDLY' : 'TEN_SECONDLY_ROLLING';
  const words = limit === 'search' ? 'secondly' : 'ten_secondly_rolling';
  return new HubSpotError(429, null, `You have reached your ${words} limit.`, {
    more: { errorType: 'RATE_LIMIT', policyName, requestId: randomUUID() },
  });
}

function rateHeaders(response: Response, window: RollingWindow, remaining: number): void {
  response.set('X-HubSpot-RateLimit-Max', String(window.limit));
  response.set('X-HubSpot-RateLimit-Remaining', String(remaining));
  response.set('X-HubSpot-RateLimit-Interval-Milliseconds', String(window.intervalMs));
}

function sendMishap(
  world: World,
  portal: Portal,
  label: string,
  request: Request,
  response: Response,
  mishap: Mishap,
): void {
  if (mishap === 'timeout' || mishap === 'reset') {
    portal.stats.count(label, mishap);
    if (mishap === 'reset') request.socket.destroy();
    return;
  }
  const error =
    mishap === 'locked'
      ? new HubSpotError(423, 'LOCKED', 'Too many changes at once: this resource is locked, wait 2 seconds.')
      : new HubSpotError(portal.faults.status, 'INTERNAL_ERROR', 'internal error');
  sendError(world, portal, label, request, response, error);
}

export function sendError(
  world: World,
  portal: Portal,
  label: string,
  request: Request,
  response: Response,
  error: HubSpotError,
): void {
  const correlationId = randomUUID();
  response.set('X-HubSpot-Correlation-Id', correlationId);
  response.set(error.extras.headers ?? {});
  send(world, portal, label, request, response, { status: error.status, body: error.body(correlationId) });
}

export function send(
  world: World,
  portal: Portal,
  label: string,
  request: Request,
  response: Response,
  reply: ApiReply,
): void {
  portal.stats.count(label, String(reply.status));
  if (!response.hasHeader('X-HubSpot-Correlation-Id')) response.set('X-HubSpot-Correlation-Id', randomUUID());
  response.status(reply.status);
  if (reply.body === undefined) response.end();
  else response.json(reply.body);
  world.exchanges?.add({
    method: request.method,
    path: request.path,
    query: queryObject(request),
    requestHeaders: request.headers,
    requestBody: (request.body as unknown) ?? null,
    status: reply.status,
    responseHeaders: response.getHeaders(),
    responseBody: reply.body ?? null,
  });
}

function queryObject(request: Request): Record<string, string | string[]> {
  const query = queryOf(request);
  return Object.fromEntries(
    [...new Set(query.keys())].map((key) => {
      const values = query.getAll(key);
      return [key, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}
