import countries from 'i18n-iso-countries';

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
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  'united states of america usa': 'US',
  america: 'US',
  holland: 'NL',
  'the netherlands': 'NL',
  brd: 'DE',
  'federal republic of germany': 'DE',
  'bundesrepublik deutschland': 'DE',
  uae: 'AE',
  'south korea': 'KR',
  'czech republic': 'CZ',
  czechia: 'CZ',
  russia: 'RU',
  turkey: 'TR',
  vietnam: 'VN',
  'hong kong sar': 'HK',
  macau: 'MO',
  'republic of ireland': 'IE',
  eire: 'IE',
};

/** Lower case, without accents, dots or other marks: "U.S.A." and "Österreich " become "usa" and "osterreich". */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}.'’`]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const codeOfName = new Map<string, string>();
for (const language of languages) {
  const names = countries.getNames(language, { select: 'all' });
  for (const [code, spellings] of Object.entries(names)) {
    for (const name of [spellings].flat()) if (!codeOfName.has(fold(name))) codeOfName.set(fold(name), code);
  }
}
for (const [name, code] of Object.entries(colloquial)) codeOfName.set(name, code);

/**
 * ISO 3166-1 alpha-2 code of a country as people write it: alpha-2, alpha-3, or its name in any of 41 languages.
 * Null when it cannot be read for certain.
 */
export function countryCode(text: string): string | null {
  const written = fold(text);
  const code = written.toUpperCase();
  if (/^[A-Z]{2}$/.test(code) && countries.isValid(code)) return code;
  if (/^[A-Z]{3}$/.test(code)) {
    const alpha2 = countries.alpha3ToAlpha2(code);
    if (alpha2) return alpha2;
  }
  return codeOfName.get(written) ?? null;
}
