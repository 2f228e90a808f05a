import type { Pool } from 'pg';
import { inTransaction } from '../store/database.ts';
import type { PortalId } from '../store/database.ts';
import { lockPortal, parkPortal } from '../store/portals.ts';
import { appendLog } from './append-log.ts';
import { installationNews } from './log-news.ts';

/** Somebody uninstalled the app in HubSpot: nothing is deleted, and a reinstall goes on with it. Once for many calls. */
export async function parkUninstalled(pool: Pool, portalId: PortalId): Promise<void> {
  await inTransaction(pool, async (db) => {
    const portal = await lockPortal(db, portalId);
    if (portal?.state !== 'installed') return;
    await parkPortal(db, portalId, 'The app was uninstalled in HubSpot.');
    await appendLog(db, portalId, [installationNews(Date.now(), { did: 'uninstalled', userId: null })]);
  });
}
