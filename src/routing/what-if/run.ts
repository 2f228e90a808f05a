import { compileAccounts } from '../accounts.ts';
import { decideLead } from '../decide-lead.ts';
import type { Decision, RoutingSnapshot } from '../decision.ts';
import { escalateLead } from '../escalate-lead.ts';
import { decisionOrder } from '../route-leads.ts';
import type { PastLead, PastTurn } from './history.ts';
import { handOverAgain } from './handover.ts';
import { decisionOfPast } from './leads.ts';
import type { OwnLead } from './leads.ts';
import { lineOf } from './lines.ts';
import type { LineKey } from './lines.ts';
import { createTimeQueue } from './queue.ts';
import { nextTry } from './retry.ts';
import type { PlannedEvent, WhatIfSetup } from './setup.ts';
import { createWhatIfWorld } from './world.ts';
import type { WhatIfWorld } from './world.ts';

/** A what-if under way: give it every past turn in order, then look at its tally. */
export interface WhatIf {
  readonly turn: (turn: PastTurn) => void;
  /** Plays on until that moment, epoch ms, and settles what was left open. */
  readonly finish: (until: number) => WhatIfWorld;
}

/** Whoever was tried first in a line and still waits is not tried again at once. */
const SAME_LINE = 60_000;

/**
 * Folds a rulebook over past turns. Every past turn is taken at its own moment with what it read then, plus what the
 * what-if did otherwise until then (books.ts): a rulebook that decides as the old one did comes out the same to
 * the last decision. Between turns the what-if plays on by itself: leads that only wait here are tried again, and clocks
 * of leads whose owner or time is another run out or are answered as the owner answers others (response.ts).
 * Leads that have gone the same way follow what really became of them.
 */
