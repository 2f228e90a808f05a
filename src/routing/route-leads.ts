import { decideLead } from './decide-lead.ts';
import type { Decision, RoutingSnapshot, RoutingState } from './decision.ts';
import type { Lead } from './lead.ts';

export interface BatchResult {
  /** In the order in which the leads were decided: by creation, then by contact id. */
  readonly decisions: readonly Decision[];
  readonly state: RoutingState;
}

/**
 * Decides a batch at one moment (epoch ms), each lead seeing what the ones before it changed: the same as folding
 * routeLead over the leads in order of creation, but the state is copied once for the batch, not once a lead.
 */
export function routeLeads(
  leads: readonly Lead[],
  snapshot: RoutingSnapshot,
  state: RoutingState,
  now: number,
): BatchResult {
  const ledger = new Map(state.ledger);
  const receivedToday = new Map(state.receivedToday);
  const decisions = [...leads].sort(byCreation).map((lead) => {
    const { decision, balances } = decideLead(lead, snapshot, { ledger, receivedToday }, now);
    for (const [key, owed] of balances) ledger.set(key, owed);
    if (decision.outcome === 'assigned' && decision.ownerId !== null) {
      receivedToday.set(decision.ownerId, (receivedToday.get(decision.ownerId) ?? 0) + 1);
    }
    return decision;
  });
  return { decisions, state: { ledger, receivedToday } };
}

function byCreation(a: Lead, b: Lead): number {
  if (a.createdAt !== b.createdAt) return a.createdAt - b.createdAt;
  return a.contactId < b.contactId ? -1 : a.contactId > b.contactId ? 1 : 0;
}
