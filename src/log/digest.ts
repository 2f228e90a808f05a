import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * SHA-256, lower-case hex, over the canonical form of a JSON value (RFC 8785): the same for the same value, however its
 * keys are ordered and wherever it was stored in between. Throws TypeError for what JSON cannot say.
 */
export function digestOf(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Only a JSON value has a digest.');
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
