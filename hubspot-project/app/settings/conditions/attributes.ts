/** Questions that the builder can ask. Three of them are written as one test, `between`. */
export const questions = [
  'any_of',
  'none_of',
  'at_least',
  'at_most',
  'between',
  'contains',
  'starts_with',
  'ends_with',
  'postal_prefix',
  'postal_between',
  'date_between',
  'in_list',
  'not_in_list',
  'known',
  'unknown',
] as const;
export type Question = (typeof questions)[number];

/** Attributes that Baton reads by itself, in the order in which people look for them. */
export const standardAttributes = [
  'country',
  'region',
  'postal_code',
  'city',
  'time_zone',
  'language',
  'company_size',
  'company_size_band',
  'revenue',
  'revenue_band',
  'industry',
  'company_name',
  'company_domain',
  'email_domain',
  'email_kind',
  'seniority',
  'department',
  'source',
  'record_source',
  'form',
  'lifecycle_stage',
  'score',
  'grade',
] as const;
export type StandardAttribute = (typeof standardAttributes)[number];

export const isStandard = (attribute: string): attribute is StandardAttribute =>
  (standardAttributes as readonly string[]).includes(attribute);

const ofNumbers: readonly Question[] = ['at_least', 'at_most', 'between'];
const ofLists: readonly Question[] = ['in_list', 'not_in_list'];
const ofKnowing: readonly Question[] = ['known', 'unknown'];
const ofChoices: readonly Question[] = ['any_of', 'none_of', ...ofLists, ...ofKnowing];
const ofText: readonly Question[] = [
  ...(['any_of', 'none_of', 'contains', 'starts_with', 'ends_with'] as const),
  ...ofLists,
  ...ofKnowing,
];

const questionsOfStandard: Readonly<Partial<Record<StandardAttribute, readonly Question[]>>> = {
  company_size: [...ofNumbers, ...ofKnowing],
  revenue: [...ofNumbers, ...ofKnowing],
  score: ofNumbers,
  grade: ['any_of', 'none_of'],
  postal_code: ['postal_prefix', 'postal_between', ...ofChoices],
  city: ofText,
  company_name: ofText,
  company_domain: ofText,
  email_domain: ofText,
  form: ofText,
};

/** What may be asked about an attribute; the first is what a new row asks. A custom property may hold anything. */
export function questionsAbout(attribute: string): readonly Question[] {
  if (!isStandard(attribute)) return questions;
  return questionsOfStandard[attribute] ?? ofChoices;
}
