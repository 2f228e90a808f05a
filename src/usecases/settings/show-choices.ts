import type { Choices } from '../../contract/settings.ts';
import { attributeName } from '../../routing/condition-words.ts';
import { departments } from '../../routing/job-department.ts';
import { leadAttributeNames } from '../../routing/lead.ts';
import type { StandardAttributeName } from '../../routing/lead.ts';
import { seniorityLevels } from '../../routing/seniority-words.ts';
import type { Words } from '../../routing/words/catalogue.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { listNames } from '../../store/named-lists.ts';
import { slaPoliciesInUse } from '../../store/territory-pages.ts';
import { findShown } from './draft-rulebook.ts';
import { defaultSlaPolicyId } from './new-territory-defaults.ts';
import { loadReps } from './people-names.ts';

type Attribute = Choices['attributes'][number];

const textTests = ['any_of', 'none_of', 'starts_with', 'ends_with', 'contains', 'in_list', 'not_in_list'];
const testsOf: Readonly<Record<Attribute['kind'], readonly string[]>> = {
  text: [...textTests, 'known', 'unknown'],
  number: ['between', 'known', 'unknown'],
  postal: ['postal_prefix', 'postal_between', 'any_of', 'none_of', 'known', 'unknown'],
  grade: ['any_of', 'none_of'],
  score: ['between'],
};
const kindOf: Partial<Readonly<Record<StandardAttributeName, Attribute['kind']>>> = {
  company_size: 'number',
  revenue: 'number',
  postal_code: 'postal',
};
const valuesOf: Partial<Readonly<Record<StandardAttributeName, readonly string[]>>> = {
  email_kind: ['company', 'free', 'disposable'],
  seniority: seniorityLevels,
  department: departments,
};

const attribute = (
  name: string,
  label: string,
  kind: Attribute['kind'],
  values: readonly string[] | null,
  named: Attribute['named'] = [],
) => ({
  ...{ attribute: name, label, kind },
  tests: [...testsOf[kind]],
  values: values && [...values],
  named,
});

const attributesIn = (words: Words): Attribute[] => [
  ...leadAttributeNames.map((name) =>
    attribute(
      name,
      attributeName(name, words),
      kindOf[name] ?? 'text',
      valuesOf[name] ?? null,
      words.conditions.named(name),
    ),
  ),
  attribute('score', words.conditions.score, 'score', null),
  attribute('grade', words.conditions.grade, 'grade', ['A', 'B', 'C', 'D']),
];

/** What the forms of the settings page let a person choose from. */
export async function showChoices(db: Database, portalId: PortalId, words: Words): Promise<Choices> {
  const { parts, source } = await findShown(db, portalId, 'draft');
  return {
    attributes: attributesIn(words),
    owners: (await loadReps(db, portalId)).map(({ ownerId, name, active }) => ({ ownerId, name, active })),
    slaPolicies: parts.slaPolicies.map(({ slaPolicyId, name }) => ({
      slaPolicyId,
      name: name ?? slaPolicyId,
    })),
    calendars: parts.calendars.map(({ calendarId, name }) => ({ calendarId, name })),
    lists: await listNames(db, portalId),
    newTerritory: {
      slaPolicyId: defaultSlaPolicyId(parts, await slaPoliciesInUse(db, portalId, source)),
    },
  };
}
