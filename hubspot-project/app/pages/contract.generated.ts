// A checked copy of src/contract/api-error.ts, src/contract/home.ts. To refresh it: node scripts/check-card-contract.ts --write

import { z } from 'zod';

/** One change of the draft: who, when, and what in words. Times are epoch milliseconds. */
export const changeSchema = z.object({
  draftVersion: z.int(),
  at: z.number(),
  /** E-mail address of the person. */
  by: z.string(),
  /** "Territory DACH: Anna Berg's weight 1 → 2". */
  what: z.string(),
});
export type Change = z.infer<typeof changeSchema>;

export const apiErrorCodes = [
  /** 401 */
  'not_signed',
  /** 400: the call itself is wrong; a person cannot mend it. */
  'bad_request',
  /** 403: `message` says who may. */
  'forbidden',
  /** 404 */
  'not_installed',
  'not_found',
  /** 409: somebody else changed the same thing; see `changes`. */
  'conflict',
  /** 409: what was to be done is no longer possible. */
  'too_late',
  /** 413 */
  'too_large',
  /** 422: what was written has faults; see `faults`. */
  'faults',
  /** 500 and 503: tried again, it may work. */
  'failed',
] as const;

/** One thing wrong with what was sent: a sentence with row and fix, and where in it, such as "members.0.weight". */
export const faultSchema = z.object({ path: z.string().optional(), message: z.string() });
export type Fault = z.infer<typeof faultSchema>;

/** Every refusal of the API. `message` is one sentence a person can act on, `requestId` is to be quoted to support. */
export const apiErrorSchema = z.object({
  error: z.object({
    code: z.enum(apiErrorCodes),
    message: z.string(),
    requestId: z.string(),
    faults: z.array(faultSchema).optional(),
    /** With `conflict`: what others changed since the version that was named. */
    changes: z.array(changeSchema).optional(),
  }),
});
export type ApiError = z.infer<typeof apiErrorSchema>;
export type ApiErrorCode = ApiError['error']['code'];

/** What the home page reads: `GET /api/home/<name>`. Times are epoch milliseconds. */
export const leadListNames = ['unrouted', 'held', 'at_risk', 'breached'] as const;
export type LeadListName = (typeof leadListNames)[number];

/** `GET today`: how many are on each list, and whether Baton's surroundings are well. */
export const homeTodaySchema = z.object({
  mode: z.enum(['shadow', 'live']),
  lists: z.array(z.object({ list: z.enum(leadListNames), count: z.int() })),
  health: z.object({
    /** One sentence; null when all is well. */
    trouble: z.string().nullable(),
    lastWebhookAt: z.number().nullable(),
    webhooks24h: z.int(),
    calls24h: z.int(),
    failures24h: z.int(),
    lastFailure: z.object({ at: z.number(), what: z.string() }).nullable(),
    lastSyncAt: z.number().nullable(),
  }),
});
export type HomeToday = z.infer<typeof homeTodaySchema>;

/** `GET list?list&page&size`, the most urgent first; `size` at most 100. */
export const leadListSchema = z.object({
  list: z.enum(leadListNames),
  rows: z.array(
    z.object({
      contactId: z.string(),
      /** Company where known, else "Contact 123". */
      label: z.string(),
      /** The record in HubSpot. */
      url: z.string(),
      grade: z.enum(['A', 'B', 'C', 'D']).nullable(),
      territory: z.string().nullable(),
      owner: z.string().nullable(),
      /** Why it is on the list, and what happens next. */
      why: z.string(),
      /** Since when it waits; for clocks when it is due. */
      at: z.number(),
    }),
  ),
  total: z.int(),
  page: z.int(),
  size: z.int(),
});
export type LeadList = z.infer<typeof leadListSchema>;

export const headlineKinds = ['activity', 'outcome', 'efficiency'] as const;
export type HeadlineKind = (typeof headlineKinds)[number];

/** Figures to choose from; one of each kind is shown. */
export const figures = {
  activity: ['leads_routed', 'leads_answered', 'leads_moved_on'],
  outcome: ['answered_in_time', 'became_opportunity', 'became_customer'],
  efficiency: ['minutes_to_owner', 'minutes_to_answer', 'routed_by_turn'],
} as const satisfies Record<HeadlineKind, readonly string[]>;
export type FigureName = (typeof figures)[HeadlineKind][number];
export const figureNames: readonly FigureName[] = [
  ...figures.activity,
  ...figures.outcome,
  ...figures.efficiency,
];

/** `GET week`: the seven days up to now, against the seven before. */
export const homeWeekSchema = z.object({
  headlines: z.array(
    z.object({
      kind: z.enum(headlineKinds),
      figure: z.enum(figureNames),
      unit: z.enum(['leads', 'percent', 'minutes']),
      /** Null: nothing to count yet. */
      value: z.number().nullable(),
      before: z.number().nullable(),
      /** Whether more is better, so that a change can be coloured. */
      moreIsBetter: z.boolean(),
      /** The fourteen days, oldest first; `day` is "2026-11-22" in UTC. */
      days: z.array(z.object({ day: z.string(), value: z.number().nullable() })),
    }),
  ),
  /** May this person choose the headlines? */
  mayChoose: z.boolean(),
});
export type HomeWeek = z.infer<typeof homeWeekSchema>;

/** `PUT headlines`; answers the week. Editors only. */
export const headlinesWriteSchema = z.strictObject({
  activity: z.enum(figures.activity),
  outcome: z.enum(figures.outcome),
  efficiency: z.enum(figures.efficiency),
});
export type HeadlinesWrite = z.infer<typeof headlinesWriteSchema>;

/** `GET fairness?days&search&page&size`: a row per territory, the busiest first. Shares in leads, two decimals. */
export const fairnessSchema = z.object({
  /** Start of what is counted. */
  since: z.number(),
  rows: z.array(
    z.object({
      territoryId: z.string(),
      territory: z.string(),
      reps: z.array(
        z.object({
          ownerId: z.string(),
          name: z.string(),
          /** Leads earned by being there. */
          owed: z.number(),
          /** Leads that came by turn. */
          received: z.number(),
          /** Leads that came otherwise: a claim on the company, a fallback, an escalation. */
          besides: z.int(),
        }),
      ),
    }),
  ),
  total: z.int(),
  page: z.int(),
  size: z.int(),
});
export type Fairness = z.infer<typeof fairnessSchema>;
