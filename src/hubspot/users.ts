import { z } from 'zod';
import { workingDayGroups } from '../routing/rep.ts';
import type { OutOfOffice, WorkingHours } from '../routing/rep.ts';
import { hubSpotApiVersion } from './api-version.ts';
import type { CallOptions, HubSpotClient } from './client.ts';
import { readAllPages } from './pages.ts';

/** A CRM user record: when somebody works. Joined to an owner by any of three keys. */
export interface User {
  readonly userRecordId: string;
  readonly ownerId: string | null;
  readonly userId: string | null;
  readonly email: string | null;
  readonly availability: 'available' | 'away' | null;
  /** IANA zone, or null where HubSpot has none or one that this runtime does not know. */
  readonly timeZone: string | null;
  readonly workingHours: readonly WorkingHours[];
  readonly outOfOffice: readonly OutOfOffice[];
  /** What could not be read and was left out, in plain words. */
  readonly notes: readonly string[];
}

const record = z.object({ id: z.string(), properties: z.record(z.string(), z.string().nullable()) });

const minuteOfDay = z.int().min(0).max(1440);
const hoursSchema = z.array(
  z
    .object({ days: z.enum(workingDayGroups), startMinute: minuteOfDay, endMinute: minuteOfDay })
    .refine(({ startMinute, endMinute }) => startMinute < endMinute),
);
const absenceSchema = z.array(
  z
    .object({ startTimestamp: z.int(), endTimestamp: z.int() })
    .refine(({ startTimestamp, endTimestamp }) => startTimestamp < endTimestamp),
);

const properties = [
  'hs_email',
  'hubspot_owner_id',
  'hs_internal_user_id',
  'hs_availability_status',
  'hs_standard_time_zone',
  'hs_working_hours',
  'hs_out_of_office_hours',
];

/** Every user record of the portal. Throws HubSpotError. */
export async function readUsers(
  client: HubSpotClient,
  portalId: string,
  options: CallOptions,
): Promise<User[]> {
  const path = `/crm/objects/${hubSpotApiVersion}/users`;
  const query = { properties: properties.join(',') };
  const records = await readAllPages(client, portalId, path, query, record, options);
  return records.map(userOf);
}

function userOf({ id, properties: values }: z.infer<typeof record>): User {
  const notes: string[] = [];
  const text = (name: string) => values[name]?.trim() || null;
  const list = <T>(name: string, what: string, schema: z.ZodType<T[]>): T[] => {
    const parsed = schema.safeParse(fromJson(text(name)));
    if (parsed.success) return parsed.data;
    notes.push(`HubSpot's ${what} could not be read and count as none.`);
    return [];
  };
  const status = text('hs_availability_status')?.toLowerCase();
  const zone = text('hs_standard_time_zone');
  const timeZone = zone !== null && isTimeZone(zone) ? zone : null;
  if (zone !== null && timeZone === null) notes.push("HubSpot's time zone is not known here; UTC is used.");
  const absences = list('hs_out_of_office_hours', 'out-of-office times', absenceSchema);
  return {
    userRecordId: id,
    ownerId: text('hubspot_owner_id'),
    userId: text('hs_internal_user_id'),
    email: text('hs_email')?.toLowerCase() ?? null,
    availability: status === 'available' || status === 'away' ? status : null,
    timeZone,
    workingHours: list('hs_working_hours', 'working hours', hoursSchema),
    outOfOffice: absences.map(({ startTimestamp, endTimestamp }) => ({
      startsAt: startTimestamp,
      endsAt: endTimestamp,
    })),
    notes,
  };
}

/** The list inside a HubSpot text; null and empty are the empty list, anything unreadable is undefined. */
function fromJson(text: string | null): unknown {
  if (text === null) return [];
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
