import { compileCurve } from './chance-curve.ts';
import { compileBands } from './compile-bands.ts';
import type { BandIndex } from './compile-bands.ts';
import type { LeadAttributeName } from './lead.ts';
import { compileValues, foldText } from './match-value.ts';
import type { ValueSet } from './match-value.ts';
import type { BandTest, Scorecard, TableScorecard } from './scorecard.ts';
import { compileSeen } from './seen-values.ts';
import type { SeenAttribute } from './seen-values.ts';

interface CompiledRule<Name extends string> {
  readonly label: string;
  readonly attribute: Name;
  /** As written; `bandOf` answers for a value. */
  readonly bands: readonly BandTest[];
  readonly bandOf: BandIndex;
  readonly points: readonly number[];
}

interface CompiledPair<Name extends string> {
  readonly label: string;
  readonly first: { readonly attribute: Name; readonly bandOf: BandIndex };
  readonly second: { readonly attribute: Name; readonly bandOf: BandIndex };
  readonly points: readonly (readonly number[])[];
}

/** A scorecard ready to be asked of many leads, or of many rows of a table. */
export interface CompiledScorecard<Name extends string = LeadAttributeName> {
  readonly base: number;
  readonly rules: readonly CompiledRule<Name>[];
  readonly pairs: readonly CompiledPair<Name>[];
  readonly grades: Scorecard['grades'];
  /** Null for a card that says nothing about chances. */
  readonly chanceOf: ((points: number) => number) | null;
  /** Why no lead gets a chance, as a sentence. */
  readonly withheld: string | null;
  readonly seen: readonly SeenAttribute<Name>[];
}

export const compileScorecard = (card: Scorecard): CompiledScorecard => compileCard(card, compileValues);

/** Over columns: values are compared as they stand, without regard to case. */
export const compileTableScorecard = (card: TableScorecard): CompiledScorecard<string> =>
  compileCard(card, (_, values) => new Set(values.map(foldText)));

type CardOver<Name extends string> = Omit<Scorecard, 'rules' | 'pairs'> & {
  readonly rules: readonly (Omit<Scorecard['rules'][number], 'attribute'> & { readonly attribute: Name })[];
  readonly pairs?:
    | readonly {
        readonly label: string;
        readonly first: { readonly attribute: Name; readonly bands: readonly BandTest[] };
        readonly second: { readonly attribute: Name; readonly bands: readonly BandTest[] };
        readonly points: readonly (readonly number[])[];
      }[]
    | undefined;
};

function compileCard<Name extends string>(
  { base, rules, pairs = [], grades, calibration, learning }: CardOver<Name>,
  valueSet: (attribute: Name, values: readonly string[]) => ValueSet,
): CompiledScorecard<Name> {
  const compileSide = ({ attribute, bands }: { attribute: Name; bands: readonly BandTest[] }) => ({
    attribute,
    bandOf: compileBands(bands, (values) => valueSet(attribute, values)),
  });
  const labels = new Map(rules.map(({ attribute, label }) => [attribute, label]));
  return {
    ...{ base, grades },
    rules: rules.map((rule) => ({
      label: rule.label,
      bands: rule.bands,
      points: rule.bands.map(({ points }) => points),
      ...compileSide(rule),
    })),
    pairs: pairs.map(({ label, first, second, points }) => ({
      ...{ label, points },
      first: compileSide(first),
      second: compileSide(second),
    })),
    chanceOf: calibration ? compileCurve(calibration.curve) : null,
    withheld: calibration?.withheld ?? null,
    seen: [...labels].flatMap(([attribute, label]) => {
      const seen = learning?.seen[attribute];
      if (!seen) return [];
      const isInside = compileSeen(seen, (values) => valueSet(attribute, values));
      return [{ attribute, label, weight: seen.weight, isInside }];
    }),
  };
}
