// A checked copy of src/contract/api-error.ts, src/contract/settings.ts, src/contract/settings-writes.ts, src/contract/scorecard.ts. To refresh it: node scripts/check-card-contract.ts --write

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

// A territory as the settings page reads and writes it; loose where a rulebook has more than the page shows.

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly none: readonly Condition[] }
  | ConditionTest;

/** See docs/conditions.md; which fields a test has follows from `is`. */
export const conditionTestSchema = z.strictObject({
  attribute: z.string(),
  is: z.string(),
  values: z.array(z.string()).readonly().optional(),
  from: z.union([z.number(), z.string()]).optional(),
  to: z.union([z.number(), z.string()]).optional(),
  ranges: z
    .array(z.strictObject({ from: z.string(), to: z.string() }))
    .readonly()
    .optional(),
  listId: z.string().optional(),
});
export type ConditionTest = z.infer<typeof conditionTestSchema>;

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema) }),
    z.strictObject({ any: z.array(conditionSchema) }),
    z.strictObject({ none: z.array(conditionSchema) }),
    conditionTestSchema,
  ]),
);

export const memberSchema = z.strictObject({
  ownerId: z.string(),
  weight: z.number(),
  /** Order under `strict_order`: lowest first. */
  place: z.number().optional(),
});
export type Member = z.infer<typeof memberSchema>;

/** A rep's chance to win the leads for which `when` holds; the first entry of a rep that holds counts. */
export const chanceSchema = z.strictObject({
  ownerId: z.string(),
  when: conditionSchema,
  chance: z.number(),
});
export type Chance = z.infer<typeof chanceSchema>;

const selection = z.discriminatedUnion('by', [
  z.looseObject({ by: z.literal('fair_share') }),
  z.looseObject({ by: z.literal('least_loaded') }),
  z.looseObject({
    by: z.literal('best_fit'),
    within: z.number(),
    chances: z.array(chanceSchema),
    /** Learned: what a rep's turn is worth elsewhere. */
    bars: z.array(z.strictObject({ ownerId: z.string(), bar: z.number() })).optional(),
  }),
  z.looseObject({ by: z.literal('strict_order') }),
]);
const absence = z.discriminatedUnion('policy', [
  z.strictObject({ policy: z.literal('keep_place') }),
  z.strictObject({ policy: z.literal('catch_up'), mostLeads: z.number() }),
]);
const whenNobody = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('hold'),
    order: z.enum(['oldest', 'hottest']),
    mostMinutes: z.number(),
    then: z.enum(['fallback', 'next_territory']),
  }),
  z.strictObject({ do: z.literal('next_territory') }),
  z.strictObject({ do: z.literal('fallback') }),
]);

/** What a rep must bring for the leads for which `when` holds. `language`: a code, or `of_lead`. */
export const requirementSchema = z.union([
  z.strictObject({ when: conditionSchema, skill: z.string() }),
  z.strictObject({ when: conditionSchema, language: z.string() }),
]);
export type Requirement = z.infer<typeof requirementSchema>;

/** A territory without its place in the order, which moves with `territory/move`. */
export const territorySchema = z.looseObject({
  territoryId: z.string(),
  name: z.string(),
  condition: conditionSchema,
  members: z.array(memberSchema),
  slaPolicyId: z.string(),
  fallbackOwnerIds: z.array(z.string()),
  calendarId: z.string().nullable(),
  selection,
  absence,
  whenNobody,
  requires: z.array(requirementSchema),
});
export type Territory = z.infer<typeof territorySchema>;

/**
 * The parts of a rulebook as the settings page reads and writes them. Loose where a part has more than the page shows:
 * what was read is written back whole. Baton checks what is written against the rulebook's own rules.
 */

const grade = z.enum(['A', 'B', 'C', 'D']);
const grades = z.looseObject({ A: z.number(), B: z.number(), C: z.number() });

/** A band has one of `values`, `from`/`to`, `known`, `unknown`. */
export const bandSchema = z.looseObject({
  values: z.array(z.string()).optional(),
  from: z.number().optional(),
  to: z.number().optional(),
  known: z.literal(true).optional(),
  unknown: z.literal(true).optional(),
  points: z.number(),
  /** Of a learned card: past leads in the band, and how many were won. */
  history: z.object({ leads: z.number(), wins: z.number() }).optional(),
});
export const scorecardSchema = z.looseObject({
  base: z.number(),
  rules: z.array(z.looseObject({ label: z.string(), attribute: z.string(), bands: z.array(bandSchema) })),
  grades,
});

