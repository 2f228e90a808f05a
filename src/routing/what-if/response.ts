import { due } from '../business-time.ts';
import type { Decision, RoutingSnapshot } from '../decision.ts';
import { alwaysOpen } from '../opening-hours.ts';
import { ownerHours } from '../owner-clock.ts';
import { tieBreaker } from '../tie-breaker.ts';
import type { PastDecision, PastResponses } from './history.ts';

/** Fewer answers than these say nothing about a rep: everybody's stand in. */
const FEWEST = 10;

/** A touch, epoch ms; null: none. */
export type Answer = number | null;

/**
 * When a lead would have been answered. Its owner really had it from this moment: as they really did. Otherwise as they
 * answered one of their other leads, in their own business time, drawn by a hash of lead and rep so that it is the same
 * in every run.
 */
export function answerOf(
  decision: Decision,
  past: PastDecision | null,
  responses: PastResponses,
  snapshot: RoutingSnapshot,
): Answer {
  const { ownerId, contactId, decidedAt } = decision;
  if (ownerId === null) return null;
  if (past?.ownerId === ownerId && past.decidedAt === decidedAt && past.clock) return past.clock.touchedAt;
  const own = responses.byOwner.get(ownerId) ?? [];
  const drawnFrom = own.length >= FEWEST ? own : responses.all;
  const drawn = drawnFrom[tieBreaker(contactId, ownerId) % Math.max(1, drawnFrom.length)] ?? null;
  if (drawn === null) return null;
  return due(ownerHours(ownerId, snapshot) ?? alwaysOpen('UTC'), decidedAt, drawn, 'inclusive');
}
