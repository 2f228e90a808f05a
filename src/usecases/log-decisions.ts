import type { LogNews } from '../log/log-entry.ts';
import { decisionDigest, decisionSubject } from '../log/row-digest.ts';
import type { Database, PortalId } from '../store/database.ts';
import type { SaltedDecision } from '../store/decisions.ts';
import { findLoggedDecisions } from '../store/logged-rows.ts';
import type { DecisionKey } from '../store/logged-rows.ts';
import { appendLog, decisionNews } from './append-log.ts';

/** Puts new decisions into the log, and older ones whose turn was given back by them. */
export async function logDecisions(
  db: Database,
  portalId: PortalId,
  rows: readonly SaltedDecision[],
  givenBack: readonly DecisionKey[],
): Promise<void> {
  const amended = await amendedDecisions(db, portalId, givenBack, 'the turn was given back');
  await appendLog(db, portalId, [...rows.map((row) => decisionNews(asStored(row))), ...amended]);
}

/** Puts on record that decisions were changed on purpose, and what they are now. */
export async function logAmended(
  db: Database,
  portalId: PortalId,
  keys: readonly DecisionKey[],
  because: string,
): Promise<void> {
  await appendLog(db, portalId, await amendedDecisions(db, portalId, keys, because));
}

async function amendedDecisions(
  db: Database,
  portalId: PortalId,
  keys: readonly DecisionKey[],
  because: string,
): Promise<LogNews[]> {
  if (keys.length === 0) return [];
  const rows = await findLoggedDecisions(db, portalId, keys);
  const at = Date.now();
  return rows.map((row) => ({
    kind: 'amended',
    at,
    subject: decisionSubject(row.contactId, row.ordinal),
    rowDigest: decisionDigest(row),
    body: { because },
  }));
}

/** The row as it will be read again. */
const asStored = ({ decision, turnId: _, ...row }: SaltedDecision) => ({
  ...row,
  outcome: decision.outcome,
  ownerId: decision.ownerId,
  territoryId: decision.territory?.territoryId ?? null,
  rulebookVersion: decision.rulebookVersion,
  decidedAt: decision.decidedAt,
  givenBack: false,
  trace: decision,
});
