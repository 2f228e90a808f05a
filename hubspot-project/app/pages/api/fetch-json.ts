// A checked copy of hubspot-project/app/settings/api/fetch-json.ts. To refresh it: node scripts/check-card-contract.ts --write
import './no-eval.ts';
import { hubspot } from '@hubspot/ui-extensions';
import { z } from 'zod';
import { apiErrorSchema } from '../contract.generated.ts';
import type { ApiErrorCode, Change, Fault } from '../contract.generated.ts';

/** Why there is no answer. */
export interface Refusal {
  /** Baton's own code, or ours: nobody answered, or in a form that this page does not know. */
  readonly code: ApiErrorCode | 'unreachable' | 'unreadable';
  /** Null where Baton said nothing: then the page has its own words for the code. */
  readonly message: string | null;
  readonly faults: readonly Fault[];
  /** What others did in the meantime, with `conflict`. */
  readonly changes: readonly Change[];
  readonly requestId: string | null;
}

export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: Readonly<Record<string, unknown>>;
}

/** HubSpot's proxy wraps a refusal of the backend, or its own, in this shape. */
const proxyErrorSchema = z.object({
  status: z.literal('error'),
  message: z.string().optional(),
  responseBody: z.unknown().optional(),
  context: z.object({ correlationId: z.array(z.string()).optional() }).optional(),
});

/** HubSpot gives up after 15 seconds; we do a little earlier, so that the sentence is ours. */
const timeoutMs = 14_000;

export function refused(code: Refusal['code'], more: Partial<Refusal> = {}): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, message: null, faults: [], changes: [], requestId: null, ...more } };
}

function refusalIn(body: unknown): { ok: false; refusal: Refusal } {
  const own = apiErrorSchema.safeParse(body);
  if (own.success) {
    const { code, message, requestId, faults = [], changes = [] } = own.data.error;
    return refused(code, { message, requestId, faults, changes });
  }
  const wrapped = proxyErrorSchema.safeParse(body);
  if (!wrapped.success) return refused('unreadable');
  const inner = wrapped.data.responseBody;
  if (inner !== undefined && inner !== null) return refusalIn(inner);
  return refused('unreachable', { requestId: wrapped.data.context?.correlationId?.[0] ?? null });
}

/**
 * Calls Baton through HubSpot's signing proxy. The only user of hubspot.fetch here. Never rejects: a network fault, a
 * refusal and a reply of the wrong shape are all answers with `ok: false`. HubSpot repeats a call once after a 5xx.
 */
export async function fetchJson<T>(url: string, schema: z.ZodType<T>, call: Call = {}): Promise<Answer<T>> {
  let body: unknown;
  try {
    const response = await hubspot.fetch(url, {
      method: call.method ?? 'GET',
      timeout: timeoutMs,
      ...(call.body === undefined ? {} : { body: call.body }),
    });
    body = await response.json();
  } catch {
    return refused('unreachable');
  }
  const parsed = schema.safeParse(body);
  return parsed.success ? { ok: true, value: parsed.data } : refusalIn(body);
}
