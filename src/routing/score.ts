import type { LeadAttributeName } from './lead.ts';

export interface ScoreFactor {
  readonly label: string;
  readonly attribute: LeadAttributeName;
  /** The lead's value, or null when unknown. */
  readonly value: string | number | null;
  readonly points: number;
}

export interface Score {
  readonly points: number;
  readonly grade: 'A' | 'B' | 'C' | 'D';
  /** Sorted by size of effect, largest first; rules that gave nothing are left out. */
  readonly factors: readonly ScoreFactor[];
}
