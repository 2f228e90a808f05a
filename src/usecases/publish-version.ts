import type { Rulebook } from '../routing/rulebook.ts';
import type { Database, PortalId } from '../store/database.ts';
import { findStoredRulebooks } from '../store/logged-rows.ts';
import { insertRulebook, putInForce } from '../store/rulebooks.ts';
import type { Publication } from '../store/rulebooks.ts';
import { appendLog, rulebookNews } from './append-log.ts';

/** Stores a rulebook as the portal's next version, in force from now on, and puts it on the log. */
export async function publishVersion(
  db: Database,
  portalId: PortalId,
  rulebook: Rulebook,
  by: Publication,
): Promise<number> {
  const version = await insertRulebook(db, portalId, rulebook, by);
  await publishStored(db, portalId, version);
  return version;
}

/** The same with a version that is stored already. Call both under the portal's lock. */
export async function publishStored(db: Database, portalId: PortalId, version: number): Promise<void> {
  await putInForce(db, portalId, version);
  const stored = await findStoredRulebooks(db, portalId, [version]);
  await appendLog(db, portalId, stored.map(rulebookNews));
}
