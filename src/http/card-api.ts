import { Router } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import { leadCardSchema } from '../contract/lead-card.ts';
import type { ApiError, LeadCard } from '../contract/lead-card.ts';
import { requestIdOf } from './request-log.ts';
import type { SignedRequest } from './webhooks.ts';

export interface CardApiDeps {
  readonly refusal: (request: SignedRequest) => string | null;
  /** Null when the portal is not installed. */
  readonly showLeadCard: (portalId: string, contactId: string) => Promise<LeadCard | null>;
  readonly log: Logger;
}

// HubSpot appends these to every hubspot.fetch, inside what is signed; they are the only identity we believe.
const identity = {
  portalId: z.string().regex(/^\d{1,20}$/),
  userId: z.string().optional(),
  appId: z.string().optional(),
};
const query = z.object({
  ...identity,
  contactId: z.string().regex(/^\d{1,20}$/, 'must be the number of a contact'),
});

/** What the card on the contact record reads. Every call is signed by HubSpot, v3, or refused. */
export function cardApiRoutes(deps: CardApiDeps): Router {
  const router = Router();
  router.get('/api/lead-card', async (request, response) => {
    const requestId = requestIdOf(request);
    const refuse = (status: number, message: string, log: object) => {
      deps.log.warn({ requestId, status, ...log }, 'a card call was refused');
      const body: ApiError = { message, requestId };
      response.status(status).json(body);
    };
    const refusal = deps.refusal({
      method: request.method,
      target: request.originalUrl,
      rawBody: Buffer.alloc(0),
      signature: request.get('x-hubspot-signature-v3'),
      timestamp: request.get('x-hubspot-request-timestamp'),
    });
    if (refusal !== null) return refuse(401, 'This call was not signed by HubSpot.', { refusal });

    const given = new URLSearchParams(request.originalUrl.split('?')[1] ?? '');
    const repeated = [...new Set(given.keys())].filter((name) => given.getAll(name).length > 1);
    if (repeated.length > 0)
      return refuse(400, `${repeated.join(', ')} was given more than once.`, { repeated });
    const parsed = query.safeParse(Object.fromEntries(given));
    if (!parsed.success) {
      const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
      return refuse(400, `The call is not complete: ${faults.join('; ')}.`, { faults });
    }
    const card = await deps.showLeadCard(parsed.data.portalId, parsed.data.contactId);
    if (!card) return refuse(404, 'Baton is not installed in this account.', {});
    response.set('cache-control', 'no-store').json(leadCardSchema.parse(card));
  });
  return router;
}
