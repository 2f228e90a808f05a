import type { CompiledCap, CompiledCapacity } from '../compile-capacity.ts';
import { concerns, counterKey } from '../counters.ts';
import type { CounterKey } from '../routing-state.ts';
import type { Score } from '../score.ts';

/** A lead that somebody was given, as caps count it; `at` in epoch ms. */
export interface GivenLead {
  readonly ownerId: string;
  readonly territoryId: string | null;
  readonly grade: Score['grade'];
  readonly at: number;
}

/** Two hours more than any local day or week can be longer. */
const SLACK = 2 * 3_600_000;
const HOUR = 3_600_000;

/**
 * The counters of a what-if: every lead that counts, not only the newest as many as the cap allows, so that a turn that
 * is given back shows what was there before. `counters` is what the router reads.
 */
export function createGivenLeads(capacity: CompiledCapacity) {
  const kept = new Map<CounterKey, number[]>();
  const counters = new Map<CounterKey, readonly number[]>();
  const eachCounter = (lead: GivenLead, apply: (moments: number[], cap: CompiledCap) => void) => {
    for (const cap of capacity.capsOf(lead.ownerId)) {
      if (!concerns(cap, lead.territoryId ?? '', lead.grade)) continue;
      const key = counterKey(cap, lead.ownerId);
      const moments = kept.get(key) ?? [];
      apply(moments, cap);
      kept.set(key, moments);
      counters.set(key, cap.most === 0 ? [] : moments.slice(-cap.most));
    }
  };
  return {
    counters,
    give: (lead: GivenLead) =>
      eachCounter(lead, (moments, cap) => {
        const over = moments.findIndex((at) => at > lead.at - longest(cap));
        moments.splice(0, over < 0 ? moments.length : over);
        moments.push(lead.at);
      }),
    giveBack: (lead: GivenLead) =>
      eachCounter(lead, (moments) => {
        const place = moments.lastIndexOf(lead.at);
        if (place >= 0) moments.splice(place, 1);
      }),
  };
}
export type GivenLeads = ReturnType<typeof createGivenLeads>;

/** No window of this cap is longer, ms. */
function longest({ window }: CompiledCap): number {
  switch (window.per) {
    case 'day':
      return 24 * HOUR + SLACK;
    case 'week':
      return 7 * 24 * HOUR + SLACK;
    case 'rolling':
      return Math.round(window.hours * HOUR);
  }
}

/** How far back leads must be known for the caps of these reps, ms; 0 without caps. */
export const capsReachBack = (capacity: CompiledCapacity, ownerIds: readonly string[]): number =>
  Math.max(0, ...ownerIds.flatMap((ownerId) => capacity.capsOf(ownerId).map(longest)));