const targets = z.strictObject({
  A: z.number().optional(),
  B: z.number().optional(),
  C: z.number().optional(),
  D: z.number().optional(),
});
export const slaPolicySchema = z.looseObject({
  slaPolicyId: z.string(),
  name: z.string().optional(),
  targetMinutes: z.number(),
  byGrade: targets,
  calendar: z.enum(['rep', 'territory', 'wall']),
  startsAt: z.enum(['created', 'routed', 'next_opening']),
  warnings: z.array(z.number()),
  firstTouch: z.array(z.string()),
  newStatuses: z.array(z.string()),
  pausedBy: z.strictObject({ leadStatuses: z.array(z.string()) }),
  ownerChange: z.enum(['restart', 'end']),
  steps: z.array(
    z.strictObject({
      to: z.enum(['next_rep', 'named', 'last_resort']),
      targetMinutes: z.number().optional(),
    }),
  ),
  offHours: z.discriminatedUnion('do', [
    z.strictObject({ do: z.literal('wait') }),
    z.strictObject({ do: z.literal('follow_sun'), territoryIds: z.array(z.string()) }),
    z.strictObject({ do: z.literal('on_call'), ownerIds: z.array(z.string()) }),
  ]),
  afterLast: z.enum(['keep', 'last_resort']),
  snooze: z.strictObject({ mostMinutes: z.number(), times: z.number() }),
  manager: z.string().nullable(),
});
export type SlaPolicy = z.infer<typeof slaPolicySchema>;

export const dayGroups = [
  ...(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const),
  ...(['MONDAY_TO_FRIDAY', 'SATURDAY_SUNDAY', 'EVERY_DAY'] as const),
] as const;
/** Minutes after local midnight. */
export const hoursSchema = z.strictObject({
  days: z.enum(dayGroups),
  startMinute: z.number(),
  endMinute: z.number(),
});
export type Hours = z.infer<typeof hoursSchema>;

/** Dates are "2026-12-24", both days included. */
export const calendarSchema = z.looseObject({
  calendarId: z.string(),
  name: z.string(),
  timeZone: z.string(),
  week: z.array(hoursSchema),
  /** "DE" or "DE-BY". */
  holidays: z.string().optional(),
  closures: z.array(z.strictObject({ from: z.string(), to: z.string(), name: z.string().optional() })),
  extraShifts: z.array(z.strictObject({ date: z.string(), startMinute: z.number(), endMinute: z.number() })),
});
export type Calendar = z.infer<typeof calendarSchema>;

/** What Baton keeps about a rep besides HubSpot's own entry. Null: HubSpot's value holds, or there is no cap. */
export const repEntrySchema = z.strictObject({
  perDay: z.number().nullable(),
  hours: z.array(hoursSchema).nullable(),
  timeZone: z.string().nullable(),
  holidays: z.string().nullable(),
  absences: z.array(z.strictObject({ from: z.string(), to: z.string() })),
  languages: z.array(z.string()),
  skills: z.array(z.string()),
  ramp: z.strictObject({ startsOn: z.string(), weeks: z.number(), from: z.number() }).nullable(),
});
export type RepEntry = z.infer<typeof repEntrySchema>;

const capWindow = z.discriminatedUnion('per', [
  z.strictObject({ per: z.literal('day') }),
  z.strictObject({ per: z.literal('week') }),
  z.strictObject({ per: z.literal('rolling'), hours: z.number() }),
]);
export const capSchema = z.looseObject({
  capId: z.string(),
  name: z.string(),
  counts: z.enum(['each_rep', 'together']),
  ownerIds: z.array(z.string()).optional(),
  territoryIds: z.array(z.string()).optional(),
  grades: z.array(grade).optional(),
  window: capWindow,
  most: z.number(),
  /** Of days and weeks when reps count together. */
  timeZone: z.string().optional(),
});
export type Cap = z.infer<typeof capSchema>;

