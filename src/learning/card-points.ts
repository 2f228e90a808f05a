import type { Outcomes } from './additive-system.ts';
import type { Pair } from './find-pairs.ts';
import { modelOdds } from './learn-model.ts';
import type { Model } from './learn-model.ts';
import type { LevelColumn } from './level-column.ts';
import { averageEffect, mergeLevels, monotoneIfFree } from './merge-levels.ts';
import type { LevelEffect } from './merge-levels.ts';

/** So many points more double the odds of a win. */
export const POINTS_TO_DOUBLE_ODDS = 20;
/** Points per unit of log-odds. */
export const POINTS_PER_ODDS = POINTS_TO_DOUBLE_ODDS / Math.LN2;
/** What an average lead has. */
export const BASE_POINTS = 100;

/** A model in whole points: for each column its bands, for each pair its table. */
export interface CardPoints {
  readonly columns: readonly {
    readonly column: LevelColumn;
    /** Levels of each band; levels of ranges in order, and never together with others. */
    readonly bands: readonly { readonly levels: readonly number[]; readonly points: number }[];
    readonly pointsOfLevel: Int32Array;
  }[];
  readonly pairs: readonly { readonly pair: Pair; readonly pointsOfCell: Int32Array }[];
}

const MOST_BANDS = 16;

/** Rounds a model to bands and whole points. Columns of which nothing is left are left out. */
export function cardPoints(model: Model, outcomes: Outcomes): CardPoints {
  const odds = modelOdds(model);
  const curve = odds.map((each, row) => {
    const chance = 1 / (1 + Math.exp(-each));
    return outcomes.weights[row]! * chance * (1 - chance);
  });
  return {
    columns: model.columns.flatMap(({ column, effects }) => {
      const bands = bandsOf(column, levelEffects(column, effects, curve));
      const pointsOfLevel = new Int32Array(effects.length);
      for (const { levels, points } of bands) for (const level of levels) pointsOfLevel[level] = points;
      return pointsOfLevel.some((points) => points !== 0) ? [{ column, bands, pointsOfLevel }] : [];
    }),
    pairs: model.pairs.flatMap(({ pair, effects }) => {
      const pointsOfCell = Int32Array.from(effects, (effect) => Math.round(effect * POINTS_PER_ODDS));
      return pointsOfCell.some((points) => points !== 0) ? [{ pair, pointsOfCell }] : [];
    }),
  };
}

/** Points of every row. */
export function pointsOfRows({ columns, pairs }: CardPoints, rows: number): Float64Array {
  const points = new Float64Array(rows).fill(BASE_POINTS);
  const add = (codes: Uint16Array, given: Int32Array) => {
    for (let row = 0; row < rows; row += 1) points[row]! += given[codes[row]!]!;
  };
  for (const { column, pointsOfLevel } of columns) add(column.term.codes, pointsOfLevel);
  for (const { pair, pointsOfCell } of pairs) add(pair.term.codes, pointsOfCell);
  return points;
}

function levelEffects(
  column: LevelColumn,
  effects: Float64Array,
  curve: Float64Array,
): readonly LevelEffect[] {
  const sureness = new Float64Array(effects.length);
  column.term.codes.forEach((level, row) => (sureness[level]! += curve[row]!));
  return Array.from(effects, (effect, level) => ({ effect, sureness: sureness[level]! }));
}

function bandsOf({ levels, ranges }: LevelColumn, effects: readonly LevelEffect[]) {
  const inOrder = levels.slice(0, ranges).map((_, level) => level);
  const texts = levels.flatMap((level, i) => ('values' in level || 'known' in level ? [i] : []));
  texts.sort((a, b) => effects[b]!.effect - effects[a]!.effect || a - b);
  const unknown = levels.flatMap((level, i) => ('unknown' in level ? [[i]] : []));
  const monotone = monotoneIfFree(inOrder.map((level) => effects[level]!));
  const smoothed = effects.map((effect, level) => monotone[level] ?? effect);
  const groups = [...grouped(inOrder, smoothed), ...grouped(texts, effects), ...unknown];
  return joined(
    groups.map((group) => ({
      levels: group,
      points: Math.round(averageEffect(group.map((level) => smoothed[level]!)) * POINTS_PER_ODDS),
    })),
    ranges,
  );
}

function grouped(order: readonly number[], effects: readonly LevelEffect[]): readonly (readonly number[])[] {
  const starts = mergeLevels(
    order.map((level) => effects[level]!),
    MOST_BANDS,
  );
  return starts.map((start, i) => order.slice(start, starts[i + 1]));
}

/** Neighbouring bands of the same kind that came out with the same points become one. */
function joined(bands: CardPoints['columns'][number]['bands'], ranges: number) {
  const result: { levels: readonly number[]; points: number }[] = [];
  for (const band of bands) {
    const before = result.at(-1);
    const isRange = (levels: readonly number[]) => (levels[0] ?? 0) < ranges;
    if (before && before.points === band.points && isRange(before.levels) && isRange(band.levels)) {
      result[result.length - 1] = { ...before, levels: [...before.levels, ...band.levels] };
    } else result.push(band);
  }
  return result;
}
