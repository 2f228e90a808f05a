import { revenueBand } from './annual-revenue.ts';
import { revenueCuts } from './attribute-values.ts';
import type { ConditionAttribute } from './condition.ts';
import { mailKind } from './mail-kind.ts';
import { gradeOf } from './score-lead.ts';
import type { Scorecard } from './scorecard.ts';

/** What is known of a lead as far as conditions ask about it, its score among it. */
export type KnownValues = Readonly<Partial<Record<ConditionAttribute, string | number>>>;

type Value = string | number | null;

/** Two attributes of which the second follows from the first, or has a place within it. */
export interface Link {
  readonly first: ConditionAttribute;
  readonly second: ConditionAttribute;
  /** Values that go together have one class; null goes with every other. */
  classOf(attribute: ConditionAttribute, value: Value): string | null;
}

/** A region is known within its country alone; mailboxes and revenues have one kind and one band. */
const always: readonly Link[] = [
  {
    ...{ first: 'country', second: 'region' },
    classOf: (attribute, value) =>
      attribute === 'country' ? String(value) : value === null ? null : String(value).slice(0, 2),
  },
  {
    ...{ first: 'email_domain', second: 'email_kind' },
    classOf: (attribute, value) =>
      attribute === 'email_domain' && value !== null ? mailKind(String(value)) : String(value),
  },
  {
    ...{ first: 'revenue', second: 'revenue_band' },
    classOf: (attribute, value) =>
      attribute === 'revenue' && value !== null ? revenueBand(Number(value)) : String(value),
  },
];

/** With the link of score and grade, where grades go by points; those of a calibrated card may go by the chance. */
export const linksOf = (grades: Scorecard['grades'] | null): readonly Link[] =>
  grades === null || grades.byChance
    ? always
    : [
        ...always,
        {
          ...{ first: 'score', second: 'grade' },
          classOf: (attribute, value) =>
            attribute === 'score' ? gradeOf(Number(value), grades) : String(value),
        },
      ];

/** Numbers at which a linked attribute changes. */
export function cutsBeside(
  attribute: ConditionAttribute,
  asked: ReadonlySet<ConditionAttribute>,
  grades: Scorecard['grades'] | null,
): readonly number[] {
  if (attribute === 'revenue' && asked.has('revenue_band')) return revenueCuts;
  if (attribute !== 'score' || !asked.has('grade') || grades === null || grades.byChance) return [];
  return [grades.A, grades.B, grades.C];
}

/** Where only one of two linked attributes is asked for, a lead has the other all the same. */
export function withLinked(attributes: KnownValues, grades: Scorecard['grades'] | null): KnownValues {
  const { region, country, email_domain: domain, email_kind: kind, revenue, revenue_band: band } = attributes;
  const { score, grade } = attributes;
  const points = { A: grades?.A ?? 60, B: grades?.B ?? 40, C: grades?.C ?? 20, D: (grades?.C ?? 20) - 1 };
  const filled: [ConditionAttribute, Value | undefined][] = [
    ['country', country ?? (region === undefined ? undefined : String(region).slice(0, 2))],
    ['email_domain', domain ?? domainOf[String(kind)]],
    ['email_kind', kind ?? (domain === undefined ? undefined : mailKind(String(domain)))],
    ['revenue', revenue ?? revenueCuts.find((from) => revenueBand(from) === band)],
    ['revenue_band', band ?? (revenue === undefined ? undefined : revenueBand(Number(revenue)))],
    ['score', score ?? Object.entries(points).find(([name]) => name === grade)?.[1]],
    ['grade', grade ?? (score === undefined || !grades ? undefined : gradeOf(Number(score), grades))],
  ];
  const given = filled.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return { ...attributes, ...Object.fromEntries(given) };
}

const domainOf: Readonly<Record<string, string>> = {
  company: 'another-company.com',
  free: 'gmail.com',
  disposable: 'mailinator.com',
};
