import type { AskedStep, Decision, RoutingSnapshot, RoutingState } from './decision.ts';
import { escalateLead } from './escalate-lead.ts';
import { startHandover } from './handover.ts';
import type { HandoverOutcome } from './escalate-lead.ts';
import type { Lead } from './lead.ts';
import { localTimeWords } from './local-time-words.ts';
import { ownerHours } from './owner-clock.ts';
import { decisionSentence, staysSentence, waitsSentence } from './reason-sentence.ts';
import { routeLead } from './route-lead.ts';
import type { Words } from './words/catalogue.ts';
import { en } from './words/en.ts';
import { DAY } from './working-hours.ts';

/** One thing that would happen to a lead that nobody answers. */
export interface PreviewEvent {
  /** Epoch ms. */
  readonly at: number;
  readonly kind: 'held' | 'assigned' | 'kept' | 'warned' | 'breached' | 'waits' | 'escalated' | 'stays';
  /** Whoever has the lead from then on; null while it is held. */
  readonly ownerId: string | null;
  /** When its owner must have answered, epoch ms; null without a clock. */
  readonly dueAt: number | null;
  readonly reason: string;
  /** Steps that were asked in vain. */
  readonly passed: readonly AskedStep[];
}

/** A lead that waits for longer is told as far as that. */
const MOST_EVENTS = 200;
const HOLD_HORIZON = 31 * DAY;

/**
 * All that would follow for a lead that comes at `now` (epoch ms) and that nobody answers, as things stand: nobody goes
 * away, no other lead comes, no hours are changed.
 */
export function previewChain(
  lead: Lead,
  snapshot: RoutingSnapshot,
  state: RoutingState,
  now: number,
  words: Words = en,
): readonly PreviewEvent[] {
  const { chain } = words;
  const first = firstAssignment(lead, snapshot, state, now, words);
  const events: PreviewEvent[] = [...first.events];
  let held = first.given;
  while (held && events.length < MOST_EVENTS) {
    const { decision } = held;
    const { clock, ownerId } = decision;
    if (!clock) break;
    const { dueAt, timeZone } = clock;
    for (const at of clock.warnAt ?? []) {
      const reason = chain.due(localTimeWords(dueAt, at, timeZone, words), timeZone);
      events.push({ at, kind: 'warned', ownerId, dueAt, reason, passed: [] });
    }
    const reason = chain.over[clock.calendar](clock.targetMinutes);
    // A policy that counts from the lead's creation may be late before anybody has the lead.
    const at = Math.max(dueAt, decision.decidedAt);
    events.push({ at, kind: 'breached', ownerId, dueAt, reason, passed: [] });
    const next = handOn(lead, decision, snapshot, held.state, at, words);
    events.push(...next.events);
    held = next.given;
  }
  return events;
}

interface Stretch {
  readonly events: readonly PreviewEvent[];
  readonly given: { readonly decision: Decision; readonly state: RoutingState } | null;
}

function firstAssignment(
  lead: Lead,
  snapshot: RoutingSnapshot,
  before: RoutingState,
  now: number,
  words: Words,
): Stretch {
  const events: PreviewEvent[] = [];
  let state = before;
  for (let at = now; at <= now + HOLD_HORIZON;) {
    const { decision, state: after } = routeLead(lead, snapshot, state, at);
    const { outcome, ownerId, clock, retryAt } = decision;
    const reason = decisionSentence(decision, words);
    const known = events.at(-1);
    if (outcome !== 'held' || known?.reason !== reason) {
      events.push({ at, kind: outcome, ownerId, dueAt: clock?.dueAt ?? null, reason, passed: [] });
    }
    if (outcome === 'assigned') return { events, given: { decision, state: after } };
    if (outcome === 'kept' || retryAt === null) break;
    state = after;
    at = retryAt;
  }
  return { events, given: null };
}

function handOn(
  lead: Lead,
  previous: Decision,
  snapshot: RoutingSnapshot,
  state: RoutingState,
  from: number,
  words: Words,
): Stretch {
  const events: PreviewEvent[] = [];
  for (let at = from; events.length < MOST_EVENTS;) {
    const next: HandoverOutcome = escalateLead(lead, previous, snapshot, state, at);
    if (next.outcome === 'given') {
      const { ownerId, clock, handover } = next.decision;
      const reason = decisionSentence(next.decision, words);
      const passed = handover?.passed ?? [];
      events.push({ at, kind: 'escalated', ownerId, dueAt: clock?.dueAt ?? null, reason, passed });
      return { events, given: next };
    }
    const { outcome: kind, passed } = next;
    const { handover } = startHandover(lead, previous, { cause: 'escalated', by: null }, snapshot, state, at);
    const reason =
      next.outcome === 'stays'
        ? staysSentence(handover, passed, words)
        : waitsSentence(handover, next.until, at, zoneOf(previous.ownerId, snapshot), words);
    events.push({ at, kind, ownerId: previous.ownerId, dueAt: null, reason, passed });
    if (next.outcome === 'stays') break;
    at = next.until;
  }
  return { events, given: null };
}

const zoneOf = (ownerId: string | null, snapshot: RoutingSnapshot): string =>
  (ownerId === null ? null : ownerHours(ownerId, snapshot))?.timeZone ?? 'UTC';
