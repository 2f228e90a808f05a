import type { Decision, RoutingSnapshot } from '../decision.ts';
import type { Lead } from '../lead.ts';
import type { PastDecision, PastTurn } from './history.ts';
import { keptDecision } from './leads.ts';
import { createWhatIf } from './run.ts';

/** Leads without a past: each is decided at the moment of its creation, those on hold as soon as somebody is free. */
export interface Arrivals {
  readonly leads: readonly Lead[];
  /** Open leads that reps have at the beginning, per owner id. */
  readonly openLeads: ReadonlyMap<string, number>;
  readonly countsOpenLeads: boolean;
  /** Epoch ms at which it ends. */
  readonly until: number;
}

/** The leads as turns on paper, in their order of arrival. */
export function arrivalTurns({ leads, openLeads }: Arrivals, snapshot: RoutingSnapshot): readonly PastTurn[] {
  const nothing = { all: true, entries: [] } as const;
  const state = {
    ...{ ledger: nothing, companyReps: nothing, waiting: nothing, hadLead: nothing },
    openLeads: { all: true, entries: [...openLeads] },
  };
  const inOrder = leads.toSorted((a, b) => a.createdAt - b.createdAt || (a.contactId < b.contactId ? -1 : 1));
  return inOrder.map((lead, place) => ({
    ...{
      at: lead.createdAt,
      cause: 'turn',
      mode: 'offline',
      request: null,
      given: [],
      snapshot,
      onPaper: true,
    },
    leads: [{ lead, accounts: [], decision: null, before: null, closesAt: null, isLast: true }],
    state: place === 0 ? state : null,
    rulebook: snapshot.rulebook,
  }));
}

/** What a rulebook decides about these leads, as the past of another one. Nobody answers, and nobody runs out of time. */
export function simulatePast(arrivals: Arrivals, snapshot: RoutingSnapshot): readonly PastTurn[] {
  const { countsOpenLeads, until } = arrivals;
  const made: { readonly lead: Lead; readonly decision: Decision }[] = [];
  const whatIf = createWhatIf({
    ...{ rulebook: snapshot.rulebook, since: 0, countsOpenLeads, responses: null, listed: 0, earlier: [] },
    heard: (own) => made.push(own),
  });
  const turns = arrivalTurns(arrivals, snapshot);
  for (const turn of turns) whatIf.turn(turn);
  whatIf.finish(until);
  const last = new Map(made.map(({ lead }, place) => [lead.contactId, place]));
  const newest = new Map<string, PastDecision>();
  return made.map(({ lead, decision }, place) => {
    const before = newest.get(lead.contactId) ?? null;
    const past = keptDecision(decision, (before?.ordinal ?? 0) + 1);
    newest.set(lead.contactId, past);
    const isLast = decision.outcome !== 'held' && last.get(lead.contactId) === place;
    return {
      ...{ at: decision.decidedAt, cause: 'turn', mode: 'offline', request: null, given: [], snapshot },
      leads: [{ lead, accounts: [], decision: past, before, closesAt: null, isLast }],
      state: place === 0 ? (turns[0]?.state ?? null) : null,
      ...{ rulebook: snapshot.rulebook, onPaper: false },
    };
  });
}
