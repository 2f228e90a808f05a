import { factsOf } from './facts.ts';
import type { Facts } from './facts.ts';
import type { Lead, LeadAttribute, LeadAttributeName } from './lead.ts';
import { withLinked } from './linked-attributes.ts';
import type { KnownValues } from './linked-attributes.ts';
import { gradeOf } from './score-lead.ts';
import type { Scorecard } from './scorecard.ts';

type Grades = Scorecard['grades'] | null;

/** A lead as far as conditions ask about it, with a score where they ask about that. */
export interface ExampleLead {
  readonly attributes: KnownValues;
}

/** The example as a lead, which has what follows from its attributes as well. */
export const exampleLead = (example: ExampleLead, grades: Grades = null): Lead =>
  leadOf(withLinked(example.attributes, grades));

function leadOf(attributes: KnownValues): Lead {
  const read = Object.entries(attributes).flatMap(([name, value]): [LeadAttributeName, LeadAttribute][] => {
    if (value === undefined || name === 'score' || name === 'grade') return [];
    const attribute: LeadAttribute = { value, source: 'example', raw: String(value), sure: 'stated' };
    return [[name as LeadAttributeName, attribute]];
  });
  return { contactId: 'example', createdAt: 0, ownerId: null, attributes: Object.fromEntries(read) };
}

/** The example's score; a lead always has one. */
export const exampleScore = (example: ExampleLead, grades: Grades = null) =>
  scoreOf(withLinked(example.attributes, grades), grades);

function scoreOf({ score, grade }: KnownValues, grades: Grades) {
  const points = Number(score ?? 50);
  const asked = (['A', 'B', 'C', 'D'] as const).find((each) => each === grade);
  return { points, grade: asked ?? (grades ? gradeOf(points, grades) : ('B' as const)) };
}

export const exampleFacts = (example: ExampleLead, grades: Grades = null): Facts =>
  factsOf(exampleLead(example, grades), exampleScore(example, grades));

/** These attributes alone, whatever follows from them. */
export const factsOfAttributes = (attributes: KnownValues): Facts =>
  factsOf(leadOf(attributes), scoreOf(attributes, null));
