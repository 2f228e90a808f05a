import { scoreTable, takeRows } from '../learning/score-table.ts';
import type { Score } from '../routing/score.ts';
import { readCsvTable } from './scorecard-data.ts';
import { readCard } from './scorecard-file.ts';
import { cardReport, cardTables, signed } from './scorecard-report.ts';

/** The card in words, or one lead of a file by it. */
export function runExplain({
  card: file,
  csv,
  row,
  json,
}: {
  card: string;
  csv?: string;
  row?: number;
  json?: boolean;
}) {
  const card = readCard(file);
  if (csv === undefined) {
    console.log(json ? JSON.stringify(card) : [...cardReport(card), '', cardTables(card)].join('\n'));
    return;
  }
  const { table } = readCsvTable(csv);
  const which = row ?? 1;
  if (row === undefined && table.rows > 1)
    throw new Error(`${csv} has ${table.rows} leads: choose one with --row.`);
  if (which > table.rows) throw new Error(`${csv} has ${table.rows} leads, and no ${which}th.`);
  const [score] = scoreTable(card, takeRows(table, [which - 1]));
  if (!score) return;
  console.log(json ? JSON.stringify(score) : scoreWords(score, card.base));
}

function scoreWords({ points, grade, chance, chanceNote, factors }: Score<string>, base: number): string {
  const told =
    chance === undefined
      ? []
      : [chance === null ? (chanceNote ?? '') : `Chance to convert: ${(chance * 100).toFixed(1)} %.`];
  const list = (title: string, side: 1 | -1) => {
    const own = factors.filter((factor) => factor.points * side > 0);
    if (own.length === 0) return [];
    return [
      '',
      title,
      ...own.map(({ label, value, points: given }) => `- ${label} ${value ?? 'unknown'}: ${signed(given)}`),
    ];
  };
  return [
    `${points} points, grade ${grade}.`,
    ...told,
    `Every lead starts with ${base} points.`,
    ...list('What lifted it:', 1),
    ...list('What held it down:', -1),
  ].join('\n');
}
