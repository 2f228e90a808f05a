import type { CompiledRulebook, CompiledTerritory } from './compile-rulebook.ts';
import type { Facts } from './facts.ts';
import { placeTerritory } from './find-territory.ts';
import type { WaitingLead } from './routing-state.ts';

/** In which order leads that wait at a territory are served. */
export const orderOf = ({ policy: { whenNobody } }: CompiledTerritory): WaitingLead['order'] =>
  whenNobody.do === 'hold' ? whenNobody.order : 'oldest';

/** Where a lead would wait if nobody could take it: the first territory that takes it and does not pass it on. */
export function waitingPlace(facts: Facts, rulebook: CompiledRulebook): CompiledTerritory | null {
  let match = placeTerritory(facts, rulebook);
  while (match.territory?.policy.whenNobody.do === 'next_territory') {
    match = placeTerritory(facts, rulebook, match.place);
  }
  return match.territory;
}
