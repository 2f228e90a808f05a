import type { ScoredValue } from './compile-bands.ts';
import { readNumber, textsOf } from './match-value.ts';
import type { Seen } from './scorecard-learning.ts';
import type { Words } from './words/catalogue.ts';
import { en } from './words/en.ts';

/** A chance is withheld when attributes that make up more than this share of the card have values never seen. */
const MOST_UNSEEN = 0.25;
/** A number may lie beyond what was seen by this part of the width of what was seen. */
const MARGIN = 0.1;

/** What a card knows about one of its attributes, ready to be asked. */
export interface SeenAttribute<Name extends string> {
  readonly attribute: Name;
  readonly label: string;
  readonly weight: number;
  readonly isInside: (found: ScoredValue | undefined) => boolean;
}

/** `valueSet` brings texts into the form in which leads are compared. */
export function compileSeen(
  { unknown, range, values, others }: Seen,
  valueSet: (values: readonly string[]) => ReadonlySet<string>,
): (found: ScoredValue | undefined) => boolean {
  const margin = range === undefined ? 0 : (range.to - range.from) * MARGIN;
  const texts = valueSet(values ?? []);
  return (found) => {
    if (found === undefined) return unknown;
    if (range !== undefined) {
      const number = readNumber(found.value);
      if (number >= range.from - margin && number <= range.to + margin) return true;
      if (!Number.isNaN(number)) return false;
    }
    return others === true || textsOf(found).some((text) => texts.has(text));
  };
}

/** Why a lead is outside what the card has learned from, as a sentence; null for a lead inside. */
export function whyOutside<Name extends string>(
  attributes: readonly SeenAttribute<Name>[],
  valueOf: (attribute: Name) => ScoredValue | undefined,
  { card, conditions }: Words = en,
): string | null {
  let share = 0;
  for (const { attribute, weight, isInside } of attributes) {
    if (!isInside(valueOf(attribute))) share += weight;
  }
  if (share <= MOST_UNSEEN) return null;
  const named = attributes
    .filter(({ attribute, isInside }) => !isInside(valueOf(attribute)))
    .map(({ attribute, label }) => {
      const found = valueOf(attribute);
      return `${label} ${found === undefined ? card.unknown : conditions.value(attribute, String(found.value))}`;
    });
  return card.outside(named, Math.round(share * 100));
}
