import { decideLead } from './decide-lead.ts';
import type { Decision, RoutingSnapshot, RoutingState } from './decision.ts';
import { factsOf } from './facts.ts';
import type { Lead } from './lead.ts';
import { applyChange, draftOf } from './routing-state.ts';
import { scoreLead } from './score-lead.ts';
import { compareWaiting, firstOfLines } from './waiting-line.ts';
import { orderOf, waitingPlace } from './waiting-place.ts';

export interface BatchResult {
  /** In the order in which the leads were decided: see decisionOrder. */
  readonly decisions: readonly Decision[];
  readonly state: RoutingState;
  /**
   * Somebody is free for these leads on hold (contact ids, in order): decide them at once, in one batch. They are those
   * for whom later leads of this batch were kept back, and these leads too. At most a hundred; mostly none.
   */
  readonly decideNext: readonly string[];
}

/**
 * Decides a batch at one moment (epoch ms), each lead seeing what the ones before it changed: the same as folding
 * routeLead over the leads in their order, but the state is copied once for the batch, not once a lead.
 *
 * Leads on hold go first when somebody may have room: give them (see nextInLines) together with the new ones.
 */
export function routeLeads(
  leads: readonly Lead[],
  snapshot: RoutingSnapshot,
  state: RoutingState,
  now: number,
): BatchResult {
  const draft = draftOf(state);
  const decisions = decisionOrder(leads, snapshot).map((lead) => {
    const { decision, change } = decideLead(lead, snapshot, draft, now);
    applyChange(draft, change);
    return decision;
  });
  return { decisions, state: draft, decideNext: firstOfLines(draft.waiting, linesKept(decisions)) };
}

/** Lines in which somebody is free, but only for leads that were not in the batch. */
const linesKept = (decisions: readonly Decision[]): ReadonlySet<string> =>
  new Set(
    decisions
      .filter(({ candidates }) =>
        candidates.some(({ reasons }) => reasons.some(({ code }) => code === 'kept_for_earlier')),
      )
      .flatMap(({ hold }) => hold?.lines ?? []),
  );

/**
 * By creation, then by contact id. The leads that would wait in a territory that serves the hottest first keep the turns
 * that they have together and take them by score.
 */
export function decisionOrder(leads: readonly Lead[], { rulebook }: RoutingSnapshot): readonly Lead[] {
  const order = [...leads].sort((a, b) => compareWaiting({ ...a, points: 0 }, { ...b, points: 0 }, 'oldest'));
  if (!rulebook.hottestFirst) return order;
  const turns = new Map<string, { readonly lead: Lead; readonly points: number; readonly at: number }[]>();
  order.forEach((lead, at) => {
    const score = scoreLead(lead, rulebook.scorecard);
    const territory = waitingPlace(factsOf(lead, score), rulebook);
    if (!territory || orderOf(territory) !== 'hottest') return;
    const others = turns.get(territory.territoryId) ?? [];
    turns.set(territory.territoryId, [...others, { lead, points: score.points, at }]);
  });
  for (const places of turns.values()) {
    const hottest = [...places].sort((a, b) =>
      compareWaiting({ ...a.lead, points: a.points }, { ...b.lead, points: b.points }, 'hottest'),
    );
    places.forEach(({ at }, i) => {
      order[at] = hottest[i]?.lead ?? order[at] ?? places[i]!.lead;
    });
  }
  return order;
}