export function createWhatIf(setup: WhatIfSetup): WhatIf {
  const queue = createTimeQueue<PlannedEvent>();
  const world = createWhatIfWorld(setup, (event) => queue.put(event));
  const { books, owns } = world;
  let latest: PastTurn | null = null;

  function playUntil(moment: number): void {
    for (let event = queue.takeBefore(moment); event; event = queue.takeBefore(moment)) play(event);
  }

  function play(event: PlannedEvent): void {
    if (!latest) return;
    if (event.kind === 'line') {
      if (world.lines.isPlanned(event.line, event.at)) serve(event.line, latest.snapshot, event.at);
      return;
    }
    const own = owns.get(event.contactId);
    if (!own) return;
    if (event.kind === 'close') world.close(own);
    else if (own.turn !== event.turn) return;
    else if (event.kind === 'retry') retry(own, latest.snapshot, event.at);
    else breach(own, withAccounts(latest.snapshot, own), event.at);
    world.letGo(event.contactId);
  }

  /** Tries the first of a line, and the next ones as long as somebody takes them. */
  function serve(line: LineKey, snapshot: RoutingSnapshot, at: number): void {
    for (let first = world.lines.first(line); first !== null; first = world.lines.first(line)) {
      const own = owns.get(first);
      const isGone = own !== undefined && retry(own, snapshot, at);
      world.letGo(first);
      if (!isGone) return;
    }
  }

  /** Whether the lead waits no more where it did. */
  function retry(own: OwnLead, latest: RoutingSnapshot, at: number): boolean {
    if (own.decision.outcome !== 'held' || !own.lead) return false;
    const { lead, mode, contactId } = own;
    const snapshot = withAccounts(latest, own);
    books.hadLead.set(contactId, own.had);
    const { decision } = decideLead(lead, snapshot, books.stateOf(mode), at);
    const isHeld = decision.outcome === 'held';
    if (isHeld && own.course === 'follows') return false;
    const place = books.waiting.get(contactId);
    const made = { lead, decision, previous: null };
    world.settle({ mode, at, snapshot, past: null, made, rulebook: null, onPaper: own.onPaper });
    planRetry(decision, at, SAME_LINE);
    const after = books.waiting.get(contactId);
    return !isHeld || (place !== undefined && after !== undefined && lineOf(place) !== lineOf(after));
  }

  /** When the line of a lead on hold is served again, and when the lead goes on without waiting. */
  function planRetry({ contactId, outcome, hold, ...decision }: Decision, at: number, least = 1): void {
    const own = owns.get(contactId);
    if (outcome !== 'held' || !hold || own?.course !== 'held') return;
    const next = nextTry({ hold, ...decision }, at);
    if (next !== null) planLine(lineOf(hold), Math.max(next, at + least));
    if (hold.endsAt !== null)
      queue.put({ kind: 'retry', contactId, turn: own.turn, at: Math.max(hold.endsAt, at + 1) });
  }

  function planLine(line: LineKey, at: number): void {
    if (world.lines.plan(line, at)) queue.put({ kind: 'line', line, at });
  }

  function breach(own: OwnLead, snapshot: RoutingSnapshot, at: number): void {
    const { lead, mode, contactId, answer } = own;
    if (own.course !== 'clock' || !lead) return;
    world.breached(own);
    if (answer !== null && answer <= at) return world.endClock(own);
    books.hadLead.set(contactId, own.had);
    const previous = decisionOfPast(contactId, own.decision);
    const outcome = escalateLead(lead, previous, snapshot, books.viewOf(mode), at);
    if (outcome.outcome === 'stays') return world.endClock(own);
    if (outcome.outcome === 'waits') {
      if (answer !== null && answer <= outcome.until) return world.endClock(own);
      queue.put({ contactId, turn: own.turn, kind: 'breach', at: Math.max(outcome.until, at + 1) });
      return;
    }
    const made = { lead, decision: outcome.decision, previous };
    world.settle({ mode, at, snapshot, past: null, made, rulebook: null, onPaper: own.onPaper });
  }

  function takeTurn(turn: PastTurn): void {
    // Somebody may be there now who was not before.
    const isNewRoster = latest !== null && latest.snapshot.reps !== turn.snapshot.reps;
    playUntil(turn.at);
    latest = turn;
    world.openTurn(turn);
    if (turn.cause === 'turn') decideTurn(turn);
    else for (const each of turn.leads) handOver(turn, each);
    for (const { lead } of turn.leads) world.letGo(lead.contactId);
    if (isNewRoster) for (const line of world.lines.keys()) if (waitsApart(line)) planLine(line, turn.at + 1);
  }

  /** Lines of leads that follow what really became of them are served as they really were. */
  function waitsApart(line: LineKey): boolean {
    const first = world.lines.first(line);
    return first !== null && owns.get(first)?.course === 'held';
  }

  function decideTurn(turn: PastTurn): void {
    const { mode, at, snapshot, rulebook, onPaper } = turn;
    const toDecide = new Map<string, PastLead>();
    for (const each of turn.leads) {
      const own = owns.get(each.lead.contactId);
      if (!own || own.decision.outcome === 'held') toDecide.set(each.lead.contactId, each);
      else if (each.decision) {
        world.settle({ mode, at, snapshot, past: each, made: null, rulebook, onPaper });
      }
    }
    const leads = [...toDecide.values()].map(({ lead }) => lead);
    for (const lead of leads.length > 1 ? decisionOrder(leads, snapshot) : leads) {
      const past = toDecide.get(lead.contactId) ?? null;
      const { decision } = decideLead(lead, snapshot, books.stateOf(mode), at);
      const made = { lead, decision, previous: null };
      world.settle({ mode, at, snapshot, past, made, rulebook, onPaper });
      planRetry(decision, at);
    }
  }

  function handOver(turn: PastTurn, past: PastLead): void {
    const { mode, at, snapshot, rulebook } = turn;
    const { lead, before } = past;
    const own = owns.get(lead.contactId);
    const follows = !own || own.course === 'follows';
    const latest = own?.decision ?? before;
    const previous = latest && decisionOfPast(lead.contactId, latest);
    const outcome = handOverAgain(turn, past, { previous, follows }, books.viewOf(mode));
    const made = outcome?.outcome === 'given' ? { lead, decision: outcome.decision, previous } : null;
    const stayed = world.settle({ mode, at, snapshot, past, made, rulebook, onPaper: false });
    // It followed so far, and here nobody takes it at this moment.
    if (turn.cause === 'escalated' && follows && outcome && !made && stayed) {
      stayed.course = outcome.outcome === 'waits' ? 'clock' : 'over';
      Object.assign(stayed, { breached: true, lead });
      if (outcome.outcome === 'waits') {
        queue.put({
          ...{ contactId: lead.contactId, turn: stayed.turn, kind: 'breach' },
          at: Math.max(outcome.until, at + 1),
        });
      }
    }
  }

  return {
    turn: takeTurn,
    finish(until) {
      playUntil(until);
      world.finish();
      return world;
    },
  };
}

const withAccounts = (snapshot: RoutingSnapshot, { accounts }: OwnLead): RoutingSnapshot =>
  accounts.length === 0 ? snapshot : { ...snapshot, accounts: compileAccounts(accounts) };
