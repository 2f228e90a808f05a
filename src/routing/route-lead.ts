import { decideLead } from './decide-lead.ts';
import type { RouteLead } from './decision.ts';
import { changed } from './routing-state.ts';

/**
 * The core: one lead, the rulebook and reps as they are, what earlier leads have left behind, and the moment
 * (epoch ms). Gives the decision with its whole trace and the state that the next lead must see.
 * Same inputs, same decision, byte for byte. Never throws for a rulebook that passed its schema.
 * `state` is not changed; for many leads at once use routeLeads.
 */
export const routeLead: RouteLead = (lead, snapshot, state, now) => {
  const { decision, change } = decideLead(lead, snapshot, state, now);
  if (Object.values(change).every(({ size }) => size === 0)) return { decision, state };
  return { decision, state: changed(state, change) };
};
