/**
 * Head-count from what people and HubSpot's lists write: "250", "1,000+", "1.000", "5k", "51-200 employees".
 * A range gives its lower bound, so that a company is never taken for larger than it says; "< 50" gives 1.
 * Null when there is no number in it.
 */
export function headCount(text: string): number | null {
  const written = text.trim().toLowerCase();
  const found =
    /(\d{1,3}(?:[.,'’\s]\d{3})+(?!\d)|\d+(?:[.,]\d+)?)\s*(k\b|tsd|thousand|m\b|mio|million)?/.exec(written);
  const digits = found?.[1];
  if (!found || digits === undefined) return null;
  if (/^(<|≤|under|up to|less than|fewer than|bis|unter|weniger als|moins de)/.test(written)) return 1;
  const grouped = /^\d{1,3}([.,'’\s]\d{3})+$/.test(digits);
  const number = Number(grouped ? digits.replace(/\D/g, '') : digits.replace(',', '.'));
  const unit = found[2] ?? '';
  const scale = unit === '' ? 1 : unit.startsWith('m') ? 1_000_000 : 1000;
  return Math.floor(number * scale);
}
