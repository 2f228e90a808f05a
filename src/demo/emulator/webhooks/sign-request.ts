import { createHash, createHmac } from 'node:crypto';

const decoded = new Map(
  [':', '/', '?', '@', '!', '$', "'", '(', ')', '*', ',', ';'].map((sign) => [
    `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    sign,
  ]),
);

/** HubSpot hashes the URI with these twelve characters decoded and every other escape left as it is. */
const hashedUri = (uri: string): string =>
  uri.replace(/%[0-9a-f]{2}/gi, (escape) => decoded.get(escape.toUpperCase()) ?? escape);

/**
 * Headers that HubSpot puts on a request to an app: v3 over method, URI, body and time, and v1 over secret and body.
 * `uri` is the full address as HubSpot calls it, `timestamp` epoch milliseconds.
 */
export function signRequest(
  secret: string,
  request: { method: string; uri: string; body: string; timestamp: number },
): Record<string, string> {
  const source = `${request.method}${hashedUri(request.uri)}${request.body}${request.timestamp}`;
  return {
    'X-HubSpot-Signature-v3': createHmac('sha256', secret).update(source, 'utf8').digest('base64'),
    'X-HubSpot-Request-Timestamp': String(request.timestamp),
    'X-HubSpot-Signature': createHash('sha256').update(`${secret}${request.body}`, 'utf8').digest('hex'),
    'X-HubSpot-Signature-Version': 'v1',
  };
}
