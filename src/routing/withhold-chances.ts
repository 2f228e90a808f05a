import type { CompiledRulebook } from './compile-rulebook.ts';
import { en } from './words/en.ts';

/** The same rules, by which no lead is given a chance: drift has made them untrue. Points and grades by points stay. */
export const withholdChances = (rulebook: CompiledRulebook): CompiledRulebook => {
  const { scorecard } = rulebook;
  const withheld = scorecard.withheld ?? en.card.drifted;
  return { ...rulebook, scorecard: { ...scorecard, withheld } };
};
