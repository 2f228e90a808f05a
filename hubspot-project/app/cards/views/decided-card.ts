import type { LeadActionDone, LeadCard } from '../contract.generated.ts';

export type DecidedCard = Extract<LeadCard, { state: 'decided' }>;
export type Candidate = DecidedCard['candidates'][number];

/** What a decision's views are given. `timeZone` is the account's; times of a rep come in the rep's own. */
export interface DecisionProps {
  readonly card: DecidedCard;
  readonly now: number;
  readonly timeZone: string;
}

/** For the view that offers actions: `onDone` shows what became of one. */
export interface ActingProps extends DecisionProps {
  readonly onDone: (done: LeadActionDone) => void;
  readonly onRefused: () => void;
}

/** What to call the present state of a lead. */
export const standing = ({ overruled, outcome }: DecidedCard) => (overruled ? 'overruled' : outcome);

/** Chosen first, then who else could have taken it, then the others; within each as the server sent them. */
export function byVerdict(candidates: readonly Candidate[]): readonly Candidate[] {
  const rank = (candidate: Candidate) => (candidate.chosen ? 0 : candidate.eligible ? 1 : 2);
  return [...candidates].sort((a, b) => rank(a) - rank(b));
}
