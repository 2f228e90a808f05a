import { attributeName } from './condition-words.ts';
import type { ConditionAttribute } from './condition.ts';
import { attributeWords } from './lead.ts';
import type { Words } from './words/catalogue.ts';
import { en } from './words/en.ts';

/** What stands at a path in a rulebook as it was written; undefined when there is nothing. */
export const valueAt = (rulebook: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined,
    rulebook,
  );

/** A path in words: `territories.0.condition.all.1.values` → `Territory "DACH", condition, part 2 of "all" on country, "values"`. */
export function placeInRulebook(rulebook: unknown, path: readonly PropertyKey[], words: Words = en): string {
  const { faults } = words;
  const said = path.flatMap((key, i) => {
    if (typeof key === 'number') {
      const list = String(path[i - 1]);
      const element = valueAt(rulebook, path.slice(0, i + 1));
      if (!isListed(list)) return [`${faults.partOf(key + 1, list)}${subjectOf(element, words)}`];
      const name = nameOf(element);
      return [faults.element(faults.nouns[list], name === null ? String(key + 1) : faults.named(name))];
    }
    if (typeof path[i + 1] === 'number') return [];
    if (key === 'condition') {
      return [`${faults.condition}${subjectOf(valueAt(rulebook, path.slice(0, i + 1)), words)}`];
    }
    return [i === 0 ? faults.part(String(key)) : faults.field(String(key))];
  });
  const place = said.join(', ') || faults.rulebook;
  return place.charAt(0).toUpperCase() + place.slice(1);
}

/** Whether there is a word for one element of this list. */
const isListed = (list: string): list is keyof Words['faults']['nouns'] => list in en.faults.nouns;

/** " on country" for a test of a condition; nothing for a group, or when it does not say what it asks about. */
function subjectOf(condition: unknown, words: Words): string {
  const attribute = valueAt(condition, ['attribute']);
  if (typeof attribute !== 'string' || attribute === '') return '';
  return attribute in attributeWords || attribute.startsWith('property:') || isScore(attribute)
    ? words.faults.on(attributeName(attribute as ConditionAttribute, words))
    : words.faults.on(attribute);
}

const isScore = (attribute: string) => attribute === 'score' || attribute === 'grade';

/** What the element is called by the person who wrote it. */
function nameOf(element: unknown): string | null {
  for (const key of ['name', 'label', 'territoryId', 'capId', 'ownerId', 'slaPolicyId', 'calendarId']) {
    const name = valueAt(element, [key]);
    if (typeof name === 'string' && name !== '') return name;
  }
  return null;
}
