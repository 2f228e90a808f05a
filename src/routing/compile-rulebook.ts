import { compileScorecard } from './compile-scorecard.ts';
import type { CompiledScorecard } from './compile-scorecard.ts';
import { compileCondition } from './match-condition.ts';
import type { CompiledCondition } from './match-condition.ts';
import type { Rulebook, SlaPolicy, Territory } from './rulebook.ts';

export interface CompiledTerritory {
  readonly territoryId: string;
  readonly name: string;
  readonly match: CompiledCondition;
  readonly members: Territory['members'];
  /** Null only in a rulebook that never passed its schema. */
  readonly slaPolicy: SlaPolicy | null;
}

/** A rulebook ready to decide many leads: nothing in it that the rulebook does not say. */
export interface CompiledRulebook {
  readonly scorecard: CompiledScorecard;
  /** In the order in which they are tried. */
  readonly territories: readonly CompiledTerritory[];
  /** Leads a day, per owner id. */
  readonly dailyCaps: ReadonlyMap<string, number>;
  readonly existingOwner: Rulebook['existingOwner'];
}

/** Territories of equal priority are tried in the order in which the rulebook lists them. */
export function compileRulebook(rulebook: Rulebook): CompiledRulebook {
  const policies = new Map(rulebook.slaPolicies.map((policy) => [policy.slaPolicyId, policy]));
  return {
    scorecard: compileScorecard(rulebook.scorecard),
    territories: [...rulebook.territories]
      .sort((a, b) => a.priority - b.priority)
      .map((territory) => ({
        territoryId: territory.territoryId,
        name: territory.name,
        match: compileCondition(territory.condition),
        members: territory.members,
        slaPolicy: policies.get(territory.slaPolicyId) ?? null,
      })),
    dailyCaps: new Map(rulebook.capacities.map(({ ownerId, perDay }) => [ownerId, perDay])),
    existingOwner: rulebook.existingOwner,
  };
}
