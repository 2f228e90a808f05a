import type { LeadCard } from '../contract.generated.ts';

export type DecidedCard = Extract<LeadCard, { state: 'decided' }>;
export type Candidate = DecidedCard['candidates'][number];

/** What a decision's views are given. `timeZone` is the account's; times of a rep come in the rep's own. */
export interface DecisionProps {
  readonly card: DecidedCard;
  readonly now: number;
  readonly timeZone: string;
}

/** Chosen first, then who else could have taken it, then the others; within each as the server sent them. */
export function byVerdict(candidates: readonly Candidate[]): readonly Candidate[] {
  const rank = (candidate: Candidate) => (candidate.chosen ? 0 : candidate.eligible ? 1 : 2);
  return [...candidates].sort((a, b) => rank(a) - rank(b));
}
