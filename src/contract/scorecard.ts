import { z } from 'zod';
import { outcomePolicySchema } from './outcome-policy.ts';
import { pressId } from './rep-fit.ts';
import { bandSchema, scorecardSchema } from './rulebook-parts.ts';

/** What the scoring tab reads and writes besides the scorecard itself: `/api/settings/scorecard…`. */
const leadCount = z.object({ leads: z.int(), wins: z.int() });
const gradeLetter = z.enum(['A', 'B', 'C', 'D']);
const gradeCount = leadCount.extend({ grade: gradeLetter });

/** One card on leads that it has not learned from. */
const sideSchema = z.object({
  /** Probability that a won lead has more points than a lost one; 0.5 is chance. */
  auc: z.number(),
  /** Share of wins among the tenth and the fifth with the most points. */
  precisionTop10: z.number(),
  precisionTop20: z.number(),
  grades: z.array(gradeCount),
});

/** The published card and a learned one on the same leads: the newest fifth, by cards that did not see them. */
const comparedSchema = leadCount.extend({
  learnedFrom: z.int(),
  published: sideSchema,
  learned: sideSchema.extend({
    /** Expected calibration error; null without a chance. */
    ece: z.number().nullable(),
    /** Ten bins of equally many leads by chance, lowest first: what was promised and what came, as shares. */
    reliability: z.array(z.object({ leads: z.int(), promised: z.number(), came: z.number() })),
  }),
  /** Leads by the grade that each card gives them. */
  moves: z.array(leadCount.extend({ published: gradeLetter, learned: gradeLetter })),
});

export const scorecardReportSchema = z.object({
  /** Closed leads, and those left out because they are open or too young to judge. */
  history: leadCount.extend({ leftOut: z.int() }),
  /** Null with the reason in `notCompared`. */
  compared: comparedSchema.nullable(),
  notCompared: z.string().nullable(),
  /** How often each band of the published card occurs and converts, and the leads that no band takes. */
  published: z.array(
    z.object({
      label: z.string(),
      attribute: z.string(),
      bands: z.array(leadCount.extend({ band: bandSchema })),
      none: leadCount,
    }),
  ),
});
export type ScorecardReport = z.infer<typeof scorecardReportSchema>;

/** What live leads and their outcomes say about the published card. */
export const scorecardWatchSchema = z.object({
  /** Live leads are no longer like those learned from; `because` says in what, worst first. */
  found: z.boolean(),
  because: z.array(z.string()),
  /** Leads of the last four weeks, and leads of any age whose end is known. */
  leads: z.int(),
  closed: z.int(),
  /** Shares of wins; null until enough leads have ended, or for a card without history. */
  baseRate: z.object({ learned: z.number(), live: z.number(), moved: z.boolean() }).nullable(),
  calibration: z.object({ promised: z.number(), came: z.number(), moved: z.boolean() }).nullable(),
  /** Attributes that are spread otherwise than in the leads learned from: 0.25 is a large shift. */
  inputs: z.array(z.object({ label: z.string(), psi: z.number() })).default([]),
  grades: z.array(gradeCount),
});
export type ScorecardWatch = z.infer<typeof scorecardWatchSchema>;

/** `GET scorecard/audit?attribute&got`: who gets what, by an attribute that somebody wants to look at. */
export const routingAuditSchema = z.object({
  leads: z.int(),
  days: z.int(),
  shares: z.array(
    z.object({
      /** Null: unknown. */
      group: z.string().nullable(),
      /** A grade, or an owner's name. */
      got: z.string(),
      leads: z.int(),
      /** Share of the group's leads, where it lies in 95 of 100 cases, and the share among all. */
      share: z.number(),
      from: z.number(),
      to: z.number(),
      overall: z.number(),
      /** Further from the others than chance brings about. */
      stands: z.enum(['above', 'below']).nullable(),
    }),
  ),
  /** What past leads are known by, besides the standard attributes: what a person may look at. */
  attributes: z.array(z.string()),
  /** Attributes that tell much of it, most telling first: a share of what there is to know. */
  standIns: z.array(z.object({ attribute: z.string(), tells: z.number(), inScorecard: z.boolean() })),
});
export type RoutingAudit = z.infer<typeof routingAuditSchema>;

const wishLists = {
  /** Attributes to leave out. */
  exclude: z.array(z.string().min(1)).max(500),
  /** Attributes to keep although they look like leaks or are personal. */
  include: z.array(z.string().min(1)).max(500),
};

/** `GET scorecard`. Times are epoch milliseconds. */
export const scorecardHistorySchema = z.object({
  policy: outcomePolicySchema,
  /** Null: nobody has asked for past leads yet. */
  reading: z
    .object({
      underWay: z.boolean(),
      leadsRead: z.int(),
      finishedAt: z.number().nullable(),
      trouble: z.string().nullable(),
    })
    .nullable(),
  training: z
    .object({
      state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
      askedBy: z.string(),
      askedAt: z.number(),
      doing: z.string(),
      /** 0 to 1. */
      done: z.number(),
      trouble: z.string().nullable(),
      ...wishLists,
    })
    .nullable(),
  learned: z
    .object({
      learnedAt: z.number(),
      /** `drift`: Baton learned it by itself, because live leads are no longer like those of the published card. */
      why: z.enum(['asked', 'drift']),
      scorecard: scorecardSchema,
      source: z.string(),
      target: z.string(),
      /** Why it may, or may not, be taken over. */
      signal: z.object({ found: z.boolean(), because: z.string() }),
      excluded: z.array(z.object({ attribute: z.string(), reason: z.string(), because: z.string() })),
      /** Kept although there was this reason to leave it out, and who insisted. */
      insisted: z.array(
        z.object({
          ...{ attribute: z.string(), reason: z.string(), because: z.string() },
          by: z.string().optional(),
        }),
      ),
      report: scorecardReportSchema,
    })
    .nullable(),
  /** The last daily look at live leads. */
  watch: scorecardWatchSchema.extend({ watchedAt: z.number() }).nullable(),
  /** Since when no lead is shown a chance, because drift has made them untrue; null: chances are shown. */
  withheldSince: z.number().nullable(),
  /** The published card with chances learned anew from the newest outcomes, waiting to be taken over. */
  refreshed: leadCount.extend({ madeAt: z.number() }).nullable(),
  /** Leads decided today, UTC, by grade, with the average of the chances given. */
  today: z.array(z.object({ grade: gradeLetter, leads: z.int(), chance: z.number().nullable() })),
});
export type ScorecardHistory = z.infer<typeof scorecardHistorySchema>;

/** Only editors may; `requestId` and `draftVersion` as everywhere in the settings. */
export const scorecardWritesSchema = {
  /** `POST scorecard/read`: reads past leads, again when they are there, and keeps what counts as won and lost. */
  read: z.strictObject({ requestId: pressId, policy: outcomePolicySchema }),
  /** `POST scorecard/train` */
  train: z.strictObject({ requestId: pressId, ...wishLists }),
  /** `POST scorecard/cancel`: ends the training under way. */
  cancel: z.strictObject({ requestId: pressId }),
  /** `POST scorecard/adopt`: takes the learned card into the draft; answers as every change of the draft. */
  adopt: z.strictObject({
    requestId: pressId,
    draftVersion: z.int(),
    /** What the last training learned, or the published card with new chances. */
    which: z.enum(['learned', 'recalibrated']),
  }),
};
export type ScorecardWrites = {
  readonly [Name in keyof typeof scorecardWritesSchema]: z.infer<(typeof scorecardWritesSchema)[Name]>;
};
