import { countryCode, isoCountryCode } from './country-names.ts';
import { countryOfDomain } from './country-of-domain.ts';
import { countryOfPhone } from './country-of-phone.ts';
import { foldSpaces, isPlaceholder } from './fold-text.ts';
import { languageCode, onlyLanguageOf } from './language-names.ts';
import { derivedFrom } from './lead.ts';
import type { LeadAttribute } from './lead.ts';
import { postalCode } from './postal-code-form.ts';
import { regionOfPostalCode } from './postal-region.ts';
import { firstReadable, known, textOf } from './read-property.ts';
import type { Properties, StandardAttributes } from './read-property.ts';
import { regionCode } from './region-names.ts';
import { timeZoneName } from './time-zone-name.ts';
import { onlyZoneOf, zoneOfPostalCode, zoneOfRegion } from './time-zone-of-place.ts';

/** Where a lead is, when it is awake there, and what it speaks. */
export function readPlace(
  properties: Properties,
  emailDomain: LeadAttribute | undefined,
): StandardAttributes {
  const country = readCountry(properties, emailDomain);
  const stated =
    country &&
    firstReadable(properties, ['hs_state_code', 'state'], (text) => regionCode(`${country.value}`, text));
  const postal = country && readPostalCode(properties, country, stated);
  const region = stated ?? (country && postal && regionBehind(country, postal));
  return known({
    country,
    region,
    postal_code: postal,
    city: firstReadable(properties, ['city'], cityName),
    time_zone: readTimeZone(properties, country, region, postal),
    language: readLanguage(properties, country),
  });
}

/** In order of trust: a code or a name, the phone's prefix, the IP address, the end of the e-mail address. */
function readCountry(
  properties: Properties,
  emailDomain: LeadAttribute | undefined,
): LeadAttribute | undefined {
  return (
    firstReadable(
      properties,
      ['hs_country_region_code'],
      (text) => isoCountryCode(text) ?? countryCode(text),
    ) ??
    firstReadable(properties, ['country'], countryCode) ??
    countryBehindPhone(properties) ??
    firstReadable(properties, ['ip_country_code'], isoCountryCode, 'hinted') ??
    firstReadable(properties, ['ip_country', 'hs_ip_country'], countryCode, 'hinted') ??
    (emailDomain && follows([emailDomain], countryOfDomain(`${emailDomain.value}`), 'hinted'))
  );
}

function countryBehindPhone(properties: Properties): LeadAttribute | undefined {
  for (const source of ['phone', 'mobilephone']) {
    const text = textOf(properties, source);
    const found = text === '' ? null : countryOfPhone(text);
    if (found) return { value: found.country, source, raw: found.prefix, sure: 'derived' };
  }
  return undefined;
}

/** A value that a rule gives for the first of these facts; its source and raw text are that fact's. */
function follows(
  facts: readonly [LeadAttribute, ...LeadAttribute[]],
  value: string | null,
  sure = derivedFrom(...facts),
): LeadAttribute | undefined {
  const [{ source, raw }] = facts;
  return value === null ? undefined : { value, source, raw, sure };
}

/**
 * A code must have its country's form. Spreadsheets drop leading zeros: "2139" becomes 02139 only where the stated
 * region confirms it.
 */
function readPostalCode(
  properties: Properties,
  country: LeadAttribute,
  region: LeadAttribute | undefined,
): LeadAttribute | undefined {
  const iso = `${country.value}`;
  const stated = firstReadable(properties, ['zip'], (text) => postalCode(iso, text));
  if (stated || iso !== 'US' || !region) return stated;
  return firstReadable(
    properties,
    ['zip'],
    (text) => {
      const padded = /^\d{3,4}$/.test(text) ? text.padStart(5, '0') : null;
      return padded !== null && regionOfPostalCode(iso, padded) === region.value ? padded : null;
    },
    'derived',
  );
}

const regionBehind = (country: LeadAttribute, postal: LeadAttribute): LeadAttribute | undefined =>
  follows([postal, country], regionOfPostalCode(`${country.value}`, `${postal.value}`));

/** A city's name in lower case, without the postal code that people write before it: "80331 München" → "münchen". */
function cityName(text: string): string | null {
  const name = foldSpaces(text.replace(/^[A-Z]{0,3}[-\s]?\d{4,6}\s+/i, ''));
  return isPlaceholder(name) || !/\p{L}{2}/u.test(name) ? null : name;
}

/**
 * An address says more about the clock than what HubSpot worked out for itself, and that more than a country that is
 * only hinted at.
 */
function readTimeZone(
  properties: Properties,
  country: LeadAttribute | undefined,
  region: LeadAttribute | undefined,
  postal: LeadAttribute | undefined,
): LeadAttribute | undefined {
  const iso = `${country?.value ?? ''}`;
  const address =
    (country && postal && follows([postal, country], zoneOfPostalCode(iso, `${postal.value}`))) ??
    (country && region && follows([region, country], zoneOfRegion(`${region.value}`))) ??
    (country && follows([country], onlyZoneOf(iso)));
  if (address?.sure === 'derived') return address;
  return (
    firstReadable(properties, ['hs_timezone'], timeZoneName, 'derived') ??
    firstReadable(properties, ['hs_ip_timezone'], timeZoneName, 'hinted') ??
    address
  );
}

/** HubSpot infers languages from the place; with several it does not know which. */
function readLanguage(properties: Properties, country: LeadAttribute | undefined): LeadAttribute | undefined {
  return (
    firstReadable(properties, ['hs_language'], languageCode) ??
    firstReadable(properties, ['hs_inferred_language_codes'], languageCode, 'hinted') ??
    (country && follows([country], onlyLanguageOf(`${country.value}`), 'hinted'))
  );
}
