import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Country and prefix of a phone number. The number itself is personal data and goes no further. */
export interface PhoneCountry {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** "+49", or with the area code where it takes one to tell the countries apart: "+1 416". */
  readonly prefix: string;
}

/** North American codes that belong to no place: toll-free, personal, premium. */
const placeless = /^(800|833|844|855|866|877|888|5[0-9]{2}|700|900)/;

/**
 * The country of a phone number in international form ("+49 …", "0049 …", "tel:+49-…"). Null for a number without a
 * country prefix (030 is Berlin, Brescia and many more), an impossible one, and one of no country (+800, +1 800).
 */
export function countryOfPhone(text: string): PhoneCountry | null {
  const written = text
    .trim()
    .replace(/^tel:/i, '')
    .replace(/^[(\s]+(?=\+)/, '')
    .replace(/^00(?=[1-9])/, '+');
  if (!written.startsWith('+')) return null;
  const number = parsePhoneNumberFromString(written);
  if (!number?.country || !number.isPossible()) return null;
  const national = String(number.nationalNumber);
  if (number.countryCallingCode !== '1') {
    return { country: number.country, prefix: `+${number.countryCallingCode}` };
  }
  return placeless.test(national) ? null : { country: number.country, prefix: `+1 ${national.slice(0, 3)}` };
}

/** What may be kept of a phone number: its country's prefix, or that there is a number. */
export const phonePrefix = (text: string): string => countryOfPhone(text)?.prefix ?? 'without country prefix';
