import { ledgerKey } from './ledger-key.ts';
import type { CompiledRulebook } from './compile-rulebook.ts';
import { countLead } from './counters.ts';
import type { Decision } from './decision.ts';
import { takeBack } from './give-back.ts';
import { changed, noChange } from './routing-state.ts';
import type { RoutingState } from './routing-state.ts';

/**
 * The state after a decision, read from the decision alone: for one whose lead is not known any more. `previous` is the
 * decision that it takes the lead away from. Under which companies the lead was remembered is not in it, nor the place
 * of a lead that went on hold.
 */
export function effectOf(
  decision: Decision,
  previous: Decision | null,
  rulebook: Pick<CompiledRulebook, 'giveBack' | 'capacity'>,
  before: RoutingState,
): RoutingState {
  const { contactId, ownerId, outcome, candidates, territory, score, decidedAt } = decision;
  const state = previous ? changed(before, takeBack(previous, 'escalated', rulebook, before)) : before;
  if (outcome === 'held') return state;
  const waiting = new Map([[contactId, null]]);
  if (outcome === 'kept' || ownerId === null) return changed(state, { ...noChange, waiting });
  const territoryId = territory?.territoryId ?? '';
  const moved = candidates.filter(({ owedBefore, owedAfter }) => owedBefore !== owedAfter);
  const given = { ownerId, territoryId, grade: score.grade };
  return changed(state, {
    ...noChange,
    waiting,
    ledger: new Map(moved.map((rep) => [ledgerKey(territoryId, rep.ownerId), rep.owedAfter])),
    received: countLead(rulebook.capacity, state.received, given, decidedAt),
    openLeads: new Map([[ownerId, (state.openLeads.get(ownerId) ?? 0) + 1]]),
  });
}
