import type { LeadAttributeName } from './lead.ts';
import type { Condition } from './rulebook.ts';

const attributeWords: Readonly<Record<string, string>> = {
  country: 'country',
  region: 'region',
  industry: 'industry',
  company_size: 'company size',
  email_domain: 'e-mail domain',
  email_kind: 'e-mail kind',
};

/** "company size" for company_size, `property "tier"` for property:tier. */
export const attributeName = (attribute: LeadAttributeName): string =>
  attributeWords[attribute] ?? `property "${attribute.slice('property:'.length)}"`;

/** "US, CA" or "US, CA, MX, BR and 12 more". */
export const listWords = (values: readonly string[], most = 5): string =>
  values.length <= most
    ? values.join(', ')
    : `${values.slice(0, most - 1).join(', ')} and ${values.length - most + 1} more`;

/** "from 50 to 200", "at least 50", "at most 200". */
export const rangeWords = (from: number | undefined, to: number | undefined): string =>
  from === undefined ? `at most ${to}` : to === undefined ? `at least ${from}` : `from ${from} to ${to}`;

/** A condition in words, without a lead: "country is one of DE, AT and company size is at least 50". */
export function conditionWords(condition: Condition): string {
  if ('all' in condition) {
    return condition.all.length === 0 ? 'every lead' : condition.all.map(partWords).join(' and ');
  }
  if ('any' in condition) return condition.any.map(partWords).join(' or ');
  if ('none' in condition) return `none of: ${condition.none.map(partWords).join('; ')}`;
  const name = attributeName(condition.attribute);
  switch (condition.is) {
    case 'any_of':
      return condition.values.length === 1
        ? `${name} is ${condition.values[0]}`
        : `${name} is one of ${listWords(condition.values)}`;
    case 'none_of':
      return `${name} is not ${condition.values.length === 1 ? '' : 'one of '}${listWords(condition.values)}`;
    case 'known':
      return `${name} is known`;
    case 'unknown':
      return `${name} is not known`;
    case 'between':
      return `${name} is ${rangeWords(condition.from, condition.to)}`;
  }
}

const partWords = (condition: Condition): string =>
  'is' in condition ? conditionWords(condition) : `(${conditionWords(condition)})`;
