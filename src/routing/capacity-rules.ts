import { z } from 'zod';
import { daySchema } from './day-schema.ts';
import { asking } from './fault-rule.ts';
import { holidayCodeSchema } from './holiday-code.ts';
import { workingDayGroups } from './rep.ts';

const ownerId = z.string().min(1);
export const gradeSchema = z.enum(['A', 'B', 'C', 'D']);

/** Id under which the rulebook's `capacities` count; no cap may have it. */
export const PER_DAY = 'per-day';

/** Stretch of time over which a cap counts. Days and weeks (from Monday) are those of the rep's own calendar. */
export const capWindowSchema = z.discriminatedUnion('per', [
  z.strictObject({ per: z.literal('day') }),
  z.strictObject({ per: z.literal('week') }),
  /** The hours up to this moment, at most 31 days. */
  z.strictObject({ per: z.literal('rolling'), hours: z.number().positive().max(744) }),
]);
export type CapWindow = z.infer<typeof capWindowSchema>;

/** "At most 5 grade A leads a week for each rep of DACH." What is left out does not restrict. */
export const capSchema = z
  .strictObject({
    capId: z.string().min(1),
    name: z.string().min(1),
    /** `each_rep`: every rep has room of their own; `together`: all leads that fit count into one. */
    counts: z.enum(['each_rep', 'together']).default('each_rep'),
    ownerIds: z.array(ownerId).min(1).optional(),
    territoryIds: z.array(z.string().min(1)).min(1).optional(),
    grades: z.array(gradeSchema).min(1).optional(),
    window: capWindowSchema,
    most: z.int().nonnegative().max(100_000),
    /** Zone of days and weeks when reps count together; each rep's own otherwise. */
    timeZone: z.string().min(1).default('UTC'),
  })
  .refine((cap) => cap.capId !== PER_DAY, {
    ...asking(({ must }) => must.notReserved(PER_DAY)),
    path: ['capId'],
  });
export type Cap = z.infer<typeof capSchema>;

/** At most so many leads in a rep's hands that are still open. `ownerIds` left out: every rep. */
export const openCapSchema = z.strictObject({
  ownerIds: z.array(ownerId).min(1).optional(),
  most: z.int().nonnegative(),
});

/** Which of a rep's contacts still count as open; the shell counts by it (store/open-leads.ts). */
export const openLeadPolicySchema = z.strictObject({
  /** `hs_lead_status` values that end a lead. */
  closedStatuses: z.array(z.string().min(1)).default(['UNQUALIFIED', 'BAD_TIMING', 'CONNECTED']),
  /** `lifecyclestage` values that end a lead. */
  closedStages: z
    .array(z.string().min(1))
    .default(['opportunity', 'customer', 'evangelist', 'other', 'subscriber']),
  /** A lead given longer ago counts no more. */
  forgetAfterDays: z.int().positive().default(90),
});
export type OpenLeadPolicy = z.infer<typeof openLeadPolicySchema>;

/** What Baton knows about a rep that HubSpot does not. */
export const personSchema = z.strictObject({
  ownerId,
  /** Baton's own working hours; left out: HubSpot's. */
  hours: z
    .array(
      z
        .strictObject({
          days: z.enum(workingDayGroups),
          startMinute: z.int().min(0).max(1440),
          endMinute: z.int().min(0).max(1440),
        })
        .refine(
          (window) => window.startMinute < window.endMinute,
          asking(({ must }) => must.notPastMidnight),
        ),
    )
    .optional(),
  /** IANA zone; left out: HubSpot's. */
  timeZone: z.string().min(1).optional(),
  /** Holiday calendar: a country or a state of it, "DE" or "DE-BY". */
  holidays: holidayCodeSchema.optional(),
  /** First and last day away, in the rep's own calendar. */
  absences: z
    .array(
      z.strictObject({ from: daySchema, to: daySchema }).refine(
        (absence) => absence.from <= absence.to,
        asking(({ must }) => must.dayOrder),
      ),
    )
    .default([]),
  /** ISO 639-1, lower case. */
  languages: z
    .array(
      z.string().refine(
        (code) => /^[a-z]{2}$/.test(code),
        asking(({ must }) => must.language),
      ),
    )
    .default([]),
  skills: z.array(z.string().min(1)).default([]),
  /** A new rep's share grows from `from` to the whole in equal weekly steps. */
  ramp: z
    .strictObject({
      startsOn: daySchema,
      weeks: z.int().positive().max(52),
      from: z.number().min(0.01).max(1).default(0.2),
    })
    .optional(),
});
export type Person = z.infer<typeof personSchema>;
