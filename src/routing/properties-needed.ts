import { sourcesOfAttribute } from './lead.ts';
import type { LeadAttributeName } from './lead.ts';
import type { Condition, Rulebook } from './rulebook.ts';

/**
 * HubSpot contact properties to read before a lead can be decided by this rulebook, sorted, none twice:
 * creation date, owner, and what its conditions and scorecard ask about.
 */
export function propertiesNeeded(rulebook: Rulebook): readonly string[] {
  const needed = new Set(['createdate', 'hubspot_owner_id']);
  const attributes = [
    ...rulebook.scorecard.rules.map((rule) => rule.attribute),
    ...rulebook.territories.flatMap((territory) => attributesOf(territory.condition)),
  ];
  for (const attribute of attributes) {
    for (const property of propertiesOf(attribute)) needed.add(property);
  }
  return [...needed].sort();
}

function attributesOf(condition: Condition): readonly LeadAttributeName[] {
  if ('all' in condition) return condition.all.flatMap(attributesOf);
  if ('any' in condition) return condition.any.flatMap(attributesOf);
  if ('none' in condition) return condition.none.flatMap(attributesOf);
  return [condition.attribute];
}

function propertiesOf(attribute: LeadAttributeName): readonly string[] {
  // A region can only be read once the country is known.
  if (attribute === 'region') return [...sourcesOfAttribute.country, ...sourcesOfAttribute.region];
  return isStandard(attribute) ? sourcesOfAttribute[attribute] : [attribute.slice('property:'.length)];
}

const isStandard = (attribute: LeadAttributeName): attribute is keyof typeof sourcesOfAttribute =>
  attribute in sourcesOfAttribute;
