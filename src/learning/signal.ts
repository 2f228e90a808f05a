import { lossOf } from './measure.ts';

/** Fewest wins, and fewest losses, from which anything is learned. */
const FEWEST = 10;
/** Standard errors. Parts that share their lessons are not independent: without a signal this is passed once in a hundred. */
const BEYOND_CHANCE = 3;

export interface Signal {
  readonly found: boolean;
  /** A sentence with the figures. */
  readonly because: string;
}

/** Scores of rows that had not taught them: their area under the curve with its error by chance, and their chances. */
export interface Judged {
  readonly auc: number;
  readonly error: number;
  readonly chances: Float64Array;
  readonly base: Float64Array;
  readonly won: Uint8Array;
}

/**
 * Whether scores on held-out rows tell wins from losses beyond chance (Mann and Whitney's test on the ranks), and
 * whether their chances beat the base rate's log-loss at all.
 */
export function findSignal(
  held: Judged | null,
  { wins, losses }: { readonly wins: number; readonly losses: number },
): Signal {
  const fewer = Math.min(wins, losses);
  if (fewer < FEWEST || held === null) {
    const what = wins <= losses ? 'won' : 'lost';
    return { found: false, because: `Only ${fewer} leads were ${what}: nothing can be learned from so few.` };
  }
  const { auc, error, chances, base, won } = held;
  const gain = chances.reduce(
    (sum, chance, row) => sum + lossOf(base[row]!, won[row]!) - lossOf(chance, won[row]!),
    0,
  );
  const figures = `on ${won.length} leads held out, a won one is above a lost one in ${(auc * 100).toFixed(1)} % of cases`;
  const beyond = (auc - 0.5) / error;
  if (beyond >= BEYOND_CHANCE && gain > 0) {
    return { found: true, because: `Beats the base rate: ${figures}.` };
  }
  const why =
    beyond < BEYOND_CHANCE
      ? 'which chance alone could bring about'
      : 'but the chances it gives are no better than the base rate';
  return { found: false, because: `No signal: ${figures}, ${why}.` };
}
