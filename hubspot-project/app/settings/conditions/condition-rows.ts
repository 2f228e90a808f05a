import type { Condition, ConditionTest } from '../contract.generated.ts';
import { questions } from './attributes.ts';
import type { Question } from './attributes.ts';

/** One line of the builder, as it is typed. */
export interface Row {
  /** Tells lines apart while they are edited; never sent. */
  readonly key: number;
  readonly attribute: string;
  readonly question: Question;
  /** Values, separated by commas; ranges of postal codes as "10000-19999"; the id of a list. */
  readonly values: string;
  readonly from: string;
  readonly to: string;
}

/** A list of values that a condition can name. */
export interface NamedList {
  readonly listId: string;
  readonly name: string;
}

/** A group inside the condition, which the builder keeps as it is and shows in words. */
export interface Kept {
  readonly key: number;
  readonly kept: Condition;
}

export interface Rows {
  /** Whether all parts must hold or any of them. */
  readonly join: 'all' | 'any';
  readonly parts: readonly (Row | Kept)[];
}

export const isKept = (part: Row | Kept): part is Kept => 'kept' in part;

export const newRow = (key: number, attribute: string, question: Question): Row => ({
  key,
  attribute,
  question,
  values: '',
  from: '',
  to: '',
});

const bound = (value: number | string | undefined): string => (value === undefined ? '' : String(value));

/** The question that a test answers; null when the builder has none for it. */
function questionOf(test: ConditionTest): Question | null {
  if (test.is === 'between') {
    return test.to === undefined ? 'at_least' : test.from === undefined ? 'at_most' : 'between';
  }
  return questions.find((question) => question === test.is) ?? null;
}

/** A value with a comma in it cannot stand in a line of values. */
const fitsLine = (values: readonly string[]): boolean =>
  values.every((value) => !/[,\n]/.test(value) && value === value.trim());

function rowOf(test: ConditionTest, key: number): Row | null {
  const question = questionOf(test);
  const values = test.values ?? test.ranges?.map(({ from, to }) => `${from}-${to}`) ?? [test.listId ?? ''];
  if (question === null || !fitsLine(values)) return null;
  return {
    key,
    attribute: test.attribute,
    question,
    values: values.join(', '),
    from: bound(test.from),
    to: bound(test.to),
  };
}

function partOf(condition: Condition, key: number): Row | Kept {
  return ('is' in condition ? rowOf(condition, key) : null) ?? { key, kept: condition };
}

/** A condition as the builder shows it. Groups inside it, and "none of", are kept as they are. */
export function rowsOf(condition: Condition): Rows {
  if ('all' in condition) return { join: 'all', parts: condition.all.map(partOf) };
  if ('any' in condition) return { join: 'any', parts: condition.any.map(partOf) };
  return { join: 'all', parts: [partOf(condition, 0)] };
}
