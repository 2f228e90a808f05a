import type { Database, PortalId } from '../store/database.ts';
import { findLoggedChange } from '../store/logged-inputs.ts';
import { lockPortal } from '../store/portals.ts';
import { recordChange } from '../store/settings-changes.ts';
import type { NewChange } from '../store/settings-changes.ts';
import { appendLog } from './append-log.ts';
import { changeNews } from './log-news.ts';
import { changesOnTheLog } from './logged-rows.ts';

/**
 * Writes down what somebody changed in the settings, on the tamper-evident log too where it has an effect; in the
 * author's language, and so it stays. Call it under the settings' lock. Answers with the id of the change.
 */
export async function recordSettingsChange(
  db: Database,
  portalId: PortalId,
  change: NewChange,
): Promise<number> {
  if (!changesOnTheLog.includes(change.kind)) return recordChange(db, portalId, change);
  await lockPortal(db, portalId);
  const changeId = await recordChange(db, portalId, change);
  const stored = await findLoggedChange(db, portalId, changeId);
  if (stored) await appendLog(db, portalId, [changeNews(stored)]);
  return changeId;
}
