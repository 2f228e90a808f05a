/** Rows as columns of equal width, two blanks apart, numbers to the right. The last column is not filled up. */
export function textTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => [...(row[column] ?? '')].length)));
  const isNumber = head.map((_, column) =>
    rows.every((row) => /^[+−-]?\d*\.?\d*$/.test(String(row[column]))),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        const blanks = ' '.repeat((widths[column] ?? 0) - [...cell].length);
        if (isNumber[column]) return `${blanks}${cell}`;
        return column === head.length - 1 ? cell : `${cell}${blanks}`;
      })
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...cells.slice(1).map(line)].join('\n');
}
