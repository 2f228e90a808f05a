import type { CompiledRulebook, CompiledTerritory } from './compile-rulebook.ts';
import type { Score, TriedTerritory } from './decision.ts';
import type { Condition } from './condition.ts';
import { factsOf } from './facts.ts';
import type { Facts } from './facts.ts';
import type { Lead } from './lead.ts';
import { conditionCompiler } from './match-condition.ts';
import type { CompiledLists } from './named-list.ts';
import type { Words } from './words/catalogue.ts';

/**
 * So many territories are listed with their reasons, the match among them, when no more were tried; of more only the
 * nearest before the match, so that a decision stays small and quick however large the rulebook. The rest is counted:
 * triedTerritories gives the reason of each from what is stored with the decision.
 */
export const MOST_LISTED = 25;
export const NEAREST_LISTED = 10;

/** Where a lead belongs. */
export interface TerritoryPlace {
  readonly territory: CompiledTerritory | null;
  /** Place of the match in the rulebook's territories; -1 without one. To find the next: pass it as `after`. */
  readonly place: number;
}

export interface TerritoryMatch extends TerritoryPlace {
  /** In the order of trying; the last one is the match, if there is one. */
  readonly tried: readonly TriedTerritory[];
  /** How many were tried before the first of those listed. None of them holds. */
  readonly unlisted: number;
}

type Rules = Pick<CompiledRulebook, 'territories' | 'index'>;
type KnownScore = Pick<Score, 'points' | 'grade'>;

/** The first territory whose condition holds for the lead, of those after the place `after`. */
export function placeTerritory(facts: Facts, { territories, index }: Rules, after = -1): TerritoryPlace {
  const place = index.first(facts, after);
  return { territory: territories[place] ?? null, place };
}

/** The first territory that takes the lead, and why those before it do not. */
export function findTerritory(facts: Facts, rules: Rules): TerritoryMatch {
  const { territory, place } = placeTerritory(facts, rules);
  const end = territory ? place + 1 : rules.territories.length;
  const listed = end <= MOST_LISTED ? 0 : end - NEAREST_LISTED;
  return {
    tried: rules.territories.slice(listed, end).map((each) => tryTerritory(each, facts, each === territory)),
    unlisted: listed,
    territory,
    place,
  };
}

/**
 * Why each of some territories did or did not take a lead, by their places in the order of trying (`to` excluded). For
 * whoever wants to see those that a decision only counted; the same lead, score and rulebook give the same answer.
 */
export function triedTerritories(
  lead: Lead,
  score: KnownScore | null,
  rules: Rules,
  from: number,
  to: number,
): readonly TriedTerritory[] {
  const facts = factsOf(lead, score);
  return rules.territories
    .slice(Math.max(from, 0), Math.max(to, 0))
    .map((territory) => tryTerritory(territory, facts, territory.match.holds(facts)));
}

/**
 * The same territories with their reasons in other words, from the conditions they had in the decision's rulebook, by
 * id. What cannot be said again stays as it was: where the condition or the lead is not known any more, or a list has
 * changed so much since that the answer would be another.
 */
export function triedInWords(
  tried: readonly TriedTerritory[],
  lead: Lead,
  score: KnownScore,
  conditions: ReadonlyMap<string, Condition>,
  lists: CompiledLists,
  words: Words,
): readonly TriedTerritory[] {
  const compile = conditionCompiler(lists, words);
  const facts = factsOf(lead, score, words);
  return tried.map((each) => {
    const condition = conditions.get(each.territoryId);
    const match = condition && compile(condition);
    return match && match.holds(facts) === each.matched ? { ...each, because: match.because(facts) } : each;
  });
}

const tryTerritory = (
  { territoryId, name, match }: CompiledTerritory,
  facts: Facts,
  matched: boolean,
): TriedTerritory => ({ territoryId, name, matched, because: match.because(facts) });
