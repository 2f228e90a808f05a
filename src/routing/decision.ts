import type { CompiledRulebook } from './compile-rulebook.ts';
import type { Lead, LeadAttributeName } from './lead.ts';
import type { Rep } from './rep.ts';

/** Why a rep could not get a lead; every code has its sentence in reason-text.ts. */
export type VerdictReason =
  | { readonly code: 'deactivated' }
  | { readonly code: 'unknown_rep' }
  | { readonly code: 'away' }
  | { readonly code: 'out_of_office'; readonly until: number }
  /** `opensAt` null: no opening within the next 14 days. */
  | { readonly code: 'off_hours'; readonly opensAt: number | null }
  | {
      readonly code: 'daily_cap';
      readonly received: number;
      readonly cap: number;
      readonly resetsAt: number;
    };

/** One member of the matched territory and what the router found about them. */
export interface CandidateVerdict {
  readonly ownerId: string;
  readonly name: string;
  readonly eligible: boolean;
  /** Empty when eligible. */
  readonly reasons: readonly VerdictReason[];
  readonly weight: number;
  /** IANA zone in which this rep's times are shown; UTC for an unknown rep. */
  readonly timeZone: string;
  /** Share owed in billionths of a lead, before and after this decision. */
  readonly owedBefore: number;
  readonly owedAfter: number;
}

export interface ScoreFactor {
  readonly label: string;
  readonly attribute: LeadAttributeName;
  /** The lead's value, or null when unknown. */
  readonly value: string | number | null;
  readonly points: number;
}

export interface Score {
  readonly points: number;
  readonly grade: 'A' | 'B' | 'C' | 'D';
  /** Sorted by size of effect, largest first; rules that gave nothing are left out. */
  readonly factors: readonly ScoreFactor[];
}

export interface TriedTerritory {
  readonly territoryId: string;
  readonly name: string;
  readonly matched: boolean;
  /** The part of the condition that decided it, in words: "country is DE, not one of US, CA". */
  readonly because: string;
}

export interface Clock {
  /** Epoch milliseconds. */
  readonly startsAt: number;
  readonly dueAt: number;
  readonly targetMinutes: number;
  readonly calendar: 'rep' | 'wall';
  /** Zone in which the due time is shown. */
  readonly timeZone: string;
}

/**
 * assigned: an owner was picked. held: nobody is eligible now, tried again at `retryAt`.
 * kept: the contact already had an owner and policy keeps them.
 */
export type DecisionOutcome = 'assigned' | 'held' | 'kept';

/** The immutable outcome with its whole trace. Plain JSON: what is stored is what was decided. */
export interface Decision {
  /** Version of this shape; older ones stay readable. */
  readonly format: 1;
  readonly contactId: string;
  readonly decidedAt: number;
  readonly rulebookVersion: number;
  readonly outcome: DecisionOutcome;
  /** Who owns the lead now: the pick, the kept owner, or null while held. */
  readonly ownerId: string | null;
  readonly score: Score;
  readonly territoriesTried: readonly TriedTerritory[];
  /** The match, looked up for kept leads too; null only when no territory takes the lead. */
  readonly territory: { readonly territoryId: string; readonly name: string } | null;
  /** Eligible first, then by name; empty for a kept lead, where nobody was considered. */
  readonly candidates: readonly CandidateVerdict[];
  /** Whoever would have been next had the pick not been there. */
  readonly nextOwnerId: string | null;
  readonly clock: Clock | null;
  /**
   * When a held lead is tried again: the earliest known moment at which somebody becomes eligible,
   * and in any case within 15 minutes (see hold-until.ts).
   */
  readonly retryAt: number | null;
  /** One plain sentence for the record, at most 250 characters. */
  readonly reason: string;
}

/** Key of a ledger balance: territory and rep. */
export type LedgerKey = `${string}/${string}`;

/** What the router needs to know at a moment, and hands on changed from lead to lead. */
export interface RoutingState {
  /** Share owed in billionths of a lead, per `${territoryId}/${ownerId}`. Sums to zero within a territory. */
  readonly ledger: ReadonlyMap<LedgerKey, number>;
  /** Leads received in the rep's local day that holds `now`, per owner id. */
  readonly receivedToday: ReadonlyMap<string, number>;
}

export interface RoutingSnapshot {
  readonly rulebookVersion: number;
  /** `compileRulebook(rulebook)`, made once for many leads. */
  readonly rulebook: CompiledRulebook;
  readonly reps: ReadonlyMap<string, Rep>;
}

export interface RoutingResult {
  readonly decision: Decision;
  readonly state: RoutingState;
}

/** Signature of the core: see route-lead.ts. */
export type RouteLead = (
  lead: Lead,
  snapshot: RoutingSnapshot,
  state: RoutingState,
  now: number,
) => RoutingResult;
