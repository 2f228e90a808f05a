// A checked copy of src/contract/api-error.ts, src/contract/lead-card.ts, src/contract/lead-actions.ts, src/contract/lead-difference.ts. To refresh it: node scripts/check-card-contract.ts --write

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

const person = z.object({ ownerId: z.string(), name: z.string() });

/** What a person can do to a lead on its card. */
export const leadActionKinds = ['acknowledge', 'pass_on', 'snooze', 'reassign', 'reroute'] as const;
export type LeadActionKind = (typeof leadActionKinds)[number];

/** How soon somebody must answer, and how that stands. */
const clock = z.object({
  /**
   * running; paused: stands still since `pausedAt`; answered: see `answer`; ended: nobody's time runs any more, because
   * the lead moved on, its owner was changed by hand, or the chain is over.
   */
  state: z.enum(['running', 'paused', 'answered', 'ended']),
  startsAt: z.number(),
  dueAt: z.number(),
  /** Moments at which the owner is reminded, ascending. */
  warnAt: z.array(z.number()),
  targetMinutes: z.number(),
  /** IANA zone of the owner, or of the territory's calendar. */
  timeZone: z.string(),
  calendar: z.enum(['rep', 'territory', 'wall']),
  pausedAt: z.number().nullable(),
  answer: z.object({ at: z.number(), signal: z.string().nullable() }).nullable(),
  /** Whom the lead goes to when the time is over, as things stood when the clock began; null where it is not known. */
  then: z
    .object({ to: z.enum(['next_rep', 'named', 'last_resort', 'keep']), name: z.string().nullable() })
    .nullable(),
});

/** One thing that happened to the lead; the card has the sentence for it. */
const event = z.object({
  at: z.number(),
  kind: z.string(),
  owner: person.nullable(),
  /** Facts for the sentence; owners among them are named in `names`. */
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

/** What the person at the screen may do. */
const offer = z.object({
  /** What the lead's state allows; empty where `allowed` is false. */
  actions: z.array(z.enum(leadActionKinds)),
  /** False: neither the lead's owner nor an admin. */
  allowed: z.boolean(),
  snooze: z.object({ mostMinutes: z.number(), left: z.number() }).nullable(),
});

/** What `GET /api/lead-card?contactId=&locale=` answers, sentences in that language. Times are epoch milliseconds. */
export const leadCardSchema = z.discriminatedUnion('state', [
  z.object({
    /** No decision yet: the contact is new to Baton, or older than the install. */
    state: z.literal('never_routed'),
    message: z.string(),
  }),
  z.object({
    state: z.literal('routing'),
    /** The creation event is in the inbox and will be decided within moments. */
    message: z.string(),
  }),
  z.object({
    state: z.literal('gone'),
    /** Deleted, merged or erased before or after routing, and which. */
    message: z.string(),
  }),
  z.object({
    state: z.literal('decided'),
    /** Names what was seen: an action sends it back, so that nobody acts on a lead that has moved on since. */
    version: z.string(),
    outcome: z.enum(['assigned', 'held', 'kept']),
    mode: z.enum(['live', 'shadow']),
    /** One sentence. */
    reason: z.string(),
    /** Whoever has it now: by the decision, or by hand. */
    owner: person.nullable(),
    /** A person changed the owner after the decision. */
    overruled: z.boolean(),
    /** The person at the screen, where they are an owner. */
    viewerOwnerId: z.string().nullable(),
    /** Set when a person changed the owner after the decision, or the write could not be made. */
    note: z.string().nullable(),
    decidedAt: z.number(),
    rulebookVersion: z.number(),
    score: z.object({
      points: z.number(),
      grade: z.enum(['A', 'B', 'C', 'D']),
      /** Calibrated chance to convert, 0 to 1; null: not enough history; left out: the scorecard does not say. */
      chance: z.number().nullable().optional(),
      chanceNote: z.string().optional(),
      factors: z.array(z.object({ label: z.string(), value: z.string().nullable(), points: z.number() })),
    }),
    territory: z.object({ name: z.string(), because: z.string() }).nullable(),
    territoriesTried: z.array(z.object({ name: z.string(), matched: z.boolean(), because: z.string() })),
    /** Territories tried before the ones listed; they did not fit. */
    territoriesUnlisted: z.number(),
    /** How the lead's company was found and who has a claim because of it; null when none was found or asked for. */
    company: z.string().nullable(),
    candidates: z.array(
      z.object({
        ownerId: z.string(),
        name: z.string(),
        eligible: z.boolean(),
        chosen: z.boolean(),
        /** "Away until 14:00", "Has had 12 of 12 leads today"; for the eligible one sentence on their turn. */
        why: z.string(),
        /** Share owed in leads, two decimals: positive means it is more their turn. */
        owedBefore: z.number(),
        owedAfter: z.number(),
      }),
    ),
    nextOwner: person.nullable(),
    clock: clock.nullable(),
    retryAt: z.number().nullable(),
    /** What happens next, in one sentence. */
    next: z.string(),
    /** Oldest first. */
    timeline: z.array(event),
    /** Names of the owners that the timeline's details mention. */
    names: z.record(z.string(), z.string()),
    offer,
  }),
]);
export type LeadCard = z.infer<typeof leadCardSchema>;

export const passOnReasons = [
  'wrong_fit',
  'no_time',
  'conflict',
  'other_contact',
  'language',
  'other',
] as const;
export type PassOnReason = (typeof passOnReasons)[number];

const note = z
  .string()
  .trim()
  .max(300, 'must be 300 characters at most')
  .transform((text) => (text === '' ? null : text))
  .nullable()
  .default(null);

/** What `POST /api/lead-actions` takes. Who asks is read from the signed query alone. */
export const leadActionSchema = z.object({
  /** Made by the card for each press of the button: a second call with the same one does nothing again. */
  actionId: z.uuid('must be a UUID'),
  contactId: z.string().regex(/^\d{1,20}$/, 'must be the number of a contact'),
  /** `version` of the card that was looked at: when the lead has moved on since, nothing is done. */
  version: z.string().max(40),
  action: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('acknowledge') }),
    z.strictObject({ kind: z.literal('pass_on'), reason: z.enum(passOnReasons), note }),
    z.strictObject({ kind: z.literal('snooze'), minutes: z.int().positive() }),
    z.strictObject({ kind: z.literal('reassign'), ownerId: z.string().regex(/^\d{1,20}$/), note }),
    z.strictObject({ kind: z.literal('reroute') }),
  ]),
});
export type LeadActionCall = z.infer<typeof leadActionSchema>;
export type LeadActionInput = z.input<typeof leadActionSchema>['action'];
export type LeadAction = LeadActionCall['action'];

