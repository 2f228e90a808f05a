import type { ScoreFactor } from './score.ts';
import type { Words } from './words/catalogue.ts';
import { en } from './words/en.ts';

/** The value behind a factor as people call it, of a pair both, as they were joined; null: not known. */
export function factorValue(
  { attribute, with: other, value }: ScoreFactor,
  { conditions }: Pick<Words, 'conditions'> = en,
): string | null {
  if (value === null) return null;
  const asked = other === undefined ? [attribute] : [attribute, other];
  const values = other === undefined ? [String(value)] : String(value).split(' + ');
  return values.map((part, index) => conditions.value(asked[index] ?? attribute, part)).join(' + ');
}
