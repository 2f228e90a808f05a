import type { AccountClaim, AccountMatching } from './account-policy.ts';
import type { AccountIndex } from './accounts.ts';
import type { CapWindow } from './capacity-rules.ts';
import type { CompiledRulebook } from './compile-rulebook.ts';
import type { Lead } from './lead.ts';
import type { HolidayCalendars } from './rep-calendar.ts';
import type { Rep } from './rep.ts';
import type { RoutingState } from './routing-state.ts';
import type { Score } from './score.ts';
import type { SelectionPolicy } from './territory-policy.ts';

export type { LedgerKey, RoutingState } from './routing-state.ts';
export type { Score, ScoreFactor } from './score.ts';

/** Why a rep could not get a lead; every code has its sentence in reason-text.ts. */
export type VerdictReason =
  | { readonly code: 'deactivated' }
  | { readonly code: 'unknown_rep' }
  | { readonly code: 'no_seat' }
  /** The lead was taken from this rep before, or they gave it back. */
  | { readonly code: 'already_had' }
  | { readonly code: 'lacks_language'; readonly language: string }
  | { readonly code: 'lacks_skill'; readonly skill: string }
  | { readonly code: 'away' }
  /** Without `source`, as in decisions of format 1: set in HubSpot. */
  | { readonly code: 'out_of_office'; readonly until: number; readonly source?: 'hubspot' | 'baton' }
  /** `until`: the end of the holiday, or of the last one in a row. */
  | { readonly code: 'holiday'; readonly name: string; readonly until: number }
  /** `opensAt` null: no opening within the next 14 days. */
  | { readonly code: 'off_hours'; readonly opensAt: number | null }
  | {
      readonly code: 'daily_cap';
      readonly received: number;
      readonly cap: number;
      readonly resetsAt: number;
    }
  /** A cap of the rulebook's `caps`. `resetsAt` null: a cap of nothing. */
  | {
      readonly code: 'cap';
      readonly name: string;
      readonly window: CapWindow;
      readonly together: boolean;
      readonly received: number;
      readonly cap: number;
      readonly resetsAt: number | null;
    }
  | { readonly code: 'open_cap'; readonly open: number; readonly cap: number }
  /** Free, but `ahead` leads with the same chances have waited longer and are decided first. */
  | { readonly code: 'kept_for_earlier'; readonly ahead: number };

/** One member of the matched territory and what the router found about them. */
export interface CandidateVerdict {
  readonly ownerId: string;
  readonly name: string;
  readonly eligible: boolean;
  /** Empty when eligible. */
  readonly reasons: readonly VerdictReason[];
  /** As it counts at this moment: for a new rep less than their full weight. */
  readonly weight: number;
  /** The full weight of a rep whose share still grows. */
  readonly fullWeight?: number;
  /** Open leads, where the selection or a cap looks at them. */
  readonly openLeads?: number;
  /** Expected chance to convert, under the selection policy "best_fit". */
  readonly chance?: number;
  /** IANA zone in which this rep's times are shown; UTC for an unknown rep. */
  readonly timeZone: string;
  /** Share owed in billionths of a lead, before and after this decision. */
  readonly owedBefore: number;
  readonly owedAfter: number;
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

/** How the lead's company was found, and who had a claim on the lead because of it. */
export interface AccountTrace {
  readonly companyId: string | null;
  readonly name: string | null;
  /** Null: no account is known, the claim is that of the same company's domain. */
  readonly by: AccountMatching | null;
  /** Of the two names, 0 to 1, and what it had to reach; null when found otherwise. */
  readonly similarity: number | null;
  readonly threshold: number | null;
  /** In the order in which they were asked; the last one may have won. */
  readonly claims: readonly {
    readonly claim: AccountClaim;
    readonly ownerId: string;
    readonly name: string;
    readonly reasons: readonly VerdictReason[];
  }[];
  readonly won: boolean;
}

/** A territory that takes the lead and had nobody for it. */
export interface PassedTerritory {
  readonly territoryId: string;
  readonly name: string;
  readonly candidates: readonly CandidateVerdict[];
}

/** How long a lead has waited and may wait. */
export interface Hold {
  readonly order: 'oldest' | 'hottest';
  /** Epoch ms of the first hold. */
  readonly since: number;
  /** Epoch ms at which the lead goes on without waiting; null when there is nobody it could go to. */
  readonly endsAt: number | null;
  /** It has waited for longer than the policy wants: a person should look. */
  readonly overdue: boolean;
  /** See waiting-line.ts. */
  readonly lines: readonly string[];
}

/**
 * Who was asked last: the members of a territory, somebody with a claim on the company, or the portal's fallback.
 */
export type DecisionRoute = 'territory' | 'account' | 'fallback';

/** The immutable outcome with its whole trace. Plain JSON: what is stored is what was decided. */
export interface Decision {
  /** Version of this shape; older ones stay readable: what only 2 has is marked as optional. */
  readonly format: 1 | 2;
  readonly contactId: string;
  readonly decidedAt: number;
  readonly rulebookVersion: number;
  readonly outcome: DecisionOutcome;
  /** Who owns the lead now: the pick, the kept owner, or null while held. */
  readonly ownerId: string | null;
  readonly score: Score;
  /** The nearest before the match, and the match: see find-territory.ts. */
  readonly territoriesTried: readonly TriedTerritory[];
  /** How many territories were tried before those, without fitting; missing: none. */
  readonly territoriesUnlisted?: number;
  /**
   * The match, looked up for kept leads too, or the territory after it whose members were asked last; null only when
   * no territory takes the lead.
   */
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
  readonly route?: DecisionRoute;
  /** Rule by which the pick was made. */
  readonly selection?: SelectionPolicy['by'] | null;
  /** Territories that had nobody, before the one that was asked last. */
  readonly passedOn?: readonly PassedTerritory[];
  /** Null when the rulebook does not ask for the company, or none was found. */
  readonly account?: AccountTrace | null;
  readonly hold?: Hold | null;
  /** One plain sentence for the record, at most 250 characters. */
  readonly reason: string;
}

export interface RoutingSnapshot {
  readonly rulebookVersion: number;
  /** `compileRulebook(rulebook)`, made once for many leads. */
  readonly rulebook: CompiledRulebook;
  readonly reps: ReadonlyMap<string, Rep>;
  /** `compileHolidays(dates)`, covering the weeks around now; left out, nobody has public holidays. */
  readonly holidays?: HolidayCalendars;
  /** `compileAccounts(accounts)`; left out, no company is known. */
  readonly accounts?: AccountIndex;
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
