import type { LoggedTurn } from '../log/input-digest.ts';
import type { LogNews } from '../log/log-entry.ts';
import type { Database, PortalId } from '../store/database.ts';
import type { SaltedDecision } from '../store/decisions.ts';
import { findLoggedDecisions } from '../store/logged-rows.ts';
import type { DecisionKey } from '../store/logged-rows.ts';
import { findLoggedTurns } from '../store/logged-turns.ts';
import { appendLog } from './append-log.ts';
import { decisionNews, turnNews } from './log-news.ts';

/** Puts a turn and its decisions into the log, and older ones whose turn was given back by them. */
export async function logDecisions(
  db: Database,
  portalId: PortalId,
  turn: LoggedTurn,
  rows: readonly SaltedDecision[],
  givenBack: readonly DecisionKey[],
): Promise<void> {
  const amended = await amendedDecisions(db, portalId, givenBack, 'the turn was given back');
  const decisions = rows.map((row) => decisionNews(asStored(row)));
  await appendLog(db, portalId, [turnNews(turn), ...decisions, ...amended]);
}

/** Puts on record that a person was taken out of their decisions and out of turns, and what those are now. */
export async function logErased(
  db: Database,
  portalId: PortalId,
  keys: readonly DecisionKey[],
  turnIds: readonly number[],
): Promise<void> {
  const because = 'the person was erased';
  const decisions = await amendedDecisions(db, portalId, keys, because);
  const turns = turnIds.length > 0 ? await findLoggedTurns(db, portalId, turnIds) : [];
  const amended = turns.map((row) => amendment(turnNews(row), because));
  await appendLog(db, portalId, [...decisions, ...amended]);
}

async function amendedDecisions(
  db: Database,
  portalId: PortalId,
  keys: readonly DecisionKey[],
  because: string,
): Promise<LogNews[]> {
  if (keys.length === 0) return [];
  const rows = await findLoggedDecisions(db, portalId, keys);
  return rows.map((row) => amendment(decisionNews(row), because));
}

const amendment = (news: LogNews, because: string): LogNews => ({
  ...news,
  ...{ kind: 'amended', at: Date.now(), body: { because } },
});

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
