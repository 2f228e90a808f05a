import type { PartValue } from '../hooks/use-part.ts';

export type Scorecard = PartValue<'scorecard'>;
export type Rule = Scorecard['rules'][number];
export type Band = Rule['bands'][number];

export const bandKinds = ['values', 'range', 'known', 'unknown'] as const;
export type BandKind = (typeof bandKinds)[number];

export const kindOf = (band: Band): BandKind =>
  band.values !== undefined ? 'values' : band.known ? 'known' : band.unknown ? 'unknown' : 'range';

/** A band that asks something else for the same points; what past leads say about the old one does not hold for it. */
export function bandAsking(kind: BandKind, { points }: Band): Band {
  switch (kind) {
    case 'values':
      return { values: [], points };
    case 'range':
      return { points };
    case 'known':
      return { known: true, points };
    case 'unknown':
      return { unknown: true, points };
  }
}

/** A bound put in, or taken out with null. */
export function bounded(band: Band, side: 'from' | 'to', bound: number | null): Band {
  const { [side]: _before, ...rest } = band;
  return bound === null ? rest : { ...rest, [side]: bound };
}

export const isComplete = (band: Band): boolean =>
  kindOf(band) === 'values'
    ? (band.values ?? []).length > 0
    : kindOf(band) !== 'range' || band.from !== undefined || band.to !== undefined;

/** "+20", "−5", "0" */
export const signedText = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value)}`;

/** "−5 … +30" */
export function spanText(bands: readonly Band[]): string {
  const points = bands.map((band) => band.points);
  const [least, most] = [Math.min(...points), Math.max(...points)];
  return least === most ? signedText(least) : `${signedText(least)} … ${signedText(most)}`;
}

export const fallsFromAToC = ({ A, B, C }: Scorecard['grades']): boolean => A >= B && B >= C;
