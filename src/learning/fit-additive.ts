import { layOut, likelihood, newtonSystem, oddsOf, penalise } from './additive-system.ts';
import type { Layout, Outcomes, Term } from './additive-system.ts';
import { factorise, inverseBand, solve } from './cholesky.ts';
import type { InverseBand } from './cholesky.ts';
import { nextStrength, spreadOf, squaresOf, startingStrength } from './penalty.ts';
import type { Holds } from './penalty.ts';

export type { Outcomes, Term } from './additive-system.ts';

/** Log-odds of a win: the intercept and one effect per level of every term; effects of a term average to zero. */
export interface AdditiveFit {
  readonly intercept: number;
  readonly effects: readonly Float64Array[];
  /** Per term and block. */
  readonly strengths: readonly (readonly Holds[])[];
}

export interface FitOptions {
  /** Rounds of Newton's method at most. */
  readonly rounds: number;
  /** Whether strengths are learned on the way or stay as they are. */
  readonly tune: boolean;
  /** Where to start: a fit of the same terms. */
  readonly from?: AdditiveFit;
}

const CLOSE_ENOUGH = 0.01;

/** Penalised logistic regression on the levels of all terms by Newton's method, strengths by empirical Bayes. */
export function fitAdditive(terms: readonly Term[], outcomes: Outcomes, options: FitOptions): AdditiveFit {
  const layout = layOut(terms);
  let strengths = options.from?.strengths ?? terms.map(({ blocks }) => blocks.map(() => startingStrength));
  let at: Float64Array = new Float64Array(layout.size);
  at[layout.size - 1] = options.from?.intercept ?? baseOdds(outcomes);
  options.from?.effects.forEach((effects, t) => at.set(effects, layout.starts[t]!));
  let odds = oddsOf(layout, at, outcomes);
  for (let round = 0; round < options.rounds; round += 1) {
    const system = newtonSystem(layout, odds, outcomes);
    const reached = likelihood(odds, outcomes) - penalise(layout, strengths, at, system);
    factorise(system.matrix);
    solve(system.matrix, system.slope);
    const step = safeStep(layout, strengths, outcomes, at, system.slope, reached);
    at = step.at;
    odds = step.odds;
    if (options.tune) strengths = tuned(layout, strengths, at, inverseBand(system.matrix));
    if (step.gain < CLOSE_ENOUGH && (!options.tune || round >= 7)) break;
  }
  return centred(layout, outcomes, at, strengths);
}

/** Log-odds of the base rate; a pseudo-count keeps it finite for outcomes of one kind. */
export function baseOdds({ won, weights }: Outcomes): number {
  let wins = 0.5;
  let losses = 0.5;
  for (let row = 0; row < won.length; row += 1) {
    if (won[row] === 1) wins += weights[row]!;
    else losses += weights[row]!;
  }
  return Math.log(wins / losses);
}

/** Newton's step, halved while it would make things worse. */
function safeStep(
  layout: Layout,
  strengths: AdditiveFit['strengths'],
  outcomes: Outcomes,
  from: Float64Array,
  direction: Float64Array,
  reached: number,
) {
  for (let part = 1; ; part /= 2) {
    const at = from.map((value, i) => value + part * direction[i]!);
    const odds = oddsOf(layout, at, outcomes);
    const gain = likelihood(odds, outcomes) - penalise(layout, strengths, at, null) - reached;
    if (gain > -1e-9) return { at, odds, gain };
    if (part < 1e-3) return { at: from, odds: oddsOf(layout, from, outcomes), gain: 0 };
  }
}

function tuned(
  { terms, starts }: Layout,
  strengths: AdditiveFit['strengths'],
  at: Float64Array,
  inverse: InverseBand,
): AdditiveFit['strengths'] {
  return terms.map(({ blocks }, t) =>
    blocks.map((block, b) => {
      const [from, to] = [starts[t]! + block.from, starts[t]! + block.to];
      return nextStrength(block, strengths[t]![b]!, squaresOf(at, from, to), spreadOf(inverse, from, to));
    }),
  );
}

/** Moves each term's average over the rows into the intercept, so that an effect is one against the average lead. */
function centred(
  { terms, starts, size }: Layout,
  { weights }: Outcomes,
  at: Float64Array,
  strengths: AdditiveFit['strengths'],
): AdditiveFit {
  let intercept = at[size - 1]!;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const effects = terms.map(({ codes, levels }, t) => {
    const own = at.slice(starts[t]!, starts[t]! + levels);
    let sum = 0;
    for (let row = 0; row < codes.length; row += 1) sum += weights[row]! * own[codes[row]!]!;
    const mean = total > 0 ? sum / total : 0;
    intercept += mean;
    return own.map((effect) => effect - mean);
  });
  return { intercept, effects, strengths };
}
