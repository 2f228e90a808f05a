import type { ScorecardWrites } from '../../contract/scorecard.ts';
import type { DraftWritten } from '../../contract/settings-writes.ts';
import { scorecardSchema } from '../../routing/scorecard.ts';
import type { Scorecard } from '../../routing/scorecard.ts';
import { findLearned } from '../../store/learned-scorecards.ts';
import { findPortal } from '../../store/portals.ts';
import { findRecalibrated } from '../../store/recalibrated-scorecards.ts';
import type { PortalId } from '../../store/database.ts';
import { Refusal } from '../refusal.ts';
import type { SettingsDeps } from '../settings/once.ts';
import { wordsFor } from '../settings/person.ts';
import type { Person } from '../settings/person.ts';
import { putPart } from '../settings/write-part.ts';
import { signalWords } from './learning-words.ts';

/**
 * Takes the learned card, or the published one with its new chances, into the draft, as if a person had written it there.
 * Throws a Refusal without a signal.
 */
export async function adoptLearned(
  deps: SettingsDeps,
  person: Person,
  { requestId, draftVersion, which }: ScorecardWrites['adopt'],
): Promise<DraftWritten> {
  const value = await findCard(deps, person.portalId, which);
  const { learning } = value;
  if (learning?.signal.found !== true) {
    const because = learning ? signalWords(learning, wordsFor(person)) : '';
    throw new Refusal('too_late', ({ learning: words }) => words.notUsable(because));
  }
  return putPart(deps, person, { requestId, draftVersion, part: { part: 'scorecard', value } });
}

async function findCard(
  { pool }: SettingsDeps,
  portalId: PortalId,
  which: ScorecardWrites['adopt']['which'],
): Promise<Scorecard> {
  if (which === 'learned') {
    const stored = await findLearned(pool, portalId);
    if (stored === null) throw new Refusal('not_found', ({ learning }) => learning.nothingLearned);
    return scorecardSchema.parse(stored.scorecard);
  }
  const stored = await findRecalibrated(pool, portalId);
  const version = (await findPortal(pool, portalId))?.publishedVersion;
  if (stored === null || stored.rulebookVersion !== version) {
    throw new Refusal('not_found', ({ learning }) => learning.nothingRefreshed);
  }
  return scorecardSchema.parse(stored.scorecard);
}
