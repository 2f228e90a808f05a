import { chainEntries, emptyHead } from '../log/chain-entries.ts';
import type { LogNews } from '../log/log-entry.ts';
import { decisionDigest, decisionSubject, rulebookDigest, rulebookSubject } from '../log/row-digest.ts';
import type { LoggedDecision } from '../log/row-digest.ts';
import type { Database, PortalId } from '../store/database.ts';
import { findLogHead, insertLogEntries } from '../store/log-entries.ts';
import { findStoredRulebooks, loggedDecisionsAfter } from '../store/logged-rows.ts';
import type { StoredRulebook } from '../store/logged-rows.ts';

const pageSize = 1_000;

/**
 * Adds to a portal's log. Call it in the transaction that makes the news true, under the lock of the portal's row. The
 * first call for a portal that decided before there was a log takes up what it finds, so that every row has its entry.
 */
export async function appendLog(db: Database, portalId: PortalId, news: readonly LogNews[]): Promise<void> {
  if (news.length === 0) return;
  let head = await findLogHead(db, portalId);
  if (!head) {
    const known = new Set(news.map(({ subject }) => subject));
    for await (const earlier of earlierNews(db, portalId)) {
      const unknown = earlier.filter(({ subject }) => !known.has(subject));
      const chained = chainEntries(portalId, head ?? emptyHead(portalId), unknown);
      if (unknown.length > 0) await insertLogEntries(db, portalId, chained.entries, chained.head);
      head = chained.head;
    }
  }
  const chained = chainEntries(portalId, head ?? emptyHead(portalId), news);
  await insertLogEntries(db, portalId, chained.entries, chained.head);
}

export const decisionNews = (row: LoggedDecision): LogNews => ({
  kind: row.cause === 'escalated' ? 'escalation' : 'decision',
  at: row.decidedAt,
  subject: decisionSubject(row.contactId, row.ordinal),
  rowDigest: decisionDigest(row),
  body: {},
});

export const rulebookNews = (row: StoredRulebook): LogNews => ({
  kind: 'publishing',
  at: row.publishedAt,
  subject: rulebookSubject(row.version),
  rowDigest: rulebookDigest(row),
  body: {},
});

async function* earlierNews(db: Database, portalId: PortalId): AsyncGenerator<LogNews[]> {
  yield (await findStoredRulebooks(db, portalId)).map(rulebookNews);
  let after = { contactId: '', ordinal: 0 };
  for (;;) {
    const rows = await loggedDecisionsAfter(db, portalId, after, pageSize);
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(decisionNews);
    after = last;
  }
}
