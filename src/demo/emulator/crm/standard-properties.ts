import type { ObjectType } from './object-types.ts';
import type { PropertyDefinition, PropertyGroup, PropertyType } from './property-definition.ts';

type Row = [name: string, type: PropertyType, options?: readonly string[] | 'read-only'];

const sizes = ['1-5', '5-25', '25-50', '50-100', '100-500', '500-1000', '1000+'];
const stages =
  'subscriber lead marketingqualifiedlead salesqualifiedlead opportunity customer evangelist other'.split(
    ' ',
  );
const dealStages =
  'appointmentscheduled qualifiedtobuy presentationscheduled contractsent closedwon closedlost'.split(' ');
const statuses = 'NEW OPEN IN_PROGRESS OPEN_DEAL UNQUALIFIED ATTEMPTED_TO_CONTACT CONNECTED BAD_TIMING'.split(
  ' ',
);

/** The part of HubSpot's default properties that a router, its demo and its tests touch. */
const rows: Readonly<Record<ObjectType, readonly Row[]>> = {
  contacts: [
    ['hs_object_id', 'number', 'read-only'],
    ['createdate', 'datetime', 'read-only'],
    ['lastmodifieddate', 'datetime', 'read-only'],
    ['hs_email_domain', 'string', 'read-only'],
    ['hs_merged_object_ids', 'string', 'read-only'],
    ['hs_first_outreach_date', 'datetime', 'read-only'],
    ['notes_last_contacted', 'datetime', 'read-only'],
    ['num_contacted_notes', 'number', 'read-only'],
    ['hs_sales_email_last_replied', 'datetime', 'read-only'],
    ['hubspot_owner_assigneddate', 'datetime', 'read-only'],
    ['hubspot_owner_id', 'enumeration'],
    ['email', 'string'],
    ['firstname', 'string'],
    ['lastname', 'string'],
    ['phone', 'phone_number'],
    ['jobtitle', 'string'],
    ['company', 'string'],
    ['website', 'string'],
    ['country', 'string'],
    ['hs_country_region_code', 'string'],
    ['state', 'string'],
    ['hs_state_code', 'string'],
    ['city', 'string'],
    ['zip', 'string'],
    ['industry', 'string'],
    ['company_size', 'string'],
    ['message', 'string'],
    ['numemployees', 'enumeration', sizes],
    ['lifecyclestage', 'enumeration', stages],
    ['hs_lead_status', 'enumeration', statuses],
    ['associatedcompanyid', 'number'],
    ['mobilephone', 'phone_number'],
    ['annualrevenue', 'string'],
    ['hs_timezone', 'string'],
    ['hs_language', 'string'],
    ['hs_seniority', 'string'],
    ['hs_role', 'string'],
    ['ip_country', 'string', 'read-only'],
    ['ip_country_code', 'string', 'read-only'],
    ['hs_ip_timezone', 'string', 'read-only'],
    ['hs_inferred_language_codes', 'string', 'read-only'],
    ['hs_analytics_source', 'string', 'read-only'],
    ['hs_latest_source', 'string', 'read-only'],
    ['hs_object_source', 'string', 'read-only'],
    ['hs_object_source_label', 'string', 'read-only'],
    ['recent_conversion_event_name', 'string', 'read-only'],
    ['first_conversion_event_name', 'string', 'read-only'],
  ],
  companies: [
    ['hs_object_id', 'number', 'read-only'],
    ['createdate', 'datetime', 'read-only'],
    ['hs_lastmodifieddate', 'datetime', 'read-only'],
    ['hs_additional_domains', 'string', 'read-only'],
    ['hs_merged_object_ids', 'string', 'read-only'],
    ['hubspot_owner_id', 'enumeration'],
    ['name', 'string'],
    ['domain', 'string'],
    ['country', 'string'],
    ['state', 'string'],
    ['city', 'string'],
    ['industry', 'string'],
    ['numberofemployees', 'number'],
    ['annualrevenue', 'number'],
  ],
  deals: [
    ['hs_object_id', 'number', 'read-only'],
    ['createdate', 'datetime'],
    ['hs_lastmodifieddate', 'datetime', 'read-only'],
    ['hs_is_closed', 'bool', 'read-only'],
    ['hs_is_closed_won', 'bool', 'read-only'],
    ['hs_merged_object_ids', 'string', 'read-only'],
    ['hubspot_owner_id', 'enumeration'],
    ['dealname', 'string'],
    ['dealstage', 'enumeration', dealStages],
    ['amount', 'number'],
  ],
  tasks: [
    ['hs_object_id', 'number', 'read-only'],
    ['hs_createdate', 'datetime', 'read-only'],
    ['hs_lastmodifieddate', 'datetime', 'read-only'],
    ['hs_timestamp', 'datetime'],
    ['hs_task_subject', 'string'],
    ['hs_task_body', 'string'],
    ['hs_task_status', 'enumeration', ['NOT_STARTED', 'IN_PROGRESS', 'WAITING', 'COMPLETED', 'DEFERRED']],
    ['hs_task_priority', 'enumeration', ['NONE', 'LOW', 'MEDIUM', 'HIGH']],
    ['hs_task_type', 'enumeration', ['TODO', 'EMAIL', 'CALL', 'LINKED_IN']],
    ['hs_task_reminders', 'string'],
    ['hubspot_owner_id', 'enumeration'],
  ],
  users: [
    ['hs_object_id', 'number', 'read-only'],
    ['hs_createdate', 'datetime', 'read-only'],
    ['hs_lastmodifieddate', 'datetime', 'read-only'],
    ['hs_internal_user_id', 'number', 'read-only'],
    ['hubspot_owner_id', 'enumeration', 'read-only'],
    ['hs_email', 'string', 'read-only'],
    ['hs_given_name', 'string', 'read-only'],
    ['hs_family_name', 'string', 'read-only'],
    ['hs_deactivated', 'bool', 'read-only'],
    ['hs_job_title', 'string'],
    ['hs_availability_status', 'enumeration', ['available', 'away']],
    ['hs_standard_time_zone', 'string'],
    ['hs_working_hours', 'string'],
    ['hs_out_of_office_hours', 'string'],
  ],
};

