import type { CompiledTerritory } from './compile-rulebook.ts';
import type {
  CandidateVerdict,
  Decision,
  DecisionRoute,
  Handover,
  Hold,
  PassedTerritory,
  RoutingSnapshot,
} from './decision.ts';
import type { Facts } from './facts.ts';
import type { JudgeContext, JudgedRep } from './judge-reps.ts';
import type { Lead } from './lead.ts';
import type { Rep } from './rep.ts';
import type { LedgerKey, RoutingState } from './routing-state.ts';
import type { SelectionPolicy } from './territory-policy.ts';

/** The part of a decision that is settled before anybody is asked. */
export type Trace = Pick<
  Decision,
  | 'format'
  | 'contactId'
  | 'decidedAt'
  | 'rulebookVersion'
  | 'score'
  | 'territoriesTried'
  | 'territoriesUnlisted'
>;

/** What was found, before it is put into words. */
export type Verdict =
  | { readonly outcome: 'kept'; readonly owner: Rep | string }
  | {
      readonly outcome: 'assigned';
      readonly route: DecisionRoute;
      readonly ownerId: string;
      readonly nextOwnerId: string | null;
      readonly territory: CompiledTerritory | null;
      readonly candidates: readonly CandidateVerdict[];
      readonly selection: SelectionPolicy['by'] | null;
      readonly passedOn: readonly PassedTerritory[];
      readonly balances: ReadonlyMap<LedgerKey, number>;
    }
  | {
      readonly outcome: 'held';
      readonly route: DecisionRoute;
      readonly territory: CompiledTerritory | null;
      readonly candidates: readonly CandidateVerdict[];
      readonly judged: readonly JudgedRep[];
      readonly hold: Hold;
      readonly passedOn: readonly PassedTerritory[];
    };

export type AssignedVerdict = Extract<Verdict, { outcome: 'assigned' }>;

/** Everything about one decision that is settled before anybody is asked. */
export interface Case {
  readonly lead: Lead;
  /** The lead with its score, as conditions look at it. */
  readonly facts: Facts;
  readonly snapshot: RoutingSnapshot;
  readonly state: RoutingState;
  readonly now: number;
  readonly trace: Trace;
  readonly judging: Omit<JudgeContext, 'territoryId' | 'needs'> & { readonly state: RoutingState };
  /** The match and its place in the order of trying. */
  readonly territory: CompiledTerritory | null;
  readonly place: number;
  /** Epoch ms of the first hold; now for a lead that never waited. */
  readonly since: number;
  /** Of a lead that had a decision before. */
  readonly handover: Handover | null;
  /** Time that a step of escalation gives; null: the policy's own. */
  readonly stepMinutes: number | null;
}