/** Everything of a rulebook that is neither a territory nor about one rep. A part is read and written whole. */
export const partSchema = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('scorecard'), value: scorecardSchema }),
  z.strictObject({ part: z.literal('slaPolicies'), value: z.array(slaPolicySchema) }),
  z.strictObject({ part: z.literal('calendars'), value: z.array(calendarSchema) }),
  z.strictObject({ part: z.literal('fallback'), value: z.strictObject({ ownerIds: z.array(z.string()) }) }),
  z.strictObject({
    part: z.literal('lastResort'),
    value: z.strictObject({ ownerId: z.string().nullable() }),
  }),
  z.strictObject({ part: z.literal('caps'), value: z.array(capSchema) }),
  z.strictObject({
    part: z.literal('openCaps'),
    value: z.array(z.strictObject({ ownerIds: z.array(z.string()).optional(), most: z.number() })),
  }),
  z.strictObject({
    part: z.literal('openLeads'),
    value: z.strictObject({
      closedStatuses: z.array(z.string()),
      closedStages: z.array(z.string()),
      forgetAfterDays: z.number(),
    }),
  }),
  z.strictObject({
    part: z.literal('accounts'),
    value: z.looseObject({
      claims: z.array(z.enum(['account_owner', 'open_deal_owner', 'same_company'])),
      matchBy: z.array(z.enum(['association', 'domain', 'name'])),
      nameThreshold: z.number(),
      unavailable: z.enum(['route_on', 'wait', 'assign_anyway']),
      mostMinutes: z.number(),
    }),
  }),
  z.strictObject({
    part: z.literal('giveBack'),
    value: z.strictObject({ onReject: z.boolean(), onEscalation: z.boolean() }),
  }),
  z.strictObject({ part: z.literal('existingOwner'), value: z.enum(['keep', 'overwrite_inactive']) }),
]);
export type Part = z.infer<typeof partSchema>;
export type PartName = Part['part'];
export const partNames: readonly PartName[] = partSchema.options.map(({ shape }) => shape.part.value);

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

/** What the settings page reads of the draft's check, its try on past leads, and of versions; see settings.ts. */

/** One page of results. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({ rows: z.array(row), total: z.int(), page: z.int(), size: z.int() });

/** A rulebook that is or was live, is scheduled, or was. */
export const versionSchema = z.object({
  version: z.int(),
  /** `refused`: its moment came, and it could not be published as it was. */
  state: z.enum(['published', 'scheduled', 'cancelled', 'refused']),
  /** Null for one that was never in force. */
  publishedAt: z.number().nullable(),
  /** For when it is or was scheduled, and the IANA zone in which that was chosen. */
  publishAt: z.number().nullable(),
  timeZone: z.string().nullable(),
  author: z.string(),
  note: z.string(),
  live: z.boolean(),
  /** Version whose rules this one brought back. */
  restoredFrom: z.int().nullable(),
});

/** `GET versions?page&size`, newest first. */
export const versionsSchema = pageOf(versionSchema);
export type Version = z.infer<typeof versionSchema>;
export type Versions = z.infer<typeof versionsSchema>;

/** A draft that was tried on past leads. */
const triedSchema = z.object({
  by: z.string(),
  endedAt: z.number(),
  report: whatIfReportSchema,
  /** Address in HubSpot of each changed lead that is listed, by contact id. */
  links: z.record(z.string(), z.string()),
});
export type Tried = z.infer<typeof triedSchema>;

/** `GET what-if`: the draft being tried on past leads, or the last time it was. */
export const whatIfRunSchema = z.object({
  run: z
    .object({
      /** `abandoned`: the process that did it died. It can be asked for again. */
      state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled', 'abandoned']),
      askedBy: z.string(),
      askedAt: z.number(),
      since: z.number(),
      load: paperLoadSchema.nullable(),
      /** 0 to 1. */
      done: z.number(),
      endedAt: z.number().nullable(),
      trouble: z.string().nullable(),
      /** It tried the draft exactly as it is now, against the version that is live now. */
      isOfDraft: z.boolean(),
      /** Once it is done. */
      tried: triedSchema.nullable(),
    })
    .nullable(),
});
export type WhatIfRunAnswer = z.infer<typeof whatIfRunSchema>;

/** `GET version?version`: one of them, and what was known of it when it was published or scheduled. */
export const versionAnswerSchema = versionSchema.extend({
  /** Warnings that were accepted, as they read then, each with who accepted it. */
  accepted: z.array(z.object({ id: z.string(), message: z.string(), by: z.string() })),
  /** Why it was refused at its moment. */
  whyNot: z.string().nullable(),
  /** What exactly these rules would have done with past leads; null when nobody had tried. */
  whatIf: triedSchema.nullable(),
});
export type VersionAnswer = z.infer<typeof versionAnswerSchema>;

