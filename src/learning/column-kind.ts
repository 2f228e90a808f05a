import type { exclusionReasons } from '../routing/scorecard-learning.ts';
import type { Cell } from './table.ts';

export type ExclusionReason = (typeof exclusionReasons)[number];

/** A column that cannot teach anything, with the reason. */
export interface Unusable {
  readonly reason: ExclusionReason;
  readonly because: string;
}

/** Says why a column of these cells cannot be learned from, whatever it is about; null when it can. */
export function unusable(name: string, cells: readonly Cell[]): Unusable | null {
  const counts = new Map<string | number, number>();
  for (const cell of cells) if (cell !== null) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const known = cells.length - cells.filter((cell) => cell === null).length;
  if (known === 0) return { reason: 'constant', because: 'It is empty in every row.' };
  if (counts.size === 1 && known === cells.length) {
    return { reason: 'constant', because: `It is ${[...counts.keys()][0]} in every row.` };
  }
  const texts = [...counts].flatMap(([value, count]) =>
    typeof value === 'string' ? [{ value, count }] : [],
  );
  const inTexts = texts.reduce((sum, { count }) => sum + count, 0);
  if (inTexts > known / 2) return unusableTexts(texts, inTexts);
  return isIdentifier(name, [...counts.keys()], known)
    ? {
        reason: 'identifier',
        because: 'It is a different whole number in every row: a number to call the row by.',
      }
    : null;
}

const date =
  /^\d{4}-\d{1,2}-\d{1,2}([T ].*)?$|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}([T ,].*)?$|^\d{1,2}:\d{2}(:\d{2})?$|^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? \d/i;
/** A value is common that several rows share. */
const COMMON = 5;

function unusableTexts(
  texts: readonly { readonly value: string; readonly count: number }[],
  rows: number,
): Unusable | null {
  const dates = texts.reduce((sum, { value, count }) => sum + (date.test(value.trim()) ? count : 0), 0);
  if (dates > 0.9 * rows) {
    return { reason: 'date', because: 'It holds dates: when something was, and not what the lead is like.' };
  }
  const common = texts.reduce((sum, { count }) => sum + (count >= Math.min(COMMON, rows / 4) ? count : 0), 0);
  if (common >= 0.2 * rows || texts.length <= 10) return null;
  if (texts.length >= 0.95 * rows) {
    return {
      reason: 'identifier',
      because: `Nearly every row has a text of its own (${texts.length} of ${rows}).`,
    };
  }
  return {
    reason: 'free_text',
    because: `${texts.length} different texts in ${rows} rows, hardly any of them shared.`,
  };
}

/** Whole numbers, none twice, that run without large gaps or are called an id. */
function isIdentifier(name: string, values: readonly (string | number)[], known: number): boolean {
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length < known || known < 20 || !numbers.every(Number.isInteger)) return false;
  let [least, most] = [Infinity, -Infinity];
  for (const value of numbers) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return (
    most - least < 2 * known ||
    /(^|[^a-z])(id|key|uuid|guid|index|row|nr|no)$/i.test(name) ||
    /[a-z]Id$/.test(name)
  );
}
