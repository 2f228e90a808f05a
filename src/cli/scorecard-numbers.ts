import type { Cell } from '../learning/table.ts';

/** How the numbers of a column are written. */
type DecimalMark = '.' | ',';

const plain = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/** 1,234,567.8 */
const englishThousands = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
/** 1.234.567,8 */
const germanThousands = /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/;
const decimalComma = /^[+-]?\d+,\d+$/;
/** A ZIP code or a phone number must keep its zeros. */
const leadingZero = /^0\d+$/;

/**
 * Cells of a column as numbers where they are written as numbers, as text otherwise, null where empty. One way of
 * writing decimals holds for the whole column; signs of currency and per cent are left away.
 */
export function readCells(texts: readonly string[], delimiter: string): readonly Cell[] {
  const trimmed = texts.map((text) => text.trim());
  if (trimmed.some((text) => leadingZero.test(text)))
    return trimmed.map((text) => (text === '' ? null : text));
  const bare = trimmed.map(withoutSigns);
  const mark = decimalMark(bare, delimiter);
  return trimmed.map((text, i) => (text === '' ? null : (readNumber(bare[i] ?? '', mark) ?? text)));
}

const withoutSigns = (text: string): string =>
  /\d/.test(text)
    ? text
        .replace(/^(?:[€$£]|EUR|USD|GBP)\s*|\s*(?:[€$£%]|EUR|USD|GBP)$/g, '')
        .replace(/(?<=\d)[\s'’\u00a0\u202f](?=\d{3})/g, '')
    : text;

/** Comma where some cell can only be read that way, or where the file keeps commas for decimals. */
function decimalMark(texts: readonly string[], delimiter: string): DecimalMark {
  let [comma, point] = [0, 0];
  for (const text of texts) {
    if (decimalComma.test(text) && !englishThousands.test(text)) comma += 1;
    else if (germanThousands.test(text) && text.includes(',')) comma += 1;
    else if (/^[+-]?\d*\.\d+$/.test(text) && !germanThousands.test(text)) point += 1;
    else if (englishThousands.test(text) && text.includes('.')) point += 1;
  }
  if (comma !== point) return comma > point ? ',' : '.';
  return delimiter === ';' && texts.some((text) => decimalComma.test(text)) ? ',' : '.';
}

function readNumber(text: string, mark: DecimalMark): number | null {
  const english = mark === '.' ? text : commaToPoint(text);
  if (english === null) return null;
  const bare = englishThousands.test(english) ? english.replaceAll(',', '') : english;
  if (!plain.test(bare)) return null;
  const number = Number(bare);
  return Number.isFinite(number) ? number : null;
}

function commaToPoint(text: string): string | null {
  if (germanThousands.test(text)) return text.replaceAll('.', '').replace(',', '.');
  if (decimalComma.test(text)) return text.replace(',', '.');
  return plain.test(text) ? text : null;
}
