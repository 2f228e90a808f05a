import { compileAccounts } from './accounts.ts';
import { decideAgain } from './decide-again.ts';
import type { Decision, RoutingSnapshot, RoutingState } from './decision.ts';
import { effectOf } from './effect-of.ts';
import type { Lead } from './lead.ts';
import { stateOfSlice } from './record-reads.ts';
import { routeLead } from './route-lead.ts';
import { routeLeads } from './route-leads.ts';
import type { TurnInputs } from './turn-inputs.ts';

/** A lead of a turn with what is stored of it. */
export interface KeptLead {
  readonly contactId: string;
  /** As it was read; null: the person was erased. */
  readonly lead: Lead | null;
  /** The decision that a handover takes the lead away from; null for a turn. */
  readonly previous: Decision | null;
  /** What was decided then; null: it went on waiting, or the decision is gone. */
  readonly stored: Decision | null;
}

/** A decision made once more, or a sentence that says why there is none. */
export type Replayed = Decision | string;

/** The snapshot that a turn was decided by: the rules of its versions, and the companies that it looked at. */
export const snapshotOfTurn = (inputs: TurnInputs, rules: RoutingSnapshot): RoutingSnapshot => {
  const accounts = inputs.leads.flatMap((lead) => lead.accounts);
  const once = new Map(accounts.map((account) => [account.companyId, account]));
  return { ...rules, accounts: compileAccounts([...once.values()]) };
};

/**
 * Decides a turn once more, from what it read alone. `rules` are those of the versions that the inputs name. Answers by
 * contact id, without those who were erased: these count for the others by what their stored decisions say.
 */
export function replayTurn(
  inputs: TurnInputs,
  leads: readonly KeptLead[],
  rules: RoutingSnapshot,
): ReadonlyMap<string, Replayed> {
  const snapshot = snapshotOfTurn(inputs, rules);
  const state = stateOfSlice(inputs.state);
  const known = leads.flatMap(({ lead }) => lead ?? []);
  if (inputs.cause === 'turn' && known.length === leads.length) {
    const { decisions } = routeLeads(known, snapshot, state, inputs.at);
    return new Map(decisions.map((decision) => [decision.contactId, decision]));
  }
  return oneByOne(inputs, leads, snapshot, state);
}

function oneByOne(
  { cause, at, request }: TurnInputs,
  leads: readonly KeptLead[],
  snapshot: RoutingSnapshot,
  before: RoutingState,
): ReadonlyMap<string, Replayed> {
  const replayed = new Map<string, Replayed>();
  let state = before;
  for (const { contactId, lead, previous, stored } of leads) {
    if (!lead) {
      state = stored ? effectOf(stored, previous, snapshot.rulebook, state) : state;
    } else if (cause === 'turn') {
      const after = routeLead(lead, snapshot, state, at);
      state = after.state;
      replayed.set(contactId, after.decision);
    } else if (!previous) {
      replayed.set(contactId, 'The decision before it is not stored any more.');
    } else {
      const after = decideAgain(lead, previous, { cause, request }, snapshot, state, at);
      if (after.outcome === 'given') state = after.state;
      replayed.set(contactId, after.outcome === 'given' ? after.decision : after.reason);
    }
  }
  return replayed;
}
