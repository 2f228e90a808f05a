import { accountClaims } from '../account-claims.ts';
import { noAccounts } from '../accounts.ts';
import type { Decision, RoutingSnapshot } from '../decision.ts';
import type { Lead } from '../lead.ts';
import type { WhatIfBooks } from './books.ts';
import { isSameMove, movedBy } from './history.ts';
import type { Moved, PastLead } from './history.ts';

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
  own: (OwnDecision & { readonly moved: Moved | null }) | null,
  past: PastLead | null,
  snapshot: RoutingSnapshot,
): void {
  bookBalances(books, mode, own, past);
  if (books.countsOpenLeads) bookOpenLeads(books, own, past);
  if (own) bookGiven(books, mode, own);
  bookCompanies(books, mode, own, past, snapshot);
}

function bookBalances(
  books: WhatIfBooks,
  mode: string,
  own: (OwnDecision & { readonly moved: Moved | null }) | null,
  past: PastLead | null,
): void {
  const really = past?.decision?.outcome === 'assigned' ? past.decision : null;
  const made = own?.decision.outcome === 'assigned' ? own : null;
  const territoryId = made?.decision.territory?.territoryId ?? null;
  const gaveBack = own?.decision.handover?.turnGivenBack && own.previous?.outcome === 'assigned';
  const reallyGaveBack = past?.decision?.turnGivenBack && past.before?.outcome === 'assigned';
  const isSame = made && really && territoryId === really.territoryId && isSameMove(made.moved, really.moved);
  if (isSame && !gaveBack && !reallyGaveBack) return books.moveBoth(mode, territoryId, made.moved);
  if (made) books.move(mode, territoryId, made.moved, 1);
  if (gaveBack && own.previous) {
    const { territory, candidates } = own.previous;
    books.move(mode, territory?.territoryId ?? null, movedBy(candidates), -1);
  }
  if (really) books.moveReally(mode, really.territoryId, really.moved, 1);
  if (reallyGaveBack && past.before) books.moveReally(mode, past.before.territoryId, past.before.moved, -1);
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
