import { z } from 'zod';
import type { ExtensionFetch, ExtensionReply } from './host-api.ts';

const envelopeSchema = z.object({
  status: z.enum(['success', 'error']),
  responseBody: z.unknown().optional(),
  context: z.object({ appServerStatusCode: z.array(z.string()).optional() }).optional(),
});

/**
 * An extension's request by way of the demo server's `POST /proxy`, as the user who is signed in. It gets the
 * backend's own status and body; a refusal by the proxy itself keeps the proxy's.
 */
export async function proxyFetch(request: ExtensionFetch, userId: number): Promise<ExtensionReply> {
  const reply = await fetch('/proxy', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-preview-user': String(userId) },
    body: JSON.stringify(request),
  });
  const text = await reply.text();
  const envelope = envelopeSchema.parse(JSON.parse(text));
  const backendAnswered = reply.ok && envelope.responseBody !== undefined;
  return {
    status: backendAnswered
      ? Number(envelope.context?.appServerStatusCode?.[0] ?? reply.status)
      : reply.status,
    headers: { 'content-type': 'application/json' },
    body: backendAnswered ? JSON.stringify(envelope.responseBody) : text,
  };
}
