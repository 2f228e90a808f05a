import { chainEntries, emptyHead } from '../log/chain-entries.ts';
import type { LogNews } from '../log/log-entry.ts';
import type { Database, PortalId } from '../store/database.ts';
import { findLogHead, insertLogEntries } from '../store/log-entries.ts';
import { earlierNews } from './earlier-news.ts';

/**
 * Adds to a portal's log. Call it in the transaction that makes the news true, under the lock of the portal's row. The
 * first call for a portal that decided before there was a log, or before the log spoke for inputs, takes up what it
 * finds, so that every row has its entry; turns of before are only counted.
 */
export async function appendLog(db: Database, portalId: PortalId, news: readonly LogNews[]): Promise<void> {
  if (news.length === 0) return;
  const stored = await findLogHead(db, portalId);
  let head = stored ?? emptyHead(portalId);
  const add = async (more: readonly LogNews[]) => {
    const chained = chainEntries(portalId, head, more);
    await insertLogEntries(db, portalId, chained.entries, chained.head);
    head = chained.head;
  };
  if (!stored?.coversInputs) {
    const known = new Set(news.map(({ subject }) => subject));
    for await (const earlier of earlierNews(db, portalId, { hasLog: stored !== null, known })) {
      if (earlier.length > 0) await add(earlier);
    }
  }
  await add(news);
}
