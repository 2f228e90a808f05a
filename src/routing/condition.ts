import { z } from 'zod';
import { isDay } from './day-schema.ts';
import { asking, faultIssue } from './fault-rule.ts';
import type { SayFault } from './fault-rule.ts';
import { leadAttributeNames, reservedProperties } from './lead.ts';
import type { LeadAttributeName } from './lead.ts';
import { postalRangeFault } from './postal-code.ts';

/** What a condition may ask about: the lead's attributes, and the score that is known before territories are tried. */
export type ConditionAttribute = LeadAttributeName | 'score' | 'grade';

/** Groups ("all", "any", "none") may stand inside each other this deep; a test inside them does not count. */
export const MOST_LEVELS = 10;

const isReserved = (value: unknown) =>
  typeof value === 'string' && reservedProperties.has(value.replace(/^property:/, ''));

const isLeadAttribute = (value: unknown): boolean =>
  typeof value === 'string' &&
  ((leadAttributeNames as readonly string[]).includes(value) ||
    (/^property:[a-z0-9_]+$/.test(value) && !isReserved(value)));

/** Two rules, so that each has a message of its own; whoever breaks the first is not told of the second. */
const attributeAmong = <Name extends string>(names: readonly string[], fits: (value: unknown) => boolean) =>
  z
    .custom<Name>(
      (value) => fits(value) || !isReserved(value),
      asking(({ must }) => must.otherAttribute(names.join(', '))),
    )
    .refine(fits, { ...asking(({ must }) => must.attribute(names.join(', '))), abort: true });

/** An attribute of a lead, as a scorecard names it. */
export const leadAttributeSchema = attributeAmong<LeadAttributeName>(leadAttributeNames, isLeadAttribute);

const attribute = attributeAmong<ConditionAttribute>(
  [...leadAttributeNames, 'score', 'grade'],
  (value) => value === 'score' || value === 'grade' || isLeadAttribute(value),
);

/** Inclusive bounds; leave one out for an open end. */
export const openRange = { from: z.number().optional(), to: z.number().optional() };
interface OpenRange {
  readonly from?: number | string | undefined;
  readonly to?: number | string | undefined;
}
export const hasBound = (range: OpenRange) => range.from !== undefined || range.to !== undefined;
/** Days are written so that their order as text is their order in time. */
export const boundsInOrder = (range: OpenRange) =>
  range.from === undefined || range.to === undefined || range.from <= range.to;
export const needsBound = asking(({ must }) => must.bound);
export const needsOrder = asking(({ must }) => must.order);

const values = z.array(z.string().min(1)).min(1);
/** Blank text stands at the start, inside and at the end of everything. */
const texts = z
  .array(
    z.string().refine(
      (text) => text.trim() !== '',
      asking(({ empty }) => empty),
    ),
  )
  .min(1);
const day = z.string().refine(
  isDay,
  asking(({ must }) => must.day),
);
const postalRange = z
  .strictObject({ from: z.string().min(1), to: z.string().min(1) })
  .superRefine((range, context) => {
    const fault = postalRangeFault(range.from, range.to);
    if (fault !== null) context.addIssue(faultIssue([], ({ must }) => must[fault]));
  });

const test = z
  .discriminatedUnion('is', [
    z.strictObject({ attribute, is: z.literal('any_of'), values }),
    z.strictObject({ attribute, is: z.literal('none_of'), values }),
    z.strictObject({ attribute, is: z.literal('known') }),
    z.strictObject({ attribute, is: z.literal('unknown') }),
    z.strictObject({ attribute, is: z.literal('starts_with'), values: texts }),
    z.strictObject({ attribute, is: z.literal('contains'), values: texts }),
    z.strictObject({ attribute, is: z.literal('ends_with'), values: texts }),
    z
      .strictObject({ attribute, is: z.literal('between'), ...openRange })
      .refine(hasBound, needsBound)
      .refine(boundsInOrder, needsOrder),
    /** Both days included; a moment counts by its day in UTC. */
    z
      .strictObject({ attribute, is: z.literal('date_between'), from: day.optional(), to: day.optional() })
      .refine(hasBound, needsBound)
      .refine(boundsInOrder, needsOrder),
    /** See postal-code.ts: "SW1" takes SW1A but not SW10. */
    z.strictObject({ attribute, is: z.literal('postal_prefix'), values: texts }),
    z.strictObject({ attribute, is: z.literal('postal_between'), ranges: z.array(postalRange).min(1) }),
    /** A named list, kept beside the rulebook: see named-list.ts. */
    z.strictObject({ attribute, is: z.literal('in_list'), listId: z.string().min(1) }),
    z.strictObject({ attribute, is: z.literal('not_in_list'), listId: z.string().min(1) }),
  ])
  .superRefine((written, context) => {
    const fault = misuse(written);
    if (fault !== null) context.addIssue(faultIssue(['is'], fault));
  });

export type ConditionTest = z.infer<typeof test>;
export type Condition =
  | ConditionTest
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { none: readonly Condition[] };

/** Every word that may follow "is". */
export const testKinds: readonly ConditionTest['is'][] = [
  ...(['any_of', 'none_of', 'known', 'unknown', 'starts_with', 'contains', 'ends_with', 'between'] as const),
  ...(['date_between', 'postal_prefix', 'postal_between', 'in_list', 'not_in_list'] as const),
];

/** A test that no value of its attribute could ever pass or fail. */
function misuse({ attribute, ...written }: ConditionTest): SayFault | null {
  const custom = attribute.startsWith('property:');
  if (attribute === 'score' && written.is !== 'between') {
    return ({ must }) => must.scoreBetween;
  }
  if (attribute === 'grade') {
    if (!('values' in written) || !/^(any|none)_of$/.test(written.is)) {
      return ({ must }) => must.gradeAnyOf;
    }
    const wrong = written.values.find((value) => !/^[a-d]$/i.test(value.trim()));
    return wrong === undefined ? null : ({ must }) => must.grade(wrong);
  }
  if (written.is.startsWith('postal_') && attribute !== 'postal_code' && !custom) {
    return ({ must }) => must.postalTest(written.is, attribute);
  }
  if (written.is === 'date_between' && !custom) {
    return ({ must }) => must.dateTest(attribute);
  }
  return null;
}

const isGroup = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('all' in value || 'any' in value || 'none' in value);

/** One schema a level, made once: a rulebook nested deeper is refused before anything can overflow. */
function conditionWithin(levels: number): z.ZodType<Condition> {
  if (levels === 0) {
    return z
      .custom<Condition>(
        (value) => !isGroup(value),
        asking(({ must }) => must.tooDeep(MOST_LEVELS)),
      )
      .pipe(test);
  }
  const inner = conditionWithin(levels - 1);
  return z.union([
    test,
    z.strictObject({ all: z.array(inner) }),
    z.strictObject({ any: z.array(inner).min(1) }),
    z.strictObject({ none: z.array(inner).min(1) }),
  ]);
}

/** `{ all: [] }` holds for every lead: the catch-all. */
export const conditionSchema: z.ZodType<Condition> = conditionWithin(MOST_LEVELS);

/** Lead attributes that a condition asks about, with repeats; the score is no attribute of the lead. */
export function attributesOf(condition: Condition): readonly LeadAttributeName[] {
  if ('all' in condition) return condition.all.flatMap(attributesOf);
  if ('any' in condition) return condition.any.flatMap(attributesOf);
  if ('none' in condition) return condition.none.flatMap(attributesOf);
  const { attribute } = condition;
  return attribute === 'score' || attribute === 'grade' ? [] : [attribute];
}
