import { decideLead } from './decide-lead.ts';
import type { RouteLead } from './decision.ts';

/**
 * The core: one lead, the rulebook and reps as they are, what earlier leads have left behind, and the moment
 * (epoch ms). Gives the decision with its whole trace and the state that the next lead must see.
 * Same inputs, same decision, byte for byte. Never throws for a rulebook that passed its schema.
 * `state` is not changed; for many leads at once use routeLeads.
 */
export const routeLead: RouteLead = (lead, snapshot, state, now) => {
  const { decision, balances } = decideLead(lead, snapshot, state, now);
  if (decision.outcome !== 'assigned' || decision.ownerId === null) return { decision, state };
  const received = (state.receivedToday.get(decision.ownerId) ?? 0) + 1;
  return {
    decision,
    state: {
      ledger: new Map([...state.ledger, ...balances]),
      receivedToday: new Map([...state.receivedToday, [decision.ownerId, received]]),
    },
  };
};
