import { randomUUID } from 'node:crypto';
import express from 'express';
import type { Router } from 'express';
import { z } from 'zod';
import type { ExtensionRequest } from './forward-request.ts';
import { forward, readReply, requestSchema } from './forward-request.ts';
import { ProxyRefusal, refused } from './proxy-refusal.ts';

/** One of the people who may be signed in; the first is it unless the request names another. */
export interface ProxyUser {
  readonly userId: number;
  readonly userEmail: string;
}

export interface FetchProxyOptions {
  /** `permittedUrls.fetch` of the app: https origins. */
  readonly permittedOrigins: readonly string[];
  /** Where each permitted origin really is, as in HubSpot's local.json: origin → local origin. */
  readonly mapTo: Readonly<Record<string, string>>;
  readonly clientSecret: string;
  readonly portalId: number;
  readonly appId: number;
  readonly users: readonly ProxyUser[];
}

const concurrentAtMost = 20;
/** Names the user who is signed in to the page; HubSpot knows that from its own session. */
const userHeader = 'x-preview-user';

function signedInUser(named: string | undefined, users: readonly ProxyUser[]): ProxyUser {
  const user = named === undefined ? users[0] : users.find(({ userId }) => String(userId) === named);
  if (user === undefined) throw refused(`${named ?? 'Nobody'} is no user of this portal`);
  return user;
}

/** The address to call: permitted, moved to where it really is, with the identity that HubSpot appends. */
function permittedTarget(request: ExtensionRequest, options: FetchProxyOptions, user: ProxyUser): string {
  const url = new URL(request.url);
  if (url.protocol !== 'https:' || !options.permittedOrigins.includes(url.origin)) {
    throw refused(`${url.origin} is not in permittedUrls.fetch of the app configuration`);
  }
  if (Object.keys(request.headers).some((name) => name.toLowerCase() !== 'authorization')) {
    throw refused(
      "Invalid Request Headers provided. Only 'Authorization' header is allowed from hubspot.fetch()",
    );
  }
  const { portalId, appId } = options;
  const identity = { portalId, userId: user.userId, userEmail: user.userEmail, appId };
  for (const [name, value] of Object.entries(identity)) url.searchParams.append(name, String(value));
  const local = options.mapTo[url.origin];
  return local === undefined ? url.href : `${local}${url.pathname}${url.search}`;
}

/**
 * `POST /proxy` with `{url, method?, headers?, body?, timeoutMs?}`: does with an extension's request what
 * HubSpot's proxy does, as the user whom `x-preview-user` names.
 * Answers `{status: "success"|"error", responseBody, context, message?, category?}`; a backend's non-2xx comes as
 * HTTP 200 with `category: "BAD_GATEWAY"`, as HubSpot's local proxy has it.
 */
export function createFetchProxy(options: FetchProxyOptions): Router {
  const router = express.Router();
  let inFlight = 0;
  router.post('/proxy', express.json({ limit: '4mb' }), async (request, response) => {
    const correlationId = randomUUID();
    const parsed = requestSchema.safeParse(request.body);
    const context = (status: number) => ({
      correlationId: [correlationId],
      portalId: [String(options.portalId)],
      httpMethod: [parsed.data?.method ?? 'GET'],
      requestUri: [parsed.data?.url ?? ''],
      appServerStatusCode: [String(status)],
    });
    inFlight += 1;
    try {
      if (!parsed.success) throw refused(z.prettifyError(parsed.error));
      if (inFlight > concurrentAtMost)
        throw new ProxyRefusal(429, 'RATE_LIMITS', 'Too many requests in flight');
      const user = signedInUser(request.get(userHeader), options.users);
      const target = permittedTarget(parsed.data, options, user);
      const reply = await forward(parsed.data, target, options.clientSecret);
      const responseBody = readReply(reply);
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
