/** A postal code as written, ready to be compared: upper case, without spaces and hyphens. */
export const compactPostal = (text: string): string => text.toUpperCase().replace(/[\s-]+/g, '');

/**
 * British codes, whole or only their first half: area, district number, sometimes a letter, then digit and two letters.
 * The first half of a Canadian code has the same shape and the same parts.
 */
const british = /^([A-Z]{1,2})(\d{1,2})([A-Z]?)(?:(\d)[A-Z]{2})?$/;

/**
 * The prefixes that a compact code stands under. For most countries every beginning of it; for British ones area,
 * district, sector and the whole, so that "S" (Sheffield) does not take "SW1A 1AA", nor "SW1" "SW10 9AA".
 */
export function postalStems(code: string): readonly string[] {
  const parts = british.exec(code);
  const stems: string[] = [];
  if (parts) {
    const [, area = '', number = '', letter = '', sector = ''] = parts;
    stems.push(area, area + number);
    if (letter !== '') stems.push(area + number + letter);
    if (sector !== '') stems.push(area + number + letter + sector, code);
    return stems;
  }
  for (let length = 1; length <= code.length; length += 1) stems.push(code.slice(0, length));
  return stems;
}

/** Codes from one to another, both included and with all that begins with them: "80000" to "81999", "SW1" to "SW9". */
export interface PostalRange {
  /** What both bounds begin with, often nothing. */
  readonly letters: string;
  /** Digits that count when there are no letters: of "10001-1234" only as many as the bounds have. */
  readonly digits: number;
  readonly from: number;
  readonly to: number;
}

const bound = /^([A-Z]*)(\d{1,9})$/;

/** What is wrong with the bounds of a range, by the name of its sentence; null when nothing is. */
export function postalRangeFault(
  from: string,
  to: string,
): 'postalForm' | 'postalLetters' | 'postalDigits' | 'order' | null {
  const [low, high] = [bound.exec(compactPostal(from)), bound.exec(compactPostal(to))];
  if (!low || !high) return 'postalForm';
  if (low[1] !== high[1]) return 'postalLetters';
  if (low[1] === '' && low[2]?.length !== high[2]?.length) return 'postalDigits';
  return Number(low[2]) <= Number(high[2]) ? null : 'order';
}

/** A range that postalRangeFault has no fault with; any other holds no code. */
export function compilePostalRange(from: string, to: string): PostalRange {
  if (postalRangeFault(from, to) !== null) return { letters: '', digits: 0, from: Infinity, to: -Infinity };
  const [, letters = '', low = ''] = bound.exec(compactPostal(from)) ?? [];
  const [, , high = ''] = bound.exec(compactPostal(to)) ?? [];
  return { letters, digits: low.length, from: Number(low), to: Number(high) };
}

/** The letters that a compact code begins with and the number after them; null when it begins with a digit. */
export function postalNumber(code: string): { readonly letters: string; readonly number: number } | null {
  const [, letters, digits] = british.exec(code) ?? /^([A-Z]+)(\d{1,9})/.exec(code) ?? [];
  return letters === undefined || digits === undefined ? null : { letters, number: Number(digits) };
}

/** Whether a compact code lies in the range. */
export function isInPostalRange(code: string, { letters, digits, from, to }: PostalRange): boolean {
  const isWithin = (number: number): boolean => number >= from && number <= to;
  if (letters === '') {
    const begin = code.slice(0, digits);
    return begin.length === digits && /^\d+$/.test(begin) && isWithin(Number(begin));
  }
  const found = postalNumber(code);
  return found !== null && found.letters === letters && isWithin(found.number);
}
