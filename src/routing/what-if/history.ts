import type { Account } from '../accounts.ts';
import type { CompiledRulebook } from '../compile-rulebook.ts';
import type {
  CandidateVerdict,
  DecisionOutcome,
  DecisionRoute,
  HandoverCause,
  RoutingSnapshot,
} from '../decision.ts';
import type { Lead } from '../lead.ts';
import type { Score } from '../score.ts';
import type { HandoverRequest, StateSlice, TurnCause } from '../turn-inputs.ts';
import type { GivenLead } from './given.ts';

/** What a what-if keeps of a decision, one that was made or one of its own. Moments in epoch ms. */
export interface PastDecision {
  readonly ordinal: number;
  readonly cause: 'created' | 'hold_retried' | HandoverCause;
  readonly decidedAt: number;
  readonly outcome: DecisionOutcome;
  readonly ownerId: string | null;
  readonly territoryId: string | null;
  readonly territory: string | null;
  readonly points: number;
  readonly grade: Score['grade'];
  readonly route: DecisionRoute | null;
  /** The lead came because it was the rep's turn. */
  readonly byTurn: boolean;
  readonly dueAt: number | null;
  readonly retryAt: number | null;
  /** What it moved in the ledger of its territory; null: nothing. */
  readonly moved: Moved | null;
  /** Of a handover: see Handover. */
  readonly home: { readonly territoryId: string; readonly name: string } | null;
  readonly stepsDone: number;
  readonly turnGivenBack: boolean;
  /** What became of its clock; null for a decision without one. */
  readonly clock: { readonly touchedAt: number | null; readonly breachedAt: number | null } | null;
}

/** Billionths of a lead, owner by owner: two lists, since a what-if holds hundreds of thousands. */
export interface Moved {
  readonly owners: readonly string[];
  readonly amounts: readonly number[];
}

/** What a decision moved, by its candidates. */
export function movedBy(candidates: readonly CandidateVerdict[]): Moved | null {
  const owners: string[] = [];
  const amounts: number[] = [];
  for (const { ownerId, owedBefore, owedAfter } of candidates) {
    if (owedBefore === owedAfter) continue;
    owners.push(ownerId);
    amounts.push(owedAfter - owedBefore);
  }
  return owners.length === 0 ? null : { owners, amounts };
}

/** Whether both moved the same; the order does not matter. */
export function isSameMove(a: Moved | null, b: Moved | null): boolean {
  if ((a?.owners.length ?? 0) !== (b?.owners.length ?? 0)) return false;
  if (!a || !b) return true;
  return a.owners.every((ownerId, i) => {
    const place = b.owners[i] === ownerId ? i : b.owners.indexOf(ownerId);
    return place >= 0 && b.amounts[place] === a.amounts[i];
  });
}

/** One lead of a turn that was. */
export interface PastLead {
  readonly lead: Lead;
  readonly accounts: readonly Account[];
  /** Null: it went on waiting, or it is a lead on paper. */
  readonly decision: PastDecision | null;
  /** The decision before that one. */
  readonly before: PastDecision | null;
  /** When the lead counts as open no more, epoch ms; null: not before it is forgotten. */
  readonly closesAt: number | null;
  /** It does not wait, and no later turn has anything of it. */
  readonly isLast: boolean;
}

/** One transaction that decided, in the order in which they were committed. */
export interface PastTurn {
  readonly at: number;
  readonly cause: TurnCause;
  /** Shadow and live keep separate books. */
  readonly mode: string;
  readonly leads: readonly PastLead[];
  /** Leads of persons who were erased since: they went where they went. */
  readonly given: readonly GivenLead[];
  /** What it read of the state; null where that was not kept. */
  readonly state: Omit<StateSlice, 'received'> | null;
  readonly request: HandoverRequest | null;
  /** The rulebook that is tried, with reps, lists and holidays as they were; its accounts are those of the leads. */
  readonly snapshot: RoutingSnapshot;
  /** The rulebook that was in force. */
  readonly rulebook: CompiledRulebook;
  /** Leads that never came: they are decided by the rulebook that is tried, and nothing is held against them. */
  readonly onPaper: boolean;
}

/** How reps answered: per owner id, business milliseconds from getting a lead to the first touch; null: no answer. */
export interface PastResponses {
  readonly byOwner: ReadonlyMap<string, readonly (number | null)[]>;
  /** Of everybody, for reps of whom little is known. */
  readonly all: readonly (number | null)[];
}
