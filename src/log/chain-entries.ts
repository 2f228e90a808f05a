import { digestOf } from './digest.ts';
import type { LogEntry, LogHead, LogNews } from './log-entry.ts';

/** What the first entry of a portal follows: no two portals share a chain. */
export const genesisHash = (portalId: string): string => digestOf({ log: 'baton', portalId });

/** Where a portal's log is before its first entry. */
export const emptyHead = (portalId: string): LogHead => ({ seq: 0, hash: genesisHash(portalId) });

/** The hash that an entry must have. */
export const hashOf = (
  portalId: string,
  { seq, kind, at, subject, rowDigest, body, prevHash }: Omit<LogEntry, 'hash'>,
): string => digestOf({ portalId, seq, kind, at, subject, rowDigest, body, prevHash });

/** News as links that follow `head`, in the order given, and the new head. */
export function chainEntries(
  portalId: string,
  head: LogHead,
  news: readonly LogNews[],
): { entries: readonly LogEntry[]; head: LogHead } {
  const entries: LogEntry[] = [];
  let last = head;
  for (const { kind, at, subject, rowDigest, body } of news) {
    const unhashed = {
      seq: last.seq + 1,
      kind,
      at,
      subject,
      rowDigest,
      body,
      prevHash: last.hash,
    };
    const entry = { ...unhashed, hash: hashOf(portalId, unhashed) };
    entries.push(entry);
    last = { seq: entry.seq, hash: entry.hash };
  }
  return { entries, head: last };
}
