import { chanceOf } from '../routing/chance-curve.ts';
import { factorise, solve } from './cholesky.ts';
import type { SquareMatrix } from './cholesky.ts';
import type { Cell, Table } from './table.ts';

/** Commonest texts of a column that get a variable of their own. */
const MOST_TEXTS = 50;
const ROUNDS = 25;

/**
 * Plain logistic regression as a baseline: numbers standardised with their mean for unknown ones, one variable a text,
 * a penalty of half the sum of squares. Learns from `train`, answers the chance of each row of `test`.
 */
export function plainLogistic(train: Table, won: Uint8Array, test: Table): Float64Array {
  const variables = [...train.columns].flatMap(([name, cells]) =>
    variablesOf(cells).map((value) => ({ name, value })),
  );
  const rowsOf = (table: Table) => {
    const columns = variables.map(({ name, value }) => {
      const cells = table.columns.get(name) ?? [];
      return Float64Array.from({ length: table.rows }, (_, row) => value(cells[row] ?? null));
    });
    return [...columns, new Float64Array(table.rows).fill(1)];
  };
  const weights = fit(rowsOf(train), won);
  const odds = new Float64Array(test.rows);
  rowsOf(test).forEach((column, i) => column.forEach((value, row) => (odds[row]! += value * weights[i]!)));
  return odds.map(chanceOf);
}

function variablesOf(cells: readonly Cell[]): readonly ((cell: Cell) => number)[] {
  const numbers = cells.filter((cell) => typeof cell === 'number');
  const counts = new Map<string, number>();
  for (const cell of cells) if (typeof cell === 'string') counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const texts = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, MOST_TEXTS);
  const ofTexts = texts.map(
    ([text]) =>
      (cell: Cell) =>
        cell === text ? 1 : 0,
  );
  const unknown = cells.includes(null) ? [(cell: Cell) => (cell === null ? 1 : 0)] : [];
  if (numbers.length === 0) return [...ofTexts, ...unknown];
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const variance = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / numbers.length;
  const spread = Math.sqrt(variance) || 1;
  return [(cell) => (typeof cell === 'number' ? (cell - mean) / spread : 0), ...ofTexts, ...unknown];
}

/** Newton's method; the last variable is the intercept, which is not held. */
function fit(columns: readonly Float64Array[], won: Uint8Array): Float64Array {
  const size = columns.length;
  const weights = new Float64Array(size);
  for (let round = 0; round < ROUNDS; round += 1) {
    const odds = new Float64Array(won.length);
    columns.forEach((column, i) => column.forEach((value, row) => (odds[row]! += value * weights[i]!)));
    const chances = odds.map(chanceOf);
    const left = chances.map((chance, row) => won[row]! - chance);
    const matrix: SquareMatrix = { size, cells: new Float64Array(size * size) };
    const step = new Float64Array(size);
    columns.forEach((column, i) => {
      const held = i === size - 1 ? 0 : 1;
      const curved = column.map((value, row) => value * Math.max(chances[row]! * (1 - chances[row]!), 1e-6));
      step[i] = column.reduce((sum, value, row) => sum + value * left[row]!, 0) - held * weights[i]!;
      for (let j = 0; j <= i; j += 1) {
        const other = columns[j]!;
        let sum = i === j ? held : 0;
        for (let row = 0; row < other.length; row += 1) sum += curved[row]! * other[row]!;
        matrix.cells[i * size + j] = sum;
      }
    });
    factorise(matrix);
    solve(matrix, step);
    step.forEach((value, i) => (weights[i]! += Math.max(-3, Math.min(3, value))));
    if (step.every((value) => Math.abs(value) < 1e-6)) break;
  }
  return weights;
}