/** `GET compare?from&to`, each a version's number, `live` or `draft`. What changes on the way from one to the other. */
export const comparisonSchema = z.object({
  from: z.string(),
  to: z.string(),
  areas: z.array(
    z.object({
      area: z.enum(['territories', 'scorecard', 'sla', 'calendars', 'reps', 'caps', 'fallbacks', 'general']),
      sentences: z.array(z.string()),
    }),
  ),
  /** Sentences that were left out because there are too many. */
  unlisted: z.int(),
});
export type Comparison = z.infer<typeof comparisonSchema>;

/** `GET check`: the draft as it stands. It can be published when no finding is an error. */
export const findingSchema = z.object({
  /** The same as long as it is about the same thing: a warning is accepted by it. */
  id: z.string(),
  severity: z.enum(['error', 'warning']),
  /** What is wrong, where, and what would mend it. */
  message: z.string(),
  /** Row to go to. */
  territoryId: z.string().nullable(),
  part: z.string().nullable(),
});
export const checkSchema = z.object({
  draftVersion: z.int(),
  publishable: z.boolean(),
  findings: z.array(findingSchema),
});
export type Finding = z.infer<typeof findingSchema>;
export type Check = z.infer<typeof checkSchema>;

/** `GET changes?page&size`: the draft's own log, newest first. */
export const changesSchema = pageOf(changeSchema);
export type Changes = z.infer<typeof changesSchema>;

/**
 * What the settings page reads: `GET /api/settings/<name>`. Times are epoch milliseconds; shares are leads, two
 * decimals. Lists come in pages: `page` counts from 0, `size` is at most 100. Where `source` may be given it is `draft`
 * (default; without a draft it shows the live rulebook) or `live`. `draftVersion` grows with every change of the draft
 * and with every publishing, from 0; it is there without a draft too, and every write sends back the one it has seen.
 */
const person = z.object({ ownerId: z.string(), name: z.string() });
/** The draft as it stands; null when nobody has begun one: the first write does. */
const draft = z.object({
  draftVersion: z.int(),
  /** Live version from which it was begun. */
  basedOn: z.int(),
  /** "Version 7 was published by … after this draft was begun." Null when it is up to date. */
  warning: z.string().nullable(),
  openedBy: z.string(),
  openedAt: z.number(),
  lastChange: changeSchema.nullable(),
  /** Others who changed the draft within the last 15 minutes. */
  alsoEditing: z.array(z.string()),
  changes: z.int(),
});

/** `GET overview` */
export const overviewSchema = z.object({
  mode: z.enum(['shadow', 'live']),
  you: z.object({
    email: z.string().nullable(),
    mayEdit: z.boolean(),
    /** Why not, and whom to ask. */
    whyNot: z.string().nullable(),
  }),
  live: versionSchema.nullable(),
  draft: draft.nullable(),
  draftVersion: z.int(),
  /** What goes live at a moment to come. */
  scheduled: z
    .object({
      version: z.int(),
      publishAt: z.number(),
      timeZone: z.string(),
      author: z.string(),
      note: z.string(),
      /** Why it will not be published as things are: "Jonas published version 9 meanwhile." */
      warning: z.string().nullable(),
    })
    .nullable(),
  /** The last one that was scheduled, when its moment came and it was not published; until anything newer. */
  notPublished: z.object({ version: z.int(), at: z.number(), why: z.string() }).nullable(),
  counts: z.object({ territories: z.int(), reps: z.int(), editors: z.int() }),
});
export type Overview = z.infer<typeof overviewSchema>;

/** `GET choices`: what may be chosen from in forms. */
export const choicesSchema = z.object({
  /** Custom properties come as "property:<name>", to be typed. */
  attributes: z.array(
    z.object({
      attribute: z.string(),
      /** "company size" */
      label: z.string(),
      kind: z.enum(['text', 'number', 'postal', 'grade', 'score']),
      /** Values of "is" that make sense for it. */
      tests: z.array(z.string()),
      /** All values it can have, where they are few. */
      values: z.array(z.string()).nullable(),
      /** What people call its values, where they are codes. */
      named: z.array(z.object({ value: z.string(), name: z.string() })),
    }),
  ),
  owners: z.array(person.extend({ active: z.boolean() })),
  slaPolicies: z.array(z.object({ slaPolicyId: z.string(), name: z.string() })),
  calendars: z.array(z.object({ calendarId: z.string(), name: z.string() })),
  lists: z.array(z.object({ listId: z.string(), name: z.string(), values: z.int() })),
  /** What a new territory gets unless said otherwise. */
  newTerritory: z.object({ slaPolicyId: z.string() }),
});
export type Choices = z.infer<typeof choicesSchema>;

