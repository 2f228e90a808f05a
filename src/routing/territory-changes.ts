import { shorten } from './condition-words.ts';
import { fieldChanges, listChanges, sameValue } from './field-changes.ts';
import { leadsWords, territorySayers } from './rule-words.ts';
import type { RulebookNames } from './rulebook-names.ts';
import type { Territory } from './rulebook.ts';
import type { Words } from './words/catalogue.ts';
import { en } from './words/en.ts';

type Member = Territory['members'][number];

/** "Territory DACH: Anna Berg's weight 1 → 2." for all that differs but the place in the order. */
export function territoryChanges(
  before: Territory,
  after: Territory,
  names: RulebookNames,
  words: Words = en,
): readonly string[] {
  const { changes: said } = words;
  const { members, condition, name, priority: _, territoryId: __, ...rules } = after;
  const { members: _m, condition: _c, name: _n, priority: _p, territoryId: _t, ...oldRules } = before;
  const changes = [
    ...(before.name === name ? [] : [said.renamed(shorten(name))]),
    ...(sameValue(before.condition, condition)
      ? []
      : [said.takes(takes(after, names, words), takes(before, names, words))]),
    ...memberChanges(before.members, members, names, words),
    ...fieldChanges(oldRules, rules, words, said.fields.territory, territorySayers(names, words)),
  ];
  return changes.map((change) => said.of(territoryName(before, words), change));
}

/** "Territory DACH is new: it takes country is DE, with Anna Berg (2) and Bo Lindt (1)." */
export function newTerritoryWords(territory: Territory, names: RulebookNames, words: Words = en): string {
  const { changes } = words;
  const members = territory.members.map(
    ({ ownerId, weight }) => `${names.owner(ownerId)} (${changes.number(weight)})`,
  );
  const more = Math.max(0, members.length - 5);
  const takesWhat = takes(territory, names, words);
  return changes.isNew(territoryName(territory, words), takesWhat, members.slice(0, 5), more);
}

export const territoryName = ({ name }: { readonly name: string }, { changes }: Words = en): string =>
  changes.territory(shorten(name));

const takes = ({ condition }: Territory, names: RulebookNames, words: Words): string =>
  leadsWords(condition, names, words);

export const memberChanges = (
  before: readonly Member[],
  after: readonly Member[],
  names: RulebookNames,
  words: Words,
): readonly string[] =>
  listChanges(before, after, ({ ownerId }) => ownerId, {
    added: ({ ownerId, weight }) => [words.changes.joins(names.owner(ownerId), weight)],
    removed: ({ ownerId }) => [words.changes.leaves(names.owner(ownerId))],
    changed: (was, now) =>
      fieldChanges(was, now, words).map((change) => words.changes.ofMember(names.owner(now.ownerId), change)),
  });

/**
 * Territories that moved, as few as explain the new order. Only those that are in both orders count, and places are
 * those of the new order, from 1.
 */
export function movedTerritories(
  before: readonly string[],
  after: readonly string[],
): readonly { readonly territoryId: string; readonly place: number }[] {
  const oldPlace = new Map(before.map((territoryId, i) => [territoryId, i]));
  const common = after.filter((territoryId) => oldPlace.has(territoryId));
  const stayed = new Set(longestRise(common.map((territoryId) => oldPlace.get(territoryId) ?? 0)));
  const place = new Map(after.map((territoryId, i) => [territoryId, i + 1]));
  return common
    .filter((_, i) => !stayed.has(i))
    .map((territoryId) => ({ territoryId, place: place.get(territoryId) ?? 0 }));
}

/** Indexes of a longest rising subsequence, by patience sorting: n log n. */
function longestRise(values: readonly number[]): readonly number[] {
  const piles: number[] = [];
  const behind: (number | undefined)[] = [];
  values.forEach((value, i) => {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[piles[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    behind[i] = low > 0 ? piles[low - 1] : undefined;
    piles[low] = i;
  });
  const rise: number[] = [];
  for (let at = piles.at(-1); at !== undefined; at = behind[at]) rise.push(at);
  return rise;
}
