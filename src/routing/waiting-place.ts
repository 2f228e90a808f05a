import type { CompiledRulebook, CompiledTerritory } from './compile-rulebook.ts';
import { findTerritory } from './find-territory.ts';
import type { Lead } from './lead.ts';
import type { WaitingLead } from './routing-state.ts';
import type { Score } from './score.ts';

/** In which order leads that wait at a territory are served. */
export const orderOf = ({ policy: { whenNobody } }: CompiledTerritory): WaitingLead['order'] =>
  whenNobody.do === 'hold' ? whenNobody.order : 'oldest';

/** Where a lead would wait if nobody could take it: the first territory that takes it and does not pass it on. */
export function waitingPlace(lead: Lead, score: Score, rulebook: CompiledRulebook): CompiledTerritory | null {
  let match = findTerritory(lead, score, rulebook);
  while (match.territory?.policy.whenNobody.do === 'next_territory') {
    match = findTerritory(lead, score, rulebook, match.place);
  }
  return match.territory;
}
