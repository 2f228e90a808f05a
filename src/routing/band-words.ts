import type { BandTest, ScoreBand } from './score-band.ts';

const MOST_VALUES = 6;

/** What a band takes, in words: "over 10 to 50", "DE, AT", "unknown". `before`: the bands that are tried first. */
export function bandWords(
  band: BandTest | ScoreBand,
  before: readonly (BandTest | ScoreBand)[] = [],
): string {
  if ('unknown' in band) return 'unknown';
  if ('known' in band) return before.length > 0 ? 'anything else' : 'known';
  if ('values' in band) {
    const more = band.values.length - MOST_VALUES;
    const named = band.values.slice(0, MOST_VALUES).join(', ');
    return more > 0 ? `${named} and ${more} more` : named;
  }
  const { from, to } = band;
  if (from === undefined) return `up to ${to}`;
  if (from === to) return `${from}`;
  // A band that ends where this one begins has the bound itself.
  const over = before.some((other) => 'to' in other && other.to === from);
  const start = over ? `over ${from}` : `from ${from}`;
  if (to === undefined) return start;
  return over ? `${start} to ${to}` : `${from} to ${to}`;
}
