import { z } from 'zod';
import { workingDayGroups } from '../routing/rep.ts';
import type { Rep, WorkingHours } from '../routing/rep.ts';
import type { Rulebook } from '../routing/rulebook.ts';
import { isTimeZone } from '../routing/zone-offset.ts';
import { readTable } from './read-table.ts';

const yesOrNo = z
  .union([z.boolean(), z.enum(['true', 'false', 'yes', 'no'])])
  .transform((value) => (typeof value === 'boolean' ? value : value === 'true' || value === 'yes'));
const instant = z
  .union([z.number(), z.string()])
  .transform((value) => (typeof value === 'number' ? value : Date.parse(value)))
  .refine((value) => !Number.isNaN(value), {
    error: 'must be a time with its zone, such as 2026-12-01T08:00:00Z',
  });

/** "MONDAY_TO_FRIDAY 09:00-17:00; SATURDAY 10:00-12:00" */
const hoursText = z.string().transform((text, context): WorkingHours[] =>
  parts(text).map((part) => {
    const found = /^([A-Z_]+) (\d\d?):(\d\d)-(\d\d?):(\d\d)$/.exec(part);
    const days = workingDayGroups.find((group) => group === found?.[1]);
    if (!found || !days) {
      context.addIssue({
        code: 'custom',
        message: `"${part}" must read like "MONDAY_TO_FRIDAY 09:00-17:00"`,
      });
      return { days: 'EVERY_DAY', startMinute: 0, endMinute: 0 };
    }
    const minutes = (hour: string | undefined, minute: string | undefined) =>
      Number(hour) * 60 + Number(minute);
    return { days, startMinute: minutes(found[2], found[3]), endMinute: minutes(found[4], found[5]) };
  }),
);

/** "2026-12-01T08:00:00Z/2026-12-05T17:00:00Z; …" */
const absencesText = z.string().transform((text) =>
  parts(text).map((part) => {
    const [startsAt, endsAt] = part.split('/');
    return { startsAt, endsAt };
  }),
);
const parts = (text: string): string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const repSchema = z
  .strictObject({
    ownerId: z.union([z.string().min(1), z.number()]).transform(String),
    name: z.string().optional(),
    active: yesOrNo.default(true),
    availability: z.enum(['available', 'away']).nullable().default(null),
    timeZone: z
      .string()
      .refine(isTimeZone, { error: 'must be a time zone such as Europe/Berlin' })
      .default('UTC'),
    workingHours: z
      .union([
        hoursText,
        z.array(z.strictObject({ days: z.enum(workingDayGroups), startMinute: z.int(), endMinute: z.int() })),
      ])
      .default([]),
    outOfOffice: z
      .union([absencesText, z.array(z.unknown())])
      .pipe(z.array(z.strictObject({ startsAt: instant, endsAt: instant })))
      .default([]),
    seat: yesOrNo.optional(),
    holidays: z.string().optional(),
    openLeads: z.coerce.number().int().nonnegative().optional(),
  })
  .transform(({ name, ...rep }) => ({ ...rep, name: name ?? `Rep ${rep.ownerId}` }));

export interface ReadReps {
  readonly reps: readonly Rep[];
  /** Open leads in their hands, per owner id, where the file says so. */
  readonly openLeads: ReadonlyMap<string, number>;
}

/** Reps of a CSV, JSON lines or JSON file. A fault names the row and the column. */
export function readReps(path: string): ReadReps {
  const openLeads = new Map<string, number>();
  const reps = readTable(path).map((row, i): Rep => {
    const parsed = repSchema.safeParse(row);
    if (!parsed.success) {
      const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'row'}: ${issue.message}`);
      throw new Error(`${path}, rep ${i + 1}: ${faults.join('; ')}.`);
    }
    const { openLeads: open, seat, holidays, ...rep } = parsed.data;
    if (open !== undefined) openLeads.set(rep.ownerId, open);
    return {
      ...rep,
      ...(seat === undefined ? {} : { seat }),
      ...(holidays === undefined ? {} : { holidays }),
    };
  });
  return { reps, openLeads };
}

/** Without a file: every owner that the rulebook names, active, available and always at work. */
export function repsOfRulebook(rulebook: Rulebook): ReadReps {
  const { territories, fallback, people, slaPolicies, lastResort } = rulebook;
  const ids = new Set([
    ...territories.flatMap(({ members, fallbackOwnerIds }) => [
      ...members.map(({ ownerId }) => ownerId),
      ...fallbackOwnerIds,
    ]),
    ...slaPolicies.flatMap(({ offHours }) => (offHours.do === 'on_call' ? offHours.ownerIds : [])),
    ...(lastResort.ownerId === null ? [] : [lastResort.ownerId]),
    ...fallback.ownerIds,
    ...people.map(({ ownerId }) => ownerId),
  ]);
  const reps = [...ids].sort().map((ownerId): Rep => ({
    ownerId,
    name: `Rep ${ownerId}`,
    active: true,
    availability: 'available',
    timeZone: 'UTC',
    workingHours: [],
    outOfOffice: [],
  }));
  return { reps, openLeads: new Map() };
}
