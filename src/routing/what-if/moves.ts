import { accountClaims } from '../account-claims.ts';
import { noAccounts } from '../accounts.ts';
import type { Decision, LedgerKey, RoutingSnapshot } from '../decision.ts';
import type { Lead } from '../lead.ts';
import type { WhatIfBooks } from './books.ts';
import { pastMoves } from './history.ts';
import type { PastLead } from './history.ts';

/** A decision of the what-if, and for a handover the one before it. */
export interface OwnDecision {
  readonly lead: Lead;
  readonly decision: Decision;
  readonly previous: Decision | null;
}

/**
 * Writes into the books what the what-if decided and what really was decided about the same lead at the same moment;
 * either may be missing. Where both moved the same, nothing stands apart.
 */
export function bookMoves(
  books: WhatIfBooks,
  mode: string,
  own: OwnDecision | null,
  past: PastLead | null,
  snapshot: RoutingSnapshot,
): void {
  const ownBalances = own ? movesOf(own) : noMoves;
  const pastBalances = past?.decision ? pastMoves(past) : noMoves;
  for (const key of new Set([...ownBalances.keys(), ...pastBalances.keys()])) {
    books.moveBalance(mode, key, ownBalances.get(key) ?? 0, pastBalances.get(key) ?? 0);
  }
  if (books.countsOpenLeads) bookOpenLeads(books, own, past);
  if (own) bookGiven(books, mode, own);
  bookCompanies(books, mode, own, past, snapshot);
}

const noMoves: ReadonlyMap<LedgerKey, number> = new Map();

function movesOf({ decision, previous }: OwnDecision): ReadonlyMap<LedgerKey, number> {
  const moves = new Map<LedgerKey, number>();
  const add = ({ candidates, territory }: Decision, sign: 1 | -1) => {
    for (const { ownerId, owedBefore, owedAfter } of candidates) {
      if (owedBefore === owedAfter) continue;
      const key: LedgerKey = `${territory?.territoryId ?? ''}/${ownerId}`;
      moves.set(key, (moves.get(key) ?? 0) + sign * (owedAfter - owedBefore));
    }
  };
  if (decision.outcome === 'assigned') add(decision, 1);
  if (decision.handover?.turnGivenBack && previous?.outcome === 'assigned') add(previous, -1);
  return moves;
}

function bookGiven(books: WhatIfBooks, mode: string, { decision, previous, lead }: OwnDecision): void {
  const { contactId, outcome, hold, decidedAt, score, territory, ownerId } = decision;
  const { given } = books.booksOf(mode);
  if (decision.handover?.turnGivenBack && previous?.ownerId) {
    const { ownerId: gaveBack, territory: from, score: was, decidedAt: at } = previous;
    given.giveBack({ ownerId: gaveBack, territoryId: from?.territoryId ?? null, grade: was.grade, at });
  }
  if (outcome === 'assigned' && ownerId !== null) {
    given.give({ ownerId, territoryId: territory?.territoryId ?? null, grade: score.grade, at: decidedAt });
  }
  if (outcome === 'held' && hold) {
    const { lines, order, since } = hold;
    books.waiting.set(contactId, { lines, order, since, createdAt: lead.createdAt, points: score.points });
  } else books.waiting.delete(contactId);
}

function bookOpenLeads(books: WhatIfBooks, own: OwnDecision | null, past: PastLead | null): void {
  const moves = new Map<string, { own: number; past: number }>();
  const move = (ownerId: string | null | undefined, side: 'own' | 'past', by: 1 | -1) => {
    if (ownerId === null || ownerId === undefined) return;
    const known = moves.get(ownerId) ?? { own: 0, past: 0 };
    known[side] += by;
    moves.set(ownerId, known);
  };
  if (own?.decision.outcome === 'assigned') move(own.decision.ownerId, 'own', 1);
  if (own?.previous?.outcome === 'assigned') move(own.previous.ownerId, 'own', -1);
  if (past?.decision?.outcome === 'assigned') move(past.decision.ownerId, 'past', 1);
  const wasHandedOver = past?.decision && past.decision.cause !== 'created';
  if (wasHandedOver && past.before?.outcome === 'assigned') move(past.before.ownerId, 'past', -1);
  for (const [ownerId, by] of moves) books.moveOpenLeads(ownerId, by.own, by.past);
}

/** Whose lead is the newest of a company, by the keys under which the rulebook that is tried knows the company. */
function bookCompanies(
  books: WhatIfBooks,
  mode: string,
  own: OwnDecision | null,
  past: PastLead | null,
  { rulebook, accounts }: RoutingSnapshot,
): void {
  const lead = own?.lead ?? past?.lead;
  if (!lead || rulebook.accounts.claims.length === 0) return;
  const ownerOf = (made: { outcome: Decision['outcome']; ownerId: string | null } | null | undefined) =>
    made && made.outcome !== 'held' ? made.ownerId : null;
  const [ownOwner, pastOwner] = [ownerOf(own?.decision), ownerOf(past?.decision)];
  if (ownOwner === null && pastOwner === null) return;
  const { companyReps } = books.stateOf(mode);
  const { companyKeys } = accountClaims(lead, rulebook.accounts, accounts ?? noAccounts, companyReps);
  for (const key of companyKeys) books.noteCompany(mode, key, ownOwner, pastOwner);
}
