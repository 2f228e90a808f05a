import { conditionWords, shorten } from './condition-words.ts';
import { fieldChanges, listChanges, plainWords, sameValue } from './field-changes.ts';
import type { RulebookNames } from './rulebook-names.ts';
import type { Territory } from './rulebook.ts';

type Member = Territory['members'][number];

const fieldWords = {
  slaPolicyId: 'SLA policy',
  calendarId: 'calendar',
  fallbackOwnerIds: 'fallbacks',
  selection: 'whose turn it is',
  absence: 'absent reps',
  whenNobody: 'when nobody can take a lead',
  requires: 'requirements',
};

/** "Territory DACH: Anna Berg's weight 1 → 2." for all that differs but the place in the order. */
export function territoryChanges(
  before: Territory,
  after: Territory,
  names: RulebookNames,
): readonly string[] {
  const { members, condition, name, priority: _, territoryId: __, ...rules } = after;
  const { members: _m, condition: _c, name: _n, priority: _p, territoryId: _t, ...oldRules } = before;
  const changes = [
    ...(before.name === name ? [] : [`is called "${shorten(name)}" now`]),
    ...(sameValue(before.condition, condition)
      ? []
      : [`takes ${takes(after, names)} instead of ${takes(before, names)}`]),
    ...memberChanges(before.members, members, names),
    ...fieldChanges(oldRules, rules, fieldWords, (field, value) => ruleWords(field, value, names)),
  ];
  return changes.map((change) => `${territoryName(before)}: ${change}.`);
}

/** "Territory DACH is new: it takes country is DE, with Anna Berg (2) and Bo Lindt (1)." */
export function newTerritoryWords(territory: Territory, names: RulebookNames): string {
  const members = territory.members.map(({ ownerId, weight }) => `${names.owner(ownerId)} (${weight})`);
  const withWhom = members.length === 0 ? 'nobody yet' : members.slice(0, 5).join(', ');
  const more = members.length > 5 ? ` and ${members.length - 5} more` : '';
  return `${territoryName(territory)} is new: it takes ${takes(territory, names)}, with ${withWhom}${more}.`;
}

export const territoryName = ({ name }: { readonly name: string }): string => `Territory ${shorten(name)}`;

const takes = ({ condition }: Territory, names: RulebookNames): string => {
  const words = conditionWords(condition, names.list);
  const text = words === 'every lead' ? words : `leads whose ${words}`;
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
};

export const memberChanges = (
  before: readonly Member[],
  after: readonly Member[],
  names: RulebookNames,
): readonly string[] =>
  listChanges(before, after, ({ ownerId }) => ownerId, {
    added: ({ ownerId, weight }) => [`${names.owner(ownerId)} joins with weight ${weight}`],
    removed: ({ ownerId }) => [`${names.owner(ownerId)} leaves`],
    changed: (was, now) => fieldChanges(was, now).map((change) => `${names.owner(now.ownerId)}'s ${change}`),
  });

function ruleWords(field: string, value: unknown, names: RulebookNames): string | null {
  if (field === 'fallbackOwnerIds' && Array.isArray(value)) {
    return value.length === 0 ? null : value.map((ownerId) => names.owner(String(ownerId))).join(', ');
  }
  if (field === 'slaPolicyId') return names.slaPolicy(String(value));
  if (field === 'calendarId' && typeof value === 'string') return names.calendar(value);
  return plainWords(value);
}

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
