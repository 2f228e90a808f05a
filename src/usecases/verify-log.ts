import type { Pool } from 'pg';
import type { InputsBegin } from '../log/inputs-begin.ts';
import { readInputsBegin } from '../log/inputs-begin.ts';
import type { SealKeys } from '../log/log-seal.ts';
import { createLogVerifier } from '../log/verify-log.ts';
import type { LogFault, LogVerifier } from '../log/verify-log.ts';
import { inSnapshot } from '../store/database.ts';
import type { Database, PortalId } from '../store/database.ts';
import { findLogHead, findLogSeals, logEntriesAfter } from '../store/log-entries.ts';
import { storedDecisions, storedInputs, storedRulebooks, paged } from './logged-rows.ts';
import { verifyTurns } from './verify-turns.ts';

export interface LogReport {
  readonly entries: number;
  readonly seals: number;
  readonly rows: number;
  /** Turns of before the log spoke for what turns read: it does not say whether they were changed. */
  readonly turnsOutside: number;
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
  const { entries, begin } = await readEntries(db, portalId, verifier);
  const seals = await findLogSeals(db, portalId);
  for (const seal of seals) verifier.seal(seal);

  let rows = 0;
  const spokenFor = [storedRulebooks, storedDecisions, ...(begin ? [storedInputs] : [])];
  for (const read of spokenFor) {
    for await (const page of read(db, portalId)) {
      for (const { subject, rowDigest } of page) if (rowDigest) verifier.row({ subject, digest: rowDigest });
      rows += page.length;
    }
  }
  const turns = await verifyTurns(db, portalId, begin, verifier);
  return {
    ...{ entries, seals: seals.length, rows: rows + turns.rows, turnsOutside: turns.outside },
    faults: [...verifier.finish(), ...turns.faults],
  };
}

type Begin = (InputsBegin & { readonly seq: number }) | null;

/** Answers also with the entry from which on the log speaks for inputs; null: there is none yet. */
async function readEntries(
  db: Database,
  portalId: PortalId,
  verifier: LogVerifier,
): Promise<{ entries: number; begin: Begin }> {
  let entries = 0;
  let begin: Begin = null;
  const pages = paged({ seq: -1 }, ({ seq }) => logEntriesAfter(db, portalId, seq, 1_000));
  for await (const page of pages) {
    for (const entry of page) {
      verifier.entry(entry);
      const found: InputsBegin | null = begin === null ? readInputsBegin(entry) : null;
      if (found) begin = { ...found, seq: entry.seq };
    }
    entries += page.length;
  }
  return { entries, begin };
}
