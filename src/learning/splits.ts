import type { Split } from './evaluate-scorecard.ts';
import { stratifiedFolds } from './folds.ts';
import type { Cell } from './table.ts';

/** k parts by chance, each judged by a card learned from the others; fewer when there are not enough leads. */
export function foldSplits(won: Uint8Array, parts: number, seed = 1): readonly Split[] {
  const folds = stratifiedFolds(won, parts, seed);
  return [...new Set(folds)]
    .sort((a, b) => a - b)
    .map((fold) => leaveOut(`fold ${fold + 1}`, (row) => folds[row] === fold, won.length));
}

/** Parts as a column of the file gives them. */
export function columnSplits(cells: readonly Cell[]): readonly Split[] {
  const names = [...new Set(cells)].sort((a, b) =>
    String(a).localeCompare(String(b), 'en', { numeric: true }),
  );
  return names.map((name) =>
    leaveOut(`fold ${name ?? 'unknown'}`, (row) => cells[row] === name, cells.length),
  );
}

/** The newest part of the rows, judged by a card learned from all older ones. */
export function timeSplit(time: Float64Array, newest: number): readonly Split[] {
  const sorted = Float64Array.from(time).sort();
  const from = sorted[Math.floor((1 - newest) * sorted.length)] ?? Infinity;
  const share = Math.round(newest * 100);
  return [leaveOut(`the newest ${share} %`, (row) => time[row]! >= from, time.length)];
}

function leaveOut(name: string, isOut: (row: number) => boolean, count: number): Split {
  const rows = Uint32Array.from({ length: count }, (_, row) => row);
  return { name, learnFrom: rows.filter((row) => !isOut(row)), judge: rows.filter(isOut) };
}
