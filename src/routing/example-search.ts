import { attributeSamples } from './attribute-samples.ts';
import { asLeadHasIt, countryCodes, regionsOf } from './attribute-values.ts';
import { columnsOf, evaluate, groupOf, openColumn, testsIn } from './condition-node.ts';
import type { Choice, Node } from './condition-node.ts';
import type { CompiledRulebook } from './compile-rulebook.ts';
import type { Condition, ConditionAttribute, ConditionTest } from './condition.ts';
import { compileCondition } from './match-condition.ts';
import { foldText } from './match-value.ts';
import type { CompiledLists, NamedList } from './named-list.ts';
import type { Facts } from './facts.ts';
import { factsOfAttributes } from './example-lead.ts';
import type { ExampleLead } from './example-lead.ts';
import { cutsBeside, linksOf } from './linked-attributes.ts';

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

/**
 * How much may still be put into an answer, in tests looked at: a limit that is the same on every machine. Whoever has
 * used it up is told that it cannot be told. A million take about a tenth of a second.
 */
export interface Effort {
  left: number;
}

/** What a search goes by besides conditions. */
export interface Ground {
  readonly lists: readonly NamedList[];
  readonly rules: Pick<CompiledRulebook, 'lists' | 'scorecard'>;
  readonly effort: Effort;
}

interface Column {
  readonly name: ConditionAttribute;
  readonly values: readonly (string | number | null)[];
  readonly exact: boolean;
}

/**
 * Made once for the conditions of a rulebook. A question is answered by choosing values for one attribute after the
 * other and leaving out whatever is decided already; values that answer all open tests alike are tried once.
 */
export function createExampleSearch(
  conditions: readonly Condition[],
  { lists, rules, effort }: Ground,
): ExampleSearch {
  const compiled = rules.lists;
  const { grades } = rules.scorecard;
  const tests = new Map<ConditionAttribute, ConditionTest[]>();
  for (const test of conditions.flatMap(testsOf)) {
    tests.set(test.attribute, [...(tests.get(test.attribute) ?? []), test]);
  }
  const asked = new Set(tests.keys());
  const countriesAsked = countriesIn([...tests.values()].flat(), lists);
  const columns: Column[] = [...tests].map(([name, ofName]) => ({
    name,
    ...attributeSamples(name, ofName, lists, {
      countries: asked.has('region') ? countriesAsked : [],
      cuts: cutsBeside(name, asked, grades),
      kindsToo: asked.has('email_kind'),
      isListed: listedIn(name, ofName, compiled),
    }),
  }));
  // To make a sample costs about as much as to ask twenty tests.
  effort.left -= 20 * columns.reduce((sum, { values }) => sum + values.length, 0);
  const columnOf = new Map(columns.map(({ name }, i) => [name, i]));
  const answers = new Map<string, readonly boolean[]>();
  const factsOfColumns: (readonly Facts[])[] = [];
  /** A lead for each value of a column, which remembers how its value reads. */
  const factsIn = (column: number): readonly Facts[] =>
    (factsOfColumns[column] ??= (columns[column]?.values ?? []).map((value) =>
      factsOfAttributes(value === null ? {} : { [columns[column]?.name ?? '']: value }),
    ));

  function compile(condition: Condition): Node {
    if ('all' in condition) return groupOf('all', condition.all.map(compile));
    if ('any' in condition) return groupOf('any', condition.any.map(compile));
    if ('none' in condition) return groupOf('none', condition.none.map(compile));
    const column = columnOf.get(condition.attribute) ?? 0;
    const key = JSON.stringify(condition);
    let passes = answers.get(key);
    if (!passes) {
      const match = compileCondition(condition, compiled);
      passes = factsIn(column).map((facts) => match.holds(facts));
      effort.left -= passes.length;
      answers.set(key, passes);
    }
    return { kind: 'test', size: 1, column, passes };
  }
  const nodes = conditions.map(compile);
  const links = linksOf(grades).flatMap((link) => {
    const [first, second] = [columnOf.get(link.first), columnOf.get(link.second)];
    return first === undefined || second === undefined ? [] : [{ first, second, classOf: link.classOf }];
  });
  /** What a value is to the columns that are linked with its own: values alike in this are alike to them. */
  const classes = columns.map(({ name, values }, column) =>
    links
      .filter(({ first, second }) => first === column || second === column)
      .map(({ first, second, classOf }) => ({
        other: first === column ? second : first,
        of: values.map((value) => classOf(name, value)),
      })),
  );

  function isPossible(column: number, choice: Choice): boolean {
    return (classes[column] ?? []).every(({ other, of }) => {
      const [mine, theirs] = [choice[column] ?? -1, choice[other] ?? -1];
      const back = classes[other]?.find((link) => link.other === column)?.of[theirs] ?? null;
      const here = of[mine] ?? null;
      return theirs === -1 || here === null || back === null || here === back;
    });
  }

  return {
    find(wanted, unwanted) {
      let cut = false;
      const choice: Choice = new Int32Array(columns.length).fill(-1);

      function search(open: readonly number[], closed: readonly number[]): boolean {
        for (const i of open) effort.left -= nodes[i]!.size;
        for (const i of closed) effort.left -= nodes[i]!.size;
        if (effort.left <= 0) {
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
        effort.left -= undecided.length * (columns[column]?.values.length ?? 0);
        for (let value = 0; value < (columns[column]?.values.length ?? 0); value += 1) {
          choice[column] = value;
          if (!isPossible(column, choice)) continue;
          const linked = (classes[column] ?? []).map(({ of }) => `${of[value]}\n`).join('');
          const alike = `${linked}${undecided.map((passes) => (passes[value] ? '1' : '0')).join('')}`;
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
  ground: Ground,
): SearchResult =>
  createExampleSearch([...wanted, ...unwanted], ground).find(
    wanted.map((_, i) => i),
    unwanted.map((_, i) => wanted.length + i),
  );

function listedIn(attribute: ConditionAttribute, tests: readonly ConditionTest[], lists: CompiledLists) {
  const ids = tests.flatMap((test) => ('listId' in test ? [test.listId] : []));
  return (value: string): boolean => {
    const holding = ids.length === 0 ? null : lists.holding(attribute, foldText(value));
    return ids.some((listId) => holding?.has(listId));
  };
}

/** Countries that tests ask for, those of their regions and of lists too, and one that none asks for. */
function countriesIn(tests: readonly ConditionTest[], lists: readonly NamedList[]): readonly string[] {
  const asked = tests.flatMap((test) => {
    const { attribute } = test;
    if (attribute !== 'country' && attribute !== 'region') return [];
    const listed = 'listId' in test ? lists.filter(({ listId }) => listId === test.listId) : [];
    const values = 'values' in test ? test.values : listed.flatMap((list) => list.values);
    return values.map((value) => asLeadHasIt(attribute, value).slice(0, 2).toUpperCase());
  });
  const known = new Set(asked.filter((code) => regionsOf(code).length > 0));
  const other = countryCodes.find((code) => !known.has(code) && regionsOf(code).length > 0);
  return other === undefined ? [...known] : [...known, other];
}

function testsOf(condition: Condition): readonly ConditionTest[] {
  if ('all' in condition) return condition.all.flatMap(testsOf);
  if ('any' in condition) return condition.any.flatMap(testsOf);
  if ('none' in condition) return condition.none.flatMap(testsOf);
  return [condition];
}
