import type { Pool } from 'pg';
import type { NamedList } from '../routing/named-list.ts';
import { inTransaction } from '../store/database.ts';
import type { PortalId } from '../store/database.ts';
import { saveNamedList } from '../store/named-lists.ts';
import { lockPortal } from '../store/portals.ts';
import { appendLog } from './append-log.ts';
import { listNews } from './log-news.ts';

/** Puts a named list in place, for the next lead on, and on the log who did. Throws Error where Baton is not installed. */
export async function keepNamedList(
  pool: Pool,
  portalId: PortalId,
  list: NamedList,
  author: string,
): Promise<void> {
  await inTransaction(pool, async (db) => {
    if (!(await lockPortal(db, portalId))) throw new Error(`Account ${portalId} has not installed Baton.`);
    const { listId, name, values } = list;
    const version = await saveNamedList(db, portalId, list);
    await appendLog(db, portalId, [listNews({ listId, version, name, values }, Date.now(), author)]);
  });
}
