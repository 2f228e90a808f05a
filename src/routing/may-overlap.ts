import { waysToHold } from './condition-needs.ts';
import type { KeyNeed, Need, Way } from './condition-needs.ts';
import type { Condition, ConditionAttribute } from './condition.ts';

/** Attributes of which a lead has one value: whoever asks for DE and whoever asks for AT never meet. */
const single: ReadonlySet<ConditionAttribute> = new Set([
  ...(['country', 'region', 'grade', 'email_kind', 'email_domain', 'company_domain'] as const),
]);

/**
 * Pairs of conditions that some lead may fit both of, as places with the later one last: surely all of them, and some
 * that only look so. A pair is left out when both ask for values, or ranges, that have nothing in common.
 */
export function* mayOverlap(conditions: readonly Condition[]): Generator<readonly [number, number]> {
  const ways = conditions.map((condition) => waysToHold(condition));
  const split = bestSplit(ways);
  const byKey = new Map<string, number[]>();
  const unsplit: number[] = [];
  for (const [place, alternatives] of ways.entries()) {
    const keys = split === null ? null : keysOn(split, alternatives);
    const near = keys === null ? range(place) : [...keys].flatMap((key) => byKey.get(key) ?? []);
    const earlier = keys === null ? near : [...new Set([...near, ...unsplit])].sort((a, b) => a - b);
    for (const before of earlier) {
      if (canMeet(alternatives, ways[before] ?? [])) yield [before, place];
    }
    if (keys === null) unsplit.push(place);
    else for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), place]);
  }
}

const range = (end: number): readonly number[] => Array.from({ length: end }, (_, i) => i);

/** The attribute whose values tell most of the conditions apart; null when none does. */
function bestSplit(ways: readonly (readonly Way[])[]): ConditionAttribute | null {
  const apart = [...single].map((attribute) => {
    const keys = ways.flatMap((alternatives) => [...(keysOn(attribute, alternatives) ?? [])]);
    return { attribute, told: keys.length === 0 ? 0 : new Set(keys).size };
  });
  const best = apart.reduce((a, b) => (b.told > a.told ? b : a));
  return best.told > 1 ? best.attribute : null;
}

/** Values of an attribute one of which a lead must have; null where it may have any. */
function keysOn(attribute: ConditionAttribute, alternatives: readonly Way[]): ReadonlySet<string> | null {
  const keys = new Set<string>();
  for (const way of alternatives) {
    const need = way.find((each): each is KeyNeed => isValue(each) && each.attribute === attribute);
    if (!need) return null;
    for (const key of need.keys) keys.add(key);
  }
  return keys;
}

const isValue = (need: Need): need is KeyNeed => need.view === 'value' && single.has(need.attribute);

const canMeet = (a: readonly Way[], b: readonly Way[]): boolean =>
  a.some((one) => b.some((other) => !one.some((need) => other.some((against) => excludes(need, against)))));

function excludes(a: Need, b: Need): boolean {
  if (a.attribute !== b.attribute || a.view !== b.view) return false;
  if ('keys' in a && 'keys' in b) {
    const isCode = a.view === 'postal' && a.attribute === 'postal_code';
    if (isCode) return a.keys.every((key) => b.keys.every((other) => excludesCode(key, other)));
    return isValue(a) && !a.keys.some((key) => b.keys.includes(key));
  }
  if ('keys' in a || 'keys' in b) return false;
  return a.to < b.from || b.to < a.from;
}

/** No code begins with both; codes that begin with a letter have rules of their own. */
const excludesCode = (a: string, b: string): boolean =>
  a < ':' && b < ':' && !a.startsWith(b) && !b.startsWith(a);
