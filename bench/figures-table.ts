import type { Figure } from './figure.ts';

const columns = ['bench', 'metric', 'value', 'unit', 'baseline', 'ratio'] as const;
const numeric = new Set<string>(['value', 'baseline', 'ratio']);

/** The figures as a table for a person, columns as wide as their widest cell. */
export function figuresTable(figures: readonly Figure[]): string {
  const rows = [[...columns], ...figures.map((figure) => columns.map((name) => String(figure[name] ?? '–')))];
  const widths = columns.map((_, index) => Math.max(...rows.map((row) => row[index]!.length)));
  const lines = rows.map((row) =>
    row
      .map((cell, index) =>
        numeric.has(columns[index]!) ? cell.padStart(widths[index]!) : cell.padEnd(widths[index]!),
      )
      .join('  '),
  );
  lines.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('  '));
  return lines.join('\n');
}
