/** A number among other words. */
export interface NumberInText {
  readonly value: number;
  /** What stands behind it, lower case. */
  readonly rest: string;
}

const units: readonly (readonly [RegExp, number])[] = [
  [/^(k\b|tsd\b|tausend|thousand|mille\b|mila\b)/, 1e3],
  [/^(mio\b|mill\b|million(en|s|i)?\b|millones|milioni|milion(y|ów)?\b|mln\b|mn\b|mm\b|m\b)/, 1e6],
  [/^(mrd\b|milliarden?\b|milliards?\b|miliardi\b|mld\b|billion\b|bn\b|b\b)/, 1e9],
];

/**
 * Reads the first number of a text, with its thousands marks and its unit: "1,000+", "1.000", "10 000", "1,5 Mio.",
 * "5k". Where "1,5" and "1.000" might be either, three digits behind the mark make thousands.
 * Null when there is no number, and for one that is written as no notation has it ("1.2.3").
 */
export function numberInText(text: string): NumberInText | null {
  const found = /\d(?:[\d.,'’\u00a0\u202f ]*\d)?/.exec(text);
  if (!found) return null;
  const [digits = ''] =
    /^\d{1,3}(?:([.,'’\u00a0\u202f ])\d{3})(?:\1\d{3})*(?![\d])(?:[.,]\d+)?|^\d+(?:[.,]\d+)?/.exec(
      found[0],
    ) ?? [];
  const value = plainNumber(digits.replace(/[\u00a0\u202f ]/g, "'"));
  if (value === null) return null;
  const rest = text
    .slice(found.index + digits.length)
    .toLowerCase()
    .trim();
  if (/^[.,]\d/.test(rest)) return null;
  const unit = units.find(([name]) => name.test(rest));
  return {
    value: unit ? Math.round(value * unit[1]) : value,
    rest: unit ? rest.replace(unit[0], '').replace(/^\./, '').trim() : rest,
  };
}

function plainNumber(digits: string): number | null {
  const grouped = /^\d{1,3}(?:([.,'’])\d{3})(?:\1\d{3})*(?:[.,]\d{1,2})?$/.test(digits);
  if (!grouped) return Number(digits.replace(',', '.'));
  const tail = /[.,]\d{1,2}$/.exec(digits)?.[0] ?? '';
  const whole = digits.slice(0, digits.length - tail.length).replace(/\D/g, '');
  return Number(whole + tail.replace(',', '.'));
}
