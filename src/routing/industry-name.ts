import { isPlaceholder } from './fold-text.ts';

/**
 * An industry as HubSpot's own list spells it, in lower case and without "and": "Computer Software" and
 * "COMPUTER_SOFTWARE" are one, and so are "Oil & Energy" and "OIL_ENERGY". Names are not translated.
 * Null for "n/a" and "Other".
 */
export function industryName(text: string): string | null {
  if (isPlaceholder(text)) return null;
  const words = text
    .trim()
    .toLowerCase()
    .replace(/\s*[&+]\s*/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
  // HubSpot's list has "and" in some names ("ARTS_AND_CRAFTS") and leaves it out of others.
  return words.replaceAll('_and_', '_') || null;
}
