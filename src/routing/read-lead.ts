import { getDomain } from 'tldts';
import { headCount } from './company-size.ts';
import { countryCode } from './country-names.ts';
import { freeMailDomains } from './free-mail-domains.ts';
import { reservedProperties, sourcesOfAttribute } from './lead.ts';
import type { Lead, LeadAttribute, LeadAttributeName } from './lead.ts';
import { regionCode } from './region-names.ts';

/** A contact as HubSpot's object API gives it: every value is text, unset ones are null, empty or missing. */
export interface ContactInput {
  readonly contactId: string;
  readonly properties: Readonly<Record<string, string | null | undefined>>;
}

/**
 * A HubSpot contact as the router sees it. What cannot be read for certain is left out, never guessed.
 * Properties that no standard attribute is read from become `property:<name>`. Of the e-mail address, which is
 * personal data, only the domain is kept.
 * A missing or unreadable createdate counts as 0, so such a lead is decided first.
 */
export function readLead({ contactId, properties }: ContactInput): Lead {
  const attributes: Partial<Record<LeadAttributeName, LeadAttribute>> = {};
  for (const [name, text] of Object.entries(properties)) {
    const raw = text?.trim();
    if (raw && !reservedProperties.has(name)) {
      attributes[`property:${name}`] = { value: raw.toLowerCase(), source: name, raw };
    }
  }
  const read = (names: readonly string[], parse: (text: string) => string | number | null) =>
    firstReadable(properties, names, parse);

  const country = read(sourcesOfAttribute.country, countryCode);
  if (country) attributes.country = country;
  const region = country && read(sourcesOfAttribute.region, (text) => regionCode(`${country.value}`, text));
  if (region) attributes.region = region;
  const industry = read(sourcesOfAttribute.industry, (text) => text.toLowerCase().replace(/\s+/g, ' '));
  if (industry) attributes.industry = industry;
  const size = read(sourcesOfAttribute.company_size, headCount);
  if (size) attributes.company_size = size;
  const domain = read(['hs_email_domain'], getDomain) ?? readAddressDomain(properties['email']);
  if (domain) {
    attributes.email_domain = domain;
    attributes.email_kind = { ...domain, value: freeMailDomains.has(`${domain.value}`) ? 'free' : 'company' };
  }
  return {
    contactId,
    createdAt: readInstant(properties['createdate']),
    attributes,
    ownerId: properties['hubspot_owner_id']?.trim() || null,
  };
}

function firstReadable(
  properties: ContactInput['properties'],
  names: readonly string[],
  parse: (text: string) => string | number | null,
): LeadAttribute | null {
  for (const source of names) {
    const raw = properties[source]?.trim();
    const value = raw ? parse(raw) : null;
    if (raw && value !== null && value !== '') return { value, source, raw };
  }
  return null;
}

function readAddressDomain(email: string | null | undefined): LeadAttribute | null {
  const host = email?.slice(email.lastIndexOf('@') + 1).trim();
  const value = host && email?.includes('@') ? getDomain(host) : null;
  return value && host ? { value, source: 'email', raw: host } : null;
}

/** HubSpot writes ISO 8601 with a zone; older endpoints write epoch milliseconds. */
function readInstant(text: string | null | undefined): number {
  const written = text?.trim() ?? '';
  if (/^\d+$/.test(written)) return Number(written);
  // Without a zone the machine's own zone would decide, and the same input would give two answers.
  const instant = /(Z|[+-]\d\d:?\d\d)$/.test(written) ? Date.parse(written) : NaN;
  return Number.isNaN(instant) ? 0 : instant;
}
