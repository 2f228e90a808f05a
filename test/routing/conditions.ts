import fc from 'fast-check';
import type { Condition, ConditionTest } from '../../src/routing/condition.ts';
import type { Lead, LeadAttribute, LeadAttributeName } from '../../src/routing/lead.ts';
import type { NamedList } from '../../src/routing/named-list.ts';

/** A lead with just these values, however they came about. */
export function leadWith(values: Readonly<Record<string, string | number>>, contactId = '1'): Lead {
  const attributes: Partial<Record<LeadAttributeName, LeadAttribute>> = {};
  for (const [name, value] of Object.entries(values)) {
    attributes[name as LeadAttributeName] = { value, source: name, raw: String(value), sure: 'stated' };
  }
  return { contactId, createdAt: 0, attributes, ownerId: null };
}

const words = ['de', 'us', 'at', 'acme.com', 'gold', 'gold;silver', 'head of sales', 'sales', '7', '1.5'];
const attributes = ['country', 'email_domain', 'property:tier', 'property:title'] as const;
const word = fc.constantFrom(...words);
const pieces = fc.constantFrom('g', 'go', 'sal', 'acme', 'head of sales', '.com', 'silver', 'e', 'ld;s');
const codes = ['80331', '80999', '10115', 'SW1A 1AA', 'SW10 9AA', 'S1 1AA', 'M5V 3L9', 'D02 AF30', '1012 AB'];
const days = ['2026-01-31', '2026-02-01', '2026-02-28', '2027-01-01'];
const ranges = [
  { from: '80000', to: '80999' },
  { from: '8', to: '9' },
  { from: '10000', to: '80331' },
  { from: 'SW1', to: 'SW9' },
  { from: 'D1', to: 'D9' },
  { from: 'M1', to: 'M900' },
];

function bounds<T>(values: fc.Arbitrary<T>, compare: (a: T, b: T) => number) {
  return fc.tuple(values, values, fc.constantFrom('both', 'from', 'to')).map(([a, b, which]) => {
    const [from, to] = compare(a, b) <= 0 ? [a, b] : [b, a];
    return which === 'both' ? { from, to } : which === 'from' ? { from } : { to };
  });
}

const attribute = fc.constantFrom(...attributes);
const number = fc.oneof(fc.integer({ min: -5, max: 50 }), fc.constantFrom(1.5, 7));
const onValues = (is: ConditionTest['is'], values: fc.Arbitrary<string>) =>
  fc.record({
    attribute,
    is: fc.constant(is),
    values: fc.array(values, { minLength: 1, maxLength: 4 }),
  });

const anyTest = fc.oneof(
  { arbitrary: onValues('any_of', word), weight: 6 },
  onValues('none_of', word),
  onValues('starts_with', pieces),
  onValues('contains', pieces),
  onValues('ends_with', pieces),
  fc.record({ attribute, is: fc.constantFrom('known', 'unknown') }),
  fc.record({
    attribute,
    is: fc.constantFrom('in_list', 'not_in_list'),
    listId: fc.constantFrom('a', 'b', 'gone'),
  }),
  {
    arbitrary: fc
      .tuple(
        fc.constantFrom('company_size', 'score', 'property:tier'),
        bounds(number, (a, b) => a - b),
      )
      .map(([attribute, range]) => ({ attribute, is: 'between', ...range })),
    weight: 4,
  },
  bounds(fc.constantFrom(...days), (a, b) => (a < b ? -1 : 1)).map((range) => ({
    attribute: 'property:since',
    is: 'date_between',
    ...range,
  })),
  fc
    .array(fc.constantFrom('80', 'SW1', 'S', 'SW1A', 'M', 'M5V', 'd0', '1'), { minLength: 1, maxLength: 3 })
    .map((values) => ({ attribute: 'postal_code', is: 'postal_prefix', values })),
  fc
    .array(fc.constantFrom(...ranges), { minLength: 1, maxLength: 2 })
    .map((ranges) => ({ attribute: 'postal_code', is: 'postal_between', ranges })),
  fc
    .array(fc.constantFrom('A', 'b', 'C', 'D'), { minLength: 1 })
    .map((values) => ({ attribute: 'grade', is: 'any_of', values })),
) as fc.Arbitrary<ConditionTest>;

/** Any condition that the schema allows, groups up to three deep. */
export const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    anyTest as fc.Arbitrary<Condition>,
    fc.record({ all: fc.array(tie('condition'), { maxLength: 4 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ none: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
  ),
})).condition;

/** What territories mostly look like: a few tests that all must hold. */
export const plainCondition: fc.Arbitrary<Condition> = fc.record({
  all: fc.array(anyTest, { minLength: 1, maxLength: 4 }),
});

const value = fc.option(word, { nil: undefined });
export const anyLead: fc.Arbitrary<Lead> = fc
  .record({
    country: value,
    email_domain: value,
    'property:tier': value,
    'property:title': fc.option(fc.oneof(word, fc.string()), { nil: undefined }),
    company_size: fc.option(number, { nil: undefined }),
    postal_code: fc.option(fc.constantFrom(...codes), { nil: undefined }),
    'property:since': fc.option(fc.constantFrom(...days, '2026-01-31t23:30:00-05:00', 'soon'), {
      nil: undefined,
    }),
  })
  .map((values) =>
    leadWith(
      Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Record<
        string,
        string | number
      >,
    ),
  );

export const anyScore = fc.record({
  points: number,
  grade: fc.constantFrom('A' as const, 'B' as const, 'C' as const, 'D' as const),
});

export const someLists: readonly NamedList[] = [
  { listId: 'a', name: 'Named accounts', values: ['https://www.acme.com/', 'GOLD', ' head  of sales'] },
  { listId: 'b', name: 'Partners', values: ['Germany', 'gold', ''] },
];
