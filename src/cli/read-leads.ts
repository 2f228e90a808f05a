import type { Lead } from '../routing/lead.ts';
import { readLead } from '../routing/read-lead.ts';
import { readCreated } from './read-created.ts';
import { readTable } from './read-table.ts';
import type { Row } from './read-table.ts';

/** Columns that name the contact, the first one there wins. */
const idColumns = ['contactId', 'id', 'hs_object_id', 'record_id'];

/** Labels of HubSpot's own contact export that differ from the property's name. */
const labels: Readonly<Record<string, string>> = {
  'record id': 'record_id',
  'create date': 'createdate',
  'contact owner': 'hubspot_owner_id',
  'phone number': 'phone',
  'postal code': 'zip',
  'state/region': 'state',
  'country/region': 'country',
  'company name': 'company',
  'number of employees': 'numemployees',
  'annual revenue': 'annualrevenue',
  'job title': 'jobtitle',
  'lifecycle stage': 'lifecyclestage',
  'lead status': 'hs_lead_status',
};

/**
 * Leads of a CSV, JSON lines or JSON file: columns are HubSpot contact properties. Without an id a lead is called by its
 * row, "row-1"; without a creation date leads count as created in the order of the file, from `at` (epoch ms) on.
 */
export function readLeads(path: string, at: number): readonly Lead[] {
  const rows = readTable(path).map((row) =>
    Object.fromEntries(Object.entries(flat(row)).map(([name, value]) => [nameOf(name), value])),
  );
  if (rows.length === 0) throw new Error(`${path} holds no leads.`);
  const leads = rows.map((properties, i) => {
    const idColumn = idColumns.find((name) => properties[name] !== undefined);
    const contactId = idColumn === undefined ? `row-${i + 1}` : (properties[idColumn] ?? '');
    const others = Object.entries(properties).filter(([name]) => !idColumns.includes(name));
    const createdate = String(createdAt(properties['createdate'], `${path}, lead ${contactId}`) ?? at + i);
    return readLead({ contactId, properties: { ...Object.fromEntries(others), createdate } });
  });
  requireLeads(path, rows, leads);
  const seen = new Set<string>();
  for (const { contactId } of leads) {
    if (seen.has(contactId)) throw new Error(`${path}: lead ${contactId} is there twice.`);
    seen.add(contactId);
  }
  return leads;
}

function createdAt(written: string | undefined, lead: string): number | null {
  if (written === undefined) return null;
  const moment = readCreated(written);
  if (moment !== null) return moment;
  throw new Error(
    `${lead}: its creation date "${written}" cannot be read. Write it like 2026-11-18T09:00:00Z or 2026-11-18 09:00.`,
  );
}

/** A file that holds something else must not pass as leads of which nothing is known. */
function requireLeads(path: string, rows: readonly Record<string, string>[], leads: readonly Lead[]): void {
  const named = new Set(rows.flatMap((properties) => Object.keys(properties)));
  const isKnown = leads.some(({ attributes }) =>
    Object.keys(attributes).some((name) => !name.startsWith('property:')),
  );
  if (isKnown || [...idColumns, 'createdate'].some((name) => named.has(name))) return;
  throw new Error(
    `${path} does not look like leads: Baton knows none of its columns (${[...named].slice(0, 8).join(', ')}).`,
  );
}

/** `{ id, properties: {…} }` as HubSpot's API writes it, and plain `{ id, email, … }`, both as text per property. */
function flat(row: Row): Record<string, string> {
  const { properties, ...rest } = row;
  const all = typeof properties === 'object' && properties !== null ? { ...rest, ...properties } : rest;
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) =>
      value === null || value === undefined || typeof value === 'object' ? [] : [[name, String(value)]],
    ),
  );
}

const nameOf = (column: string): string => {
  const name = column.trim();
  return labels[name.toLowerCase()] ?? (idColumns.includes(name) ? name : name.toLowerCase());
};
