import { decideAgain } from '../decide-again.ts';
import { decideLead } from '../decide-lead.ts';
import type { LedgerKey, RoutingSnapshot, RoutingState } from '../decision.ts';
import { effectOf } from '../effect-of.ts';
import type { Decide, DifferenceQuestion } from './explain-difference.ts';
import { stateOfSlice } from '../record-reads.ts';
import { snapshotOfTurn } from '../replay-turn.ts';
import type { KeptLead } from '../replay-turn.ts';
import { routeLead } from '../route-lead.ts';
import type { TurnInputs } from '../turn-inputs.ts';

/** A stored decision as it stood open, or why it cannot be asked about. */
export type OpenedDecision = Omit<DifferenceQuestion, 'ownerId'> | 'by_hand' | 'erased' | 'unreadable';

/**
 * What the decision of one lead of a turn was made from: the turn's state after the leads before it. `balances` are
 * today's turns owed, for territories that the turn did not look at. Which rules are asked is up to the cause; a person's
 * choice is no question to them.
 */
export function openDecision(
  inputs: TurnInputs,
  leads: readonly KeptLead[],
  rules: RoutingSnapshot,
  contactId: string,
  balances: ReadonlyMap<LedgerKey, number>,
): OpenedDecision {
  const { cause, at, request } = inputs;
  if (cause === 'reassigned' || cause === 'restarted') return 'by_hand';
  const place = leads.findIndex((each) => each.contactId === contactId);
  const own = leads[place];
  if (!own) return 'unreadable';
  if (!own.lead) return 'erased';
  const snapshot = snapshotOfTurn(inputs, rules);
  let state = withBalances(inputs, balances);
  for (const { lead, previous, stored } of leads.slice(0, place)) {
    if (!lead) state = stored ? effectOf(stored, previous, snapshot.rulebook, state) : state;
    else if (cause === 'turn') state = routeLead(lead, snapshot, state, at).state;
    else if (previous) {
      const after = decideAgain(lead, previous, { cause, request }, snapshot, state, at);
      if (after.outcome === 'given') state = after.state;
    }
  }
  const question = { lead: own.lead, snapshot, state, now: at };
  const decide = decideAs(inputs, own.previous);
  const again = decide?.(own.lead, snapshot, state, at);
  const same = again?.ownerId === own.stored?.ownerId && again?.outcome === own.stored?.outcome;
  return decide && same ? { ...question, decide } : 'unreadable';
}

/** The router as it was called; null when what it took the lead away from is gone. */
function decideAs({ cause, request }: TurnInputs, previous: KeptLead['previous']): Decide | null {
  if (cause === 'turn')
    return (lead, snapshot, state, now) => decideLead(lead, snapshot, state, now).decision;
  if (!previous) return null;
  return (lead, supposed, before, now) => {
    const after = decideAgain(lead, previous, { cause, request }, supposed, before, now);
    return after.outcome === 'given' ? after.decision : null;
  };
}

function withBalances({ state }: TurnInputs, balances: ReadonlyMap<LedgerKey, number>): RoutingState {
  const read = stateOfSlice(state);
  if (state.ledger.all) return read;
  const known = new Set(state.ledger.entries.map(([key]) => key));
  const others = [...balances].filter(([key]) => !known.has(key));
  return { ...read, ledger: new Map([...others, ...read.ledger]) };
}
