import type { Rulebook } from '../routing/rulebook.ts';
import type { Database, PortalId } from '../store/database.ts';
import { findLoggedPublications } from '../store/logged-inputs.ts';
import { findStoredRulebooks } from '../store/logged-rows.ts';
import type { StoredRulebook } from '../store/logged-rows.ts';
import { asStored } from '../store/rulebook-rows.ts';
import { insertRulebook, putInForce } from '../store/rulebooks.ts';
import type { Publication } from '../store/rulebooks.ts';
import { appendLog } from './append-log.ts';
import { publicationNews, rulebookNews } from './log-news.ts';

/** Stores a rulebook as the portal's next version, in force from now on, and puts it on the log. */
export async function publishVersion(
  db: Database,
  portalId: PortalId,
  rulebook: Rulebook,
  by: Publication,
): Promise<number> {
  const version = await insertRulebook(db, portalId, rulebook, by);
  await putInForce(db, portalId, version);
  await logPublished(db, portalId, [await asStored(db, portalId, version, rulebook)]);
  return version;
}

/** The same with a version that is stored already. Call both under the portal's lock. */
export async function publishStored(db: Database, portalId: PortalId, version: number): Promise<void> {
  await putInForce(db, portalId, version);
  await logPublished(db, portalId, await findStoredRulebooks(db, portalId, [version]));
}

async function logPublished(
  db: Database,
  portalId: PortalId,
  stored: readonly StoredRulebook[],
): Promise<void> {
  const versions = stored.map(({ version }) => version);
  const beside = await findLoggedPublications(db, portalId, versions);
  await appendLog(db, portalId, [...stored.map(rulebookNews), ...beside.map(publicationNews)]);
}
