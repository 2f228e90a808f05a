/** What stands at a path in a rulebook as it was written; undefined when there is nothing. */
export const valueAt = (rulebook: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined,
    rulebook,
  );

/** A path in words: `territories.0.condition.all.1.values` → `Territory "DACH", condition, part 2 of "all", "values"`. */
export function placeInRulebook(rulebook: unknown, path: readonly PropertyKey[]): string {
  const words = path.flatMap((key, i) => {
    if (typeof key === 'number') {
      const list = String(path[i - 1]);
      const noun = nouns[list];
      if (noun === undefined) return [`part ${key + 1} of "${list}"`];
      return [`${noun} ${nameOf(valueAt(rulebook, path.slice(0, i + 1))) ?? key + 1}`];
    }
    if (typeof path[i + 1] === 'number') return [];
    return [i === 0 || key === 'condition' ? String(key) : `"${String(key)}"`];
  });
  const place = words.join(', ') || 'the rulebook';
  return place.charAt(0).toUpperCase() + place.slice(1);
}

/** One element of each list in a rulebook. */
const nouns: Readonly<Record<string, string>> = {
  territories: 'territory',
  members: 'member',
  rules: 'rule',
  bands: 'band',
  capacities: 'daily cap of owner',
  slaPolicies: 'SLA policy',
  values: 'value',
};

/** What the element is called by the person who wrote it. */
function nameOf(element: unknown): string | null {
  for (const key of ['name', 'label', 'territoryId', 'ownerId', 'slaPolicyId']) {
    const name = valueAt(element, [key]);
    if (typeof name === 'string' && name !== '') return `"${name}"`;
  }
  return null;
}
