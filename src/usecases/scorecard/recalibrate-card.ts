import { recalibrate } from '../../learning/recalibrate.ts';
import { compileScorecard } from '../../routing/compile-scorecard.ts';
import type { LeadAttributeName } from '../../routing/lead.ts';
import type { Score } from '../../routing/score.ts';
import type { Scorecard } from '../../routing/scorecard.ts';
import type { ScoredValue } from '../../routing/compile-bands.ts';

/** A live lead that ended, as it was known when it was decided. */
export interface EndedLead {
  readonly valueOf: (attribute: LeadAttributeName) => ScoredValue | undefined;
  readonly points: Score['points'];
  readonly won: boolean;
}

/**
 * The card with its points as they are and chances learned anew from these leads; how often each band occurs and
 * converts is told from them too, so that drift is looked for from here on. Null with too few wins or losses, and for a
 * card that says nothing about chances. `on`: the day, for the card's own record.
 */
export function recalibrateCard(card: Scorecard, leads: readonly EndedLead[], on: string): Scorecard | null {
  const calibration = recalibrate(leads);
  const { learning } = card;
  if (calibration === null || learning === undefined || card.calibration === undefined) return null;
  const { rules } = compileScorecard(card);
  return {
    ...card,
    calibration,
    rules: card.rules.map((rule, r) => {
      const inBand = leads.map(({ valueOf }) => rules[r]?.bandOf(valueOf(rule.attribute)));
      return {
        ...rule,
        bands: rule.bands.map((band, b) => {
          const own = leads.filter((_, row) => inBand[row] === b);
          return { ...band, history: { leads: own.length, wins: winsOf(own) } };
        }),
      };
    }),
    learning: { ...learning, recalibrated: { leads: leads.length, wins: winsOf(leads), on } },
  };
}

const winsOf = (leads: readonly EndedLead[]): number => leads.filter(({ won }) => won).length;
