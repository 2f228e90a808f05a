import { isPlaceholder } from './fold-text.ts';
import { numberInText } from './number-in-text.ts';

const upTo =
  /^(<|≤|under\b|up to\b|less than\b|fewer than\b|bis\b|unter\b|weniger als\b|moins de\b|menos de\b|meno di\b|max\b)/;
const more =
  /(\+|>|≥|\bmore than\b|\bover\b|\bmore\b|\bmehr als\b|\büber\b|\bab\b|\bplus de\b|\bmás de\b|\band above\b|\bor more\b)/;

/** A spreadsheet takes "1-10" for a day and stores "10-Jan". */
const month = /\b(jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])\b/;

/** Head-count from `from` to `to`; a single number is both. `to` is Infinity for "1000+". */
export interface HeadCount {
  readonly from: number;
  readonly to: number;
}

/** Reads "250", "1,000+", "1.000", "5k", "51-200 employees", "51 bis 200", "< 50". Null when there is no number in it. */
export function headCounts(text: string): HeadCount | null {
  const written = text.trim().toLowerCase();
  if (isPlaceholder(written) || /^-\s*\d/.test(written) || month.test(written)) return null;
  const first = numberInText(written);
  if (!first || !Number.isFinite(first.value)) return null;
  const low = Math.floor(first.value);
  if (upTo.test(written)) return { from: 1, to: low };
  const second = /^\D{0,12}(-|–|—|\bto\b|\bbis\b|\bà\b|\ba\b|\bund\b|\btot\b|\.\.)\D{0,4}(?=\d)/.exec(
    first.rest,
  );
  const high = second && numberInText(first.rest.slice(second[0].length));
  if (high && high.value >= low) return { from: low, to: Math.floor(high.value) };
  return { from: low, to: more.test(written) ? Infinity : low };
}

/**
 * Head-count from what people and HubSpot's lists write. A range gives its lower bound, so that a company is never
 * taken for larger than it says; "< 50" gives 1. Null when there is no number in it.
 */
export const headCount = (text: string): number | null => headCounts(text)?.from ?? null;

/** The bands that sellers of company data use. */
const bands: readonly (readonly [name: string, from: number, to: number])[] = [
  ['1-10', 1, 10],
  ['11-50', 11, 50],
  ['51-200', 51, 200],
  ['201-500', 201, 500],
  ['501-1000', 501, 1000],
  ['1001-5000', 1001, 5000],
  ['5001-10000', 5001, 10_000],
  ['10000+', 10_001, Infinity],
];

/** The band that holds the whole of what is written; null when it lies across two ("25-50" does not, "100-500" does). */
export function companySizeBand(text: string): string | null {
  const count = headCounts(text);
  if (!count || count.from < 1) return null;
  // "10000+" is the last band by its name, though it begins one later.
  if (count.to === Infinity && count.from >= 10_000) return '10000+';
  return bands.find(([, from, to]) => count.from >= from && count.to <= to)?.[0] ?? null;
}
