import type { AskedStep, Clock, Decision, RoutingSnapshot, RoutingState } from './decision.ts';
import { escalateLead } from './escalate-lead.ts';
import type { HandoverOutcome } from './escalate-lead.ts';
import type { Lead } from './lead.ts';
import { localTimeWords } from './local-time-words.ts';
import { routeLead } from './route-lead.ts';
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
): readonly PreviewEvent[] {
  const first = firstAssignment(lead, snapshot, state, now);
  const events: PreviewEvent[] = [...first.events];
  let held = first.given;
  while (held && events.length < MOST_EVENTS) {
    const { decision } = held;
    const { clock, ownerId } = decision;
    if (!clock) break;
    const { dueAt, timeZone } = clock;
    for (const at of clock.warnAt ?? []) {
      const reason = `Answer due ${localTimeWords(dueAt, at, timeZone)} (${timeZone}).`;
      events.push({ at, kind: 'warned', ownerId, dueAt, reason, passed: [] });
    }
    const reason = `${clock.targetMinutes} ${minutesWords[clock.calendar]} are over.`;
    // A policy that counts from the lead's creation may be late before anybody has the lead.
    const at = Math.max(dueAt, decision.decidedAt);
    events.push({ at, kind: 'breached', ownerId, dueAt, reason, passed: [] });
    const next = handOn(lead, decision, snapshot, held.state, at);
    events.push(...next.events);
    held = next.given;
  }
  return events;
}

const minutesWords: Readonly<Record<Clock['calendar'], string>> = {
  rep: "minutes of the owner's hours",
  territory: "minutes of the territory's hours",
  wall: 'minutes by the wall clock',
};

interface Stretch {
  readonly events: readonly PreviewEvent[];
  readonly given: { readonly decision: Decision; readonly state: RoutingState } | null;
}

function firstAssignment(lead: Lead, snapshot: RoutingSnapshot, before: RoutingState, now: number): Stretch {
  const events: PreviewEvent[] = [];
  let state = before;
  for (let at = now; at <= now + HOLD_HORIZON;) {
    const { decision, state: after } = routeLead(lead, snapshot, state, at);
    const { outcome, ownerId, clock, reason, retryAt } = decision;
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
): Stretch {
  const events: PreviewEvent[] = [];
  for (let at = from; events.length < MOST_EVENTS;) {
    const next: HandoverOutcome = escalateLead(lead, previous, snapshot, state, at);
    if (next.outcome === 'given') {
      const { ownerId, clock, reason, handover } = next.decision;
      const passed = handover?.passed ?? [];
      events.push({ at, kind: 'escalated', ownerId, dueAt: clock?.dueAt ?? null, reason, passed });
      return { events, given: next };
    }
    const { outcome: kind, reason, passed } = next;
    events.push({ at, kind, ownerId: previous.ownerId, dueAt: null, reason, passed });
    if (next.outcome === 'stays') break;
    at = next.until;
  }
  return { events, given: null };
}
