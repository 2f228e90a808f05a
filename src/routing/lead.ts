/** Attributes a condition or a scorecard may ask about. Custom HubSpot properties come as `property:<name>`. */
export const leadAttributeNames = [
  'country',
  'region',
  'industry',
  'company_size',
  'email_domain',
  'email_kind',
] as const;

export type LeadAttributeName = (typeof leadAttributeNames)[number] | `property:${string}`;

/** HubSpot contact properties that the standard attributes are read from, the first readable one wins. */
export const sourcesOfAttribute: Readonly<Record<(typeof leadAttributeNames)[number], readonly string[]>> = {
  country: ['hs_country_region_code', 'country'],
  region: ['hs_state_code', 'state'],
  industry: ['industry'],
  company_size: ['numemployees', 'company_size'],
  email_domain: ['hs_email_domain', 'email'],
  email_kind: ['hs_email_domain', 'email'],
};

/** Properties that never become `property:<name>`: those above, and HubSpot's housekeeping. */
export const reservedProperties: ReadonlySet<string> = new Set([
  ...Object.values(sourcesOfAttribute).flat(),
  ...['createdate', 'lastmodifieddate', 'hs_object_id', 'hubspot_owner_id'],
]);

/** One normalised fact about a lead: what it is, which HubSpot property said so, and what was written there. */
export interface LeadAttribute {
  /** ISO 3166-1 alpha-2 for country, ISO 3166-2 for region, head-count for company_size, lower case otherwise. */
  readonly value: string | number;
  /** HubSpot property the value was read from. */
  readonly source: string;
  /** The text as it stood in HubSpot. */
  readonly raw: string;
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
