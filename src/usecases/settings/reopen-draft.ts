import { findDraft, insertDraft, markDraftBegun, saveAccepted } from '../../store/drafts.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { findReview } from '../../store/published-versions.ts';
import type { ScheduledVersion } from '../../store/scheduled-versions.ts';
import { requireVersion } from './draft-rulebook.ts';

/**
 * The rules of a version that was scheduled and is not published become the draft again, unless somebody has begun
 * another one: null. What was accepted in them stays accepted. Otherwise what is to be told the id of the change with
 * which this draft begins.
 */
export async function reopenDraft(
  db: Database,
  portalId: PortalId,
  { version, comparedWith }: Pick<ScheduledVersion, 'version' | 'comparedWith'>,
): Promise<((changeId: number) => Promise<void>) | null> {
  if (await findDraft(db, portalId)) return null;
  await insertDraft(db, portalId, comparedWith, await requireVersion(db, portalId, version));
  const accepted = (await findReview(db, portalId, version))?.accepted ?? [];
  const ticks = accepted.map(({ id, by, said = {} }) => [id, { by, said }] as const);
  await saveAccepted(db, portalId, Object.fromEntries(ticks));
  return (changeId) => markDraftBegun(db, portalId, changeId);
}
