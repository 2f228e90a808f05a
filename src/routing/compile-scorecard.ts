import type { LeadAttribute, LeadAttributeName } from './lead.ts';
import { compileValues, isAmong, isBetween } from './match-value.ts';
import type { ScoreBand, Scorecard } from './rulebook.ts';

interface CompiledRule {
  readonly label: string;
  readonly attribute: LeadAttributeName;
  /** Points of the first band that fits; 0 when none does. */
  readonly points: (attribute: LeadAttribute | undefined) => number;
}

/** A scorecard ready to be asked of many leads. */
export interface CompiledScorecard {
  readonly base: number;
  readonly rules: readonly CompiledRule[];
  readonly grades: Scorecard['grades'];
}

export function compileScorecard({ base, rules, grades }: Scorecard): CompiledScorecard {
  return {
    base,
    grades,
    rules: rules.map(({ label, attribute, bands }) => {
      const compiled = bands.map((band) => ({ points: band.points, fits: compileBand(attribute, band) }));
      return {
        label,
        attribute,
        points: (found) => compiled.find((band) => band.fits(found))?.points ?? 0,
      };
    }),
  };
}

function compileBand(
  attribute: LeadAttributeName,
  band: ScoreBand,
): (found: LeadAttribute | undefined) => boolean {
  if ('known' in band) return (found) => found !== undefined;
  if ('unknown' in band) return (found) => found === undefined;
  if ('values' in band) {
    const values = compileValues(attribute, band.values);
    return (found) => isAmong(found, values);
  }
  return (found) => isBetween(found, band.from, band.to);
}
