import fc from 'fast-check';
import type { Condition } from '../../src/routing/condition.ts';

/** A contact's properties as HubSpot has them. */
export type Written = Readonly<Record<string, string>>;

export const some = (attribute: string, words: readonly string[], lists: readonly string[] = []) =>
  fc.oneof(
    fc.record({
      attribute: fc.constant(attribute),
      is: fc.constantFrom('any_of', 'none_of'),
      values: fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ attribute: fc.constant(attribute), is: fc.constantFrom('known', 'unknown') }),
    ...lists.map((listId) =>
      fc.record({
        ...{ attribute: fc.constant(attribute), listId: fc.constant(listId) },
        is: fc.constantFrom('in_list', 'not_in_list'),
      }),
    ),
  ) as fc.Arbitrary<Condition>;

export const range = (attribute: string, is: string, bounds: readonly (string | number)[]) =>
  fc
    .tuple(fc.nat({ max: bounds.length - 1 }), fc.nat({ max: bounds.length - 1 }), fc.nat({ max: 2 }))
    .map(([a, b, open]) => ({
      ...{ attribute, is },
      ...(open !== 1 && { from: bounds[Math.min(a, b)] }),
      ...(open !== 2 && { to: bounds[Math.max(a, b)] }),
    })) as fc.Arbitrary<Condition>;

export const texts = (attribute: string, is: string, words: readonly string[]) =>
  fc.record({
    ...{ attribute: fc.constant(attribute), is: fc.constant(is) },
    values: fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }),
  }) as fc.Arbitrary<Condition>;

export const oneOrNone = (name: string, values: readonly string[]): Written[] => [
  {},
  ...values.map((value) => ({ [name]: value })),
];

export const stringsOver = (letters: string, most: number): string[] =>
  most === 0
    ? ['']
    : [
        ...new Set(
          stringsOver(letters, most - 1).flatMap((begun) => [
            begun,
            ...[...letters].map((letter) => begun + letter),
          ]),
        ),
      ];

export const subsets = (words: readonly string[]): string[] =>
  Array.from({ length: 2 ** words.length }, (_, bits) =>
    words.filter((_, i) => bits & (1 << i)).join(';'),
  ).slice(1);

/** Conditions of these tests, groups up to three deep. */
export const conditionOf = (tests: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> =>
  fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { arbitrary: tests, weight: 3 },
      fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ none: fc.array(tie('condition'), { minLength: 1, maxLength: 2 }) }),
    ),
  })).condition;
