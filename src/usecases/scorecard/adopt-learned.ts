import type { ScorecardWrites } from '../../contract/scorecard.ts';
import type { DraftWritten } from '../../contract/settings-writes.ts';
import { scorecardSchema } from '../../routing/scorecard.ts';
import { findLearned } from '../../store/learned-scorecards.ts';
import { Refusal } from '../refusal.ts';
import type { SettingsDeps } from '../settings/once.ts';
import type { Person } from '../settings/person.ts';
import { putPart } from '../settings/write-part.ts';

/** Takes the learned card into the draft, as if a person had written it there. Throws a Refusal without a signal. */
export async function adoptLearned(
  deps: SettingsDeps,
  person: Person,
  { requestId, draftVersion }: ScorecardWrites['adopt'],
): Promise<DraftWritten> {
  const stored = await findLearned(deps.pool, person.portalId);
  if (stored === null) throw new Refusal('not_found', 'Nothing has been learned yet.');
  const value = scorecardSchema.parse(stored.scorecard);
  const { signal } = value.learning ?? {};
  if (signal?.found !== true) {
    throw new Refusal('too_late', `This scorecard cannot be taken over. ${signal?.because ?? ''}`.trim());
  }
  return putPart(deps, person, { requestId, draftVersion, part: { part: 'scorecard', value } });
}
