import type { LeadChances } from './compile-territory-policy.ts';
import { LEAD, pickTurn, selectBy, selectRep } from './select-rep.ts';
import type { PickRule, PoolMember, Selection } from './select-rep.ts';
import type { AbsencePolicy, SelectionPolicy } from './territory-policy.ts';
import { tieBreaker } from './tie-breaker.ts';

/** An eligible or absent member with all that any rule looks at. */
export interface Contender extends PoolMember {
  /** Order under "strict_order". */
  readonly place: number;
  /** Leads in their hands that are still open. */
  readonly openLeads: number;
}

export interface SelectionRules {
  readonly selection: SelectionPolicy;
  readonly absence: AbsencePolicy;
}

/**
 * Who gets the lead by the territory's own rule. Fair share and best fit keep the ledger; least loaded and strict
 * order leave it as it is, so that going back to fair share starts where it was left. Null for an empty pool.
 *
 * `absent`: members whom nothing but an absence keeps away.
 */
export function selectByPolicy(
  { selection, absence }: SelectionRules,
  pool: readonly Contender[],
  absent: readonly Contender[],
  contactId: string,
  chances: LeadChances,
): Selection | null {
  switch (selection.by) {
    case 'fair_share':
      return selectRep(pool, contactId, earningOf(absence, absent));
    case 'best_fit':
      return selectBy(bestFit(chances, selection), pool, contactId, earningOf(absence, absent));
    case 'least_loaded':
      return selectFirst(pool, contactId, (a, b) => load(a) - load(b) || b.owed - a.owed);
    case 'strict_order':
      return selectFirst(pool, contactId, (a, b) => a.place - b.place);
  }
}

/** Open leads in relation to weight, the lead to come included: of two with none, the one with more weight is next. */
const load = ({ openLeads, weight }: Contender): number => (openLeads + 1) / weight;

/** Absent members earn until they are owed the most that the policy lets them catch up. */
function earningOf(absence: AbsencePolicy, absent: readonly Contender[]): readonly Contender[] {
  if (absence.policy === 'keep_place') return [];
  const most = absence.mostLeads * LEAD;
  return absent.filter((member) => member.owed < most);
}

/**
 * The best chance above the rep's bar wins, within fairness: nobody is picked who would then be more than `within` leads ahead of their
 * share, and as soon as somebody is owed `within` leads it is the fair turn that counts. Of equal chances the fair
 * turn decides.
 */
function bestFit(
  chances: LeadChances,
  { within, bars = [] }: Extract<SelectionPolicy, { by: 'best_fit' }>,
): PickRule {
  const limit = within * LEAD;
  const barOf = new Map(bars.map(({ ownerId, bar }) => [ownerId, bar]));
  const chanceOf = ({ ownerId }: PoolMember): number => (chances(ownerId) ?? -1) - (barOf.get(ownerId) ?? 0);
  return (members, shares, contactId) => {
    const credited = members.map((member, i) => member.owed + (shares[i] ?? 0));
    const allowed = members.filter((_, i) => (credited[i] ?? 0) - LEAD >= -limit);
    if (allowed.length === 0 || credited.some((owed) => owed >= limit)) {
      return pickTurn(members, shares, contactId);
    }
    const best = Math.max(...allowed.map(chanceOf));
    const fittest = allowed.filter((member) => chanceOf(member) === best);
    const shareOf = new Map(members.map((member, i) => [member, shares[i] ?? 0]));
    const turn = pickTurn(
      fittest,
      fittest.map((member) => shareOf.get(member) ?? 0),
      contactId,
    );
    return members.findIndex((member) => member === fittest[turn]);
  };
}

/** The first in an order that has nothing to do with the ledger; ties by a hash of lead and rep. */
function selectFirst(
  pool: readonly Contender[],
  contactId: string,
  compare: (a: Contender, b: Contender) => number,
): Selection | null {
  const [first, second] = [...pool].sort(
    (a, b) =>
      compare(a, b) ||
      tieBreaker(contactId, a.ownerId) - tieBreaker(contactId, b.ownerId) ||
      (a.ownerId < b.ownerId ? -1 : 1),
  );
  if (!first) return null;
  return { ownerId: first.ownerId, nextOwnerId: second?.ownerId ?? null, owedAfter: new Map() };
}
