import type { LogNews } from '../log/log-entry.ts';
import type { Database, PortalId } from '../store/database.ts';
import { lockPortal } from '../store/portals.ts';
import { recordChange } from '../store/settings-changes.ts';
import type { ChangeKind, NewChange } from '../store/settings-changes.ts';
import { appendLog } from './append-log.ts';

/** Edits of a draft route nobody; what comes of them is on the log when it is published. */
const onTheLog: ReadonlySet<ChangeKind> = new Set([
  ...(['published', 'restored', 'scheduled', 'schedule_ended', 'mode', 'editors', 'channels'] as const),
]);

/**
 * Writes down what somebody changed in the settings, on the tamper-evident log too where it has an effect; in the
 * author's language, and so it stays. Call it under the settings' lock. Answers with the id of the change.
 */
export async function recordSettingsChange(
  db: Database,
  portalId: PortalId,
  change: NewChange,
): Promise<number> {
  if (onTheLog.has(change.kind)) {
    await lockPortal(db, portalId);
    const { kind, target, what, author } = change;
    const news: LogNews = {
      kind: 'manual',
      at: Date.now(),
      subject: `settings ${kind} ${target}`,
      rowDigest: null,
      body: { author, what },
    };
    await appendLog(db, portalId, [news]);
  }
  return recordChange(db, portalId, change);
}
