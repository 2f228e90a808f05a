import type { ScoredValue } from './compile-bands.ts';
import type { CompiledScorecard } from './compile-scorecard.ts';
import type { Lead } from './lead.ts';
import type { Score, ScoreFactor } from './score.ts';
import { whyOutside } from './seen-values.ts';

/** The score of a lead: base plus the points of every rule and pair, with each that counted and why. */
export function scoreLead(lead: Lead, scorecard: CompiledScorecard): Score {
  return scoreValues((attribute) => lead.attributes[attribute], scorecard);
}

/** The same for anything that has values by name. */
export function scoreValues<Name extends string>(
  valueOf: (attribute: Name) => ScoredValue | undefined,
  scorecard: CompiledScorecard<Name>,
): Score<Name> {
  const factors: ScoreFactor<Name>[] = [];
  let sum = scorecard.base;
  const count = (factor: ScoreFactor<Name>) => {
    if (factor.points === 0) return;
    sum += factor.points;
    factors.push(factor);
  };
  for (const { label, attribute, bandOf, points } of scorecard.rules) {
    const found = valueOf(attribute);
    count({ label, attribute, value: found?.value ?? null, points: points[bandOf(found)] ?? 0 });
  }
  for (const { label, first, second, points } of scorecard.pairs) {
    const [one, other] = [valueOf(first.attribute), valueOf(second.attribute)];
    count({
      ...{ label, attribute: first.attribute, with: second.attribute },
      value: `${one?.value ?? 'unknown'} + ${other?.value ?? 'unknown'}`,
      points: points[first.bandOf(one)]?.[second.bandOf(other)] ?? 0,
    });
  }
  // Stable: rules of equal effect stay in the scorecard's order.
  factors.sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  // Points such as 0.1 must not leave 0.30000000000000004 on the record.
  const points = Math.round(sum * 1e6) / 1e6;
  const chance = chanceFor(points, valueOf, scorecard);
  const { byChance } = scorecard.grades;
  const grade =
    byChance && typeof chance.chance === 'number'
      ? gradeOf(chance.chance, byChance)
      : gradeOf(points, scorecard.grades);
  return { points, grade, factors, ...chance };
}

/** Nothing for a card without calibration, so that a trace holds no field that says nothing. */
function chanceFor<Name extends string>(
  points: number,
  valueOf: (attribute: Name) => ScoredValue | undefined,
  { chanceOf, withheld, seen }: CompiledScorecard<Name>,
): Pick<Score, 'chance' | 'chanceNote'> {
  if (chanceOf === null) return {};
  const chanceNote = withheld ?? whyOutside(seen, valueOf);
  if (chanceNote !== null) return { chance: null, chanceNote };
  // Ten thousandths: finer than any history can tell.
  return { chance: Math.round(chanceOf(points) * 1e4) / 1e4 };
}

interface Thresholds {
  readonly A: number;
  readonly B: number;
  readonly C: number;
}

/** The grade of so many points, or of such a chance. */
export function gradeOf(reached: number, grades: Thresholds): Score['grade'] {
  if (reached >= grades.A) return 'A';
  if (reached >= grades.B) return 'B';
  return reached >= grades.C ? 'C' : 'D';
}
