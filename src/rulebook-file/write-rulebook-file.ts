import { rulebookSchema } from '../routing/rulebook.ts';
import type { Rulebook } from '../routing/rulebook.ts';
import { keyInFile, namedSections, refersTo } from './file-keys.ts';
import { layOut } from './lay-out.ts';
import { leaveOutDefaults } from './leave-out-defaults.ts';
import type { NameBook } from './name-book.ts';
import { createReferences } from './references.ts';
import type { References } from './references.ts';
import { idOfName } from './slug.ts';

/** Which form the file has; a later one has another number. */
export const FORM = 1;

/** Priorities are ten apart unless the file says otherwise, the first one included. */
export const PRIORITY_STEP = 10;

/** Who gets what comes first, points come last. */
const sections = [
  ...(['existingOwner', 'territories', 'fallback', 'lastResort', 'slaPolicies', 'calendars'] as const),
  ...([
    'people',
    'capacities',
    'caps',
    'openCaps',
    'openLeads',
    'accounts',
    'giveBack',
    'scorecard',
  ] as const),
] satisfies readonly (keyof Rulebook)[];

/**
 * A whole rulebook as one YAML file for people and for git: fixed order, an item a line, names for ids, nothing that
 * goes without saying. `book` names the owners and lists; null: they stay ids. readRulebookFile makes the same rulebook of
 * it, territories in the order in which they are tried.
 */
export function writeRulebookFile(rulebook: Rulebook, book: NameBook | null): string {
  const references = referencesOf(rulebook, book);
  const territories = rulebook.territories.toSorted((a, b) => a.priority - b.priority);
  const plain = Object.entries(leaveOutDefaults(rulebookSchema, { ...rulebook, territories }) ?? {});
  const written = new Map(
    plain.map(([section, value]) => [
      section,
      inFileTerms(shorten(section, value), section, section, references),
    ]),
  );
  const parts = sections.flatMap((section) =>
    written.has(section) ? [[section, written.get(section)] as const] : [],
  );
  const names = new Map(
    (book?.owners ?? []).map(({ ownerId, name }) => [references.write('owner', ownerId), name]),
  );
  return layOut({ rulebook: FORM, ...Object.fromEntries(parts) }, (owner) => names.get(owner) ?? null);
}

export const referencesOf = (
  rulebook: Pick<Rulebook, 'territories' | 'slaPolicies' | 'calendars'>,
  book: NameBook | null,
): References =>
  createReferences(
    {
      territory: rulebook.territories.map(({ territoryId, name }) => ({ id: territoryId, name })),
      slaPolicy: rulebook.slaPolicies.map(({ slaPolicyId, name }) => ({
        id: slaPolicyId,
        name: name ?? null,
      })),
      calendar: rulebook.calendars.map(({ calendarId, name }) => ({ id: calendarId, name })),
    },
    book,
  );

/** Without ids that follow from names, and priorities that follow from the order. */
function shorten(section: string, value: unknown): unknown {
  if (!isNamedSection(section) || !Array.isArray(value)) return value;
  let expected = 0;
  return value.map((item: Readonly<Record<string, unknown>>) => {
    const { [namedSections[section]]: id, priority, ...rest } = item;
    const first = idOfName(String(item['name'] ?? '')) === id ? {} : { [namedSections[section]]: id };
    expected += PRIORITY_STEP;
    const second = priority === undefined || priority === expected ? {} : { priority };
    expected = Number(priority ?? 0);
    const { name, ...others } = rest;
    return { ...(name === undefined ? {} : { name }), ...first, ...second, ...others };
  });
}

const isNamedSection = (section: string): section is keyof typeof namedSections => section in namedSections;

function inFileTerms(value: unknown, key: string, section: string, references: References): unknown {
  if (Array.isArray(value)) return value.map((item) => inFileTerms(item, key, section, references));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([inner, part]) => [
        keyInFile(section, inner),
        inFileTerms(part, inner, section, references),
      ]),
    );
  }
  const kind = refersTo(section, key);
  return typeof value === 'string' && kind !== null ? references.write(kind, value) : value;
}
