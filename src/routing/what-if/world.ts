import type { CompiledRulebook } from '../compile-rulebook.ts';
import type { Decision } from '../decision.ts';
import { createWhatIfBooks } from './books.ts';
import { goesOnTheSame, isSameInAll } from './change.ts';
import { createChanges } from './changes.ts';
import { isSameChain } from './handover.ts';
import type { PastDecision, PastTurn } from './history.ts';
import { keptDecision } from './leads.ts';
import type { OwnLead } from './leads.ts';
import { createLines, lineOf } from './lines.ts';
import { bookMoves } from './moves.ts';
import type { OwnDecision } from './moves.ts';
import { createPlaces } from './places.ts';
import { answerOf } from './response.ts';
import type { PlannedEvent, Settled, WhatIfSetup } from './setup.ts';
import { createTally } from './tally.ts';

/** The leads that go their own way, the books, and what is counted. */
export function createWhatIfWorld(setup: WhatIfSetup, plan: (event: PlannedEvent) => void) {
  const books = createWhatIfBooks(setup.rulebook.capacity, setup.countsOpenLeads);
  const owns = new Map<string, OwnLead>();
  const tally = createTally(setup.listed);
  const lines = createLines(books.waiting);
  const places = createPlaces(tally, setup.since);
  const changes = createChanges(tally);
  const sameChain = chainMemo();
  for (const { mode, ...lead } of setup.earlier) books.booksOf(mode).given.give(lead);

  function openTurn({ mode, leads, state, given }: PastTurn): void {
    if (state) books.read(mode, state);
    for (const lead of given) books.booksOf(mode).given.give(lead);
    books.hadLead.clear();
    for (const [contactId, had] of state?.hadLead.entries ?? []) if (had) books.hadLead.set(contactId, had);
    for (const { lead, before } of leads) {
      const own = owns.get(lead.contactId);
      if (own?.apart) books.hadLead.set(lead.contactId, own.had);
      else if (!state && before?.outcome === 'assigned' && before.ownerId !== null) {
        books.hadLead.set(lead.contactId, [before.ownerId]);
      }
    }
  }

  function settle(it: Settled): OwnLead | null {
    const { mode, past, made, snapshot } = it;
    const contactId = made?.lead.contactId ?? past?.lead.contactId ?? '';
    const known = owns.get(contactId) ?? null;
    const had = known?.apart ? known.had : (books.hadLead.get(contactId) ?? []);
    if (made) setup.heard?.(made);
    const kept =
      made && keptDecision(made.decision, (known?.decision.ordinal ?? past?.before?.ordinal ?? 0) + 1);
    bookMoves(books, mode, made && { ...made, moved: kept?.moved ?? null }, past, snapshot);
    places.note(it, known, kept);
    const own = made && kept ? afterDecision(it, known, made, kept, had) : afterNothing(it, known, had);
    if (own?.apart) books.waitingApart.add(contactId);
    if (own) owns.set(contactId, own);
    else owns.delete(contactId);
    const place = own && books.waiting.get(contactId);
    if (place) lines.stand(contactId, lineOf(place));
    else lines.leave(contactId);
    const before = own?.past ?? null;
    // The turns of the past are not needed again: what they moved is booked.
    if (own && past?.decision) own.past = { ...past.decision, moved: null };
    changes.note(it, own, before);
    if (past?.decision) {
      tally.counts.compared += 1;
      if (made && isSameInAll(made.decision, past.decision)) tally.counts.same += 1;
    }
    countClocks(it, own);
    if (past && past.closesAt !== null && own?.apart && setup.countsOpenLeads) {
      own.closes = true;
      plan({ contactId, turn: own.turn, kind: 'close', at: Math.max(past.closesAt, it.at) });
    }
    return own;
  }

  /** The lead's record after a decision of the what-if; null for one that went in everything as it really did. */
  function afterDecision(
    it: Settled,
    known: OwnLead | null,
    { lead, decision }: OwnDecision,
    kept: PastDecision,
    had: readonly string[],
  ): OwnLead | null {
    const { mode, past, snapshot, at } = it;
    const really = past?.decision ?? null;
    const isHeld = decision.outcome === 'held';
    const follows = isFollowing(it, known, decision);
    const apart = (known?.apart ?? false) || !follows;
    if (!apart && !isHeld && really && isSameInAll(decision, really)) return null;
    const own: OwnLead = {
      ...{ contactId: lead.contactId, mode, apart, breached: false, answer: null },
      onPaper: known?.onPaper ?? it.onPaper,
      pastOver: past?.isLast ?? known?.pastOver ?? false,
      course: follows ? 'follows' : isHeld ? 'held' : 'over',
      turn: (known?.turn ?? 0) + 1,
      decision: kept,
      lead: isHeld ? lead : null,
      accounts: past?.accounts ?? known?.accounts ?? [],
      had: decision.outcome === 'assigned' ? [...had, decision.ownerId ?? ''] : had,
      past: known?.past ?? past?.before ?? null,
      changedBy: known?.changedBy ?? null,
      change: known?.change ?? null,
      closes: known?.closes ?? false,
      closed: known?.closed ?? false,
    };
    if (own.course === 'over' && decision.clock && setup.responses) {
      own.answer = answerOf(decision, really, setup.responses, snapshot);
      if (own.answer === null || own.answer > decision.clock.dueAt) {
        own.course = 'clock';
        own.lead = lead;
        const { contactId, turn } = own;
        plan({ contactId, turn, kind: 'breach', at: Math.max(decision.clock.dueAt, at) });
      }
    }
    return own;
  }

  /** Whether what really became of the lead next becomes of it here too. */
  function isFollowing(
    { past, rulebook, onPaper }: Settled,
    known: OwnLead | null,
    decision: Decision,
  ): boolean {
    if (!past || onPaper) return false;
    if (past.decision) {
      return (
        goesOnTheSame(decision, past.decision) && (!rulebook || sameChain(decision, setup.rulebook, rulebook))
      );
    }
    // It went on waiting in both: nothing was written down from which it could differ.
    return decision.outcome === 'held' && (known?.course ?? 'follows') === 'follows';
  }

  /** Something really happened to the lead and nothing in the what-if: from here on it goes its own way. */
  function afterNothing(
    { mode, past }: Settled,
    known: OwnLead | null,
    had: readonly string[],
  ): OwnLead | null {
    if (known) {
      if (known.course === 'follows') known.course = 'over';
      known.apart = true;
      known.pastOver ||= past?.isLast ?? false;
      return known;
    }
    if (!past?.before) return null;
    const { contactId } = past.lead;
    return {
      ...{ contactId, mode, apart: true, course: 'over', turn: 1, breached: true, answer: null },
      ...{ closes: false, closed: false, pastOver: past.isLast },
      decision: past.before,
      ...{ lead: past.lead, accounts: past.accounts, had, past: past.before },
      ...{ changedBy: null, change: null, onPaper: false },
    };
  }

  function countClocks({ past, made, onPaper }: Settled, own: OwnLead | null): void {
    const { before, after } = tally.sides;
    const really = past?.decision ?? null;
    const breached = (really?.clock?.breachedAt ?? null) === null ? 0 : 1;
    if (really?.cause === 'escalated') before.escalations += 1;
    if (really && really.dueAt !== null && !onPaper) {
      before.clocks += 1;
      before.breaches += breached;
    }
    if (made?.decision.handover?.cause === 'escalated') after.escalations += 1;
    if (!made?.decision.clock) return;
    after.clocks += 1;
    if (!own || own.course === 'follows') after.breaches += breached;
  }

  return {
    ...{ books, owns, lines, tally, openTurn, settle },
    /** Forgets a lead of which nothing more comes, so that memory does not grow with the leads that were. */
    letGo(contactId: string): void {
      const own = owns.get(contactId);
      if (!own) return;
      const isOver = own.course === 'over' || own.course === 'follows';
      if (!isOver || !own.pastOver || own.decision.outcome === 'held') return;
      if (own.closes && !own.closed) return;
      changes.end(own);
      owns.delete(contactId);
      books.waitingApart.delete(contactId);
    },
    finish(): void {
      for (const own of owns.values()) changes.end(own);
    },
    /** The time of a clock that is played through is over. */
    breached(own: OwnLead): void {
      if (!own.breached) tally.sides.after.breaches += 1;
      own.breached = true;
    },
    endClock(own: OwnLead): void {
      own.course = 'over';
      own.lead = null;
    },
    /** It counts as open no more, on either side. */
    close(own: OwnLead): void {
      if (own.closed) return;
      own.closed = true;
      const { decision, past } = own;
      if (decision.ownerId === past?.ownerId) return;
      if (decision.outcome === 'assigned' && decision.ownerId !== null)
        books.moveOpenLeads(decision.ownerId, -1, 0);
      if (past?.outcome === 'assigned' && past.ownerId !== null) books.moveOpenLeads(past.ownerId, 0, -1);
    },
  };
}
export type WhatIfWorld = ReturnType<typeof createWhatIfWorld>;

/** isSameChain, asked once for each territory of each version. */
function chainMemo(): typeof isSameChain {
  const known = new WeakMap<CompiledRulebook, Map<string, boolean>>();
  return (decision, own, past) => {
    const home = (decision.handover?.home ?? decision.territory)?.territoryId ?? '';
    const answers = known.get(past) ?? new Map<string, boolean>();
    known.set(past, answers);
    const answer = answers.get(home) ?? isSameChain(decision, own, past);
    answers.set(home, answer);
    return answer;
  };
}
