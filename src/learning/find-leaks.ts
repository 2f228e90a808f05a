import { fitColumns, modelOdds } from './learn-model.ts';
import type { LevelColumn } from './level-column.ts';
import { aucOf } from './measure.ts';
import { stratifiedFolds, teaching } from './folds.ts';

/** Alone so good that nothing known beforehand ever is. */
const TOO_GOOD = 0.97;
/** Alone this good, it is a leak when it beats all others together although they tell this much. */
const SUSPICIOUS = 0.8;
const OTHERS_TELL = 0.7;
/** A value or the mere presence of one counts as known only for one side from this share on. */
const ONE_SIDED = 0.99;
const ENOUGH = 20;
const PARTS = 3;
/** Rows at the base rate that every level starts with. */
const PRIOR = 5;

/** Columns that look as if they were filled in because the lead was won or lost: name to sentence. */
export function findLeaks(columns: readonly LevelColumn[], won: Uint8Array): ReadonlyMap<string, string> {
  const folds = stratifiedFolds(won, PARTS, 1);
  const leaks = new Map<string, string>();
  const suspects: LevelColumn[] = [];
  for (const column of columns) {
    const oneSided = presentForOneSide(column, won);
    if (oneSided !== null) {
      leaks.set(column.attribute, oneSided);
      continue;
    }
    const alone = aucAlone(column, won, folds);
    if (alone >= TOO_GOOD) {
      leaks.set(
        column.attribute,
        `Alone it tells won from lost in ${percent(alone)} of cases: too good to be known beforehand.`,
      );
    } else if (alone >= SUSPICIOUS) suspects.push(column);
  }
  for (const suspect of suspects) {
    const others = columns.filter((column) => !leaks.has(column.attribute) && column !== suspect);
    if (others.length === 0) continue;
    const alone = aucAlone(suspect, won, folds);
    const together = aucOf(crossOdds(others, won, folds), won);
    if (together < OTHERS_TELL || alone < together) continue;
    leaks.set(
      suspect.attribute,
      `Alone it tells won from lost in ${percent(alone)} of cases, all other columns together in ${percent(together)}: it looks as if it became known afterwards.`,
    );
  }
  return leaks;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** Area under the curve of one column's levels by their share of wins in the other parts, drawn to the base rate. */
function aucAlone({ term }: LevelColumn, won: Uint8Array, folds: Int8Array): number {
  const rows = new Float64Array(term.levels * PARTS);
  const wins = new Float64Array(term.levels * PARTS);
  won.forEach((outcome, row) => {
    for (let fold = 0; fold < PARTS; fold += 1) {
      if (folds[row] === fold) continue;
      rows[term.codes[row]! * PARTS + fold]! += 1;
      wins[term.codes[row]! * PARTS + fold]! += outcome;
    }
  });
  const base = won.reduce((sum, each) => sum + each, 0) / won.length;
  const shares = rows.map((count, at) => (wins[at]! + PRIOR * base) / (count + PRIOR));
  return aucOf(
    Float64Array.from(won, (_, row) => shares[term.codes[row]! * PARTS + folds[row]!]!),
    won,
  );
}

/** Held-out log-odds of each row from these columns together. */
function crossOdds(columns: readonly LevelColumn[], won: Uint8Array, folds: Int8Array): Float64Array {
  const all = new Float64Array(won.length).fill(1);
  const held = new Float64Array(won.length);
  for (let fold = 0; fold < PARTS; fold += 1) {
    const outcomes = { won, weights: teaching(folds, fold, all, false) };
    const { intercept, effects } = fitColumns(columns, outcomes);
    const odds = modelOdds({
      intercept,
      columns: columns.map((column, c) => ({ column, effects: effects[c]! })),
      pairs: [],
    });
    for (let row = 0; row < won.length; row += 1) if (folds[row] === fold) held[row] = odds[row]!;
  }
  return held;
}

/** Whether the column, or one of its texts, is there for winners alone, or for losers alone though for many of them. */
function presentForOneSide({ levels, term }: LevelColumn, won: Uint8Array): string | null {
  const rows = new Float64Array(levels.length);
  const wins = new Float64Array(levels.length);
  for (let row = 0; row < won.length; row += 1) {
    const level = term.codes[row]!;
    rows[level]! += 1;
    wins[level]! += won[row]!;
  }
  const total = { rows: won.length, wins: wins.reduce((sum, each) => sum + each, 0) };
  const unknown = levels.findIndex((level) => 'unknown' in level);
  if (unknown >= 0) {
    const known = { rows: total.rows - rows[unknown]!, wins: total.wins - wins[unknown]! };
    const side = sideOf(known, total);
    if (side !== null) return `It is filled in only for leads that were ${side} (${known.rows} of them).`;
  }
  for (const [level, test] of levels.entries()) {
    if (!('values' in test)) continue;
    const side = sideOf({ rows: rows[level]!, wins: wins[level]! }, total);
    if (side === 'won')
      return `"${test.values[0]}" is there only for leads that were won (${rows[level]} of them).`;
  }
  return null;
}

interface Counted {
  readonly rows: number;
  readonly wins: number;
}

function sideOf(some: Counted, all: Counted): 'won' | 'lost' | null {
  const base = all.wins / all.rows;
  const losses = some.rows - some.wins;
  const losesAll = all.rows - all.wins;
  if (base < 0.7 && some.wins >= ENOUGH && some.wins >= ONE_SIDED * some.rows) return 'won';
  const expected = some.rows * base;
  return expected >= ENOUGH && losses >= ONE_SIDED * some.rows && losses >= 0.3 * losesAll ? 'lost' : null;
}
