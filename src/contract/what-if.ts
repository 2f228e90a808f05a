import { z } from 'zod';

/**
 * What a rulebook would have done with past leads, held against what happened. Times are epoch milliseconds. The words
 * for reasons and assumptions are in text/settings/what-if-sentences-en.ts and -de.ts.
 */

/** A load test on paper. Nothing of it: the leads and reps as they were. */
export const paperLoadSchema = z.strictObject({
  /** Every lead this many times, the others between it and the next one. */
  times: z.int().min(1).max(20).default(1),
  /** Reps who are away: from one moment to another, or all the time. */
  without: z
    .array(
      z.strictObject({
        ownerId: z.string().min(1),
        from: z.number().nullable().default(null),
        to: z.number().nullable().default(null),
      }),
    )
    .max(50)
    .default([]),
  /** New reps in a territory, with the hours of the others there. */
  addReps: z
    .array(z.strictObject({ territoryId: z.string().min(1), count: z.int().min(1).max(50) }))
    .max(20)
    .default([]),
});
export type PaperLoad = z.infer<typeof paperLoadSchema>;

const whatIfGrade = z.enum(['A', 'B', 'C', 'D']);

/** Both sides of every figure: what happened, and what the rulebook that is tried would have done. */
const bothSides = <T extends z.ZodType>(side: T) => z.object({ before: side, after: side });
const leadsOnBothSides = bothSides(z.int());

/** Why a lead would have gone another way: the first thing that was different. Names as they stand in the rulebook. */
export const whatIfReasonSchema = z.discriminatedUnion('code', [
  /** Another territory takes it; null: none. */
  z.object({ code: z.literal('other_territory'), from: z.string().nullable(), to: z.string().nullable() }),
  /** The same territory picks by another rule, with other weights, or with other members. */
  z.object({ code: z.literal('other_rule'), territory: z.string() }),
  z.object({ code: z.literal('other_weights'), territory: z.string() }),
  z.object({ code: z.literal('no_member'), name: z.string(), territory: z.string() }),
  z.object({ code: z.literal('new_member'), name: z.string(), territory: z.string() }),
  /** Whoever had it could not take it: `obstacle` is the code of a verdict, such as "daily_cap". */
  z.object({ code: z.literal('not_free'), name: z.string(), obstacle: z.string() }),
  /** Whoever gets it, or had it, has other caps, hours or absences by the rulebook. */
  z.object({ code: z.literal('other_room'), name: z.string() }),
  /** Nothing about this lead: earlier ones went another way, so it was somebody else's turn. */
  z.object({ code: z.literal('other_turn'), territory: z.string().nullable() }),
  /** Somebody's claim on the company, or an owner who was there already, counts now or counts no more. */
  z.object({ code: z.literal('claim') }),
  z.object({ code: z.literal('existing_owner') }),
  /** Nobody could take it at that moment. */
  z.object({ code: z.literal('waits') }),
  /** Somebody could take it at once. */
  z.object({ code: z.literal('waits_no_more') }),
  /** It went the same way first; whether and to whom it was passed on when nobody answered is different. */
  z.object({ code: z.literal('other_chain') }),
]);
export type WhatIfReason = z.infer<typeof whatIfReasonSchema>;

/** Where a lead is: with an owner, or (`ownerId` null) on hold. Names null: not known. */
const whatIfPlaceSchema = z.object({
  outcome: z.enum(['assigned', 'kept', 'held']),
  ownerId: z.string().nullable(),
  name: z.string().nullable(),
  territory: z.string().nullable(),
});
export type WhatIfPlace = z.infer<typeof whatIfPlaceSchema>;

export const whatIfChangeSchema = z.object({
  contactId: z.string(),
  /** When the lead was decided. */
  at: z.number(),
  before: whatIfPlaceSchema,
  after: whatIfPlaceSchema,
  why: whatIfReasonSchema,
});
export type WhatIfChange = z.infer<typeof whatIfChangeSchema>;

