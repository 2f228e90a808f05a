import { stringify } from 'csv-stringify/sync';
import { writeFileSync } from 'node:fs';
import { scoreTable } from '../learning/score-table.ts';
import type { Score } from '../routing/score.ts';
import { readDirtyCsv } from './scorecard-csv.ts';
import { readCsvTable } from './scorecard-data.ts';
import { readCard } from './scorecard-file.ts';
import { signed } from './scorecard-report.ts';

const FACTORS = 3;

/** Adds to every row its points, chance, grade and strongest factors. Columns that the card lacks are named. */
export function runScore({
  card: cardFile,
  csv,
  out,
  json,
}: {
  card: string;
  csv: string;
  out?: string;
  json?: boolean;
}) {
  const card = readCard(cardFile);
  const { table } = readCsvTable(csv);
  const attributes = [...new Set(card.rules.map(({ attribute }) => attribute))];
  const missing = attributes.filter((attribute) => !table.columns.has(attribute));
  if (attributes.length > 0 && missing.length === attributes.length) {
    throw new Error(
      `${csv} has none of the columns that the scorecard asks about: ${attributes.join(', ')}.`,
    );
  }
  if (missing.length > 0) {
    console.error(`Not in ${csv}, so unknown for every lead: ${missing.join(', ')}.`);
  }
  const scores = scoreTable(card, table);
  const text = json ? scores.map((score) => JSON.stringify(score)).join('\n') + '\n' : scoredCsv(csv, scores);
  // Whoever reads may have seen enough, as `head` does.
  process.stdout.on('error', () => process.exit());
  if (out === undefined) process.stdout.write(text);
  else writeFileSync(out, text);
}

function scoredCsv(csv: string, scores: readonly Score<string>[]): string {
  const { names, rows, delimiter } = readDirtyCsv(csv);
  const added = ['points', 'chance', 'grade', 'lifted by', 'held down by', 'no chance because'];
  const taken = new Set(names);
  const head = added.map((name) => (taken.has(name) ? `baton ${name}` : name));
  const body = rows.map((row, i) => {
    const score = scores[i];
    const cells = names.map((_, column) => row[column] ?? '');
    if (!score) return cells;
    const { points, grade, chance, chanceNote } = score;
    return [
      ...cells,
      ...[points, chance ?? '', grade],
      ...[factorWords(score, 1), factorWords(score, -1), chanceNote ?? ''],
    ];
  });
  return stringify([[...names, ...head], ...body], { delimiter });
}

const factorWords = ({ factors }: Score<string>, side: 1 | -1): string =>
  factors
    .filter(({ points }) => points * side > 0)
    .slice(0, FACTORS)
    .map(({ label, value, points }) => `${label} ${value ?? 'unknown'} (${signed(points)})`)
    .join('; ');
