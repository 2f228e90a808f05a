import { accountAttributes } from './account-claims.ts';
import { attributesOf } from './condition.ts';
import { attributesBehind, sourcesOfAttribute } from './lead.ts';
import type { LeadAttributeName } from './lead.ts';
import type { Condition, Rulebook, Territory } from './rulebook.ts';

/**
 * HubSpot contact properties to read before a lead can be decided by this rulebook, sorted, none twice:
 * creation date, owner, and what its conditions, scorecard and policies ask about. Nothing else: what no rule asks about,
 * a phone number for one, is not fetched at all.
 */
export function propertiesNeeded(rulebook: Rulebook): readonly string[] {
  const needed = new Set(['createdate', 'hubspot_owner_id']);
  const attributes = [
    ...rulebook.scorecard.rules.map((rule) => rule.attribute),
    ...(rulebook.scorecard.pairs ?? []).flatMap(({ first, second }) => [first.attribute, second.attribute]),
    ...rulebook.territories.flatMap(conditionsOf).flatMap(attributesOf),
    ...(rulebook.territories.some(asksForLanguage) ? (['language'] as const) : []),
    ...accountAttributes(rulebook.accounts),
  ];
  for (const attribute of new Set(attributes)) {
    for (const property of propertiesOf(attribute)) needed.add(property);
  }
  return [...needed].sort();
}

/** HubSpot contact properties that an attribute, and those it can only be read with, come from. */
export function propertiesOf(attribute: LeadAttributeName): readonly string[] {
  if (!isStandard(attribute)) return [attribute.slice('property:'.length)];
  return [...sourcesOfAttribute[attribute], ...(attributesBehind[attribute] ?? []).flatMap(propertiesOf)];
}

/** Every condition in a territory: its own, and those of its policies. */
function conditionsOf({ condition, requires, selection }: Territory): readonly Condition[] {
  const chances = selection.by === 'best_fit' ? selection.chances : [];
  return [condition, ...requires.map(({ when }) => when), ...chances.map(({ when }) => when)];
}

const asksForLanguage = ({ requires }: Territory): boolean =>
  requires.some((requirement) => 'language' in requirement && requirement.language === 'of_lead');

const isStandard = (attribute: LeadAttributeName): attribute is keyof typeof sourcesOfAttribute =>
  Object.hasOwn(sourcesOfAttribute, attribute);
