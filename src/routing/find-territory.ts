import type { CompiledTerritory } from './compile-rulebook.ts';
import type { TriedTerritory } from './decision.ts';
import type { Lead } from './lead.ts';

export interface TerritoryMatch {
  /** Every territory looked at, in order; the last one is the match, if there is one. */
  readonly tried: readonly TriedTerritory[];
  readonly territory: CompiledTerritory | null;
}

/** The first territory, in the order given, whose condition holds for the lead. */
export function findTerritory(lead: Lead, territories: readonly CompiledTerritory[]): TerritoryMatch {
  const tried: TriedTerritory[] = [];
  for (const territory of territories) {
    const { holds, because } = territory.match(lead);
    tried.push({ territoryId: territory.territoryId, name: territory.name, matched: holds, because });
    if (holds) return { tried, territory };
  }
  return { tried, territory: null };
}
