import type { Condition, ConditionAttribute, ConditionTest } from '../condition.ts';
import { samplesFor } from './tests.ts';
import { factsOf } from '../facts.ts';
import type { Facts } from '../facts.ts';
import type { Lead, LeadAttributeName } from '../lead.ts';
import { compileCondition } from '../match-condition.ts';
import type { CompiledLists } from '../named-list.ts';

type Value = string | number;
/** New values by attribute; the grade changes by the score. Empty: nothing needs to change. */
export type Values = ReadonlyMap<ConditionAttribute, Value | null>;

/** So many values of one attribute, and so many ways for one condition, are followed. */
const MOST_VALUES = 6;
const MOST_WAYS = 12;
const nothing: readonly Values[] = [new Map()];

/** Ways to make a condition hold, or fail where `wanted` is false, those with the fewest changes first. Not all of them. */
export function waysToMeet(
  condition: Condition,
  wanted: boolean,
  facts: Facts,
  lists: CompiledLists,
): readonly Values[] {
  if ('all' in condition) {
    return wanted ? every(condition.all, true, facts, lists) : some(condition.all, false, facts, lists);
  }
  if ('any' in condition) {
    return wanted ? some(condition.any, true, facts, lists) : every(condition.any, false, facts, lists);
  }
  if ('none' in condition) {
    return wanted ? every(condition.none, false, facts, lists) : some(condition.none, true, facts, lists);
  }
  return valuesFor([condition], wanted, facts, lists);
}

function some(
  parts: readonly Condition[],
  wanted: boolean,
  facts: Facts,
  lists: CompiledLists,
): readonly Values[] {
  const ways = parts.flatMap((part) => waysToMeet(part, wanted, facts, lists));
  return ways.sort((a, b) => a.size - b.size).slice(0, MOST_WAYS);
}

/** Tests of one attribute are met by one value together. */
function every(
  parts: readonly Condition[],
  wanted: boolean,
  facts: Facts,
  lists: CompiledLists,
): readonly Values[] {
  const tests = new Map<ConditionAttribute, ConditionTest[]>();
  const groups: Condition[] = [];
  for (const part of parts) {
    if ('is' in part) tests.set(part.attribute, [...(tests.get(part.attribute) ?? []), part]);
    else groups.push(part);
  }
  const ways = [
    ...[...tests.values()].map((alike) => valuesFor(alike, wanted, facts, lists)),
    ...groups.map((group) => waysToMeet(group, wanted, facts, lists)),
  ];
  return ways.reduce<readonly Values[]>(
    (sofar, more) =>
      sofar
        .flatMap((one) => more.flatMap((other) => together(one, other)))
        .sort((a, b) => a.size - b.size)
        .slice(0, MOST_WAYS),
    nothing,
  );
}

/** Both at once; nothing when they want two values of one attribute. */
function together(one: Values, other: Values): readonly Values[] {
  for (const [attribute, value] of other) {
    if (one.has(attribute) && one.get(attribute) !== value) return [];
  }
  return [new Map([...one, ...other])];
}

/** Values of one attribute for which each of these tests holds, or fails: the nearest first. */
function valuesFor(
  tests: readonly ConditionTest[],
  wanted: boolean,
  facts: Facts,
  lists: CompiledLists,
): readonly Values[] {
  const attribute = tests[0]?.attribute;
  if (attribute === undefined) return nothing;
  const compiled = tests.map((test) => compileCondition(test, lists));
  const meets = (seen: Facts) => compiled.every((test) => test.holds(seen) === wanted);
  if (meets(facts)) return nothing;
  const from = facts.get(attribute)?.attribute.value ?? null;
  return samplesFor(attribute, tests, lists)
    .values.filter((value) => value !== from && meets(factsWith(attribute, value)))
    .sort((a, b) => farFrom(from, a) - farFrom(from, b))
    .slice(0, MOST_VALUES)
    .map((value) => new Map([[attribute, value]]));
}

/** How far apart two values are; texts of one length look alike, such as postal codes. */
function farFrom(from: Value | null, to: Value | null): number {
  if (to === null) return Infinity;
  if (typeof from === 'number' && typeof to === 'number') return Math.abs(to - from);
  return from === null ? 0 : Math.abs(String(to).length - String(from).length);
}

function factsWith(attribute: ConditionAttribute, value: Value | null): Facts {
  if (attribute === 'score') return factsOf(bare({}), { points: Number(value), grade: 'D' });
  if (attribute === 'grade') return factsOf(bare({}), { points: 0, grade: gradeNamed(value) });
  return factsOf(value === null ? bare({}) : bare({ [attribute]: value }));
}

const gradeNamed = (value: Value | null) =>
  (['A', 'B', 'C'] as const).find((grade) => grade === value) ?? 'D';

function bare(values: Partial<Record<LeadAttributeName, Value>>): Lead {
  const attributes: Lead['attributes'] = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      { value: value ?? '', source: name, raw: String(value), sure: 'stated' },
    ]),
  );
  return { contactId: '', createdAt: 0, attributes, ownerId: null };
}
