import type { Database, PortalId } from '../store/database.ts';
import { loggedRostersAfter } from '../store/logged-inputs.ts';
import { saveRoster } from '../store/rosters.ts';
import { appendLog } from './append-log.ts';
import { rosterNews } from './log-news.ts';

/**
 * Stores the reps as a new version, and puts it on the log, only when they differ from the newest. Returns the version
 * in force. The portal is locked.
 */
export async function keepRoster(
  db: Database,
  portalId: PortalId,
  reps: readonly unknown[],
  before: number | null,
): Promise<number> {
  const version = await saveRoster(db, portalId, reps);
  if (version === before) return version;
  const stored = await loggedRostersAfter(db, portalId, version - 1, 1);
  await appendLog(
    db,
    portalId,
    stored.map((row) => rosterNews(row, Date.now())),
  );
  return version;
}
