import type { Outcomes } from './additive-system.ts';
import { fitAdditive } from './fit-additive.ts';
import type { AdditiveFit } from './fit-additive.ts';
import { findPairs } from './find-pairs.ts';
import type { Pair } from './find-pairs.ts';
import type { LevelColumn } from './level-column.ts';
import { startingStrength } from './penalty.ts';

/** Log-odds of a win as a sum over columns and pairs of columns; effects average to zero over the rows. */
export interface Model {
  readonly intercept: number;
  readonly columns: readonly { readonly column: LevelColumn; readonly effects: Float64Array }[];
  readonly pairs: readonly { readonly pair: Pair; readonly effects: Float64Array }[];
}

/** Effects below this in every level are noise: a fifth of a point. */
const NOTHING = 0.007;
/** A pair must be worth reading: three points in some cell. */
const LITTLE = 0.1;
/** The same while strengths are still being learned: under a point. */
const HOPELESS = 0.03;
const FIRST_ROUNDS = 6;
const LATER_ROUNDS = 10;
const PAIR_ROUNDS = 7;

/** The columns alone. Those without a point to give after the first rounds are given up, which saves most of the time. */
export function fitColumns(columns: readonly LevelColumn[], outcomes: Outcomes): AdditiveFit {
  const terms = columns.map(({ term }) => term);
  const first = fitAdditive(terms, outcomes, { rounds: FIRST_ROUNDS, tune: true });
  const alive = columns.flatMap((_, c) =>
    first.effects[c]!.some((effect) => Math.abs(effect) > HOPELESS) ? [c] : [],
  );
  const part = <Of>(list: readonly Of[]): readonly Of[] => alive.map((c) => list[c]!);
  const from = { ...first, effects: part(first.effects), strengths: part(first.strengths) };
  const last = fitAdditive(part(terms), outcomes, { rounds: LATER_ROUNDS, tune: true, from });
  const at = new Map(alive.map((c, i) => [c, i]));
  return {
    intercept: last.intercept,
    effects: terms.map(({ levels }, c) => last.effects[at.get(c) ?? -1] ?? new Float64Array(levels)),
    strengths: first.strengths.map((strength, c) => last.strengths[at.get(c) ?? -1] ?? strength),
  };
}

/** Columns with an effect, and on top of them up to `mostPairs` pairs. */
export function learnModel(
  columns: readonly LevelColumn[],
  outcomes: Outcomes,
  alone: AdditiveFit,
  mostPairs: number,
): Model {
  const kept = columns.flatMap((column, c) => {
    const effects = alone.effects[c]!;
    const strengths = alone.strengths[c]!;
    return effects.some((effect) => Math.abs(effect) > NOTHING) ? [{ column, effects, strengths }] : [];
  });
  const plain: Model = { intercept: alone.intercept, columns: kept, pairs: [] };
  if (mostPairs === 0) return plain;
  const pairs = findPairs(
    kept.map(({ column }) => column),
    outcomes,
    modelOdds(plain),
    mostPairs,
  );
  if (pairs.length === 0) return plain;
  const fit = fitAdditive(
    [...kept.map(({ column }) => column.term), ...pairs.map(({ term }) => term)],
    outcomes,
    {
      ...{ rounds: PAIR_ROUNDS, tune: true },
      from: {
        intercept: alone.intercept,
        effects: [
          ...kept.map(({ effects }) => effects),
          ...pairs.map(({ term }) => new Float64Array(term.levels)),
        ],
        strengths: [
          ...kept.map(({ strengths }) => strengths),
          ...pairs.map(() => [{ ...startingStrength, size: PAIR_START }]),
        ],
      },
    },
  );
  return {
    intercept: fit.intercept,
    columns: kept.map(({ column }, c) => ({ column, effects: fit.effects[c]! })),
    pairs: pairs.flatMap((pair, p) => {
      const effects = fit.effects[kept.length + p]!;
      return effects.some((effect) => Math.abs(effect) > LITTLE) ? [{ pair, effects }] : [];
    }),
  };
}

/** Most pairs say little: strength at which they start. */
const PAIR_START = 20;

/** Log-odds of every row. */
export function modelOdds({ intercept, columns, pairs }: Model): Float64Array {
  const rows = columns[0]?.column.term.codes.length ?? 0;
  const odds = new Float64Array(rows).fill(intercept);
  const add = (codes: Uint16Array, effects: Float64Array) => {
    for (let row = 0; row < rows; row += 1) odds[row]! += effects[codes[row]!]!;
  };
  for (const { column, effects } of columns) add(column.term.codes, effects);
  for (const { pair, effects } of pairs) add(pair.term.codes, effects);
  return odds;
}
