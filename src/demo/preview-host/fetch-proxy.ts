import { randomUUID } from 'node:crypto';
import express from 'express';
import type { Router } from 'express';
import { z } from 'zod';
import { signRequest } from './sign-request.ts';

/** Who uses the card; HubSpot appends these to the query, inside what is signed. */
export interface ProxyIdentity {
  readonly portalId: number;
  readonly userId: number;
  readonly userEmail: string;
  readonly appId: number;
}

export interface FetchProxyOptions {
  /** `permittedUrls.fetch` of the app: https origins. */
  readonly permittedOrigins: readonly string[];
  /** Where each permitted origin really is, as in HubSpot's local.json: origin → local origin. */
  readonly mapTo: Readonly<Record<string, string>>;
  readonly clientSecret: string;
  readonly identity: ProxyIdentity;
}

const requestSchema = z.object({
  url: z.url(),
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).default('GET'),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.record(z.string(), z.unknown()).optional(),
  timeoutMs: z.int().positive().max(15_000).default(15_000),
});
type CardRequest = z.infer<typeof requestSchema>;

const concurrentAtMost = 20;
const replyBytesAtMost = 1_000_000;

/** A refusal by the proxy itself, before or instead of an answer of the backend. */
class ProxyRefusal extends Error {
  readonly status: number;
  readonly category: string;
  constructor(status: number, category: string, message: string) {
    super(message);
    this.status = status;
    this.category = category;
  }
}

function permittedTarget(request: CardRequest, options: FetchProxyOptions): string {
  const url = new URL(request.url);
  if (url.protocol !== 'https:' || !options.permittedOrigins.includes(url.origin)) {
    throw new ProxyRefusal(
      400,
      'VALIDATION_ERROR',
      `${url.origin} is not in permittedUrls.fetch of the app configuration`,
    );
  }
  if (Object.keys(request.headers).some((name) => name.toLowerCase() !== 'authorization')) {
    throw new ProxyRefusal(
      400,
      'VALIDATION_ERROR',
      "Invalid Request Headers provided. Only 'Authorization' header is allowed from hubspot.fetch()",
    );
  }
  for (const [name, value] of Object.entries(options.identity)) url.searchParams.append(name, String(value));
  const local = options.mapTo[url.origin];
  return local === undefined ? url.href : `${local}${url.pathname}${url.search}`;
}

function isTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'TimeoutError';
}

async function forwardOnce(request: CardRequest, target: string, secret: string): Promise<Response> {
  const body = request.method === 'GET' || request.body === undefined ? '' : JSON.stringify(request.body);
  try {
    return await fetch(target, {
      method: request.method,
      headers: {
        ...request.headers,
        ...signRequest({ method: request.method, url: target, body }, secret, Date.now()),
        ...(body === '' ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === '' ? {} : { body }),
      redirect: 'manual',
      signal: AbortSignal.timeout(request.timeoutMs),
    });
  } catch (error) {
    if (isTimeout(error)) {
      throw new ProxyRefusal(504, 'GATEWAY_TIMEOUT', 'Gateway took too long to respond');
    }
    throw new ProxyRefusal(500, 'INTERNAL_SERVER_ERROR', 'Network error');
  }
}

/** HubSpot tries once more after a connection failure or a 5xx, so whatever it calls must be safe to repeat. */
async function forward(request: CardRequest, target: string, secret: string): Promise<Response> {
  try {
    const reply = await forwardOnce(request, target, secret);
    if (reply.status < 500) return reply;
  } catch (error) {
    if (!(error instanceof ProxyRefusal) || error.status === 504) throw error;
  }
  return forwardOnce(request, target, secret);
}

async function readReply(reply: Response): Promise<unknown> {
  const text = await reply.text();
  if (Buffer.byteLength(text) > replyBytesAtMost) {
    throw new ProxyRefusal(400, 'VALIDATION_ERROR', 'Response body is larger than 1 MB');
  }
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    throw new ProxyRefusal(400, 'VALIDATION_ERROR', 'Invalid JSON Response Body');
  }
}

/**
 * `POST /proxy` with `{url, method?, headers?, body?, timeoutMs?}`: does with a card's request what HubSpot's
 * proxy does. Answers `{status: "success"|"error", responseBody, context, message?, category?}`; a backend's
 * non-2xx comes as HTTP 200 with `category: "BAD_GATEWAY"`, as HubSpot's local proxy has it.
 */
export function createFetchProxy(options: FetchProxyOptions): Router {
  const router = express.Router();
  let inFlight = 0;
  router.post('/proxy', express.json({ limit: '1mb' }), async (request, response) => {
    const correlationId = randomUUID();
    const parsed = requestSchema.safeParse(request.body);
    const context = (status: number) => ({
      correlationId: [correlationId],
      portalId: [String(options.identity.portalId)],
      httpMethod: [parsed.data?.method ?? 'GET'],
      requestUri: [parsed.data?.url ?? ''],
      appServerStatusCode: [String(status)],
    });
    inFlight += 1;
    try {
      if (!parsed.success) throw new ProxyRefusal(400, 'VALIDATION_ERROR', z.prettifyError(parsed.error));
      if (inFlight > concurrentAtMost)
        throw new ProxyRefusal(429, 'RATE_LIMITS', 'Too many requests in flight');
      const target = permittedTarget(parsed.data, options);
      const reply = await forward(parsed.data, target, options.clientSecret);
      const responseBody = await readReply(reply);
      if (reply.ok) {
        response.json({ status: 'success', responseBody, context: context(reply.status) });
        return;
      }
      response.json({
        status: 'error',
        category: 'BAD_GATEWAY',
        message: 'Error returned from Request Uri',
        errors: [{ message: `Unacceptable HTTP status ${reply.status} calling ${parsed.data.url}` }],
        responseBody,
        context: context(reply.status),
      });
    } catch (error) {
      const refusal =
        error instanceof ProxyRefusal
          ? error
          : new ProxyRefusal(500, 'INTERNAL_SERVER_ERROR', 'Failure observed in the proxy');
      response.status(refusal.status).json({
        status: 'error',
        category: refusal.category,
        message: refusal.message,
        context: context(refusal.status),
      });
    } finally {
      inFlight -= 1;
    }
  });
  return router;
}
