import countriesAndZones from 'countries-and-timezones';
import zipZones from 'zipcode-to-timezone';

/** Regions that keep one time zone all over. */
const zones = new Map(
  Object.entries({
    'America/New_York':
      'US-CT US-DC US-DE US-GA US-MA US-MD US-ME US-NC US-NH US-NJ US-NY US-OH US-PA US-RI US-SC US-VA US-VT US-WV',
    'America/Chicago': 'US-AL US-AR US-IA US-IL US-LA US-MN US-MO US-MS US-OK US-WI',
    'America/Denver': 'US-CO US-MT US-NM US-UT US-WY',
    'America/Los_Angeles': 'US-CA US-NV US-WA',
    'Pacific/Honolulu': 'US-HI',
    'America/Puerto_Rico': 'US-PR',
    'America/Toronto': 'CA-QC',
    'America/Halifax': 'CA-NB CA-NS CA-PE',
    'America/Winnipeg': 'CA-MB',
    'America/Regina': 'CA-SK',
    'America/Edmonton': 'CA-AB CA-NT',
    'America/Whitehorse': 'CA-YT',
    'Australia/Sydney': 'AU-ACT',
    'Australia/Melbourne': 'AU-VIC',
    'Australia/Brisbane': 'AU-QLD',
    'Australia/Adelaide': 'AU-SA',
    'Australia/Perth': 'AU-WA',
    'Australia/Darwin': 'AU-NT',
    'Australia/Hobart': 'AU-TAS',
    'Atlantic/Canary': 'ES-CN ES-GC ES-TF',
    'Europe/Madrid':
      'ES-AN ES-AR ES-AS ES-CB ES-CL ES-CM ES-CT ES-EX ES-GA ES-IB ES-MC ES-MD ES-NC ES-PV ES-RI ES-VC',
    'Atlantic/Azores': 'PT-20',
    'Atlantic/Madeira': 'PT-30',
  }).flatMap(([zone, regions]) => regions.split(' ').map((region) => [region, zone] as const)),
);

/** Canada's provinces with two zones, by what a postal code begins with; the first that fits. */
const canadianPrefixes: readonly (readonly [RegExp, string])[] = [
  [/^[KLMN]/, 'America/Toronto'],
  [/^P[1-7]/, 'America/Toronto'],
  [/^(P9N|P8N|P8T)/, 'America/Winnipeg'],
  [/^A[12]/, 'America/St_Johns'],
  [/^V1[GJ]/, 'America/Dawson_Creek'],
  [/^V1[AC]/, 'America/Edmonton'],
  [/^V[1-9]/, 'America/Vancouver'],
];

/** Names that the tables still carry, and the zone that keeps the same time. */
const renamed: Readonly<Record<string, string>> = { 'America/Shiprock': 'America/Denver' };

/** IANA zone of a normalised postal code in the US or Canada, Spain or Portugal; null where it does not say. */
export function zoneOfPostalCode(country: string, code: string): string | null {
  if (country === 'US') {
    const zone = zipZones.lookup(code);
    return zone === null ? null : (renamed[zone] ?? zone);
  }
  if (country === 'CA') return canadianPrefixes.find(([prefix]) => prefix.test(code))?.[1] ?? null;
  if (country === 'ES') {
    return /^3[58]/.test(code) ? 'Atlantic/Canary' : /^5[12]/.test(code) ? 'Africa/Ceuta' : 'Europe/Madrid';
  }
  if (country !== 'PT') return null;
  return /^9[5-9]/.test(code) ? 'Atlantic/Azores' : /^9/.test(code) ? 'Atlantic/Madeira' : 'Europe/Lisbon';
}

/** IANA zone of an ISO 3166-2 region; null for regions with more than one (Ontario, Texas) and for unlisted ones. */
export const zoneOfRegion = (region: string): string | null => zones.get(region) ?? null;

const zoneOfCountry = new Map<string, string | null>();

/**
 * IANA zone of a country (alpha-2) in which every clock shows the same time all year round; null for the others.
 * Several zones that differ only in their past count as one: Germany has Europe/Berlin and Büsingen's Europe/Zurich.
 */
export function onlyZoneOf(country: string): string | null {
  let zone = zoneOfCountry.get(country);
  if (zone === undefined) zoneOfCountry.set(country, (zone = findOnlyZone(country)));
  return zone;
}

function findOnlyZone(country: string): string | null {
  const lawful = byLaw[country];
  if (lawful !== undefined) return lawful;
  const all = countriesAndZones.getTimezonesForCountry(country) ?? [];
  const kept = new Set(all.map(({ utcOffset, dstOffset }) => `${utcOffset}/${dstOffset}`));
  if (kept.size !== 1) return null;
  return capitals[country] ?? all[0]?.name ?? null;
}

/** One zone by law, whatever clocks some people keep. */
const byLaw: Readonly<Record<string, string>> = { CN: 'Asia/Shanghai', UA: 'Europe/Kyiv' };

/** Where the first in the alphabet is not the one that people know. */
const capitals: Readonly<Record<string, string>> = {
  CY: 'Asia/Nicosia',
  MY: 'Asia/Kuala_Lumpur',
  VN: 'Asia/Ho_Chi_Minh',
  UZ: 'Asia/Tashkent',
};
