import { compileTableScorecard } from '../routing/compile-scorecard.ts';
import { scoreValues } from '../routing/score-lead.ts';
import type { Score } from '../routing/score.ts';
import type { TableScorecard } from '../routing/scorecard.ts';
import type { Table } from './table.ts';

/** The score of every row, as a lead with these attributes would get it. */
export function scoreTable(card: TableScorecard, { rows, columns }: Table): readonly Score<string>[] {
  const compiled = compileTableScorecard(card);
  return Array.from({ length: rows }, (_, row) =>
    scoreValues((attribute) => {
      const value = columns.get(attribute)?.[row] ?? null;
      return value === null ? undefined : { value };
    }, compiled),
  );
}

/** Some rows of a table, in the order given. */
export const takeRows = ({ columns }: Table, rows: ArrayLike<number>): Table => ({
  rows: rows.length,
  columns: new Map(
    [...columns].map(([name, cells]) => [name, Array.from(rows, (row) => cells[row] ?? null)]),
  ),
});