/** What it answers, the same for a repeated call: what was done, who has the lead by that, and the card as it is now. */
export const leadActionDoneSchema = z.object({
  did: z.enum(leadActionKinds),
  /** Null: nobody can take it now, it waits. */
  owner: z.object({ ownerId: z.string(), name: z.string() }).nullable(),
  card: leadCardSchema,
});
export type LeadActionDone = z.infer<typeof leadActionDoneSchema>;

/** What `GET /api/lead-choices?contactId=` answers: everybody a lead could be given to, with the rules' verdict of now. */
export const leadChoicesSchema = z.object({
  choices: z.array(
    z.object({
      ownerId: z.string(),
      name: z.string(),
      eligible: z.boolean(),
      /** Why the rules would or would not have given it to them, as a sentence. */
      why: z.string(),
    }),
  ),
});
export type LeadChoices = z.infer<typeof leadChoicesSchema>;

/**
 * What `GET /api/lead-differences?contactId=&ownerId=&locale=` answers: what would have had to be different for this rep
 * to have got the lead by its latest decision.
 */
export const leadDifferenceSchema = z.object({
  ownerId: z.string(),
  name: z.string(),
  /** One sentence; it introduces the cases, or says why there are none. */
  summary: z.string(),
  /** Each a sentence, the smallest change first. */
  cases: z.array(z.string()),
  /** What the answer takes for granted or leaves out. */
  notes: z.array(z.string()),
});
export type LeadDifference = z.infer<typeof leadDifferenceSchema>;

/** What `GET /api/lead-reps` answers: everybody who can be given leads. */
export const leadRepsSchema = z.object({
  reps: z.array(z.object({ ownerId: z.string(), name: z.string() })),
});
export type LeadReps = z.infer<typeof leadRepsSchema>;
