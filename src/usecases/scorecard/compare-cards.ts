import type { ScorecardReport } from '../../contract/scorecard.ts';
import { chancesOf, takeSet } from '../../learning/evaluate-scorecard.ts';
import { aucOf, measure, reliability } from '../../learning/measure.ts';
import { scoreTable, takeRows } from '../../learning/score-table.ts';
import type { Split } from '../../learning/evaluate-scorecard.ts';
import { trainScorecard } from '../../learning/train-scorecard.ts';
import type { TrainingOptions } from '../../learning/train-scorecard.ts';
import { compileScorecard } from '../../routing/compile-scorecard.ts';
import { scoreValues } from '../../routing/score-lead.ts';
import type { Score } from '../../routing/score.ts';
import type { Scorecard } from '../../routing/scorecard.ts';
import type { PastLead } from '../../store/past-leads.ts';
import type { PastTable } from './past-table.ts';

type Compared = NonNullable<ScorecardReport['compared']>;
type Grade = Score['grade'];
type Graded = Pick<Score<string>, 'points' | 'grade'>;

const grades = ['A', 'B', 'C', 'D'] as const;
/** Wins, and losses, without which a comparison would be one of luck. */
export const ENOUGH_TO_COMPARE = 20;

/** The score that a published card gives past leads by what was known when they came. */
export function scorePast(card: Scorecard, leads: readonly PastLead[]): readonly Score[] {
  const compiled = compileScorecard(card);
  return leads.map(({ attributes }) =>
    scoreValues((name) => {
      const value = attributes[name];
      return value === undefined ? undefined : { value };
    }, compiled),
  );
}

/**
 * The published card, and one learned from all other leads, on the leads of `split`. Null when these hold too few wins
 * or losses.
 */
export function compareCards(
  past: PastTable,
  split: Split,
  published: Scorecard,
  options: TrainingOptions,
): Compared | null {
  const won = Uint8Array.from(split.judge, (row) => past.won[row] ?? 0);
  const lesson = takeSet(past, split.learnFrom);
  if (fewest(won) < ENOUGH_TO_COMPARE || fewest(lesson.won) < ENOUGH_TO_COMPARE) return null;
  const learned = trainScorecard(lesson, options);
  const table = takeRows(past.table, split.judge);
  const scores = scoreTable(learned, table);
  const before = scorePast(
    published,
    Array.from(split.judge, (row) => past.leads[row]).filter((lead) => lead !== undefined),
  );
  const { chances } = chancesOf(learned, lesson.won, table);
  const hasChance = learned.calibration !== undefined && learned.learning?.signal.found === true;
  return {
    ...{ leads: won.length, wins: winsOf(won), learnedFrom: split.learnFrom.length },
    published: sideOf(before, won),
    learned: {
      ...sideOf(scores, won),
      ece: hasChance ? measure(chances, won).ece : null,
      reliability: hasChance ? [...reliability(chances, won)] : [],
    },
    moves: grades.flatMap((from) =>
      grades.flatMap((to) => {
        const moved = (row: number) => before[row]?.grade === from && scores[row]?.grade === to;
        const counted = count(won, moved);
        return counted.leads === 0 ? [] : [{ published: from, learned: to, ...counted }];
      }),
    ),
  };
}

function sideOf(scores: readonly Graded[], won: Uint8Array): Compared['published'] {
  const points = Float64Array.from(scores, (score) => score.points);
  const { precisionTop10, precisionTop20 } = measure(points, won);
  return {
    ...{ auc: aucOf(points, won), precisionTop10, precisionTop20 },
    grades: grades.map((grade: Grade) => ({
      grade,
      ...count(won, (row) => scores[row]?.grade === grade),
    })),
  };
}

export function count(won: Uint8Array, isMeant: (row: number) => boolean) {
  let [leads, wins] = [0, 0];
  won.forEach((outcome, row) => {
    if (!isMeant(row)) return;
    leads += 1;
    wins += outcome;
  });
  return { leads, wins };
}

const winsOf = (won: Uint8Array): number => won.reduce((sum, each) => sum + each, 0);
const fewest = (won: Uint8Array): number => Math.min(winsOf(won), won.length - winsOf(won));
