import type { RulebookInput } from '../routing/rulebook.ts';
import type { Database, PortalId } from '../store/database.ts';
import { findStoredRulebooks } from '../store/logged-rows.ts';
import { publishRulebook } from '../store/rulebooks.ts';
import { appendLog, rulebookNews } from './append-log.ts';

/** Stores a rulebook as the portal's next version, in force from now on, and puts it on the log. */
export async function publishVersion(
  db: Database,
  portalId: PortalId,
  rulebook: RulebookInput,
  by: { readonly author: string; readonly note: string },
): Promise<number> {
  const version = await publishRulebook(db, portalId, rulebook, by);
  const stored = await findStoredRulebooks(db, portalId, [version]);
  await appendLog(db, portalId, stored.map(rulebookNews));
  return version;
}
