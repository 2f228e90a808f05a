import { asLeadHasIt, attributeSamples } from './attribute-samples.ts';
import type { Condition, ConditionAttribute, ConditionTest } from './condition.ts';
import { compileCondition } from './match-condition.ts';
import { compileLists } from './named-list.ts';
import type { CompiledLists, NamedList } from './named-list.ts';
import { factsOf } from './facts.ts';
import type { Facts } from './facts.ts';
import type { Lead, LeadAttribute, LeadAttributeName } from './lead.ts';

/** A lead as far as conditions ask about it, with a score where they ask about that. */
export interface ExampleLead {
  readonly attributes: Readonly<Partial<Record<ConditionAttribute, string | number>>>;
}

/** `none`: no lead can; `unknown`: none was found, and it cannot be told whether there is one. */
export type SearchResult =
  | { readonly found: 'example'; readonly example: ExampleLead }
  | { readonly found: 'none' }
  | { readonly found: 'unknown' };

/** Looks for a lead for which one condition holds and others do not. */
export interface ExampleSearch {
  /** `wanted` and `unwanted` are places in the list of conditions that the search was made for. */
  find(wanted: readonly number[], unwanted: readonly number[]): SearchResult;
}

/** More steps than this are not taken for one question. */
const MOST_STEPS = 20_000;

interface Column {
  readonly name: ConditionAttribute;
  readonly values: readonly (string | number | null)[];
  readonly exact: boolean;
}

type Node =
  | { readonly kind: 'all' | 'any' | 'none'; readonly parts: readonly Node[] }
  | {
      readonly kind: 'test';
      readonly column: number;
      /** Whether each value of the column passes. */
      readonly passes: readonly boolean[];
    };

/** Value chosen for each column; -1 while none is. */
type Choice = Int32Array;

/**
 * Made once for the conditions of a rulebook. A question is answered by choosing values for one attribute after the
 * other and leaving out whatever is decided already; values that answer all open tests alike are tried once.
 */
export function createExampleSearch(
  conditions: readonly Condition[],
  lists: readonly NamedList[],
  compiled: CompiledLists = compileLists(lists),
): ExampleSearch {
  const tests = new Map<ConditionAttribute, ConditionTest[]>();
  for (const test of conditions.flatMap(testsOf)) {
    tests.set(test.attribute, [...(tests.get(test.attribute) ?? []), test]);
  }
  const countriesAsked = countriesIn([...tests.values()].flat());
  const columns: Column[] = [...tests].map(([name, asked]) => ({
    name,
    ...attributeSamples(name, asked, lists, countriesAsked),
  }));
  const columnOf = new Map(columns.map(({ name }, i) => [name, i]));
  const answers = new Map<string, readonly boolean[]>();
  const factsOfColumns: (readonly Facts[])[] = [];
  /** A lead for each value of a column, which remembers how its value reads. */
  const factsIn = (column: number): readonly Facts[] =>
    (factsOfColumns[column] ??= (columns[column]?.values ?? []).map((value) =>
      exampleFacts({ attributes: value === null ? {} : { [columns[column]?.name ?? '']: value } }),
    ));

  function compile(condition: Condition): Node {
    if ('all' in condition) return { kind: 'all', parts: condition.all.map(compile) };
    if ('any' in condition) return { kind: 'any', parts: condition.any.map(compile) };
    if ('none' in condition) return { kind: 'none', parts: condition.none.map(compile) };
    const column = columnOf.get(condition.attribute) ?? 0;
    const key = JSON.stringify(condition);
    let passes = answers.get(key);
    if (!passes) {
      const match = compileCondition(condition, compiled);
      passes = factsIn(column).map((facts) => match.holds(facts));
      answers.set(key, passes);
    }
    return { kind: 'test', column, passes };
  }
  const nodes = conditions.map(compile);
  const regions = columnOf.get('region');
  const countries = columnOf.get('country');

  /** A region is only known within its country. */
  function isPossible(choice: Choice): boolean {
    if (regions === undefined || countries === undefined) return true;
    const [region, country] = [regions, countries].map((column) =>
      choice[column] === -1 ? undefined : columns[column]?.values[choice[column] ?? 0],
    );
    if (region === undefined || region === null || country === undefined) return true;
    return country !== null && String(region).toUpperCase().startsWith(`${country}-`);
  }

  return {
    find(wanted, unwanted) {
      let steps = 0;
      let cut = false;
      const choice: Choice = new Int32Array(columns.length).fill(-1);

      function search(open: readonly number[], closed: readonly number[]): boolean {
        steps += 1;
        if (steps > MOST_STEPS) {
          cut = true;
          return false;
        }
        const stillOpen: number[] = [];
        for (const i of open) {
          const answer = evaluate(nodes[i]!, choice);
          if (answer === false) return false;
          if (answer === null) stillOpen.push(i);
        }
        const stillClosed: number[] = [];
        for (const i of closed) {
          const answer = evaluate(nodes[i]!, choice);
          if (answer === true) return false;
          if (answer === null) stillClosed.push(i);
        }
        const next = stillOpen[0] ?? stillClosed[0];
        if (next === undefined) return true;
        const column = openColumn(nodes[next]!, choice);
        const undecided = [...stillOpen, ...stillClosed].flatMap((i) => testsIn(nodes[i]!, column));
        const seen = new Set<string>();
        for (let value = 0; value < (columns[column]?.values.length ?? 0); value += 1) {
          choice[column] = value;
          if (!isPossible(choice)) continue;
          const country =
            column === countries || column === regions ? `${columns[column]?.values[value]}` : '';
          const alike = `${country}${undecided.map((passes) => (passes[value] ? '1' : '0')).join('')}`;
          if (seen.has(alike)) continue;
          seen.add(alike);
          if (search(stillOpen, stillClosed)) return true;
          if (cut) break;
        }
        choice[column] = -1;
        return false;
      }

      if (search(wanted, unwanted)) {
        const attributes = columns.flatMap(({ name, values }, i) => {
          const value = choice[i] === -1 ? null : (values[choice[i] ?? 0] ?? null);
          return value === null ? [] : [[name, value] as const];
        });
        return { found: 'example', example: { attributes: Object.fromEntries(attributes) } };
      }
      const asked = new Set([...wanted, ...unwanted].flatMap((i) => columnsOf(nodes[i]!)));
      const exact = !cut && [...asked].every((column) => columns[column]?.exact);
      return { found: exact ? 'none' : 'unknown' };
    },
  };
}

