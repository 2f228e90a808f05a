import { createHmac, timingSafeEqual } from 'node:crypto';

/** Older or newer than this, a signed request is a replay or a clock gone wrong. */
export const signatureToleranceMs = 5 * 60_000;

export interface SignedRequest {
  readonly method: string;
  /** Public URL as HubSpot calls it: scheme, host, path and the query exactly as received. */
  readonly url: string;
  readonly rawBody: Buffer;
  /** Header `X-HubSpot-Request-Timestamp`, epoch milliseconds. */
  readonly timestamp: string | undefined;
  /** Header `X-HubSpot-Signature-v3`. */
  readonly signature: string | undefined;
  readonly clientSecret: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

export type SignatureVerdict =
  | { readonly valid: true }
  | { readonly valid: false; readonly reason: 'missing' | 'timestamp' | 'stale' | 'future' | 'mismatch' };

// HubSpot signs the URI with these decoded, and with every other escape as it stands.
const decodedBeforeSigning: Readonly<Record<string, string>> = {
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

/** The URI as it goes into the signature. */
export function signedUri(url: string): string {
  return url.replace(/%[0-9a-f]{2}/gi, (escape) => decodedBeforeSigning[escape.toUpperCase()] ?? escape);
}

/**
 * Checks HubSpot's v3 signature: base64(HMAC-SHA256(secret, method + uri + body + timestamp)).
 * Source: developers.hubspot.com, build-apps/authentication/request-validation.
 */
export function verifySignatureV3(request: SignedRequest): SignatureVerdict {
  const { timestamp, signature, now } = request;
  if (!timestamp || !signature) return { valid: false, reason: 'missing' };
  if (!/^\d{1,15}$/.test(timestamp)) return { valid: false, reason: 'timestamp' };
  const age = now - Number(timestamp);
  if (age > signatureToleranceMs) return { valid: false, reason: 'stale' };
  if (age < -signatureToleranceMs) return { valid: false, reason: 'future' };

  const expected = createHmac('sha256', request.clientSecret)
    .update(request.method.toUpperCase() + signedUri(request.url))
    .update(request.rawBody)
    .update(timestamp)
    .digest('base64');
  // Compared as text: decoding base64 first would let several spellings of one signature pass.
  const given = Buffer.from(signature);
  const wanted = Buffer.from(expected);
  const matches = given.length === wanted.length && timingSafeEqual(given, wanted);
  return matches ? { valid: true } : { valid: false, reason: 'mismatch' };
}
