import type { AccountClaim, AccountMatching } from './account-policy.ts';
import type { AccountIndex } from './accounts.ts';
import type { Clock } from './clock.ts';
import type { CompiledRulebook } from './compile-rulebook.ts';
import type { Lead } from './lead.ts';
import type { HolidayCalendars } from './rep-calendar.ts';
import type { Rep } from './rep.ts';
import type { RoutingState } from './routing-state.ts';
import type { Rulebook } from './rulebook.ts';
import type { Score } from './score.ts';
import type { EscalationStep } from './sla-policy.ts';
import type { SelectionPolicy } from './territory-policy.ts';
import type { VerdictReason } from './verdict-reason.ts';

export type { Clock, NextStep } from './clock.ts';
export type { LedgerKey, RoutingState } from './routing-state.ts';
export type { Score, ScoreFactor } from './score.ts';
export type { VerdictReason } from './verdict-reason.ts';

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
  /** The first known moment (epoch ms) at which somebody asked can take it, in their zone; null: nobody can know. */
  readonly firstFree?: { readonly at: number; readonly timeZone: string } | null;
}

/**
 * Who was asked last: the members of a territory, somebody with a claim on the company, or the portal's fallback.
 */
export type DecisionRoute =
  | 'territory'
  | 'account'
  | 'fallback'
  /** The territory's `fallbackOwnerIds`. */
  | 'named'
  | 'last_resort'
  /** `offHours.ownerIds` of the SLA policy. */
  | 'on_call'
  /** A person chose the owner. */
  | 'person';

/** Why a lead that had a decision got another one. */
export type HandoverCause = 'escalated' | 'passed_on' | 'rerouted' | 'reassigned' | 'restarted';

/** A step that was asked before the one that took the lead, and everybody found there. */
export interface AskedStep {
  readonly to: EscalationStep['to'] | 'follow_sun' | 'on_call';
  /** The territory asked, where the step asks one. */
  readonly territory: string | null;
  readonly candidates: readonly CandidateVerdict[];
}

/** How a lead left one owner for the next. */
export interface Handover {
  readonly cause: HandoverCause;
  readonly fromOwnerId: string | null;
  readonly fromName: string | null;
  /** The person who asked for it, by name; null for the clock. */
  readonly by: string | null;
  /** Whose policy and fallbacks hold, wherever the new owner was found; null when no territory takes the lead. */
  readonly home: { readonly territoryId: string; readonly name: string } | null;
  /** The owner before is owed the turn again, and the lead counts for none of their caps. */
  readonly turnGivenBack: boolean;
  /** Steps of the policy's chain that are done now; the next breach begins with the step of this index. */
  readonly stepsDone: number;
  /** The step that found the new owner; null outside a chain. */
  readonly step: EscalationStep['to'] | null;
  /** The rule for a moment at which nobody was at work, where it found the new owner. */
  readonly offHours: 'follow_sun' | 'on_call' | null;
  /** Steps that found nobody, in order. */
  readonly passed: readonly AskedStep[];
}

/** The immutable outcome with its whole trace. Plain JSON: what is stored is what was decided. */
export interface Decision {
  /** Version of this shape; older ones stay readable: what only 2 or 3 has is marked as optional. */
  readonly format: 1 | 2 | 3;
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
  /** Missing or null: the lead's first decision. */
  readonly handover?: Handover | null;
  /** Whoever owned the contact before, kept or replaced by the rulebook's policy; `name` null: not known by name. */
  readonly existingOwner?: {
    readonly ownerId: string;
    readonly name: string | null;
    readonly policy: Rulebook['existingOwner'];
  };
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
  /** Its rulebook has passed withholdChances: drift was found. */
  readonly chancesWithheld?: true;
  /** Decisions come without sentences and without the territories tried: for whoever makes very many and shows none. */
  readonly unexplained?: true;
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