/** One question alone: a lead for which all of `wanted` hold and none of `unwanted`. */
export const findExample = (
  wanted: readonly Condition[],
  unwanted: readonly Condition[],
  lists: readonly NamedList[],
  compiled?: CompiledLists,
): SearchResult =>
  createExampleSearch([...wanted, ...unwanted], lists, compiled).find(
    wanted.map((_, i) => i),
    unwanted.map((_, i) => wanted.length + i),
  );

/** Countries that tests ask for, those of their regions too. */
function countriesIn(tests: readonly ConditionTest[]): readonly string[] {
  const asked = tests.flatMap((test) => {
    if (!('values' in test) || (test.attribute !== 'country' && test.attribute !== 'region')) return [];
    return test.values.map((value) => asLeadHasIt(test.attribute, value).slice(0, 2).toUpperCase());
  });
  return [...new Set(asked)];
}

function testsOf(condition: Condition): readonly ConditionTest[] {
  if ('all' in condition) return condition.all.flatMap(testsOf);
  if ('any' in condition) return condition.any.flatMap(testsOf);
  if ('none' in condition) return condition.none.flatMap(testsOf);
  return [condition];
}

/** Null: it depends on what is not chosen yet. */
function evaluate(node: Node, choice: Choice): boolean | null {
  if (node.kind === 'test') {
    const value = choice[node.column] ?? -1;
    return value === -1 ? null : (node.passes[value] ?? false);
  }
  const decisive = node.kind !== 'all';
  let open = false;
  for (const part of node.parts) {
    const answer = evaluate(part, choice);
    if (answer === decisive) return node.kind === 'any';
    if (answer === null) open = true;
  }
  return open ? null : node.kind !== 'any';
}

/** A column without a value on which the node still depends. */
function openColumn(node: Node, choice: Choice): number {
  if (node.kind === 'test') return node.column;
  const part = node.parts.find((each) => evaluate(each, choice) === null);
  return part ? openColumn(part, choice) : 0;
}

const testsIn = (node: Node, column: number): readonly (readonly boolean[])[] =>
  node.kind === 'test'
    ? node.column === column
      ? [node.passes]
      : []
    : node.parts.flatMap((part) => testsIn(part, column));

const columnsOf = (node: Node): readonly number[] =>
  node.kind === 'test' ? [node.column] : node.parts.flatMap(columnsOf);

/** The example as a lead, a region with its country. */
export function exampleLead({ attributes }: ExampleLead): Lead {
  const region = attributes.region;
  const whole =
    region !== undefined && attributes.country === undefined
      ? { ...attributes, country: String(region).slice(0, 2).toUpperCase() }
      : attributes;
  const read = Object.entries(whole).flatMap(([name, value]): [LeadAttributeName, LeadAttribute][] =>
    name === 'score' || name === 'grade'
      ? []
      : [
          [
            name as LeadAttributeName,
            { value: value ?? '', source: 'example', raw: String(value), sure: 'stated' },
          ],
        ],
  );
  return { contactId: 'example', createdAt: 0, ownerId: null, attributes: Object.fromEntries(read) };
}

/** The example's score; a lead always has one. */
export const exampleScore = ({ attributes }: ExampleLead) => ({
  points: Number(attributes.score ?? 50),
  grade: (['A', 'B', 'C', 'D'] as const).find((grade) => grade === attributes.grade) ?? ('B' as const),
});

export const exampleFacts = (example: ExampleLead) => factsOf(exampleLead(example), exampleScore(example));
