import type { AccountPolicy } from './account-policy.ts';
import type { Calendar } from './calendar.ts';
import { compileCapacity } from './compile-capacity.ts';
import type { CompiledCapacity } from './compile-capacity.ts';
import { compileScorecard } from './compile-scorecard.ts';
import type { CompiledScorecard } from './compile-scorecard.ts';
import { compileTerritoryPolicy } from './compile-territory-policy.ts';
import type { CompiledTerritoryPolicy } from './compile-territory-policy.ts';
import type { Condition } from './condition.ts';
import { conditionCompiler } from './match-condition.ts';
import type { CompiledCondition } from './match-condition.ts';
import { compileLists } from './named-list.ts';
import type { CompiledLists, NamedList } from './named-list.ts';
import { ledgerKeysOf } from './ledger-key.ts';
import type { LedgerKey } from './routing-state.ts';
import type { Rulebook, SlaPolicy, Territory } from './rulebook.ts';
import { indexTerritories } from './territory-index.ts';
import type { TerritoryIndex } from './territory-index.ts';

export interface CompiledTerritory {
  readonly territoryId: string;
  readonly name: string;
  readonly condition: Condition;
  readonly match: CompiledCondition;
  readonly members: Territory['members'];
  /** Where the balance of a member, or of anybody else, stands. */
  readonly ledgerKeyOf: (ownerId: string) => LedgerKey;
  /** Null only in a rulebook that never passed its schema. */
  readonly slaPolicy: SlaPolicy | null;
  /** Null: the territory has no opening hours of its own. */
  readonly calendar: Calendar | null;
  readonly fallbackOwnerIds: readonly string[];
  readonly policy: CompiledTerritoryPolicy;
}

/** A rulebook ready to decide many leads: nothing in it that the rulebook and its lists do not say. */
export interface CompiledRulebook {
  readonly scorecard: CompiledScorecard;
  /** In the order in which they are tried. */
  readonly territories: readonly CompiledTerritory[];
  /** Null: there is none of that id (any more), or none is asked for. */
  readonly territoryOf: (territoryId: string | undefined) => CompiledTerritory | null;
  /** Over these territories, by their place in that order. */
  readonly index: TerritoryIndex;
  readonly capacity: CompiledCapacity;
  readonly accounts: AccountPolicy;
  /** Owner ids, the first one first. */
  readonly fallback: readonly string[];
  /** Owner id where a chain of escalation ends; null without one. */
  readonly lastResort: string | null;
  readonly giveBack: Rulebook['giveBack'];
  readonly openLeads: Rulebook['openLeads'];
  readonly existingOwner: Rulebook['existingOwner'];
  readonly lists: CompiledLists;
  /** Some territory serves the hottest of its waiting leads first. */
  readonly hottestFirst: boolean;
}

/**
 * Territories of equal priority are tried in the order in which the rulebook lists them. `lists` are those that its
 * conditions name; a list that is not among them holds nothing (see listFaults in named-list.ts).
 */
export function compileRulebook(rulebook: Rulebook, lists: readonly NamedList[] = []): CompiledRulebook {
  const policies = new Map(rulebook.slaPolicies.map((policy) => [policy.slaPolicyId, policy]));
  const calendars = new Map(rulebook.calendars.map((calendar) => [calendar.calendarId, calendar]));
  const compiledLists = compileLists(lists);
  const compileCondition = conditionCompiler(compiledLists);
  const territories = [...rulebook.territories]
    .sort((a, b) => a.priority - b.priority)
    .map((territory) => ({
      territoryId: territory.territoryId,
      name: territory.name,
      condition: territory.condition,
      match: compileCondition(territory.condition),
      members: territory.members,
      ledgerKeyOf: ledgerKeysOf(territory.territoryId),
      slaPolicy: policies.get(territory.slaPolicyId) ?? null,
      calendar: calendars.get(territory.calendarId ?? '') ?? null,
      fallbackOwnerIds: territory.fallbackOwnerIds,
      policy: compileTerritoryPolicy(territory, compiledLists),
    }));
  const byId = new Map(territories.map((territory) => [territory.territoryId, territory]));
  return {
    scorecard: compileScorecard(rulebook.scorecard),
    territories,
    territoryOf: (territoryId) => (territoryId === undefined ? null : (byId.get(territoryId) ?? null)),
    index: indexTerritories(territories, compiledLists),
    capacity: compileCapacity(rulebook),
    accounts: rulebook.accounts,
    fallback: rulebook.fallback.ownerIds,
    lastResort: rulebook.lastResort.ownerId,
    giveBack: rulebook.giveBack,
    openLeads: rulebook.openLeads,
    existingOwner: rulebook.existingOwner,
    lists: compiledLists,
    hottestFirst: territories.some(
      ({ policy: { whenNobody } }) => whenNobody.do === 'hold' && whenNobody.order === 'hottest',
    ),
  };
}
