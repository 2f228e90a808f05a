import type { Pool } from 'pg';
import type { SealKeys } from '../log/log-seal.ts';
import { decisionDigest, decisionSubject, rulebookDigest, rulebookSubject } from '../log/row-digest.ts';
import { createLogVerifier } from '../log/verify-log.ts';
import type { LogFault } from '../log/verify-log.ts';
import { inSnapshot } from '../store/database.ts';
import type { Database, PortalId } from '../store/database.ts';
import { findLogHead, findLogSeals, logEntriesAfter } from '../store/log-entries.ts';
import { findStoredRulebooks, loggedDecisionsAfter } from '../store/logged-rows.ts';

const pageSize = 1_000;

export interface LogReport {
  readonly entries: number;
  readonly seals: number;
  readonly rows: number;
  readonly faults: readonly LogFault[];
}

/**
 * Reads a portal's whole log and every row it speaks for, as they stood at one moment, and says what is not as it was
 * written. Memory grows with the number of rows by about a hundred bytes each.
 */
export const verifyLog = (
  deps: { readonly pool: Pool; readonly keys: SealKeys },
  portalId: PortalId,
): Promise<LogReport> => inSnapshot(deps.pool, (db) => readLog(db, portalId, deps.keys));

/** The same within a transaction of the caller's. */
export async function readLog(db: Database, portalId: PortalId, keys: SealKeys): Promise<LogReport> {
  const verifier = createLogVerifier(portalId, await findLogHead(db, portalId), keys);
  let entries = 0;
  for (let seq = -1; ;) {
    const page = await logEntriesAfter(db, portalId, seq, pageSize);
    const last = page.at(-1);
    if (!last) break;
    for (const entry of page) verifier.entry(entry);
    entries += page.length;
    seq = last.seq;
  }
  const seals = await findLogSeals(db, portalId);
  for (const seal of seals) verifier.seal(seal);

  const rulebooks = await findStoredRulebooks(db, portalId);
  for (const row of rulebooks) {
    verifier.row({ subject: rulebookSubject(row.version), digest: rulebookDigest(row) });
  }
  let rows = rulebooks.length;
  for (let after = { contactId: '', ordinal: 0 }; ;) {
    const page = await loggedDecisionsAfter(db, portalId, after, pageSize);
    const last = page.at(-1);
    if (!last) break;
    for (const row of page) {
      verifier.row({ subject: decisionSubject(row.contactId, row.ordinal), digest: decisionDigest(row) });
    }
    rows += page.length;
    after = last;
  }
  return { entries, seals: seals.length, rows, faults: verifier.finish() };
}
