import { attributeSamples } from '../attribute-samples.ts';
import { asLeadHasIt } from '../attribute-values.ts';
import type { BandTest } from '../score-band.ts';
import type { CompiledRulebook, CompiledTerritory } from '../compile-rulebook.ts';
import type { Condition, ConditionAttribute, ConditionTest } from '../condition.ts';
import type { LeadAttributeName } from '../lead.ts';
import type { CompiledLists } from '../named-list.ts';

type Value = string | number;

/** Of a longer list only the first values are tried. */
const MOST_OF_LIST = 50;

export interface Samples {
  readonly values: readonly (Value | null)[];
  /** No other value could make another difference. */
  readonly exact: boolean;
}

/** Every test that territories, their requirements and their stated chances make, by attribute. */
export function testsByAttribute(
  territories: readonly CompiledTerritory[],
): Map<ConditionAttribute, ConditionTest[]> {
  const tests = new Map<ConditionAttribute, ConditionTest[]>();
  for (const { condition, policy } of territories) {
    const { selection, requires } = policy;
    const asked = [
      condition,
      ...requires.map(({ when }) => when),
      ...(selection.by === 'best_fit' ? selection.chances.map(({ when }) => when) : []),
    ];
    for (const test of asked.flatMap(testsOf)) {
      const known = tests.get(test.attribute);
      if (known) known.push(test);
      else tests.set(test.attribute, [test]);
    }
  }
  return tests;
}

export function testsOf(condition: Condition): readonly ConditionTest[] {
  if ('all' in condition) return condition.all.flatMap(testsOf);
  if ('any' in condition) return condition.any.flatMap(testsOf);
  if ('none' in condition) return condition.none.flatMap(testsOf);
  return [condition];
}

/** What a scorecard asks about, as tests, so that values on either side of each band are tried. */
export const testsOfScorecard = ({ scorecard }: CompiledRulebook): readonly ConditionTest[] =>
  scorecard.rules.flatMap(({ attribute, bands }) => bands.map((band) => testOfBand(attribute, band)));

function testOfBand(attribute: LeadAttributeName, band: BandTest): ConditionTest {
  if ('values' in band) return { attribute, is: 'any_of', values: band.values };
  if ('known' in band) return { attribute, is: 'known' };
  if ('unknown' in band) return { attribute, is: 'unknown' };
  return { attribute, is: 'between', from: band.from, to: band.to };
}

/** Values among which every way of passing and failing the tests is found, as a lead would have them. */
export function samplesFor(
  attribute: ConditionAttribute,
  tests: readonly ConditionTest[],
  lists: CompiledLists,
): Samples {
  const ids = new Set(tests.flatMap((test) => ('listId' in test ? [test.listId] : [])));
  const named = [...ids].map((listId) => {
    const values = lists.valuesOf(listId);
    return { listId, name: listId, values: values.slice(0, MOST_OF_LIST), cut: values.length > MOST_OF_LIST };
  });
  const countries = tests.flatMap((test) =>
    attribute === 'region' && 'values' in test
      ? test.values.map((value) => asLeadHasIt('region', value).slice(0, 2))
      : [],
  );
  const { values, exact } = attributeSamples(attribute, tests, named, { countries: [...new Set(countries)] });
  return { values, exact: exact && named.every(({ cut }) => !cut) };
}
