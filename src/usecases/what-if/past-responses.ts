import { elapsed } from '../../routing/business-time.ts';
import type { RoutingSnapshot } from '../../routing/decision.ts';
import { alwaysOpen } from '../../routing/opening-hours.ts';
import { ownerHours } from '../../routing/owner-clock.ts';
import type { PastResponses } from '../../routing/what-if/history.ts';

/** As many of a rep's newest answers are looked at. */
export const mostAnswers = 200;

/** How long reps took to answer, in their own business time by the hours that they have in `snapshot`. */
export function pastResponses(
  clocks: readonly {
    readonly ownerId: string;
    readonly givenAt: number;
    readonly touchedAt: number | null;
  }[],
  snapshot: RoutingSnapshot,
): PastResponses {
  const byOwner = new Map<string, (number | null)[]>();
  for (const { ownerId, givenAt, touchedAt } of clocks) {
    const hours = ownerHours(ownerId, snapshot) ?? alwaysOpen('UTC');
    const answers = byOwner.get(ownerId) ?? [];
    answers.push(touchedAt === null ? null : elapsed(hours, givenAt, touchedAt));
    byOwner.set(ownerId, answers);
  }
  const ascending = (a: number | null, b: number | null) => (a ?? Infinity) - (b ?? Infinity) || 0;
  for (const answers of byOwner.values()) answers.sort(ascending);
  return { byOwner, all: [...byOwner.values()].flat().sort(ascending) };
}
