import { readMail } from './read-mail.ts';
import { readPlace } from './read-place.ts';
import { readPost } from './read-post.ts';
import { textOf } from './read-property.ts';
import type { Properties, StandardAttributes } from './read-property.ts';
import { readCompany } from './read-company.ts';
import { readOrigin } from './read-origin.ts';
import { reservedProperties } from './lead.ts';
import type { Lead, LeadAttribute, LeadAttributeName } from './lead.ts';
import { phonePrefix } from './country-of-phone.ts';

/**
 * A contact as HubSpot's object API gives it: every value is text, unset ones are null, empty or missing. Numbers and
 * booleans, as files may hold them, are read as their text; anything else counts as unset.
 */
export interface ContactInput {
  readonly contactId: string;
  readonly properties: Properties;
}

/**
 * A HubSpot contact as the router sees it. What cannot be read for certain is left out, never guessed.
 * Every property that a rulebook may name becomes `property:<name>`. Of the e-mail address and of phone numbers, which
 * are personal data, only the domain and the country prefix are kept.
 * A missing or unreadable createdate counts as 0, so such a lead is decided first.
 */
export function readLead({ contactId, properties }: ContactInput): Lead {
  const attributes: Partial<Record<LeadAttributeName, LeadAttribute>> = {};
  for (const source in properties) {
    if (reservedProperties.has(source) || !Object.hasOwn(properties, source)) continue;
    const property = readCustom(source, textOf(properties, source));
    if (property) attributes[`property:${source}`] = property;
  }
  const mail = readMail(properties);
  const standard: StandardAttributes = {
    ...readPlace(properties, mail.email_domain),
    ...mail,
    ...readCompany(properties, mail),
    ...readPost(properties),
    ...readOrigin(properties),
  };
  return {
    contactId,
    createdAt: readInstant(textOf(properties, 'createdate')),
    attributes: Object.assign(attributes, standard),
    ownerId: textOf(properties, 'hubspot_owner_id') || null,
  };
}

const phones: ReadonlySet<string> = new Set(['phone', 'mobilephone']);

function readCustom(source: string, raw: string): LeadAttribute | null {
  if (raw === '') return null;
  if (!phones.has(source)) return { value: raw.toLowerCase(), source, raw, sure: 'stated' };
  const prefix = phonePrefix(raw);
  return { value: prefix, source, raw: prefix, sure: 'stated' };
}

/** HubSpot writes ISO 8601 with a zone; older endpoints write epoch milliseconds. */
function readInstant(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  // Without a zone the machine's own zone would decide, and the same input would give two answers.
  const instant = /(Z|[+-]\d\d:?\d\d)$/.test(written) ? Date.parse(written) : NaN;
  return Number.isNaN(instant) ? 0 : instant;
}
