import { isPlaceholder } from './fold-text.ts';
import { numberInText } from './number-in-text.ts';

/**
 * Yearly revenue in whole units of whatever currency is written: "12000000", "$5M", "1,5 Mio. €", "10 Mrd".
 * Amounts are not converted. A range gives its lower bound; a unit behind the upper one counts for both ("10-50M").
 * Null when there is no number in it, and for a loss.
 */
export function annualRevenue(text: string): number | null {
  if (isPlaceholder(text) || /^\s*[(-]/.test(text)) return null;
  const first = numberInText(text);
  if (!first) return null;
  const upper = /^(?:-|–|to\b|bis\b|à\b)\s*[$€£]?\s*(?=\d)/.exec(first.rest);
  const unitless = upper && first.value < 1000 ? unitOf(first.rest.slice(upper[0].length)) : 1;
  return Math.round(first.value * unitless);
}

/** What the unit behind a number multiplies it by. */
function unitOf(text: string): number {
  const written = numberInText(text);
  const bare = numberInText(/^[\d.,]+/.exec(text)?.[0] ?? '');
  return written && bare && bare.value > 0 ? Math.round(written.value / bare.value) : 1;
}

const bands: readonly (readonly [name: string, below: number])[] = [
  ['0-1M', 1e6],
  ['1M-10M', 1e7],
  ['10M-50M', 5e7],
  ['50M-100M', 1e8],
  ['100M-250M', 2.5e8],
  ['250M-500M', 5e8],
  ['500M-1B', 1e9],
  ['1B-10B', 1e10],
];

/** The band of a revenue: from the lower bound up to, but without, the upper one. */
export const revenueBand = (revenue: number): string =>
  bands.find(([, below]) => revenue < below)?.[0] ?? '10B+';