const holdFigures = z.object({
  /** Leads that had to wait, and those that still wait at the end. */
  leads: z.int(),
  stillWaiting: z.int(),
  /** Of those that wait no more; null when there are none. */
  medianMinutes: z.number().nullable(),
  longestMinutes: z.number().nullable(),
});

const slaFigures = z.object({ clocks: z.int(), breaches: z.int(), escalations: z.int() });

const shareFigures = z.object({
  /** Leads that came by turn, and those that came otherwise. */
  received: z.int(),
  besides: z.int(),
  /** Leads earned by being there. */
  owed: z.number(),
});

/** What a what-if does not know, each with its sentence. */
export const whatIfAssumptions = [
  /** Every run. */
  'attributes_as_stored',
  'responses_drawn',
  'people_decide_the_same',
  'accounts_as_stored',
  'outcomes_not_guessed',
  /** Where they apply. */
  'properties_not_read',
  'open_leads_guessed',
  'before_inputs_were_kept',
  'persons_erased',
  'paper_leads_alike',
  'paper_reps_alike',
  'offline_no_history',
  'offline_nobody_closes',
] as const;

export const whatIfReportSchema = z.object({
  format: z.literal(1),
  since: z.number(),
  until: z.number(),
  load: paperLoadSchema.nullable(),
  /** Past leads in this time, and copies of them on paper. */
  leads: z.int(),
  paperLeads: z.int(),
  /** Past decisions that were held against those of the rulebook tried, and how many came out the same in everything. */
  decisions: z.object({ compared: z.int(), same: z.int() }),
  changed: z.object({
    /** Leads that another rep, another territory or nobody would have got, or at another time. */
    leads: z.int(),
    /** Of these, leads that another owner would have in the end. */
    otherOwner: z.int(),
    /** The first ones, in the order in which they were decided. */
    listed: z.array(whatIfChangeSchema),
  }),
  /** Leads by where they are in the end; sums to all leads. Most leads before first. */
  owners: z.array(
    z.object({ ownerId: z.string().nullable(), name: z.string().nullable(), ...leadsOnBothSides.shape }),
  ),
  territories: z.array(
    z.object({ territoryId: z.string().nullable(), name: z.string().nullable(), ...leadsOnBothSides.shape }),
  ),
  /** Per territory and rep: what they earned and what they received. */
  shares: z.array(
    z.object({
      ...{ territoryId: z.string(), territory: z.string(), ownerId: z.string(), name: z.string() },
      ...bothSides(shareFigures).shape,
    }),
  ),
  /** By hour of the week, from Monday 00:00 UTC; hours in which nothing happened are left out. */
  pressure: z.object({
    week: z.array(
      z.object({
        hour: z.int().min(0).max(167),
        /** Leads that came. */
        came: z.int(),
        /** Leads given, and leads that had to wait since nobody had room or was there. */
        given: leadsOnBothSides,
        waited: leadsOnBothSides,
        /** Reps at work on average under the rulebook tried. */
        atWork: z.number(),
      }),
    ),
    /** The hours with the most leads given per rep at work, worst first; at most ten. */
    busiest: z.array(z.object({ startsAt: z.number(), ...leadsOnBothSides.shape, atWork: z.int() })),
  }),
  holds: bothSides(holdFigures),
  sla: bothSides(slaFigures),
  /** Leads by the grade before and after; all sixteen. Leads on paper are not among them. */
  grades: z.array(z.object({ before: whatIfGrade, after: whatIfGrade, leads: z.int() })),
  /** Leads that only the territory tried last took, that went to the fallback, and that no territory took. */
  catchAll: z.object({
    lastTerritory: leadsOnBothSides,
    fallback: leadsOnBothSides,
    noTerritory: leadsOnBothSides,
  }),
  assumptions: z.array(z.enum(whatIfAssumptions)),
});
export type WhatIfReport = z.infer<typeof whatIfReportSchema>;
export type WhatIfAssumption = WhatIfReport['assumptions'][number];
