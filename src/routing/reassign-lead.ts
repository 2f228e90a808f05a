import { verdictOf } from './ask-territory.ts';
import { closeDecision } from './close-decision.ts';
import { needsNothing } from './compile-requirements.ts';
import { decideCase } from './decide-lead.ts';
import type { Decision, RoutingResult, RoutingSnapshot, RoutingState } from './decision.ts';
import { companyKeys, startHandover } from './handover.ts';
import { judgeRep } from './judge-reps.ts';
import type { Lead } from './lead.ts';
import { changed } from './routing-state.ts';

/** An owner whom a person chose: on the card or in Baton (`reassigned`), or in HubSpot itself (`restarted`). */
export interface ChosenOwner {
  readonly ownerId: string;
  readonly cause: 'reassigned' | 'restarted';
  /** Their name; null when HubSpot does not say. */
  readonly by: string | null;
}

/**
 * A person gave the lead to somebody, whatever stands in the way. The chain begins anew. `previous` is null for a lead
 * that Baton never routed.
 */
export function reassignLead(
  lead: Lead,
  previous: Decision | null,
  { ownerId, cause, by }: ChosenOwner,
  snapshot: RoutingSnapshot,
  state: RoutingState,
  now: number,
): RoutingResult {
  const { it, home, change } = startHandover(lead, previous, { cause, by }, snapshot, state, now);
  const territoryId = home?.territoryId ?? '';
  const judged = judgeRep(ownerId, 1, { ...it.judging, territoryId, needs: needsNothing });
  const given = closeDecision(
    it,
    {
      outcome: 'assigned',
      route: 'person',
      ownerId,
      nextOwnerId: null,
      territory: home,
      candidates: [verdictOf({ ...judged, reasons: [] })],
      selection: null,
      passedOn: [],
      balances: new Map(),
    },
    null,
    companyKeys(it),
  );
  return { decision: given.decision, state: changed(state, change, given.change) };
}

/**
 * Decides the lead from the start, on what is known of it now, with everybody who had it left out and whoever owns it
 * set aside. `by` is the name of who asked for it. It may end on hold.
 */
export function rerouteLead(
  lead: Lead,
  previous: Decision,
  by: string | null,
  snapshot: RoutingSnapshot,
  state: RoutingState,
  now: number,
): RoutingResult {
  const unowned = { ...lead, ownerId: null };
  const leaving = startHandover(unowned, previous, { cause: 'rerouted', by }, snapshot, state, now);
  const { it, handover, change } = leaving;
  const given = decideCase({ ...it, handover: { ...handover, home: null } });
  return { decision: given.decision, state: changed(state, change, given.change) };
}
