import countries from 'i18n-iso-countries';
import { foldWords, isPlaceholder } from './fold-text.ts';

/** Languages in which a country's name is understood; where two languages disagree, the earlier one wins. */
const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'sv', 'da', 'nb', 'fi']
  .concat(['cs', 'sk', 'hu', 'ro', 'bg', 'el', 'hr', 'sl', 'et', 'lv', 'lt', 'ca', 'is', 'sq', 'mk'])
  .concat(['tr', 'uk', 'ru', 'ar', 'he', 'fa', 'hi', 'id', 'ms', 'vi', 'th', 'ja', 'ko', 'zh']);

/** What people write and no list of names holds. */
const colloquial: Readonly<Record<string, string>> = {
  uk: 'GB',
  'great britain': 'GB',
  britain: 'GB',
  england: 'GB',
  schottland: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  'united states of america usa': 'US',
  'us of a': 'US',
  america: 'US',
  'états-unis': 'US',
  'stati uniti': 'US',
  eeuu: 'US',
  'ee uu': 'US',
  holland: 'NL',
  brd: 'DE',
  ger: 'DE',
  'federal republic of germany': 'DE',
  'bundesrepublik deutschland': 'DE',
  sui: 'CH',
  uae: 'AE',
  vae: 'AE',
  ksa: 'SA',
  'kingdom of saudi arabia': 'SA',
  prc: 'CN',
  'pr china': 'CN',
  "people's republic of china": 'CN',
  'mainland china': 'CN',
  'south korea': 'KR',
  한국: 'KR',
  'czech republic': 'CZ',
  czechia: 'CZ',
  tchéquie: 'CZ',
  'slovak republic': 'SK',
  bosnia: 'BA',
  "cote d'ivoire": 'CI',
  'cote d ivoire': 'CI',
  drc: 'CD',
  vatican: 'VA',
  russia: 'RU',
  turkey: 'TR',
  vietnam: 'VN',
  'hong kong sar': 'HK',
  macau: 'MO',
  'republic of ireland': 'IE',
  eire: 'IE',
};

/** Two countries each: never a guess. ("NA" is Namibia, and what many write for "not available".) */
const ambiguous: ReadonlySet<string> = new Set(['congo', 'korea', 'na']);

const codeOfName = new Map<string, string>();
for (const language of languages) {
  const names = countries.getNames(language, { select: 'all' });
  for (const [code, spellings] of Object.entries(names)) {
    for (const name of [spellings].flat()) {
      const written = foldWords(name);
      if (!codeOfName.has(written)) codeOfName.set(written, code);
    }
  }
}
for (const [name, code] of Object.entries(colloquial)) codeOfName.set(foldWords(name), code);
for (const name of ambiguous) codeOfName.delete(name);

/** ISO 3166-1 alpha-2 code from a property that holds codes: "de", "DEU", "NA" (Namibia). Null for anything else. */
export function isoCountryCode(text: string): string | null {
  const code = text.trim().toUpperCase();
  if (code === 'UK') return 'GB';
  if (/^[A-Z]{2}$/.test(code)) return countries.isValid(code) ? code : null;
  return /^[A-Z]{3}$/.test(code) ? (countries.alpha3ToAlpha2(code) ?? null) : null;
}

/**
 * ISO 3166-1 alpha-2 code of a country as people write it: alpha-2, alpha-3, a flag, or its name in any of 41 languages,
 * also among other words set apart: "Berlin, Germany", "DE – Deutschland", "United Kingdom (UK)".
 * Null when it cannot be read for certain: two countries in one text, or a code that may be a state ("Wilmington, DE").
 */
export function countryCode(text: string): string | null {
  const whole = wholeCountry(text);
  if (whole) return whole;
  const parts = text.split(/\s[-–—]+\s|[,;/|()[\]]+/);
  if (parts.length < 2) return flagCountry(text);
  const named = new Set<string>();
  for (const part of parts) {
    // Two letters set apart are a state as often as a country; they count only alone.
    const code = part.trim().length > 2 ? wholeCountry(part) : null;
    if (code) named.add(code);
  }
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : null;
}

function wholeCountry(text: string): string | null {
  const written = foldWords(text).replace(/^the /, '');
  if (ambiguous.has(written) || isPlaceholder(text)) return null;
  const known = codeOfName.get(written);
  if (known !== undefined) return known;
  // "U S A" is spelt out; "B. E." and the like are too.
  const letters = /^(\p{L} )+\p{L}$/u.test(written) ? written.replaceAll(' ', '') : written;
  return isoCountryCode(letters) ?? codeOfName.get(letters) ?? null;
}

/** "🇩🇪 " is two regional indicator letters. */
function flagCountry(text: string): string | null {
  const letters = Array.from(text.matchAll(/[\u{1F1E6}-\u{1F1FF}]/gu), ([letter]) =>
    String.fromCharCode((letter.codePointAt(0) ?? 0) - 0x1f1e6 + 65),
  );
  return letters.length === 2 ? isoCountryCode(letters.join('')) : null;
}
