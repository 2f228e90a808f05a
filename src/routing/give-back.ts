import { ledgerKey } from './ledger-key.ts';
import type { CompiledRulebook } from './compile-rulebook.ts';
import { concerns, counterKey } from './counters.ts';
import type { Decision } from './decision.ts';
import { noChange } from './routing-state.ts';
import type { CounterKey, RoutingState, StateChange } from './routing-state.ts';

/** Why a lead leaves its rep again; `moved`: a person gave it to somebody else, which gives no turn back. */
export type LeavingCause = 'rejected' | 'escalated' | 'moved';

export const givesTurnBack = (
  cause: LeavingCause,
  { onReject, onEscalation }: CompiledRulebook['giveBack'],
) => ({ rejected: onReject, escalated: onEscalation, moved: false })[cause];

type GiveBackRules = Pick<CompiledRulebook, 'giveBack' | 'capacity'>;

/**
 * What changes when a lead leaves the rep it was assigned to. By the rulebook's policy the turn is given back: the
 * shares and the turn of that decision are undone, and the lead counts for no cap any more. Without it only the lead
 * itself leaves the rep's hands. Either way the rep does not get this lead again.
 */
export function takeBack(
  decision: Decision,
  cause: LeavingCause,
  { giveBack, capacity }: GiveBackRules,
  state: RoutingState,
): StateChange {
  const { ownerId, contactId } = decision;
  if (decision.outcome !== 'assigned' || ownerId === null) return noChange;
  const gives = givesTurnBack(cause, giveBack);
  const had = [...(state.hadLead.get(contactId) ?? []), ownerId];
  return {
    ...noChange,
    ledger: gives ? new Map(undoneTurn(decision, state)) : noChange.ledger,
    received: gives ? new Map(undoneCounts(decision, ownerId, capacity, state)) : noChange.received,
    openLeads: new Map([[ownerId, Math.max(0, (state.openLeads.get(ownerId) ?? 0) - 1)]]),
    hadLead: new Map([[contactId, [...new Set(had)]]]),
  };
}

/** What the decision moved in the ledger, moved back: the pick is owed the lead again, the others give up their share. */
function undoneTurn({ candidates, territory }: Decision, state: RoutingState) {
  const moved = candidates.filter(({ owedBefore, owedAfter }) => owedBefore !== owedAfter);
  return moved.map(({ ownerId, owedBefore, owedAfter }) => {
    const key = ledgerKey(territory?.territoryId ?? '', ownerId);
    return [key, (state.ledger.get(key) ?? 0) - (owedAfter - owedBefore)] as const;
  });
}

function undoneCounts(
  { decidedAt, territory, score }: Decision,
  ownerId: string,
  capacity: CompiledRulebook['capacity'],
  state: RoutingState,
): readonly (readonly [CounterKey, readonly number[]])[] {
  return capacity.capsOf(ownerId).flatMap((cap) => {
    if (!concerns(cap, territory?.territoryId ?? '', score.grade)) return [];
    const key = counterKey(cap, ownerId);
    const moments = state.received.get(key) ?? [];
    const at = moments.lastIndexOf(decidedAt);
    return at < 0 ? [] : [[key, moments.toSpliced(at, 1)] as const];
  });
}
