import { z } from 'zod';
import type { Account } from './accounts.ts';
import { CORE_VERSION } from './core-version.ts';
import type { HandoverCause } from './decision.ts';
import type { Lead, LeadAttribute } from './lead.ts';
import type { CounterKey, LedgerKey, WaitingLead } from './routing-state.ts';

/** What was read of one map of the state, as it stood before the turn. */
export interface Slice<K extends string, V> {
  /** The map was read as a whole, or was empty: a key that is not listed was absent. */
  readonly all: boolean;
  /** Null: asked for and absent. */
  readonly entries: readonly (readonly [K, V | null])[];
}

/** Every entry of RoutingState that the core read, and nothing else. */
export interface StateSlice {
  readonly ledger: Slice<LedgerKey, number>;
  readonly received: Slice<CounterKey, readonly number[]>;
  readonly openLeads: Slice<string, number>;
  readonly companyReps: Slice<string, string>;
  readonly waiting: Slice<string, WaitingLead>;
  readonly hadLead: Slice<string, readonly string[]>;
}

/** A lead of a turn. */
export interface TurnLeadInput {
  readonly contactId: string;
  /**
   * The decision that was stored for it, which holds the lead as it was read. Null: it went on waiting, which is no new
   * decision. A handover's decision before is always the one with the ordinal before.
   */
  readonly ordinal: number | null;
  /** The lead as it was read, where no decision holds it; null there too once the person is erased. */
  readonly lead: Lead | null;
  /** Companies that were looked up for it; empty once the person is erased. */
  readonly accounts: readonly Account[];
}

/** `turn`: new leads and leads on hold, decided by routeLeads. Otherwise the handover that each of the leads was given. */
export type TurnCause = 'turn' | HandoverCause;

/** What people said in a handover that they asked for. */
export interface HandoverRequest {
  /** Who asked, by name; null when HubSpot does not say. */
  readonly by: string | null;
  /** Whom they chose, for `reassigned` and `restarted`. */
  readonly ownerId: string | null;
}

/**
 * All that one deciding transaction read: together with the versions it names, enough to decide the same again, bit for
 * bit. Plain JSON.
 */
export interface TurnInputs {
  /** Version of this shape. */
  readonly format: 1;
  /** CORE_VERSION of the core that decided. */
  readonly core: number;
  readonly cause: TurnCause;
  /** The moment of all its decisions, epoch ms. */
  readonly at: number;
  readonly rulebookVersion: number;
  readonly rosterVersion: number;
  /** Named lists as they stood at this version. */
  readonly listsVersion: number;
  /** SHA-256 of the canonical form of the public holidays, which are stored once. */
  readonly holidays: string;
  /** Version of the time zone rules (IANA) of the process that decided. */
  readonly zoneRules: string;
  /** No lead was given a chance, because drift had been found; left out otherwise. */
  readonly chancesWithheld?: true | undefined;
  /** In the order in which they were decided. */
  readonly leads: readonly TurnLeadInput[];
  readonly state: StateSlice;
  /** Null for a turn and for escalations. */
  readonly request: HandoverRequest | null;
}

const sliceSchema = <K extends z.ZodType<string>, V extends z.ZodType>(key: K, value: V) =>
  z.strictObject({ all: z.boolean(), entries: z.array(z.tuple([key, value.nullable()])) });

const text = z.string();
const attributeSchema: z.ZodType<LeadAttribute> = z.strictObject({
  value: z.union([text, z.number()]),
  source: text,
  raw: text,
  sure: z.enum(['stated', 'derived', 'hinted']),
});

/** A lead as it is stored with its decision. */
export const storedLeadSchema: z.ZodType<Lead> = z.strictObject({
  contactId: text,
  createdAt: z.number(),
  attributes: z.record(text, attributeSchema),
  ownerId: text.nullable(),
});

const accountSchema: z.ZodType<Account> = z.strictObject({
  companyId: text,
  name: text,
  domains: z.array(text),
  ownerId: text.nullable(),
  openDealOwnerIds: z.array(text),
});

const waitingSchema: z.ZodType<WaitingLead> = z.strictObject({
  lines: z.array(text),
  order: z.enum(['oldest', 'hottest']),
  since: z.number(),
  createdAt: z.number(),
  points: z.number(),
});

/** Turn inputs as they come back from where they were stored; `core` may be older than this program's, never newer. */
export const turnInputsSchema: z.ZodType<TurnInputs> = z.strictObject({
  format: z.literal(1),
  core: z.int().positive().max(CORE_VERSION, 'was made by a newer version of Baton'),
  cause: z.enum(['turn', 'escalated', 'passed_on', 'rerouted', 'reassigned', 'restarted']),
  at: z.number(),
  rulebookVersion: z.int(),
  rosterVersion: z.int(),
  listsVersion: z.int(),
  holidays: text,
  zoneRules: text,
  chancesWithheld: z.literal(true).optional(),
  leads: z.array(
    z.strictObject({
      contactId: text,
      ordinal: z.int().positive().nullable(),
      lead: storedLeadSchema.nullable(),
      accounts: z.array(accountSchema),
    }),
  ),
  state: z.strictObject({
    ledger: sliceSchema(z.templateLiteral([z.string(), '/', z.string()]), z.number()),
    received: sliceSchema(text, z.array(z.number())),
    openLeads: sliceSchema(text, z.number()),
    companyReps: sliceSchema(text, text),
    waiting: sliceSchema(text, waitingSchema),
    hadLead: sliceSchema(text, z.array(text)),
  }),
  request: z.strictObject({ by: text.nullable(), ownerId: text.nullable() }).nullable(),
});
