import type { CompiledScorecard } from './compile-scorecard.ts';
import type { Score, ScoreFactor } from './score.ts';
import type { Lead } from './lead.ts';

/** The score of a lead: base plus the points of every rule, with each rule that counted and why. */
export function scoreLead(lead: Lead, scorecard: CompiledScorecard): Score {
  const factors: ScoreFactor[] = [];
  let sum = scorecard.base;
  for (const { label, attribute, points: pointsFor } of scorecard.rules) {
    const found = lead.attributes[attribute];
    const points = pointsFor(found);
    if (points === 0) continue;
    sum += points;
    factors.push({ label, attribute, value: found?.value ?? null, points });
  }
  // Stable: rules of equal effect stay in the scorecard's order.
  factors.sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  // Points such as 0.1 must not leave 0.30000000000000004 on the record.
  const points = Math.round(sum * 1e6) / 1e6;
  return { points, grade: gradeOf(points, scorecard.grades), factors };
}

function gradeOf(points: number, grades: CompiledScorecard['grades']): Score['grade'] {
  if (points >= grades.A) return 'A';
  if (points >= grades.B) return 'B';
  return points >= grades.C ? 'C' : 'D';
}
