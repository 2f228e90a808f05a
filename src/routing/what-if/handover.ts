import type { CompiledRulebook } from '../compile-rulebook.ts';
import type { Decision, RoutingState } from '../decision.ts';
import { escalateLead, passOnLead } from '../escalate-lead.ts';
import type { HandoverOutcome } from '../escalate-lead.ts';
import { reassignLead, rerouteLead } from '../reassign-lead.ts';
import type { PastLead, PastTurn } from './history.ts';

/** How a lead stands in the what-if when it really was handed over. */
export interface Standing {
  readonly previous: Decision | null;
  /** Its owner and its clock are those that really were. */
  readonly follows: boolean;
}

/**
 * A past handover in the what-if. A clock that ran out counts for whoever had the same clock; the others' are played
 * through. What an owner asked for counts when they have the lead there too. An owner whom a person chose is chosen
 * again. Null: nothing happens to the lead.
 */
export function handOverAgain(
  turn: PastTurn,
  { lead, decision, before }: PastLead,
  { previous, follows }: Standing,
  state: RoutingState,
): HandoverOutcome | null {
  const { snapshot, at, request } = turn;
  const by = request?.by ?? null;
  const sameOwner = previous !== null && previous.ownerId === (before?.ownerId ?? null);
  switch (turn.cause) {
    case 'turn':
      return null;
    case 'escalated':
      return follows && previous ? escalateLead(lead, previous, snapshot, state, at) : null;
    case 'passed_on':
      return sameOwner && previous.ownerId !== null
        ? passOnLead(lead, previous, by, snapshot, state, at)
        : null;
    case 'rerouted': {
      if (!sameOwner) return null;
      const result = rerouteLead(lead, previous, by, snapshot, state, at);
      // On hold nobody would have it: it stays with its owner instead.
      const stays = result.decision.outcome !== 'assigned' && previous.outcome !== 'held';
      return stays ? null : { outcome: 'given', ...result };
    }
    case 'reassigned':
    case 'restarted': {
      const ownerId = request?.ownerId ?? decision?.ownerId ?? null;
      if (ownerId === null) return null;
      const chosen = { ownerId, cause: turn.cause, by } as const;
      const result = reassignLead(lead, previous, chosen, snapshot, state, at);
      const ends = turn.cause === 'restarted' && !restarts(result.decision, snapshot.rulebook);
      const made = ends ? { ...result.decision, clock: null } : result.decision;
      return { outcome: 'given', decision: made, state: result.state };
    }
  }
}

const homePolicy = ({ handover, territory }: Decision, { territoryOf }: CompiledRulebook) =>
  territoryOf((handover?.home ?? territory)?.territoryId);

/** Whether a person's change of owner starts the clock again. */
const restarts = (decision: Decision, rulebook: CompiledRulebook): boolean =>
  homePolicy(decision, rulebook)?.slaPolicy?.ownerChange !== 'end';

/** Whether a lead that nobody answers goes the same way under both rulebooks, as far as their words say. */
export function isSameChain(decision: Decision, own: CompiledRulebook, past: CompiledRulebook): boolean {
  if (own === past) return true;
  const said = (rulebook: CompiledRulebook): string => {
    const home = homePolicy(decision, rulebook);
    const members = home?.members.map(({ ownerId }) => ownerId).sort();
    return JSON.stringify([home?.slaPolicy, home?.fallbackOwnerIds, members, rulebook.lastResort]);
  };
  return said(own) === said(past);
}
