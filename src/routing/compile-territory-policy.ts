import { compileRequirements } from './compile-requirements.ts';
import type { LeadNeeds } from './compile-requirements.ts';
import type { Facts } from './facts.ts';
import type { Lead } from './lead.ts';
import { compileCondition } from './match-condition.ts';
import type { CompiledLists } from './named-list.ts';
import type { Territory } from './rulebook.ts';
import type { AbsencePolicy, Requirement, SelectionPolicy, WhenNobody } from './territory-policy.ts';

/** A rep's expected chance to convert one lead, 0 to 1; null when the rulebook states none. */
export type LeadChances = (ownerId: string) => number | null;

/** How a territory chooses, ready for many leads. */
export interface CompiledTerritoryPolicy {
  readonly selection: SelectionPolicy;
  readonly absence: AbsencePolicy;
  readonly whenNobody: WhenNobody;
  /** As written; `needsOf` answers for a lead. */
  readonly requires: readonly Requirement[];
  readonly needsOf: (lead: Lead, facts: Facts) => LeadNeeds;
  readonly chancesOf: (facts: Facts) => LeadChances;
}

export const compileTerritoryPolicy = (
  { selection, absence, whenNobody, requires }: Territory,
  lists: CompiledLists,
): CompiledTerritoryPolicy => ({
  selection,
  absence,
  whenNobody,
  requires,
  needsOf: compileRequirements(requires, lists),
  chancesOf: compileChances(selection, lists),
});

function compileChances(selection: SelectionPolicy, lists: CompiledLists): (facts: Facts) => LeadChances {
  if (selection.by !== 'best_fit') return () => () => null;
  const chances = selection.chances.map(({ ownerId, when, chance }) => ({
    ownerId,
    chance,
    applies: compileCondition(when, lists),
  }));
  return (facts) => (ownerId) =>
    chances.find((entry) => entry.ownerId === ownerId && entry.applies.holds(facts))?.chance ?? null;
}
