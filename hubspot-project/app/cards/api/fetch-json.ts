import './no-eval.ts';
import { hubspot } from '@hubspot/ui-extensions';
import { z } from 'zod';
import { apiErrorSchema } from '../contract.generated.ts';
import type { ApiErrorCode } from '../contract.generated.ts';

/** Why there is no answer. */
export interface Refusal {
  /** Baton's own code, or ours: nobody answered, HubSpot's proxy refused, or the form is one we do not know. */
  readonly code: ApiErrorCode | 'unreachable' | 'refused' | 'unreadable';
  /** A sentence of Baton's, or HubSpot's; null where there is none. */
  readonly message: string | null;
  readonly requestId: string | null;
}

export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** HubSpot's proxy wraps a refusal of the backend, or its own, in this shape. */
const proxyErrorSchema = z.object({
  status: z.literal('error'),
  message: z.string().optional(),
  responseBody: z.unknown().optional(),
  context: z.object({ correlationId: z.array(z.string()).optional() }).optional(),
});

const timeoutMs = 14_000;

const refused = (
  code: Refusal['code'],
  message: string | null = null,
  requestId: string | null = null,
): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { code, message, requestId },
});

function refusalIn(body: unknown): { readonly ok: false; readonly refusal: Refusal } {
  const own = apiErrorSchema.safeParse(body);
  if (own.success) return refused(own.data.error.code, own.data.error.message, own.data.error.requestId);
  const wrapped = proxyErrorSchema.safeParse(body);
  if (!wrapped.success) return refused('unreadable');
  const { message = null, responseBody, context } = wrapped.data;
  if (responseBody !== undefined && responseBody !== null) return refusalIn(responseBody);
  return refused('refused', message, context?.correlationId?.[0] ?? null);
}

/**
 * Calls Baton through HubSpot's signing proxy; with a body by POST. The only user of hubspot.fetch. Never rejects: a
 * network fault, a refusal and a reply of the wrong shape are all answers with `ok: false`.
 */
export async function fetchJson<T>(
  url: string,
  schema: z.ZodType<T>,
  body?: Readonly<Record<string, unknown>>,
): Promise<Answer<T>> {
  let reply: unknown;
  try {
    const response = await hubspot.fetch(url, {
      timeout: timeoutMs,
      ...(body === undefined ? { method: 'GET' } : { method: 'POST', body }),
    });
    reply = await response.json();
  } catch {
    return refused('unreachable');
  }
  const parsed = schema.safeParse(reply);
  return parsed.success ? { ok: true, value: parsed.data } : refusalIn(reply);
}