/** `GET territories?source&search&page&size`, in order of priority. Search looks at names, members and conditions. */
export const territoryRowSchema = z.object({
  territoryId: z.string(),
  name: z.string(),
  /** Place in the order, from 1. */
  place: z.int(),
  /** "country is one of DE, AT" */
  conditionWords: z.string(),
  members: z.array(memberSchema.extend({ name: z.string() })),
  slaPolicyId: z.string(),
  /** Against the live version. */
  change: z.enum(['added', 'changed']).nullable(),
});
export const territoriesSchema = pageOf(territoryRowSchema).extend({
  draftVersion: z.int(),
});
export type TerritoryRow = z.infer<typeof territoryRowSchema>;
export type Territories = z.infer<typeof territoriesSchema>;

/**
 * `GET territories/names?source&search&ids`: what a choice of territories needs. Those of `ids` (one a line),
 * and the first 25 of those that the search finds, in order of priority.
 */
export const territoryNamesSchema = z.object({
  chosen: z.array(z.object({ territoryId: z.string(), name: z.string() })),
  found: z.array(z.object({ territoryId: z.string(), name: z.string() })),
  /** How many the search finds. */
  total: z.int(),
});
export type TerritoryNames = z.infer<typeof territoryNamesSchema>;

/** `GET territory?territoryId&source` */
export const territoryAnswerSchema = z.object({
  territory: territorySchema,
  place: z.int(),
  of: z.int(),
  conditionWords: z.string(),
  draftVersion: z.int(),
  /** Who changed it last in this draft. */
  lastChange: changeSchema.nullable(),
});
export type TerritoryAnswer = z.infer<typeof territoryAnswerSchema>;

/** `GET part?part&source` */
export const partAnswerSchema = z.object({
  part: partSchema,
  draftVersion: z.int(),
  lastChange: changeSchema.nullable(),
});
export type PartAnswer = z.infer<typeof partAnswerSchema>;

/** `GET reps?source&search&page&size` */
export const repRowSchema = person.extend({
  active: z.boolean(),
  /** "Away until 14:00", "At work", as of now. */
  nowWords: z.string(),
  /** "Mon to Fri 09:00 to 17:00, Europe/Berlin" */
  hoursWords: z.string(),
  /** Where the hours come from; `none`: no hours known, counts as always at work. */
  hoursFrom: z.enum(['baton', 'hubspot', 'none']),
  entry: repEntrySchema,
  territories: z.int(),
  /** Today, in the mode the portal is in. */
  receivedToday: z.int(),
  openLeads: z.int(),
  /** Over all territories: positive, more leads are their turn. */
  owed: z.number(),
});
export const repsSchema = pageOf(repRowSchema).extend({ draftVersion: z.int() });
export type RepRow = z.infer<typeof repRowSchema>;
export type Reps = z.infer<typeof repsSchema>;

/** `GET editors` */
export const editorsSchema = z.object({
  /** Who installed Baton, if HubSpot said; always may edit. */
  installer: z.object({ userId: z.string(), email: z.string().nullable() }).nullable(),
  editors: z.array(z.object({ email: z.string(), addedBy: z.string(), addedAt: z.number() })),
});
export type Editors = z.infer<typeof editorsSchema>;

/** `GET chain?source&territoryId&at`: what follows for a lead that comes at `at` and that nobody answers. */
export const chainSchema = z.object({
  events: z.array(
    z.object({
      at: z.number(),
      kind: z.enum(['held', 'assigned', 'kept', 'warned', 'breached', 'waits', 'escalated', 'stays']),
      /** Whoever has the lead from then on; null while it is held. */
      owner: z.string().nullable(),
      /** IANA zone of the owner, else of the territory. */
      timeZone: z.string(),
      reason: z.string(),
    }),
  ),
  /** Events after the last of these. */
  unlisted: z.int(),
});
export type Chain = z.infer<typeof chainSchema>;

