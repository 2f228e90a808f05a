import countriesAndZones from 'countries-and-timezones';

/** Lower-case IANA names → as IANA writes them. */
const zones = new Map(
  Object.values(countriesAndZones.getAllTimezones({ deprecated: true })).map(({ name, aliasOf }) => [
    name.toLowerCase(),
    aliasOf ?? name,
  ]),
);

/**
 * IANA name of a time zone as HubSpot writes it ("us_slash_eastern", "america_slash_port_hyphen_au_hyphen_prince")
 * or people do ("europe/berlin", "US/Eastern"). Old names give the present one. Null for anything else: "EST", "+01:00"
 * and "Etc/GMT+5" are offsets, and say nothing about summer.
 */
export function timeZoneName(text: string): string | null {
  const written = text.trim().toLowerCase().replaceAll('_slash_', '/').replaceAll('_hyphen_', '-');
  if (!written.includes('/') || written.startsWith('etc/')) return null;
  return zones.get(written.replaceAll(' ', '_')) ?? null;
}
