import { createHmac } from 'node:crypto';

/** The escapes that HubSpot undoes before hashing; every other stays as it was sent. */
const decoded: Readonly<Record<string, string>> = {
  '%3A': ':',
  '%2F': '/',
  '%3F': '?',
  '%40': '@',
  '%21': '!',
  '%24': '$',
  '%27': "'",
  '%28': '(',
  '%29': ')',
  '%2A': '*',
  '%2C': ',',
  '%3B': ';',
};

/**
 * The headers with which HubSpot signs a request (v3). Written apart from Baton's own verifier on purpose:
 * two readings of the same rules that must agree.
 * `timestamp` in epoch milliseconds; `body` is the raw text sent, empty for none.
 */
export function signRequest(
  request: { readonly method: string; readonly url: string; readonly body: string },
  clientSecret: string,
  timestamp: number,
): Record<string, string> {
  const uri = request.url.replace(/%[0-9a-f]{2}/gi, (escape) => decoded[escape.toUpperCase()] ?? escape);
  const signature = createHmac('sha256', clientSecret)
    .update(`${request.method}${uri}${request.body}${timestamp}`, 'utf8')
    .digest('base64');
  return { 'X-HubSpot-Signature-v3': signature, 'X-HubSpot-Request-Timestamp': String(timestamp) };
}