/** `GET territories/csv?source&from`: as many rows as fit into one answer. */
export const csvSchema = z.object({
  csv: z.string(),
  rows: z.int(),
  total: z.int(),
  /** First row of the next part; null when this was the last. */
  next: z.int().nullable(),
});
export type Csv = z.infer<typeof csvSchema>;

/** `GET channels` and every write of one: where notices go besides HubSpot's tasks. */
export const noticeKinds = ['warning', 'escalation', 'last_resort', 'digest'] as const;
export const channelSchema = z.object({
  channelId: z.string(),
  kind: z.enum(['slack', 'webhook']),
  name: z.string(),
  /** Of the address only this is shown. */
  host: z.string(),
  noticeKinds: z.array(z.enum(noticeKinds)),
  enabled: z.boolean(),
  /** Why Baton switched it off. */
  switchedOff: z.string().nullable(),
  /** Since when nothing arrives, and why. */
  failingSince: z.number().nullable(),
  trouble: z.string().nullable(),
});
export const channelsSchema = z.object({
  channels: z.array(channelSchema),
  /** Key that signs what the new webhook gets; shown once. */
  secret: z.string().nullable(),
});
export type Channel = z.infer<typeof channelSchema>;
export type Channels = z.infer<typeof channelsSchema>;

/** What a territory needs to be made; everything else is `choices.newTerritory` and the rulebook's defaults. */
export const newTerritorySchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  condition: conditionSchema,
  members: z.array(memberSchema),
});
export type NewTerritory = z.infer<typeof newTerritorySchema>;

/**
 * What the settings page writes: `POST /api/settings/<name>`, `PUT` where said. Only editors may.
 *
 * `requestId` names the press of a button: the same one again changes nothing and is answered like the first, so that a
 * call may be repeated. `draftVersion` is the one the person was looking at, from the newest answer. A change to
 * something that somebody else changed since then is refused with `conflict` and what they changed; a change to
 * something else goes through and tells in `others` what they changed.
 */
const requestId = z.string().regex(/^[\w-]{8,64}$/, 'must be 8 to 64 letters, digits, "-" or "_"');
const draftVersion = z.int();
const write = { requestId, draftVersion };
const territoryId = z.string().min(1);
const note = z.string().trim().min(1, 'Say in a few words what changes and why.').max(2000);
const accepted = z.array(z.string().max(1_000)).max(10_000).default([]);
const email = z.email().max(320);

export const writesSchema = {
  /** `PUT territory`: all of it but its place. */
  putTerritory: z.strictObject({ ...write, territory: territorySchema }),
  /** `territory/new`: put before the first territory that would take all its leads. */
  newTerritory: z.strictObject({ ...write, territory: newTerritorySchema }),
  /** `territory/remove` */
  removeTerritory: z.strictObject({ ...write, territoryId }),
  /** `territory/move`: `toPlace` counts from 1. */
  moveTerritory: z.strictObject({ ...write, territoryId, toPlace: z.int().min(1) }),
  /** `PUT part` */
  putPart: z.strictObject({ ...write, part: partSchema }),
  /** `PUT rep`: hours, absences, cap. */
  putRep: z.strictObject({ ...write, ownerId: z.string().min(1), entry: repEntrySchema }),
  /** `draft/discard` */
  discard: z.strictObject(write),
  /** `draft/publish`: `liveVersion` is the one that the person compared with, `accepted` names warnings of the check. */
  publish: z.strictObject({ ...write, liveVersion: z.int(), note, accepted }),
  /** `draft/schedule`: the draft as it is now goes live at `publishAt`, epoch milliseconds, chosen in `timeZone`. */
  schedule: z.strictObject({
    ...write,
    liveVersion: z.int(),
    note,
    accepted,
    publishAt: z.int(),
    timeZone: z.string().max(100),
  }),
  /** `draft/accept`: warnings of the check, by id, accepted or no longer; kept with the draft. */
  accept: z.strictObject({ requestId, ids: accepted, isAccepted: z.boolean() }),
  /** `what-if/run`: tries the draft on past leads since then, in the background. */
  tryDraft: z.strictObject({ requestId, since: z.number(), load: paperLoadSchema.nullable() }),
  /** `what-if/cancel` */
  cancelTry: z.strictObject({ requestId }),
  /** `schedule/cancel`: its rules are the draft again where there is no other. */
  cancelSchedule: z.strictObject({ requestId, version: z.int() }),
  /**
   * `restore`: publishes the rules of an earlier version as a new one. Rotation `as_it_stands` leaves everybody's turn
   * as it is; `as_it_stood` brings back the turns of the moment at which that version was replaced.
   */
  restore: z.strictObject({
    requestId,
    version: z.int(),
    liveVersion: z.int(),
    rotation: z.enum(['as_it_stands', 'as_it_stood']),
    note,
  }),
  /** `territories/import/preview`: changes nothing. */
  previewImport: z.strictObject({ csv: z.string(), missing: z.enum(['keep', 'remove']) }),
  /** `territories/import`: into the draft, all rows or none. */
  importTerritories: z.strictObject({ ...write, csv: z.string(), missing: z.enum(['keep', 'remove']) }),
  /** `PUT mode`: at once, without a draft. */
  putMode: z.strictObject({ requestId, mode: z.enum(['shadow', 'live']) }),
  /** `editors/add`, `editors/remove`: at once. */
  addEditor: z.strictObject({ requestId, email }),
  removeEditor: z.strictObject({ requestId, email }),
  /** `PUT channel`: at once. `channelId` null: a new one. `url` null: the address stays. */
  putChannel: z.strictObject({
    requestId,
    channelId: z.string().nullable(),
    kind: channelSchema.shape.kind,
    name: z.string().trim().min(1).max(200),
    url: z.string().max(2000).nullable(),
    noticeKinds: channelSchema.shape.noticeKinds,
    enabled: z.boolean(),
    /** Makes a new key for a webhook that is there already. */
    renewSecret: z.boolean(),
  }),
  /** `channel/try`: sends a test message; answers `done`. */
  tryChannel: z.strictObject({ requestId, channelId: z.string() }),
  /** `channel/remove` */
  removeChannel: z.strictObject({ requestId, channelId: z.string() }),
};
export type Writes = { readonly [Name in keyof typeof writesSchema]: z.infer<(typeof writesSchema)[Name]> };

