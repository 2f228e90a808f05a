import { iso31662 } from 'iso-3166';
import { plainLatin } from './fold-text.ts';
import { regionAliases } from './region-aliases.ts';

/** Letters and digits only, without accents. "Baden-Württemberg", "N.Y." → "badenwurttemberg", "ny". */
const fold = (text: string): string => plainLatin(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** As written where a keyboard has no umlauts: "Thueringen". */
const foldUmlauts = (text: string): string =>
  fold(text.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue'));

/** Words for what a region is, which people add or leave out. */
const kinds =
  /\b(state|province|provincia|region|regione|county|land|freistaat|freie( und)? hansestadt|canton|kanton|departement|comunidad( autonoma)?|oblast|prefecture|sheng|shi|zizhiqu|lan|co|of|de|di)\b/gu;

const withoutKind = (text: string): string =>
  fold(plainLatin(text).replace(/\p{M}/gu, '').replace(kinds, ' '));

/** Spellings of one name: "Madrid, Comunidad de", "Sofia (stolitsa)", "Araba/Álava". */
function spellings(name: string): readonly string[] {
  const plain = name.replace(/\s*[([].*$/, '');
  const [head = '', tail] = plain.split(/,\s*/);
  const turned = tail === undefined ? [] : [head, `${tail} ${head}`];
  return [name, plain, ...plain.split('/'), ...turned].flatMap((text) => [
    fold(text),
    foldUmlauts(text),
    withoutKind(text),
  ]);
}

/** Subdivisions by country, those right under the country first, so that their names win. */
const subdivisionsOf = Map.groupBy(
  [...iso31662].sort((a, b) => a.parent.length - b.parent.length),
  ({ code }) => code.slice(0, 2),
);

/** Folded name or code → ISO 3166-2 code; null when two regions of one level share the name. */
type Names = ReadonlyMap<string, string | null>;

// A memo of a pure function: the names of a country are folded when the first lead from there is read.
const namesByCountry = new Map<string, Names>();

function namesOf(country: string): Names {
  let names = namesByCountry.get(country);
  if (!names) namesByCountry.set(country, (names = foldNames(country)));
  return names;
}

function foldNames(country: string): Names {
  const subdivisions = subdivisionsOf.get(country) ?? [];
  const names = new Map<string, string | null>();
  const levelOf = new Map<string, number>();
  for (const { code, name, parent } of subdivisions) {
    for (const spelling of new Set(spellings(name))) {
      if (spelling === '') continue;
      const level = levelOf.get(spelling);
      if (level !== undefined && level < parent.length) continue;
      names.set(spelling, level === undefined ? code : null);
      levelOf.set(spelling, parent.length);
    }
  }
  // Codes and what people call a region go before names: "DE" in the US is Delaware.
  for (const { code } of subdivisions) names.set(fold(code.slice(3)), code);
  for (const [alias, code] of Object.entries(regionAliases[country] ?? {})) {
    names.set(fold(alias), code === '' ? null : `${country}-${code}`);
  }
  return names;
}

/**
 * ISO 3166-2 code ("US-CA") of a state, province, county or the like as people write it, in a known country (alpha-2):
 * its code, its name, "State of …", many English names ("Bavaria"), "California (CA)".
 * Null when it cannot be read for certain: "CA" means California only once the country is known.
 */
export function regionCode(country: string, text: string): string | null {
  const names = namesOf(country);
  const whole = regionNamed(names, country, text);
  if (whole !== null) return whole;
  const parts = text.split(/\s[-–—]+\s|[,;/|()[\]]+/);
  if (parts.length < 2) return null;
  const found = new Set(
    parts.map((part) => regionNamed(names, country, part)).filter((code) => code !== null),
  );
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

function regionNamed(names: Names, country: string, text: string): string | null {
  const written = text.trim();
  const bare = written.toUpperCase().startsWith(`${country}-`) ? written.slice(country.length + 1) : written;
  return names.get(fold(bare)) ?? names.get(foldUmlauts(bare)) ?? names.get(withoutKind(bare)) ?? null;
}
