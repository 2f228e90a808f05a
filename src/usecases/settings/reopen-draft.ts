import { findDraft, insertDraft, markDraftBegun } from '../../store/drafts.ts';
import type { Database, PortalId } from '../../store/database.ts';
import type { ScheduledVersion } from '../../store/scheduled-versions.ts';
import { requireVersion } from './draft-rulebook.ts';

/**
 * The rules of a version that was scheduled and is not published become the draft again, unless somebody has begun
 * another one: null. Otherwise what is to be told the id of the change with which this draft begins.
 */
export async function reopenDraft(
  db: Database,
  portalId: PortalId,
  { version, comparedWith }: Pick<ScheduledVersion, 'version' | 'comparedWith'>,
): Promise<((changeId: number) => Promise<void>) | null> {
  if (await findDraft(db, portalId)) return null;
  await insertDraft(db, portalId, comparedWith, await requireVersion(db, portalId, version));
  return (changeId) => markDraftBegun(db, portalId, changeId);
}