/** `GET accepted` and `draft/accept`: warnings of the draft that were accepted, by id, each with who accepted it. */
export const acceptedSchema = z.object({ accepted: z.record(z.string(), z.string()) });
export type Accepted = z.infer<typeof acceptedSchema>;

/** Every change of the draft answers so. */
export const draftWrittenSchema = z.object({
  draftVersion: z.int(),
  /** What was done, for a note on the screen: "Territory DACH is now third." */
  message: z.string(),
  /** The territory that was made or changed. */
  territory: territoryRowSchema.nullable(),
  /** What others changed since `draftVersion` of the call. */
  others: z.array(changeSchema),
});
export type DraftWritten = z.infer<typeof draftWrittenSchema>;

/** `draft/publish`, `draft/schedule`, `schedule/cancel` and `restore` */
export const publishedSchema = z.object({ version: z.int(), draftVersion: z.int(), message: z.string() });
export type Published = z.infer<typeof publishedSchema>;

/** Mode, editors, discarded drafts. */
export const doneSchema = z.object({ message: z.string() });
export type Done = z.infer<typeof doneSchema>;

/** What an import would do. Rows count from 2, as the line of column names is 1. */
export const importPreviewSchema = z.object({
  rows: z.int(),
  added: z.array(z.string()),
  changed: z.array(z.object({ name: z.string(), what: z.array(z.string()) })),
  removed: z.array(z.string()),
  unchanged: z.int(),
  /** Null when the order stays. */
  order: z.string().nullable(),
  /** With any of these nothing can be imported. */
  faults: z.array(z.object({ row: z.int().nullable(), message: z.string() })),
  /** Of each list the whole count: of long ones only the first are listed. */
  counts: z.object({ added: z.int(), changed: z.int(), removed: z.int(), faults: z.int() }),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

/** What past leads are read for. What counts as won, and what as lost: any one sign will do, and won goes before lost. A lead with neither is open. */
export const outcomePolicySchema = z.strictObject({
  /** Lifecycle stages that the lead has ever been in. */
  wonStages: z.array(z.string().min(1)).default(['customer']),
  wonStatuses: z.array(z.string().min(1)).default([]),
  wonByDeal: z.boolean().default(true),
  lostStatuses: z.array(z.string().min(1)).default(['UNQUALIFIED']),
  /** A deal was lost, and none is open. */
  lostByDeal: z.boolean().default(true),
  /** So long without a win or an open deal; null: time alone loses no lead. */
  lostAfterDays: z.int().min(1).max(3650).nullable().default(180),
  /** HubSpot contact properties, by internal name, that are read along besides those that Baton knows. */
  alsoRead: z
    .array(z.string().regex(/^[a-z0-9_]+$/, 'must be the internal name of a property'))
    .max(50)
    .default([]),
  /** Attributes, such as `property:department`, that nobody must be judged by although their names do not say so. */
  protect: z.array(z.string().min(1)).max(50).default([]),
});
export type OutcomePolicy = z.infer<typeof outcomePolicySchema>;

/** Who converts what, and what "best fit" would make of it: `/api/settings/scorecard/fit…`. */

/** Values a kind of lead has of an attribute: one of `values`, `from`/`to`, `known` (anything else), `unknown`. */
const segmentBandSchema = z.object({
  values: z.array(z.string()).optional(),
  from: z.number().optional(),
  to: z.number().optional(),
  known: z.literal(true).optional(),
  unknown: z.literal(true).optional(),
});

/** What best fit would have changed on the newest leads, by chances learned from the older ones alone. */
const weighedSchema = z.object({
  learnedFrom: z.int(),
  leads: z.int(),
  /** Leads that would have had another rep. */
  changed: z.int(),
  /** Wins more than there were, and where they lie in 95 of 100 cases. */
  gain: z.number(),
  from: z.number(),
  to: z.number(),
  /** Leads that anybody would have been behind their fair share at worst. */
  behind: z.number(),
  reps: z.array(z.object({ ownerId: z.string(), had: z.int(), wouldHave: z.int() })),
});

const fittedTerritorySchema = z.object({
  territoryId: z.string(),
  name: z.string(),
  /** Closed leads that its members had. */
  leads: z.int(),
  members: z.int(),
  /** Whether who works a lead matters beyond chance; `byChance`: how often chance alone differs as much. */
  found: z.boolean(),
  byChance: z.number(),
  /** Empty without an effect. `segment` is an index of `segments`. */
  chances: z.array(
    z.object({
      ownerId: z.string(),
      segment: z.int(),
      chance: z.number(),
      from: z.number(),
      to: z.number(),
      leads: z.int(),
      wins: z.int(),
    }),
  ),
  /** Null without an effect, or where the older leads alone show none. */
  weighed: weighedSchema.nullable(),
});

export const repFitReportSchema = z.object({
  segmentBy: z.array(z.string()),
  within: z.number(),
  /** Closed leads, and those that no member of their territory had. */
  leads: z.int(),
  leftOut: z.int(),
  segments: z.array(z.array(z.object({ attribute: z.string(), band: segmentBandSchema }))),
  /** Most leads first. */
  territories: z.array(fittedTerritorySchema),
  /** Territories with a lead or two members too few to tell anything. */
  tooSmall: z.int(),
});
export type RepFitReport = z.infer<typeof repFitReportSchema>;

/** `GET scorecard/fit`. Times are epoch milliseconds. */
export const repFitSchema = z.object({
  job: z
    .object({
      state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
      askedBy: z.string(),
      askedAt: z.number(),
      doing: z.string(),
      /** 0 to 1. */
      done: z.number(),
      trouble: z.string().nullable(),
    })
    .nullable(),
  segmentBy: z.array(z.string()),
  within: z.number(),
  found: repFitReportSchema
    .extend({ fittedAt: z.number(), names: z.record(z.string(), z.string()) })
    .nullable(),
});
export type RepFit = z.infer<typeof repFitSchema>;

/** Names the press of a button. */
export const pressId = z.string().regex(/^[\w-]{8,64}$/, 'must be 8 to 64 letters, digits, "-" or "_"');

export const repFitWritesSchema = {
  /** `POST scorecard/fit/start` */
  fit: z.strictObject({
    requestId: pressId,
    segmentBy: z.array(z.string().min(1)).max(2),
    within: z.number().min(1).max(20),
  }),
  /** `POST scorecard/fit/cancel` */
  cancelFit: z.strictObject({ requestId: pressId }),
  /** `POST scorecard/fit/adopt`: puts the chances into a territory of the draft. */
  adoptFit: z.strictObject({ requestId: pressId, draftVersion: z.int(), territoryId: z.string().min(1) }),
};
export type RepFitWrites = {
  readonly [Name in keyof typeof repFitWritesSchema]: z.infer<(typeof repFitWritesSchema)[Name]>;
};

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
