import { decideLead } from '../decide-lead.ts';
import type { Decision, RoutingSnapshot, RoutingState } from '../decision.ts';
import { DifferenceSearch } from './search.ts';
import type { Alternative } from './search.ts';
import type { World } from './world.ts';
import type { Lead } from '../lead.ts';
import { applyChange, draftOf } from '../routing-state.ts';

export type { Change } from './change.ts';
export type { Alternative } from './search.ts';

/** Decides the lead as it was decided then: newly, or in the handover that it was. Null: its owner keeps it. */
export type Decide = (
  lead: Lead,
  snapshot: RoutingSnapshot,
  state: RoutingState,
  now: number,
) => Decision | null;

export interface DifferenceQuestion {
  readonly lead: Lead;
  readonly snapshot: RoutingSnapshot;
  /** As it was before the decision. */
  readonly state: RoutingState;
  /** Epoch ms. */
  readonly now: number;
  /** Whom the question is about. */
  readonly ownerId: string;
  readonly decide?: Decide;
}

export type DifferenceAnswer =
  /** The lead is theirs by this decision. */
  | { readonly answer: 'theirs' }
  | { readonly answer: 'unknown_rep' }
  | {
      readonly answer: 'different';
      /** The fewest changes first, then the smallest. Empty: none was found. */
      readonly alternatives: readonly Alternative[];
      /** False: not everything was tried, there may be smaller ones. */
      readonly complete: boolean;
    };

/**
 * The smallest changes of a lead, a rep or the rulebook under which this rep would have got the lead. Each was put
 * through the router; what could not be shown that way is not in it.
 */
export function explainDifference(question: DifferenceQuestion): DifferenceAnswer {
  const { lead, snapshot, state, now, ownerId, decide } = question;
  const rep = snapshot.reps.get(ownerId);
  if (!rep) return { answer: 'unknown_rep' };
  const world: World = { lead, snapshot, state, now, before: 0 };
  const search = new DifferenceSearch(world, { ownerId, name: rep.name }, (supposed) =>
    decideIn(supposed, decide),
  );
  const alternatives = search.alternatives();
  if (alternatives === null) return { answer: 'theirs' };
  return { answer: 'different', alternatives, complete: search.complete };
}

/** The decision in a world, after the leads that come before it there. */
export function decideIn(world: World, decide: Decide = decideNew): Decision | null {
  const { lead, snapshot, now, before } = world;
  if (before === 0) return decide(lead, snapshot, world.state, now);
  const draft = draftOf(world.state);
  for (let i = 1; i <= before; i += 1) {
    const likeIt = { ...lead, contactId: `${lead.contactId}/${i}` };
    applyChange(draft, decideLead(likeIt, snapshot, draft, now).change);
  }
  return decide(lead, snapshot, draft, now);
}

const decideNew: Decide = (lead, snapshot, state, now) => decideLead(lead, snapshot, state, now).decision;
