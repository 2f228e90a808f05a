import type { LeadAttributeName } from './lead.ts';

export interface ScoreFactor<Name extends string = LeadAttributeName> {
  readonly label: string;
  readonly attribute: Name;
  /** The lead's value, or null when unknown; of a pair both, "DE + unknown". */
  readonly value: string | number | null;
  /** Above 0 it lifted the lead, below 0 it held it down. */
  readonly points: number;
  /** The other attribute of a pair. */
  readonly with?: Name;
}

export interface Score<Name extends string = LeadAttributeName> {
  readonly points: number;
  readonly grade: 'A' | 'B' | 'C' | 'D';
  /** Sorted by size of effect, largest first; rules that gave nothing are left out. */
  readonly factors: readonly ScoreFactor<Name>[];
  /** Calibrated chance to convert, 0 to 1; null when the card abstains; left out by a card without calibration. */
  readonly chance?: number | null;
  /** Why it abstains, as a sentence. */
  readonly chanceNote?: string;
}
