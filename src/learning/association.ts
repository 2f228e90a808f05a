import type { LevelColumn } from './level-column.ts';

/**
 * How much one column tells about another, 0 to 1: mutual information as a share of what there is to know about the
 * other (its entropy), less what chance would give with as many rows (Miller and Madow).
 */
export function tellsAbout(one: LevelColumn, other: LevelColumn): number {
  const [mine, theirs] = [one.term, other.term];
  const rows = mine.codes.length;
  const table = new Float64Array(mine.levels * theirs.levels);
  const [inMine, inTheirs] = [new Float64Array(mine.levels), new Float64Array(theirs.levels)];
  for (let row = 0; row < rows; row += 1) {
    const [i, j] = [mine.codes[row]!, theirs.codes[row]!];
    table[i * theirs.levels + j]! += 1;
    inMine[i]! += 1;
    inTheirs[j]! += 1;
  }
  const toKnow = entropy(inTheirs, rows);
  if (toKnow === 0) return 0;
  const shared = entropy(inMine, rows) + toKnow - entropy(table, rows);
  const used = (counts: Float64Array) => counts.filter((count) => count > 0).length;
  const chance = (used(table) - used(inMine) - used(inTheirs) + 1) / (2 * rows);
  return Math.max(0, (shared - Math.max(0, chance)) / toKnow);
}

function entropy(counts: Float64Array, rows: number): number {
  let sum = 0;
  for (const count of counts) if (count > 0) sum -= (count / rows) * Math.log(count / rows);
  return sum;
}
