import { raw } from 'express';
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { ApiError, ApiErrorCode, Fault } from '../contract/api-error.ts';
import { languageOf } from '../contract/text/language.ts';
import type { Language } from '../contract/text/language.ts';
import { callFaults } from '../usecases/call-faults.ts';
import { Refusal } from '../usecases/refusal.ts';
import type { Say } from '../usecases/refusal.ts';
import { wordsIn } from '../usecases/words/catalogue.ts';
import { requestIdOf } from './request-log.ts';
import type { SignedRequest } from './webhooks.ts';

/** Who is at the screen. HubSpot appends it to every hubspot.fetch, inside what is signed; nothing else is believed. */
export interface SignedIdentity {
  readonly portalId: string;
  /** Null when HubSpot did not say; such a call may read and write nothing. */
  readonly userId: string | null;
  readonly userEmail: string | null;
  /** Of the sentences in the answer, from the caller's own `locale`; it gives no right to anything. */
  readonly language: Language;
}

export interface SignedCall {
  readonly identity: SignedIdentity;
  /** The caller's own parameters, each given once. */
  readonly query: Readonly<Record<string, string>>;
  /** The JSON object that was sent; empty for GET. */
  readonly body: unknown;
  readonly requestId: string;
}

export interface SignedDeps {
  /** Null when the request is HubSpot's own; otherwise what is wrong with it, for the log. */
  readonly refusal: (request: SignedRequest) => string | null;
  readonly log: Logger;
}

const identitySchema = z.object({
  portalId: z.string().regex(/^\d{1,20}$/, 'must be the number of an account'),
  userId: z
    .string()
    .regex(/^\d{1,20}$/, 'must be the number of a user')
    .optional(),
  userEmail: z.email().max(320).optional(),
  appId: z.string().optional(),
});

const statusOf: Readonly<Record<ApiErrorCode, number>> = {
  not_signed: 401,
  bad_request: 400,
  forbidden: 403,
  not_installed: 404,
  not_found: 404,
  conflict: 409,
  too_late: 409,
  too_large: 413,
  faults: 422,
  failed: 500,
};

/** HubSpot's proxy sends 1 MB at most. */
const bodyLimit = '1100kb';

/**
 * A route that HubSpot's proxy calls for a person: checks the v3 signature over the raw bytes, reads the identity from
 * the signed query, and answers what `answer` returns as JSON. A Refusal, thrown anywhere below, becomes its status and
 * sentence; every refusal is a line in the log, without address or content.
 */
export function signedRoute(
  deps: SignedDeps,
  answer: (call: SignedCall) => Promise<unknown>,
): (RequestHandler | ErrorRequestHandler)[] {
  const fail = (error: unknown, request: Request, response: Response) => {
    const refusal = asRefusal(error);
    const requestId = requestIdOf(request);
    const { code, say, faults, changes } = refusal;
    const words = wordsIn[languageAsked(request)];
    const line = { requestId, method: request.method, path: request.path, code, ...whoAsked(request) };
    if (code === 'failed') deps.log.error({ ...line, err: error }, 'a call failed');
    else deps.log.warn({ ...line, why: refusal.cause }, 'a call was refused');
    const body: ApiError = {
      error: {
        ...{ code, message: say(words), requestId },
        ...(faults && { faults: [...faults(words)] }),
        ...(changes && { changes: [...changes] }),
      },
    };
    response.status(statusOf[code]).json(body);
  };
  const handle: RequestHandler = async (request, response) => {
    response.set('cache-control', 'no-store');
    try {
      response.json(await answer(readCall(deps, request)));
    } catch (error) {
      fail(error, request, response);
    }
  };
  const onUnread: ErrorRequestHandler = (error, request, response, _next) => fail(error, request, response);
  return [raw({ type: () => true, limit: bodyLimit }), handle, onUnread];
}

function readCall(deps: SignedDeps, request: Request): SignedCall {
  const rawBody = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const why = deps.refusal({
    method: request.method,
    target: request.originalUrl,
    rawBody,
    signature: request.get('x-hubspot-signature-v3'),
    timestamp: request.get('x-hubspot-request-timestamp'),
  });
  if (why !== null) throw because(new Refusal('not_signed', ({ refusals }) => refusals.notSigned), why);
  const given = new URLSearchParams(request.originalUrl.split('?')[1] ?? '');
  // Case and escapes folded: a second spelling of an identity parameter is a second identity.
  const names = [...given.keys()].map((name) => name.trim().toLowerCase());
  const repeated = [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
  if (repeated.length > 0) {
    const say: Say<string> = ({ refusals }) => refusals.repeated(repeated.join(', '));
    throw because(new Refusal('bad_request', say), 'repeated');
  }
  const query = Object.fromEntries(given);
  const { portalId, userId = null, userEmail = null } = parseCall(identitySchema, query);
  return {
    identity: {
      ...{ portalId, userId, userEmail: userEmail?.toLowerCase() ?? null },
      language: languageAsked(request),
    },
    query: Object.fromEntries([...given].filter(([name]) => !(name in identitySchema.shape))),
    body: readJson(request.method, rawBody),
    requestId: requestIdOf(request),
  };
}

function readJson(method: string, rawBody: Buffer): unknown {
  if (method === 'GET' || rawBody.length === 0) return {};
  try {
    return JSON.parse(rawBody.toString('utf8')) as unknown;
  } catch {
    throw new Refusal('bad_request', ({ refusals }) => refusals.notJson);
  }
}

/** Parses a query or a body; throws a Refusal that names every fault. */
export function parseCall<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults: Say<readonly Fault[]> = (words) => callFaults(value, parsed.error, words);
  const say: Say<string> = (words) => {
    const { refusals } = words;
    const said = faults(words).map(({ path, message }) => (path ? refusals.inField(path, message) : message));
    return refusals.incomplete(said.join('; '));
  };
  throw new Refusal('bad_request', say, { faults });
}

function because(refusal: Refusal, why: string): Refusal {
  refusal.cause = why;
  return refusal;
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : null;
  if (status === 413) return new Refusal('too_large', ({ refusals }) => refusals.tooLarge);
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new Refusal('bad_request', ({ refusals }) => refusals.unreadable);
  }
  return new Refusal('failed', ({ refusals }) => refusals.failed);
}

/** The caller's own parameter: what it changes is the language of a sentence. */
const languageAsked = (request: Request): Language =>
  languageOf(new URLSearchParams(request.originalUrl.split('?')[1] ?? '').get('locale'));

/** As claimed, for the log: of a call that was not signed it may be a lie. */
function whoAsked(request: Request): { claimedPortalId?: string; claimedUserId?: string } {
  const given = new URLSearchParams(request.originalUrl.split('?')[1] ?? '');
  const digits = (name: string) => given.getAll(name).find((value) => /^\d{1,20}$/.test(value));
  const [portalId, userId] = [digits('portalId'), digits('userId')];
  return {
    ...(portalId !== undefined && { claimedPortalId: portalId }),
    ...(userId !== undefined && { claimedUserId: userId }),
  };
}
