import type { RepFit } from '../../contract/rep-fit.ts';
import { repFitReportSchema } from '../../contract/rep-fit.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { findRepFit } from '../../store/rep-fits.ts';
import { findTraining } from '../../store/scorecard-trainings.ts';
import { requirePortal } from '../settings/draft-rulebook.ts';
import { loadReps } from '../settings/people-names.ts';
import type { Words } from '../words/catalogue.ts';
import { troubleWords } from './learning-words.ts';

/** How many leads anybody may be ahead of their share, unless the admin says otherwise. */
const usualWithin = 2;

/** The comparison of reps under way, and what the last one found. */
export async function showFit(db: Database, portalId: PortalId, words: Words): Promise<RepFit> {
  await requirePortal(db, portalId);
  const job = await findTraining(db, portalId, 'rep_fit');
  const stored = await findRepFit(db, portalId);
  const reps = await loadReps(db, portalId);
  return {
    job: job && { ...job, trouble: troubleWords(job.trouble, words) },
    segmentBy: [...(job?.wishes.segmentBy ?? [])],
    within: job?.wishes.within ?? usualWithin,
    found: stored && {
      ...repFitReportSchema.parse(stored.report),
      fittedAt: stored.fittedAt,
      names: Object.fromEntries(reps.map(({ ownerId, name }) => [ownerId, name])),
    },
  };
}
