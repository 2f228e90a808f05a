import { outcomePolicySchema } from '../../contract/outcome-policy.ts';
import { scorecardReportSchema, scorecardWatchSchema } from '../../contract/scorecard.ts';
import type { ScorecardHistory } from '../../contract/scorecard.ts';
import { scorecardSchema } from '../../routing/scorecard.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { findLearned, gradesSince } from '../../store/learned-scorecards.ts';
import { findPastLeadState } from '../../store/past-lead-imports.ts';
import { findTraining } from '../../store/scorecard-trainings.ts';
import { findWatch } from '../../store/scorecard-watches.ts';
import { findRecalibrated } from '../../store/recalibrated-scorecards.ts';
import { findRulebook } from '../../store/rulebooks.ts';
import { findWithheld } from '../../store/withheld-chances.ts';
import { requirePortal } from '../settings/draft-rulebook.ts';
import type { Words } from '../words/catalogue.ts';
import { ENOUGH_TO_COMPARE } from './compare-cards.ts';
import { curveId } from './curve-id.ts';
import { driftWords, excludedWords, signalWords, troubleWords } from './learning-words.ts';

/** Past leads, the training under way, and what the last one learned. */
export async function showScorecardHistory(
  db: Database,
  portalId: PortalId,
  now: number,
  words: Words,
): Promise<ScorecardHistory> {
  const { publishedVersion } = await requirePortal(db, portalId);
  const state = await findPastLeadState(db, portalId);
  const training = await findTraining(db, portalId, 'card');
  return {
    policy: outcomePolicySchema.parse(state?.policy ?? {}),
    reading: state && {
      ...{ underWay: state.reading, leadsRead: state.leadsRead },
      ...{ finishedAt: state.finishedAt, trouble: troubleWords(state.trouble, words) },
    },
    training: training && {
      ...{ ...training, trouble: troubleWords(training.trouble, words) },
      ...{ exclude: [...training.wishes.exclude], include: [...training.wishes.include] },
    },
    learned: await shownLearned(db, portalId, words),
    watch: await shownWatch(db, portalId, words),
    ...(await shownWithheld(db, portalId, publishedVersion)),
    today: await gradesSince(db, portalId, new Date(new Date(now).setUTCHours(0, 0, 0, 0))),
  };
}

async function shownLearned(
  db: Database,
  portalId: PortalId,
  words: Words,
): Promise<ScorecardHistory['learned']> {
  const stored = await findLearned(db, portalId);
  if (stored === null) return null;
  const scorecard = scorecardSchema.parse(stored.scorecard);
  const { learning } = scorecard;
  if (learning === undefined) throw new Error(`The learned scorecard of ${portalId} says nothing of itself.`);
  const { source, target, signal } = learning;
  const report = scorecardReportSchema.parse(stored.report);
  return {
    ...{ learnedAt: stored.learnedAt, why: stored.why, scorecard, source, target },
    signal: { found: signal.found, because: signalWords(learning, words) },
    excluded: excludedWords(learning.excluded, words),
    insisted: excludedWords(learning.insisted ?? [], words),
    report: {
      ...report,
      notCompared: report.notCompared === null ? null : words.learning.notCompared(ENOUGH_TO_COMPARE),
    },
  };
}

async function shownWatch(
  db: Database,
  portalId: PortalId,
  words: Words,
): Promise<ScorecardHistory['watch']> {
  const stored = await findWatch(db, portalId);
  if (stored === null) return null;
  const report = scorecardWatchSchema.parse(stored.report);
  const because = driftWords(report, words);
  // Written down before figures of attributes were kept: as it was said then.
  return { ...report, because: because.length > 0 ? because : report.because, watchedAt: stored.watchedAt };
}

/** Only what the published card is about. */
async function shownWithheld(
  db: Database,
  portalId: PortalId,
  version: number | null,
): Promise<Pick<ScorecardHistory, 'withheldSince' | 'refreshed'>> {
  const rulebook = version === null ? null : await findRulebook(db, portalId, version);
  const withheld = await findWithheld(db, portalId);
  const isWithheld = rulebook !== null && withheld !== null && withheld.curve === curveId(rulebook.scorecard);
  const stored = await findRecalibrated(db, portalId);
  const refreshed = stored?.rulebookVersion === version ? stored : null;
  const from = refreshed && scorecardSchema.parse(refreshed.scorecard).learning?.recalibrated;
  return {
    withheldSince: isWithheld ? withheld.since : null,
    refreshed: refreshed && from ? { madeAt: refreshed.madeAt, leads: from.leads, wins: from.wins } : null,
  };
}
