import { Router, raw } from 'express';
import type { Logger } from 'pino';
import { requestIdOf } from './request-log.ts';

export interface WebhookDeps<Event> {
  /** Null when the request is HubSpot's own; otherwise what is wrong with it, for the log. */
  readonly refusal: (request: SignedRequest) => string | null;
  readonly parse: (rawBody: Buffer) => { ok: true; events: Event[] } | { ok: false; reason: string };
  readonly receive: (
    events: readonly Event[],
    requestId: string,
  ) => Promise<{ stored: number; duplicates: number; unknownPortal: number }>;
  readonly metrics: {
    countDelivery(status: number): void;
    countEvents(count: { stored: number; duplicates: number; unknownPortal: number }): void;
  };
  readonly log: Logger;
}

export interface SignedRequest {
  readonly method: string;
  /** Path and query as they came over the wire. */
  readonly target: string;
  readonly rawBody: Buffer;
  readonly signature: string | undefined;
  readonly timestamp: string | undefined;
}

/** 100 events stay far below this; whatever is larger is not HubSpot. */
const bodyLimit = '2mb';

/**
 * HubSpot's webhooks: check the signature, write the events down, answer. 401 bad signature, 400 malformed body, 503
 * when the events could not be stored, so that HubSpot delivers them again; everything else is 200.
 */
export function webhookRoutes<Event>(deps: WebhookDeps<Event>): Router {
  const router = Router();
  router.post('/webhooks/hubspot', raw({ type: () => true, limit: bodyLimit }), async (request, response) => {
    const requestId = requestIdOf(request);
    const answer = (status: number, message: string) => {
      deps.metrics.countDelivery(status);
      response.status(status).json({ message, requestId });
    };
    const rawBody = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const refusal = deps.refusal({
      method: request.method,
      target: request.originalUrl,
      rawBody,
      signature: request.get('x-hubspot-signature-v3'),
      timestamp: request.get('x-hubspot-request-timestamp'),
    });
    if (refusal !== null) {
      deps.log.warn({ requestId, refusal }, 'a webhook was refused: its signature does not hold');
      return answer(401, 'The signature does not hold.');
    }
    const parsed = deps.parse(rawBody);
    if (!parsed.ok) {
      deps.log.warn({ requestId, reason: parsed.reason }, 'a webhook was refused: its body is malformed');
      return answer(400, parsed.reason);
    }
    try {
      const count = await deps.receive(parsed.events, requestId);
      deps.metrics.countEvents(count);
      if (count.unknownPortal > 0)
        deps.log.info({ requestId, ...count }, 'events of a portal that never installed');
      return answer(200, `${count.stored} new, ${count.duplicates} already known.`);
    } catch (error) {
      deps.log.error(
        { err: error, requestId },
        'events could not be stored: HubSpot is asked to deliver them again',
      );
      return answer(503, 'The events could not be stored. Please deliver them again.');
    }
  });
  return router;
}
