import { layOut, newtonSystem, oddsOf, penalise } from './additive-system.ts';
import { factorise, solve } from './cholesky.ts';
import type { AdditiveFit, Outcomes, Term } from './fit-additive.ts';

/**
 * Standard errors, in log-odds, of what a fit says of some leads: each is given by its level in every term. From the
 * curvature at the fit (Laplace), so that what the prior knows counts as known.
 */
export function sumErrors(
  terms: readonly Term[],
  outcomes: Outcomes,
  { intercept, effects, strengths }: AdditiveFit,
  leads: readonly (readonly number[])[],
): readonly number[] {
  const layout = layOut(terms);
  const at = new Float64Array(layout.size);
  at[layout.size - 1] = intercept;
  effects.forEach((own, t) => at.set(own, layout.starts[t]!));
  const system = newtonSystem(layout, oddsOf(layout, at, outcomes), outcomes);
  penalise(layout, strengths, at, system);
  factorise(system.matrix);
  return leads.map((levels) => {
    const places = [...levels.map((level, t) => layout.starts[t]! + level), layout.size - 1];
    const column = new Float64Array(layout.size);
    for (const place of places) column[place] = 1;
    solve(system.matrix, column);
    return Math.sqrt(
      Math.max(
        0,
        places.reduce((sum, place) => sum + column[place]!, 0),
      ),
    );
  });
}
