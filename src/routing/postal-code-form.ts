import { regionOfPostalCode } from './postal-region.ts';

/** How each country writes its postal codes: 9 is a digit, A a letter; anything else stands as it is. */
const forms: Readonly<Record<string, string>> = {
  '999': 'FO IS LS MG OM PG',
  '9999':
    'AF AL AM AR AT AU BD BE BG CC CH CV CX CY DK ET GE GL GW HU LI LU MK MZ NE NF NO NZ PH PY SI SJ TN VE ZA',
  '99999':
    'AS BA BT CR CU DE DO DZ EE EG ES FI FR GF GP GT GU HR ID IQ IT JO KE KH KR KW LA LK MA MC ME MH MM MN ' +
    'MP MQ MU MX MY NC NP PE PF PK PM PR PW RE RS SA SD SM SN TH TR UA US UY VA VI WF YT ZM',
  '999999': 'BY CN CO EC IN KG KZ MN NG RO RU SG TJ TM TT UZ VN',
  '9999999': 'CL IL',
  '99-999': 'PL',
  '999 99': 'CZ GR SE SK',
  '999-9999': 'JP',
  '99999-999': 'BR',
  '9999-999': 'PT',
  '9999 AA': 'NL',
  'A9A 9A9': 'CA',
  AA999: 'AD',
  'AAA 9999': 'MT',
  'LV-9999': 'LV',
  'LT-99999': 'LT',
  'MD-9999': 'MD',
  'AZ 9999': 'AZ',
};

interface Form {
  /** Letters, digits and what stands as it is, without separators. */
  readonly pattern: RegExp;
  readonly layout: string;
}

const formsOf = new Map<string, Form[]>();
for (const [layout, countries] of Object.entries(forms)) {
  const country = /^[A-Z]{2}(?=[-\s]9)/.exec(layout)?.[0];
  const body = layout.slice(
    country === 'LV' || country === 'LT' || country === 'MD' || country === 'AZ' ? 3 : 0,
  );
  const pattern = body.replace(/[^9A]/g, '').replaceAll('9', '\\d').replaceAll('A', '[A-Z]');
  for (const code of countries.split(' ')) {
    formsOf.set(code, [...(formsOf.get(code) ?? []), { pattern: new RegExp(`^${pattern}$`), layout }]);
  }
}

const british = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})?$/;
const irish = /^([AC-FHKNPRTV-Y]\d[\dW])([AC-FHKNPRTV-Y\d]{4})$/;
/** Canada leaves out letters that look like others, and has no D, F, I, O, Q, U, W or Z in front. */
const canadian = /^([ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z])(\d[ABCEGHJ-NPRSTV-Z]\d)?$/;

/**
 * A postal code in the form of its country (alpha-2): "sw1a1aa" → "SW1A 1AA", "D-80331" → "80331", "94105-1234" →
 * "94105". British outward codes and Canada's first three characters, which people store alone, are kept as they are.
 * A place written beside it ("80331 München") is left out.
 * Null for what does not have that form, and for countries without postal codes or with forms that are not known here.
 */
export function postalCode(country: string, text: string): string | null {
  const written = text.trim().toUpperCase();
  const compact = written.replace(/[\s.–-]+/g, '');
  return (
    formOf(country, compact) ??
    formOf(
      country,
      compact.replace(new RegExp(`^${country}|^${carLetters[country] ?? country}(?=\\d)`), ''),
    ) ??
    codeBesidePlace(country, written)
  );
}

const carLetters: Readonly<Record<string, string>> = {
  DE: 'D',
  AT: 'A',
  FR: 'F',
  IT: 'I',
  ES: 'E',
  BE: 'B',
  SE: 'S',
  FI: 'FIN',
  LU: 'L',
  NO: 'N',
  HU: 'H',
};

/** One code of one or two words, and besides it only words without digits. */
function codeBesidePlace(country: string, written: string): string | null {
  const words = written.split(/[\s,]+/);
  const codes = new Set<string>();
  for (const size of [1, 2]) {
    for (let from = 0; from + size <= words.length; from += 1) {
      const rest = [...words.slice(0, from), ...words.slice(from + size)];
      if (rest.length === 0 || rest.some((word) => /\d/.test(word))) continue;
      const code = formOf(
        country,
        words
          .slice(from, from + size)
          .join('')
          .replaceAll('-', ''),
      );
      if (code !== null) codes.add(code);
    }
  }
  const [only] = codes;
  return codes.size === 1 && only !== undefined ? only : null;
}

/** ZIP codes of the armed forces and of islands that are no state. */
const stateless = /^(09[0-8]|340|96[2-69])/;

function formOf(country: string, compact: string): string | null {
  // Forms that insist get "00000".
  if (/^0+$/.test(compact)) return null;
  switch (country) {
    case 'GB':
    case 'GG':
    case 'IM':
    case 'JE':
      return joined(british.exec(compact), ' ');
    case 'IE':
      return joined(irish.exec(compact), ' ');
    case 'CA':
      return joined(canadian.exec(compact), ' ');
    case 'US':
    case 'PR':
      return zipCode(compact);
    case 'TW':
      return /^\d{3}(\d{2,3})?$/.test(compact) ? compact : null;
    case 'SA':
    case 'IR':
      return /^(\d{5}|\d{9,10})$/.test(compact) ? compact.slice(0, 5) : null;
  }
  for (const { pattern, layout } of formsOf.get(country) ?? []) {
    if (pattern.test(compact)) return lay(compact, layout);
  }
  return null;
}

/** ZIP+4 tells one building from the next; a territory asks for the ZIP code. */
function zipCode(compact: string): string | null {
  const zip = /^(\d{5})(\d{4})?$/.exec(compact)?.[1];
  if (zip === undefined) return null;
  return regionOfPostalCode('US', zip) !== null || stateless.test(zip) ? zip : null;
}

/** Puts the characters of a code into a layout: "00950" into "99-999" gives "00-950". */
function lay(compact: string, layout: string): string {
  let at = 0;
  const fixed = /^(LV|LT|MD|AZ)/.exec(layout)?.[0] ?? '';
  return fixed + layout.slice(fixed.length).replace(/[9A]/g, () => compact[at++] ?? '');
}

const joined = (parts: RegExpExecArray | null, separator: string): string | null =>
  parts && [parts[1], parts[2]].filter((part) => part !== undefined).join(separator);
