import { z } from 'zod';

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
