/** Where a line of numbers is cut: at `value`, which itself lies behind the cut, or before it when `after`. */
export interface Cut {
  readonly value: number;
  readonly after: boolean;
}

export interface Bounds {
  readonly from: number;
  readonly to: number;
}

const compare = (a: Cut, b: Cut): number => a.value - b.value || Number(a.after) - Number(b.after);

/** At most `most` cuts, sorted, at bounds of the ranges; where there are more bounds, so that each piece has as many. */
export function chooseCuts(ranges: readonly Bounds[], most: number): readonly Cut[] {
  const all = ranges
    .flatMap(({ from, to }) => [
      { value: from, after: false },
      { value: to, after: true },
    ])
    .filter(({ value }) => Number.isFinite(value))
    .sort(compare);
  const distinct = unique(all);
  if (distinct.length <= most) return distinct;
  return unique(
    Array.from({ length: most }, (_, i) => all[Math.floor(((i + 0.5) * all.length) / most)]).filter(
      (cut) => cut !== undefined,
    ),
  );
}

const unique = (sorted: readonly Cut[]): readonly Cut[] =>
  sorted.filter((cut, i) => {
    const before = sorted[i - 1];
    return before === undefined || compare(before, cut) !== 0;
  });

/** The piece that a number lies in: how many cuts lie before it. */
export function pieceOf(cuts: readonly Cut[], number: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const cut = cuts[middle];
    const behind = cut !== undefined && (cut.after ? number > cut.value : number >= cut.value);
    if (behind) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a range holds the whole of a piece that it touches. */
export function coversPiece(cuts: readonly Cut[], piece: number, { from, to }: Bounds): boolean {
  const start = cuts[piece - 1];
  const end = cuts[piece];
  const fromStart = start === undefined ? from === -Infinity : from <= start.value;
  const toEnd = end === undefined ? to === Infinity : end.after ? to >= end.value : to >= end.value;
  return fromStart && toEnd;
}
