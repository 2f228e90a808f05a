import { acceptedDeviations } from './accepted-deviations.ts';
import type { ConformanceReport } from './conformance-report.ts';

const longestExample = 600;

const short = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'none';
  return text.length > longestExample ? `${text.slice(0, longestExample)}…` : text;
};

/** Columns as wide as their widest cell; numbers to the right. */
function table(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? '').length)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return /^\d+$/.test(cell) ? cell.padStart(width) : cell.padEnd(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The table, every open mismatch with an example, and the deviations that were accepted. */
export function printReport(report: ConformanceReport): string {
  const head = ['method', 'path', 'seen'];
  for (const version of report.versions) {
    head.push(`${version} requests`, `${version} replies`, `${version} accepted`);
  }
  const lines = report.rows.map((row) => {
    const [method = '', path = ''] = row.operation.split(' ');
    const cells = [method, path, String(row.seen)];
    for (const version of report.versions) {
      const counts = row.perVersion.get(version);
      const known = counts?.known ?? false;
      cells.push(
        known ? String(counts?.request) : 'no such path',
        String(counts?.response),
        String(counts?.accepted),
      );
    }
    return cells;
  });
  const parts = [`Exchanges with mismatches, per operation and version:\n\n${table([head, ...lines])}`];

  const open = report.findings.filter((finding) => finding.accepted === null);
  for (const { version, side, operation, text, times, example } of open) {
    const shown = side === 'request' ? example.requestBody : example.responseBody;
    parts.push(
      `${version} ${side} ${operation}\n  ${text} (${times} times)\n  example: ${example.method} ${example.path} ` +
        `query ${short(example.query)} status ${example.status}\n  ${side} body: ${short(shown)}`,
    );
  }

  const accepted = acceptedDeviations.map((one) => {
    const times = report.findings
      .filter((finding) => finding.accepted === one)
      .reduce((sum, finding) => sum + finding.times, 0);
    return [String(times), one.side, one.versions.join(' '), one.reason];
  });
  parts.push(`Accepted deviations:\n\n${table([['times', 'side', 'versions', 'reason'], ...accepted])}`);
  const verdict =
    open.length === 0
      ? 'Conforms: no open mismatch.'
      : `Does not conform: ${open.length} open ${open.length === 1 ? 'mismatch' : 'mismatches'}.`;
  return `${parts.join('\n\n')}\n\n${verdict}`;
}
