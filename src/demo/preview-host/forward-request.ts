import { z } from 'zod';
import { ProxyRefusal, refused } from './proxy-refusal.ts';
import { signRequest } from './sign-request.ts';

/** What an extension may ask with `hubspot.fetch`. */
export const requestSchema = z.object({
  url: z.url(),
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).default('GET'),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.record(z.string(), z.unknown()).optional(),
  timeoutMs: z.int().positive().max(15_000).default(15_000),
});
export type ExtensionRequest = z.infer<typeof requestSchema>;

const bodyBytesAtMost = 1_000_000;

function bodyText(request: ExtensionRequest): string {
  const text = request.method === 'GET' || request.body === undefined ? '' : JSON.stringify(request.body);
  if (Buffer.byteLength(text) > bodyBytesAtMost) throw refused('Request body is larger than 1 MB');
  return text;
}

function isTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'TimeoutError';
}

export interface BackendReply {
  readonly ok: boolean;
  readonly status: number;
  readonly text: string;
}

async function forwardOnce(request: ExtensionRequest, target: string, secret: string): Promise<BackendReply> {
  const body = bodyText(request);
  try {
    const reply = await fetch(target, {
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
    return { ok: reply.ok, status: reply.status, text: await reply.text() };
  } catch (error) {
    if (isTimeout(error)) {
      throw new ProxyRefusal(504, 'GATEWAY_TIMEOUT', 'Gateway took too long to respond');
    }
    throw new ProxyRefusal(500, 'INTERNAL_SERVER_ERROR', 'Network error');
  }
}

/**
 * Signs the request and sends it to `target`.
 * HubSpot tries once more after a connection failure or a 5xx, so whatever it calls must be safe to repeat.
 */
export async function forward(
  request: ExtensionRequest,
  target: string,
  secret: string,
): Promise<BackendReply> {
  try {
    const reply = await forwardOnce(request, target, secret);
    if (reply.status < 500) return reply;
  } catch (error) {
    if (!(error instanceof ProxyRefusal) || error.status !== 500) throw error;
  }
  return forwardOnce(request, target, secret);
}

/** A backend's answer must be JSON, or nothing. */
export function readReply({ text }: BackendReply): unknown {
  if (Buffer.byteLength(text) > bodyBytesAtMost) throw refused('Response body is larger than 1 MB');
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    throw refused('Invalid JSON Response Body');
  }
}
