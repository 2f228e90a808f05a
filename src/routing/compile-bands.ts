import { readNumber, textsOf } from './match-value.ts';
import type { BandTest } from './score-band.ts';

/** A value as a card meets it: of a lead's attribute, or of a table's cell. */
export interface ScoredValue {
  readonly value: string | number;
}

/** Index of the first band that fits, −1 for none. */
export type BandIndex = (found: ScoredValue | undefined) => number;

/** `valueSet` brings the values of a band into the form in which leads are compared. */
export function compileBands(
  bands: readonly BandTest[],
  valueSet: (values: readonly string[]) => ReadonlySet<string>,
): BandIndex {
  const unknown = bands.findIndex((band) => 'unknown' in band);
  const byText = new Map<string, number>();
  const ranges: { readonly index: number; readonly from: number; readonly to: number }[] = [];
  let known = Infinity;
  bands.forEach((band, index) => {
    if ('values' in band) {
      for (const text of valueSet(band.values)) if (!byText.has(text)) byText.set(text, index);
    } else if ('known' in band) {
      known = Math.min(known, index);
    } else if (!('unknown' in band)) {
      ranges.push({ index, from: band.from ?? -Infinity, to: band.to ?? Infinity });
    }
  });
  return (found) => {
    if (found === undefined) return unknown;
    let best = known;
    if (byText.size > 0) {
      for (const text of textsOf(found)) best = Math.min(best, byText.get(text) ?? Infinity);
    }
    if (ranges.length > 0) {
      const number = readNumber(found.value);
      const range = ranges.find(({ from, to }) => number >= from && number <= to);
      if (range) best = Math.min(best, range.index);
    }
    return best === Infinity ? -1 : best;
  };
}
