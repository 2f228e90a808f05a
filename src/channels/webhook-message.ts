import { createHmac, randomBytes } from 'node:crypto';
import type { ToldNotice } from './channel-message.ts';
import type { OutgoingMessage } from './post-message.ts';

const prefix = 'whsec_';

/** A signing secret as Standard Webhooks writes it. */
export const newWebhookSecret = (): string => prefix + randomBytes(32).toString('base64');

/**
 * A notice for a generic receiver, by Standard Webhooks (www.standardwebhooks.com), so that its libraries verify it:
 * - `webhook-id`: names the message for good; a second delivery carries the same one;
 * - `webhook-timestamp`: seconds since 1970 of this try; refuse what is older than five minutes;
 * - `webhook-signature`: `v1,` and the base64 HMAC-SHA256 of `id.timestamp.body`, keyed with the bytes that the secret
 *   holds in base64 after `whsec_`.
 *
 * Body: `{type: "lead.warning" | "lead.escalation" | "lead.last_resort" | "lead.digest" | "lead.test", timestamp,
 * data: {portalId, contactId, ownerId, title, text, dueAt, recordUrl}}`, times in ISO 8601. Any answer from 200 to 299
 * counts as received, 410 switches the channel off.
 */
export function webhookMessage(
  url: string,
  secret: string,
  notice: ToldNotice,
  now: number,
): OutgoingMessage {
  const { messageId, portalId, contactId, ownerId, title, text, recordUrl } = notice;
  const body = JSON.stringify({
    type: `lead.${notice.kind}`,
    timestamp: new Date(notice.createdAt).toISOString(),
    data: {
      portalId,
      contactId,
      ownerId,
      title,
      text,
      dueAt: new Date(notice.dueAt).toISOString(),
      recordUrl,
    },
  });
  const timestamp = String(Math.floor(now / 1_000));
  const key = Buffer.from(secret.slice(prefix.length), 'base64');
  const signature = createHmac('sha256', key).update(`${messageId}.${timestamp}.${body}`).digest('base64');
  const headers = {
    'webhook-id': messageId,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
  return { url, headers, body };
}
