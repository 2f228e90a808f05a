import { attributeName } from './condition-words.ts';
import { attributeWords } from './lead.ts';
import type { LeadAttributeName } from './lead.ts';

/** What stands at a path in a rulebook as it was written; undefined when there is nothing. */
export const valueAt = (rulebook: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined,
    rulebook,
  );

/** A path in words: `territories.0.condition.all.1.values` → `Territory "DACH", condition, part 2 of "all" on country, "values"`. */
export function placeInRulebook(rulebook: unknown, path: readonly PropertyKey[]): string {
  const words = path.flatMap((key, i) => {
    if (typeof key === 'number') {
      const list = String(path[i - 1]);
      const noun = nouns[list];
      const element = valueAt(rulebook, path.slice(0, i + 1));
      if (noun === undefined) return [`part ${key + 1} of "${list}"${subjectOf(element)}`];
      return [`${noun} ${nameOf(element) ?? key + 1}`];
    }
    if (typeof path[i + 1] === 'number') return [];
    if (key === 'condition') return [`condition${subjectOf(valueAt(rulebook, path.slice(0, i + 1)))}`];
    return [i === 0 ? String(key) : `"${String(key)}"`];
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
  ranges: 'range',
  caps: 'cap',
  people: 'person',
  requires: 'requirement',
  calendars: 'calendar',
  week: 'interval',
  closures: 'closure',
  extraShifts: 'extra shift',
  steps: 'step',
  warnings: 'warning',
};

/** " on country" for a test of a condition; nothing for a group, or when it does not say what it asks about. */
function subjectOf(condition: unknown): string {
  const attribute = valueAt(condition, ['attribute']);
  if (typeof attribute !== 'string' || attribute === '') return '';
  return attribute in attributeWords || attribute.startsWith('property:')
    ? ` on ${attributeName(attribute as LeadAttributeName)}`
    : ` on ${attribute}`;
}

/** What the element is called by the person who wrote it. */
function nameOf(element: unknown): string | null {
  for (const key of ['name', 'label', 'territoryId', 'capId', 'ownerId', 'slaPolicyId', 'calendarId']) {
    const name = valueAt(element, [key]);
    if (typeof name === 'string' && name !== '') return `"${name}"`;
  }
  return null;
}
