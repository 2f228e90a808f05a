import { tieBreaker } from './tie-breaker.ts';

/** One lead in the ledger's unit: whole billionths, so that balances add up to exactly zero for ever. */
export const LEAD = 1_000_000_000;

/** An eligible member of the territory. */
export interface PoolMember {
  readonly ownerId: string;
  readonly weight: number;
  /** Ledger balance before this lead, in billionths of a lead: share earned minus leads received. */
  readonly owed: number;
}

export interface Selection {
  readonly ownerId: string;
  /** Whoever would have been picked had the pick not been there. */
  readonly nextOwnerId: string | null;
  /** New balance of everybody whose balance moved; sums to the same as before. */
  readonly owedAfter: ReadonlyMap<string, number>;
}

/**
 * Whose turn it is, and what that does to the ledger: the carpool problem (Fagin & Williams 1983).
 * Every member is credited their share of one lead, the pick pays one lead.
 *
 * With a fixed pool and fixed weights nobody is ever further than 1 − 1/(2n − 2) of a lead from their share
 * (Tijdeman 1980). When the pool changes, no deterministic rule can promise that (Ajtai et al. 1998).
 * The order of `pool` does not matter. Returns null for an empty pool.
 *
 * `earning`: absent members whose share goes on under the policy "catch up". They are credited and never picked.
 */
export function selectRep(
  pool: readonly PoolMember[],
  contactId: string,
  earning: readonly PoolMember[] = [],
): Selection | null {
  return selectBy(pickTurn, pool, contactId, earning);
}

/** Index of the member who gets the lead among members with their shares of it, −1 for none. */
export type PickRule = (
  members: readonly PoolMember[],
  shares: readonly number[],
  contactId: string,
) => number;

/** The ledger round any rule that says who gets the lead: everybody is credited their share, the pick pays one lead. */
export function selectBy(
  pick: PickRule,
  pool: readonly PoolMember[],
  contactId: string,
  earning: readonly PoolMember[] = [],
): Selection | null {
  const members = inOrder(pool);
  const credited = earning.length === 0 ? members : inOrder([...pool, ...earning]);
  const credits = shareOut(credited.map((member) => member.weight));
  const shares =
    credited === members ? credits : members.map((member) => credits[credited.indexOf(member)] ?? 0);
  const picked = members[pick(members, shares, contactId)];
  if (!picked) return null;
  const owedAfter = new Map(
    credited.map((member, i) => [
      member.ownerId,
      member.owed + (credits[i] ?? 0) - (member === picked ? LEAD : 0),
    ]),
  );
  const others = members.filter((member) => member !== picked);
  const next = others[pick(others, shareOut(others.map((member) => member.weight)), contactId)];
  return { ownerId: picked.ownerId, nextOwnerId: next?.ownerId ?? null, owedAfter };
}

/** Sorted, because a sum of fractions may depend on its order and a decision must not. */
const inOrder = (pool: readonly PoolMember[]): readonly PoolMember[] =>
  [...pool].sort((a, b) => (a.ownerId < b.ownerId ? -1 : 1));

/**
 * One lead divided by weight into whole billionths that add up to exactly one lead (largest remainder; ties go
 * to the earlier member). A share is within a billionth of its weight: a whole lead in a thousand million leads.
 */
export function shareOut(weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (weight / total) * LEAD);
  const shares = exact.map(Math.floor);
  let left = LEAD - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((share, i) => ({ i, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (const { i } of byRemainder) {
    if (left <= 0) break;
    shares[i] = (shares[i] ?? 0) + 1;
    left -= 1;
  }
  return shares;
}

/**
 * Index of the member whose turn it is, −1 for an empty pool. Most-owed-first alone lets somebody fall 1.68 leads
 * behind in a fixed pool (7 of weight 300, 40 of weight 1), so the rule has two parts:
 *
 * 1. Somebody is owed a whole lead or more, which only a changed pool can bring about: the most owed is next.
 * 2. Otherwise Tijdeman's rule. Those owed at least 1/(2n − 2) after credit may be picked; among them the one
 *    who will soonest be owed 1 − 1/(2n − 2), counted in leads still to come (the deadline).
 *
 * Ties go to the most owed, then to a hash of lead and rep.
 */
export function pickTurn(
  members: readonly PoolMember[],
  shares: readonly number[],
  contactId: string,
): number {
  // Times (2n − 2) throughout, so that every comparison is one of whole numbers below 2^53.
  const scale = Math.max(2 * members.length - 2, 1);
  const limit = LEAD * scale - LEAD;
  const behind = members.some((member, i) => member.owed + (shares[i] ?? 0) >= LEAD);
  let best = -1;
  let bestDeadline = Infinity;
  let bestOwed = -Infinity;
  members.forEach((member, i) => {
    const share = shares[i] ?? 0;
    const owed = member.owed + share;
    const duly = !behind && owed * scale >= LEAD;
    // Nobody due (possible after the pool changed): all deadlines are infinite and the most owed wins.
    const deadline = duly ? Math.ceil((limit - member.owed * scale) / (share * scale)) : Infinity;
    const rival = members[best];
    const better =
      deadline !== bestDeadline
        ? deadline < bestDeadline
        : owed !== bestOwed
          ? owed > bestOwed
          : !rival || tieBreaker(contactId, member.ownerId) < tieBreaker(contactId, rival.ownerId);
    if (better) {
      best = i;
      bestDeadline = deadline;
      bestOwed = owed;
    }
  });
  return best;
}
