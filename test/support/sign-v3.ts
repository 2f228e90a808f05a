import { createHmac } from 'node:crypto';

export interface RequestToSign {
  method: string;
  /** As HubSpot calls it: the public address with its query, before anything is decoded. */
  url: string;
  body: string;
  clientSecret: string;
  /** Epoch milliseconds; default now. */
  timestamp?: number;
}

// The only escapes that HubSpot decodes before it signs.
const DECODED = /%(3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/gi;

/** HubSpot's v3 signature headers, written apart from our verifier so that the two can disagree. */
export function signV3(request: RequestToSign): Record<string, string> {
  const { method, url, body, clientSecret, timestamp = Date.now() } = request;
  const uri = url.replace(DECODED, (escape) => decodeURIComponent(escape));
  const signature = createHmac('sha256', clientSecret)
    .update(`${method}${uri}${body}${timestamp}`, 'utf8')
    .digest('base64');
  return { 'x-hubspot-signature-v3': signature, 'x-hubspot-request-timestamp': String(timestamp) };
}
