import type { Segment } from '../../learning/segments.ts';
import type { Condition, ConditionTest } from '../../routing/condition.ts';
import { leadAttributeSchema } from '../../routing/condition.ts';

/** A kind of lead as a rulebook asks for it; of several that hold, the first is the right one. */
export function segmentCondition({ tests }: Segment): Condition {
  return {
    all: tests.map(({ attribute: name, band }): ConditionTest => {
      const attribute = leadAttributeSchema.parse(name);
      if ('unknown' in band) return { attribute, is: 'unknown' };
      if ('known' in band) return { attribute, is: 'known' };
      if ('values' in band) return { attribute, is: 'any_of', values: band.values };
      return { attribute, is: 'between', ...band };
    }),
  };
}
