import { companySizeBand } from '../company-size.ts';
import { revenueBand } from '../annual-revenue.ts';
import type { Lead, LeadAttribute, LeadAttributeName } from '../lead.ts';
import { mailKind } from '../mail-kind.ts';

type Value = string | number;

/**
 * The lead with another value of one attribute (null: not known). What follows from that value by rule follows: a region
 * lies in its country, a head-count in its band, a mail domain says what kind of mailbox it is.
 */
export function leadWith(lead: Lead, attribute: LeadAttributeName, value: Value | null): Lead {
  const changes = new Map<LeadAttributeName, Value | null>([[attribute, value]]);
  const { country, company_size: size, revenue } = lead.attributes;
  switch (attribute) {
    case 'country':
      if (!sameCountry(lead.attributes.region?.value, value)) changes.set('region', null);
      break;
    case 'region':
      if (value !== null && !sameCountry(value, country?.value ?? null)) {
        changes.set('country', String(value).slice(0, 2));
      }
      break;
    case 'company_size':
      changes.set('company_size_band', value === null ? null : companySizeBand(String(value)));
      break;
    case 'company_size_band':
      if (size && companySizeBand(String(size.value)) !== value) changes.set('company_size', null);
      break;
    case 'revenue':
      changes.set('revenue_band', typeof value === 'number' ? revenueBand(value) : null);
      break;
    case 'revenue_band':
      if (typeof revenue?.value === 'number' && revenueBand(revenue.value) !== value)
        changes.set('revenue', null);
      break;
    case 'email_domain':
      changes.set('email_kind', value === null ? null : mailKind(String(value)));
  }
  const attributes = { ...lead.attributes };
  for (const [name, to] of changes) {
    if (to === null) delete attributes[name];
    else attributes[name] = stated(to);
  }
  return { ...lead, attributes };
}

const stated = (value: Value): LeadAttribute => ({
  value,
  source: 'supposed',
  raw: String(value),
  sure: 'stated',
});

/** Whether a region, if there is one, lies in a country. */
const sameCountry = (region: Value | undefined, country: Value | null): boolean =>
  region === undefined || String(region).startsWith(`${country}-`);
