import { roundCut } from './round-cut.ts';

/**
 * Upper bounds of the levels of a number, all but the last, from its values in ascending order. Few different values have a level each; otherwise there
 * are equally many rows in each level, as far as equal values allow. No level has fewer than `least` rows.
 */
export function levelCuts(sorted: Float64Array, most: number, least: number): readonly number[] {
  const distinct = sorted.reduce((count, value, i) => count + (value === sorted[i - 1] ? 0 : 1), 0);
  const target = distinct <= most ? least : Math.max(sorted.length / most, least);
  // Many values leave room to move a cut by a tenth of a level to a number that is easier to read.
  const room = distinct <= most ? 0 : Math.floor(target / 10);
  const cuts: number[] = [];
  let inLevel = 0;
  for (let i = 0; i < sorted.length;) {
    const value = sorted[i]!;
    let after = i + 1;
    while (after < sorted.length && sorted[after] === value) after += 1;
    // A heavy value starts its own level, when what came before it can stand alone.
    const before = sorted[i - 1];
    if (after - i >= target && inLevel >= least && before !== undefined) {
      cuts.push(roundCut(before, value));
      inLevel = 0;
    }
    inLevel += after - i;
    const next = sorted[after];
    if (next !== undefined && inLevel >= target && sorted.length - after >= least) {
      const low = Math.max(
        value === sorted[i - room] ? value : sorted[after - 1 - room]!,
        cuts.at(-1) ?? -Infinity,
      );
      cuts.push(roundCut(low, sorted[after + room] ?? next));
      inLevel = 0;
    }
    i = after;
  }
  return cuts;
}
