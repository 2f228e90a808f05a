import { countryCode } from './country-names.ts';
import type { Condition, ConditionTest } from './rulebook.ts';

const dach = ['DE', 'AT', 'CH', 'LI'];
const benelux = ['BE', 'NL', 'LU'];
const nordics = ['DK', 'FI', 'IS', 'NO', 'SE'];
const baltics = ['EE', 'LV', 'LT'];
const uki = ['GB', 'IE'];
const iberia = ['ES', 'PT'];
const northAmerica = ['US', 'CA'];
const anz = ['AU', 'NZ'];
const southernEurope = [...iberia, 'IT', 'GR', 'MT', 'CY'];
const cee = [
  'PL',
  'CZ',
  'SK',
  'HU',
  'RO',
  'BG',
  'HR',
  'SI',
  'RS',
  'BA',
  'ME',
  'MK',
  'AL',
  'UA',
  'MD',
  ...baltics,
];
const europe = [...dach, ...benelux, ...nordics, ...uki, ...southernEurope, ...cee, 'FR', 'MC', 'AD', 'SM'];
const middleEast = ['AE', 'SA', 'QA', 'KW', 'BH', 'OM', 'JO', 'LB', 'IQ', 'IL', 'TR', 'EG'];
const africa = [
  'ZA',
  'NG',
  'KE',
  'GH',
  'MA',
  'TN',
  'DZ',
  'ET',
  'TZ',
  'UG',
  'RW',
  'SN',
  'CI',
  'CM',
  'NA',
  'BW',
];
const apac = [
  ...anz,
  'JP',
  'KR',
  'CN',
  'HK',
  'TW',
  'SG',
  'MY',
  'TH',
  'VN',
  'ID',
  'PH',
  'IN',
  'PK',
  'BD',
  'LK',
];
const southAmerica = ['AR', 'BR', 'CL', 'CO', 'PE', 'UY', 'PY', 'BO', 'EC', 'VE'];
const latam = ['MX', 'GT', 'CR', 'PA', 'DO', 'SV', 'HN', 'NI', ...southAmerica];

/** Sales regions as teams are named after them, in lower case. */
const salesRegions: ReadonlyMap<string, readonly string[]> = new Map([
  ['dach', dach],
  ['benelux', benelux],
  ['nordics', nordics],
  ['nordic', nordics],
  ['scandinavia', nordics],
  ['baltics', baltics],
  ['uki', uki],
  ['uk i', uki],
  ['uk and ireland', uki],
  ['iberia', iberia],
  ['southern europe', southernEurope],
  ['cee', cee],
  ['europe', europe],
  ['emea', [...europe, ...middleEast, ...africa]],
  ['middle east', middleEast],
  ['africa', africa],
  ['north america', northAmerica],
  ['namer', northAmerica],
  ['noram', northAmerica],
  ['latam', latam],
  ['latin america', latam],
  ['south america', southAmerica],
  ['americas', [...northAmerica, ...latam]],
  ['amer', [...northAmerica, ...latam]],
  ['apac', apac],
  ['asia pacific', apac],
  ['asia', apac.filter((country) => !anz.includes(country))],
  ['anz', anz],
]);

/** Company sizes as teams are named after them: the bands do not overlap. */
const sizes: Readonly<Record<string, Omit<ConditionTest & { is: 'between' }, 'attribute' | 'is'>>> = {
  enterprise: { from: 1000 },
  'mid market': { from: 200, to: 999 },
  midmarket: { from: 200, to: 999 },
  smb: { to: 199 },
  'small business': { to: 199 },
};

/** Words that say nothing about which leads a team takes. */
const filler =
  /\b(sales|team|inbound|outbound|region|group|sdrs?|bdrs?|aes?|reps?|vertrieb|department|the)\b/g;

/** What a team's name says about its leads. */
export interface TeamScope {
  readonly condition: Condition;
  /** Countries it names, or null for a scope by company size alone: fewer is more particular. */
  readonly countries: number | null;
}

/**
 * Reads a condition out of a team's name: "Sales DACH", "UK Team", "Enterprise EMEA", "Mid-Market".
 * Null when any word of it is not understood, so that nothing is suggested that the name does not say.
 */
export function teamScope(teamName: string): TeamScope | null {
  let rest = teamName
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(filler, ' ');
  const parts: ConditionTest[] = [];
  for (const [words, range] of Object.entries(sizes)) {
    const without = rest.replace(new RegExp(`\\b${words}\\b`), ' ');
    if (without === rest) continue;
    parts.push({ attribute: 'company_size', is: 'between', ...range });
    rest = without;
    break;
  }
  const place = rest.replace(/\s+/g, ' ').trim();
  let countries: number | null = null;
  if (place !== '') {
    const values = salesRegions.get(place) ?? [countryCode(place)];
    const known = values.filter((value) => value !== null);
    if (known.length === 0) return null;
    parts.unshift({ attribute: 'country', is: 'any_of', values: known });
    countries = known.length;
  }
  const [only, second] = parts;
  if (!only) return null;
  return { condition: second ? { all: parts } : only, countries };
}
