import type { Calibration } from '../routing/chance-curve.ts';
import { calibrate } from './calibrate.ts';

/** A live lead that closed: its points, and what came. */
export interface ScoredOutcome {
  readonly points: number;
  readonly won: boolean;
}

/** Wins, and losses, below which the old curve stands. */
const ENOUGH = 10;

/**
 * A new curve from the first outcomes after a drift: the points stay, the chances behind them are learned anew. Null
 * with too few outcomes. Chances that drift made be withheld are given again.
 */
export function recalibrate(outcomes: readonly ScoredOutcome[]): Calibration | null {
  const won = Uint8Array.from(outcomes, (outcome) => (outcome.won ? 1 : 0));
  const wins = won.reduce((sum, each) => sum + each, 0);
  if (Math.min(wins, won.length - wins) < ENOUGH) return null;
  const points = Float64Array.from(outcomes, (outcome) => outcome.points);
  const weights = new Float64Array(won.length).fill(1);
  return { curve: [...calibrate(points, { won, weights })] };
}
