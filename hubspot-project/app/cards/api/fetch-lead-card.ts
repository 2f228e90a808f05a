import './no-eval.ts';
import { hubspot } from '@hubspot/ui-extensions';
import { z } from 'zod';
import { apiErrorSchema, leadCardSchema } from '../contract.generated.ts';
import type { LeadCard } from '../contract.generated.ts';
import { strings } from '../text/strings.ts';

/** What the card got: the lead's card, or one sentence for a person and an id to quote. */
export type LeadCardAnswer =
  | { readonly ok: true; readonly card: LeadCard }
  | { readonly ok: false; readonly message: string; readonly requestId: string | null };

/** HubSpot's proxy wraps a refusal of the backend, or its own, in this shape. */
const proxyErrorSchema = z.object({
  status: z.literal('error'),
  message: z.string().optional(),
  responseBody: z.unknown().optional(),
  context: z.object({ correlationId: z.array(z.string()).optional() }).optional(),
});

const timeoutMs = 10_000;

function refusal(body: unknown): LeadCardAnswer {
  const own = apiErrorSchema.safeParse(body);
  if (own.success) return { ok: false, ...own.data };
  const wrapped = proxyErrorSchema.safeParse(body);
  if (wrapped.success) {
    const inner = apiErrorSchema.safeParse(wrapped.data.responseBody);
    if (inner.success) return { ok: false, ...inner.data };
    return {
      ok: false,
      message: strings.error.refused(wrapped.data.message),
      requestId: wrapped.data.context?.correlationId?.[0] ?? null,
    };
  }
  return { ok: false, message: strings.error.unreadable, requestId: null };
}

/**
 * Asks Baton for the card of one contact, through HubSpot's signing proxy. The only user of hubspot.fetch.
 * Never rejects: a network fault, a refusal and a reply of the wrong shape are all answers with `ok: false`.
 */
export async function fetchLeadCard(batonUrl: string, contactId: string): Promise<LeadCardAnswer> {
  const url = `${batonUrl}/api/lead-card?contactId=${encodeURIComponent(contactId)}`;
  let body: unknown;
  try {
    const response = await hubspot.fetch(url, { method: 'GET', timeout: timeoutMs });
    body = await response.json();
  } catch {
    return { ok: false, message: strings.error.unreachable, requestId: null };
  }
  const card = leadCardSchema.safeParse(body);
  return card.success ? { ok: true, card: card.data } : refusal(body);
}