const fieldTypes: Readonly<Record<PropertyType, string>> = {
  string: 'text',
  number: 'number',
  enumeration: 'select',
  datetime: 'date',
  date: 'date',
  bool: 'booleancheckbox',
  phone_number: 'phonenumber',
};

const labelOf = (name: string): string =>
  name
    .replace(/^hs_/, '')
    .replaceAll('_', ' ')
    .replace(/^./, (letter) => letter.toUpperCase());

/** HubSpot's own group of an object type. */
export const standardGroup = (type: ObjectType): PropertyGroup => ({
  name: `${type.replace(/ies$/, 'y').replace(/s$/, '')}information`,
  label: labelOf(`${type}_information`),
  displayOrder: 0,
});

export function standardProperties(type: ObjectType): PropertyDefinition[] {
  return rows[type].map(([name, valueType, extra], index) => ({
    name,
    label: labelOf(name),
    description: '',
    groupName: standardGroup(type).name,
    type: valueType,
    fieldType: fieldTypes[valueType],
    options: (Array.isArray(extra) ? (extra as readonly string[]) : []).map((value, displayOrder) => ({
      label: value,
      value,
      displayOrder,
      hidden: false,
    })),
    hubspotDefined: true,
    readOnly: extra === 'read-only',
    displayOrder: index,
    hidden: false,
    formField: extra !== 'read-only',
    hasUniqueValue: name === 'email' && type === 'contacts',
    createdAt: Date.UTC(2020, 0, 1),
    updatedAt: Date.UTC(2020, 0, 1),
  }));
}
