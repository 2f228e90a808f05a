import type { Condition, ConditionTest } from './condition.ts';
import { canonicalValue, isCanonical } from './canonical-value.ts';
import { sameValue } from './field-changes.ts';

/**
 * Whether every lead that fits `narrow` surely fits `wide`. False means "not surely": it looks at the form of the
 * conditions only, and knows nothing of lists or of which countries a region lies in.
 */
export function implies(narrow: Condition, wide: Condition): boolean {
  if (sameValue(narrow, wide)) return true;
  if ('all' in wide) return wide.all.every((part) => implies(narrow, part));
  if ('any' in narrow) return narrow.any.every((part) => implies(part, wide));
  if ('all' in narrow && narrow.all.some((part) => implies(part, wide))) return true;
  if ('any' in wide) return wide.any.some((part) => implies(narrow, part));
  return 'is' in narrow && 'is' in wide && testImplies(narrow, wide);
}

/** Tests that a lead without the attribute passes. */
const passUnknown: ReadonlySet<ConditionTest['is']> = new Set(['none_of', 'not_in_list', 'unknown']);

function testImplies(narrow: ConditionTest, wide: ConditionTest): boolean {
  if (narrow.attribute !== wide.attribute) return false;
  if (wide.is === 'known') return !passUnknown.has(narrow.is);
  if (narrow.is === 'any_of' && (wide.is === 'any_of' || wide.is === 'none_of')) {
    const known = valuesOf(wide);
    return [...valuesOf(narrow)].every((value) => known.has(value) === (wide.is === 'any_of'));
  }
  if (narrow.is === 'none_of' && wide.is === 'none_of') {
    const denied = valuesOf(narrow);
    return [...valuesOf(wide)].every((value) => denied.has(value));
  }
  if (narrow.is === 'between' && wide.is === 'between') {
    return (
      (narrow.from ?? -Infinity) >= (wide.from ?? -Infinity) &&
      (narrow.to ?? Infinity) <= (wide.to ?? Infinity)
    );
  }
  return false;
}

function valuesOf({
  attribute,
  values,
}: ConditionTest & { readonly values: readonly string[] }): ReadonlySet<string> {
  const read = (value: string) => (isCanonical(attribute) ? canonicalValue(attribute, value) : value);
  return new Set(values.map((value) => read(value).trim().toLowerCase()));
}
