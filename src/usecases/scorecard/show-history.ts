import { outcomePolicySchema } from '../../contract/outcome-policy.ts';
import { scorecardReportSchema, scorecardWatchSchema } from '../../contract/scorecard.ts';
import type { ScorecardHistory } from '../../contract/scorecard.ts';
import { scorecardSchema } from '../../routing/scorecard.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { findLearned, gradesSince } from '../../store/learned-scorecards.ts';
import { findPastLeadState } from '../../store/past-lead-imports.ts';
import { findTraining } from '../../store/scorecard-trainings.ts';
import { findWatch } from '../../store/scorecard-watches.ts';
import { requirePortal } from '../settings/draft-rulebook.ts';

/** Past leads, the training under way, and what the last one learned. */
export async function showScorecardHistory(
  db: Database,
  portalId: PortalId,
  now: number,
): Promise<ScorecardHistory> {
  await requirePortal(db, portalId);
  const state = await findPastLeadState(db, portalId);
  const training = await findTraining(db, portalId);
  return {
    policy: outcomePolicySchema.parse(state?.policy ?? {}),
    reading: state && {
      ...{ underWay: state.reading, leadsRead: state.leadsRead },
      ...{ finishedAt: state.finishedAt, trouble: state.trouble },
    },
    training: training && {
      ...training,
      ...{ exclude: [...training.wishes.exclude], include: [...training.wishes.include] },
    },
    learned: await shownLearned(db, portalId),
    watch: await shownWatch(db, portalId),
    today: await gradesSince(db, portalId, new Date(new Date(now).setUTCHours(0, 0, 0, 0))),
  };
}

async function shownLearned(db: Database, portalId: PortalId): Promise<ScorecardHistory['learned']> {
  const stored = await findLearned(db, portalId);
  if (stored === null) return null;
  const scorecard = scorecardSchema.parse(stored.scorecard);
  const { learning } = scorecard;
  if (learning === undefined) throw new Error(`The learned scorecard of ${portalId} says nothing of itself.`);
  const { source, target, signal, excluded } = learning;
  return {
    ...{ learnedAt: stored.learnedAt, why: stored.why, scorecard, source, target, signal, excluded },
    report: scorecardReportSchema.parse(stored.report),
  };
}

async function shownWatch(db: Database, portalId: PortalId): Promise<ScorecardHistory['watch']> {
  const stored = await findWatch(db, portalId);
  return stored && { ...scorecardWatchSchema.parse(stored.report), watchedAt: stored.watchedAt };
}
