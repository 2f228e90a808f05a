import { parse } from 'csv-parse/sync';
import type { NewContact } from './emulator-control.ts';

export interface CsvContacts {
  contacts: NewContact[];
  /** Rows left out, by their number in the file (the header is row 1), each with its reason. */
  badRows: { row: number; reason: string }[];
  /** Columns that are not imported, as the file names them. */
  unusedColumns: string[];
}

type Normalise = (text: string) => string | undefined;

interface Column {
  name: string;
  labels: string[];
  /** Undefined: the value is not one that HubSpot would take. */
  normalise?: Normalise;
  expected?: string;
}

const BANDS = ['1-5', '5-25', '25-50', '50-100', '100-500', '500-1000', '1000+'];
const STAGES = [
  'subscriber',
  'lead',
  'marketingqualifiedlead',
  'salesqualifiedlead',
  'opportunity',
  'customer',
  'evangelist',
  'other',
];
const STATUSES = [
  'NEW',
  'OPEN',
  'IN_PROGRESS',
  'OPEN_DEAL',
  'UNQUALIFIED',
  'ATTEMPTED_TO_CONTACT',
  'CONNECTED',
  'BAD_TIMING',
];

// Labels as HubSpot's contact export writes them in its header. The owner is left out: Baton is to find one.
const COLUMNS: Column[] = [
  { name: 'firstname', labels: ['First Name'] },
  { name: 'lastname', labels: ['Last Name'] },
  { name: 'email', labels: ['Email'], normalise: toEmail, expected: 'an e-mail address' },
  { name: 'phone', labels: ['Phone Number'] },
  { name: 'jobtitle', labels: ['Job Title'] },
  { name: 'company', labels: ['Company Name', 'Company'] },
  { name: 'website', labels: ['Website URL'] },
  { name: 'country', labels: ['Country/Region', 'Country'] },
  { name: 'hs_country_region_code', labels: ['Country/Region Code'] },
  { name: 'state', labels: ['State/Region', 'State'] },
  { name: 'hs_state_code', labels: ['State/Region Code'] },
  { name: 'city', labels: ['City'] },
  { name: 'zip', labels: ['Postal Code'] },
  { name: 'industry', labels: ['Industry'] },
  { name: 'company_size', labels: ['Company Size'] },
  {
    name: 'numemployees',
    labels: ['Number of Employees'],
    normalise: toBand,
    expected: `a number of people or one of ${BANDS.join(', ')}`,
  },
  {
    name: 'lifecyclestage',
    labels: ['Lifecycle Stage'],
    normalise: (text) => oneOf(STAGES, text.toLowerCase().replace(/\s/g, '')),
    expected: `one of ${STAGES.join(', ')}`,
  },
  {
    name: 'hs_lead_status',
    labels: ['Lead Status'],
    normalise: (text) => oneOf(STATUSES, text.toUpperCase().replace(/\s+/g, '_')),
    expected: `one of ${STATUSES.join(', ')}`,
  },
];

/** Reads a HubSpot contact export. Throws one sentence when the file as a whole is none. */
export function readContactsCsv(text: string): CsvContacts {
  const header = text.split(/\r?\n/, 1)[0] ?? '';
  const delimiter = [',', ';', '\t'].reduce((best, next) =>
    count(header, next) > count(header, best) ? next : best,
  );
  let rows: string[][];
  try {
    rows = parse(text, { bom: true, delimiter, relax_column_count: true, trim: true });
  } catch (error) {
    throw new Error(`it is not well-formed CSV (${error instanceof Error ? error.message : String(error)})`, {
      cause: error,
    });
  }
  const [names = [], ...records] = rows;
  const columns = names.map((name) => findColumn(name));
  if (!columns.some(Boolean)) {
    throw new Error(
      'its first row names none of the columns of a HubSpot contact export, such as Email or Country/Region',
    );
  }
  const result: CsvContacts = {
    contacts: [],
    badRows: [],
    unusedColumns: names.filter((name, index) => name !== '' && !columns[index]),
  };
  const seenEmails = new Map<string, number>();
  records.forEach((record, index) => {
    const row = index + 2;
    if (record.every((value) => value === '')) return;
    const contact =
      record.length === names.length
        ? readRecord(record, columns)
        : `it has ${record.length} values for ${names.length} columns`;
    if (typeof contact === 'string') {
      result.badRows.push({ row, reason: contact });
      return;
    }
    const { email } = contact;
    const earlier = email === undefined ? undefined : seenEmails.get(email);
    if (earlier !== undefined) {
      // HubSpot has one contact per e-mail address.
      result.badRows.push({ row, reason: `Email is the same as in row ${earlier}` });
      return;
    }
    if (email !== undefined) seenEmails.set(email, row);
    result.contacts.push(contact);
  });
  return result;
}

/** The contact's properties, or the reason why the row cannot be one. */
function readRecord(record: string[], columns: (Column | undefined)[]): NewContact | string {
  const contact: NewContact = {};
  for (const [index, column] of columns.entries()) {
    const text = record[index] ?? '';
    if (!column || text === '') continue;
    const value = column.normalise ? column.normalise(text) : text;
    if (value === undefined)
      return `${column.labels[0] ?? column.name} is "${text}", not ${column.expected ?? 'valid'}`;
    contact[column.name] = value;
  }
  return Object.keys(contact).length > 0 ? contact : 'it has no value that Baton imports';
}

function findColumn(name: string): Column | undefined {
  const wanted = name.toLowerCase();
  return COLUMNS.find(
    (column) => column.name === wanted || column.labels.some((label) => label.toLowerCase() === wanted),
  );
}

function toEmail(text: string): string | undefined {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? text.toLowerCase() : undefined;
}

function toBand(text: string): string | undefined {
  const band = oneOf(BANDS, text.replace(/\s/g, '').replace('–', '-'));
  if (band) return band;
  const digits = text.replace(/[\s,.'’](?=\d{3}\b)/g, '');
  if (!/^\d+$/.test(digits) || Number(digits) === 0) return undefined;
  const people = Number(digits);
  const top = [5, 25, 50, 100, 500, 1000].findIndex((limit) => people <= limit);
  return BANDS[top === -1 ? BANDS.length - 1 : top];
}

function oneOf(values: string[], value: string): string | undefined {
  return values.includes(value) ? value : undefined;
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
