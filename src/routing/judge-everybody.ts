import type { Decision, RoutingSnapshot, RoutingState, VerdictReason } from './decision.ts';
import { judgeRep } from './judge-reps.ts';
import type { Lead } from './lead.ts';
import { openCase } from './open-case.ts';

/** What the rules would say if one rep were to get a lead now. */
export interface Opinion {
  readonly ownerId: string;
  readonly name: string;
  readonly timeZone: string;
  /** Belongs to the territory that the lead is in. */
  readonly member: boolean;
  readonly territory: string | null;
  /** Everything that stands in the way besides; empty: nothing. */
  readonly reasons: readonly VerdictReason[];
}

/**
 * Everybody in the roster who is still active, judged for a lead as it was last read: those without an obstacle first,
 * then members, then by name. The territory is that of the previous decision, or the one that takes the lead now.
 */
export function judgeEverybody(
  lead: Lead,
  previous: Decision,
  snapshot: RoutingSnapshot,
  state: RoutingState,
  now: number,
): Opinion[] {
  const it = openCase(lead, snapshot, state, now);
  const territory = snapshot.rulebook.territoryOf(previous.territory?.territoryId) ?? it.territory;
  const members = new Map(territory?.members.map(({ ownerId, weight }) => [ownerId, weight]));
  const needs = territory?.policy.needsOf(lead, it.facts) ?? {
    languages: [],
    skills: [],
  };
  const context = { ...it.judging, territoryId: territory?.territoryId ?? '', needs };
  return [...snapshot.reps.values()]
    .filter(({ active }) => active)
    .map(({ ownerId }): Opinion => {
      const { name, timeZone, reasons } = judgeRep(ownerId, members.get(ownerId) ?? 1, context);
      const member = members.has(ownerId);
      return { ownerId, name, timeZone, member, territory: territory?.name ?? null, reasons };
    })
    .sort(byChance);
}

const rank = ({ member, reasons }: Opinion): number => (reasons.length > 0 ? 2 : 0) + (member ? 0 : 1);

/** Names by code unit, not by language: the order must be the same on every machine. */
function byChance(a: Opinion, b: Opinion): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.ownerId < b.ownerId ? -1 : 1;
}
