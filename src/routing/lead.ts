/**
 * Attributes a condition or a scorecard may ask about, as they are called in words.
 * Custom HubSpot properties come as `property:<name>`.
 */
export const attributeWords = {
  country: 'country',
  region: 'region',
  postal_code: 'postal code',
  city: 'city',
  time_zone: 'time zone',
  language: 'language',
  email_domain: 'e-mail domain',
  email_kind: 'e-mail kind',
  company_name: 'company name',
  company_domain: 'company domain',
  company_size: 'company size',
  company_size_band: 'company size band',
  revenue: 'revenue',
  revenue_band: 'revenue band',
  industry: 'industry',
  seniority: 'seniority',
  department: 'department',
  source: 'source',
  record_source: 'record source',
  form: 'form',
  lifecycle_stage: 'lifecycle stage',
} as const;

export type StandardAttributeName = keyof typeof attributeWords;
export type LeadAttributeName = StandardAttributeName | `property:${string}`;

export const leadAttributeNames = Object.keys(attributeWords) as readonly StandardAttributeName[];

/** HubSpot contact properties that a standard attribute is read from, most trusted first. */
export const sourcesOfAttribute: Readonly<Record<StandardAttributeName, readonly string[]>> = {
  country: [
    ...['hs_country_region_code', 'country', 'phone', 'mobilephone'],
    // HubSpot's names differ between portals; it ignores a name that a portal does not have.
    ...['ip_country_code', 'ip_country', 'hs_ip_country', 'hs_email_domain', 'email'],
  ],
  region: ['hs_state_code', 'state', 'zip'],
  postal_code: ['zip'],
  city: ['city'],
  time_zone: ['zip', 'hs_timezone', 'hs_ip_timezone'],
  language: ['hs_language', 'hs_inferred_language_codes'],
  email_domain: ['hs_email_domain', 'email'],
  email_kind: ['hs_email_domain', 'email'],
  company_name: ['company'],
  company_domain: ['hs_email_domain', 'email', 'website'],
  company_size: ['numemployees', 'company_size'],
  company_size_band: ['numemployees', 'company_size'],
  revenue: ['annualrevenue'],
  revenue_band: ['annualrevenue'],
  industry: ['industry'],
  seniority: ['hs_seniority', 'jobtitle'],
  department: ['hs_role', 'jobtitle'],
  source: ['hs_analytics_source', 'hs_latest_source'],
  record_source: ['hs_object_source_label', 'hs_object_source'],
  form: ['recent_conversion_event_name', 'first_conversion_event_name'],
  lifecycle_stage: ['lifecyclestage'],
};

/** Attributes that can only be read once others are: "CA" is California in the US and Cádiz in Spain. */
export const attributesBehind: Readonly<
  Partial<Record<StandardAttributeName, readonly StandardAttributeName[]>>
> = {
  region: ['country'],
  postal_code: ['country', 'region'],
  time_zone: ['country', 'region'],
  language: ['country'],
};

/** Properties that a rulebook may not name as `property:<name>`: Baton reads them itself, or they are housekeeping. */
export const reservedProperties: ReadonlySet<string> = new Set([
  ...[
    'hs_country_region_code',
    'country',
    'hs_state_code',
    'state',
    'industry',
    'numemployees',
    'company_size',
  ],
  ...['hs_email_domain', 'email', 'createdate', 'lastmodifieddate', 'hs_object_id', 'hubspot_owner_id'],
]);

/**
 * How sure an attribute is, surest first.
 * - `stated`: the property meant for it says so ("Deutschland" in country);
 * - `derived`: it follows by a fixed rule from something stated (the country from +49, the state from a ZIP code);
 * - `hinted`: probable, no more (the country of an IP address or of an e-mail's top-level domain).
 */
export const sureness = ['stated', 'derived', 'hinted'] as const;
export type Sureness = (typeof sureness)[number];

/** What follows from several facts by rule is as sure as the least sure of them, and never stated. */
export const derivedFrom = (...facts: readonly { readonly sure: Sureness }[]): Sureness =>
  facts.some((fact) => fact.sure === 'hinted') ? 'hinted' : 'derived';

/** One normalised fact about a lead: what it is, which HubSpot property said so, what was written there, how sure. */
export interface LeadAttribute {
  /**
   * ISO 3166-1 alpha-2 for country, ISO 3166-2 for region, IANA name for time_zone, ISO 639-1 for language,
   * head-count for company_size, whole units of the stated currency for revenue, lower case otherwise.
   * A `property:` value is its text in lower case; facts.ts reads it as a number, a day or several choices when a
   * condition asks so.
   */
  readonly value: string | number;
  /** HubSpot property the value was read from. */
  readonly source: string;
  /** The text as it stood in HubSpot; of an e-mail address the domain, of a phone number the prefix. */
  readonly raw: string;
  readonly sure: Sureness;
}

/** A HubSpot contact as the router sees it. What could not be read is absent, never guessed. */
export interface Lead {
  readonly contactId: string;
  /** Epoch milliseconds of creation in HubSpot: leads are decided in this order. */
  readonly createdAt: number;
  readonly attributes: Readonly<Partial<Record<LeadAttributeName, LeadAttribute>>>;
  /** `hubspot_owner_id` as read just before deciding. */
  readonly ownerId: string | null;
}
