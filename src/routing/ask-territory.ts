import type { AssignedVerdict } from './case.ts';
import type { CompiledTerritory } from './compile-rulebook.ts';
import type { LeadNeeds } from './compile-requirements.ts';
import type { CandidateVerdict, PassedTerritory } from './decision.ts';
import type { Facts } from './facts.ts';
import { isAbsent, judgeReps } from './judge-reps.ts';
import type { JudgeContext, JudgedRep } from './judge-reps.ts';
import type { RoutingState } from './routing-state.ts';
import { selectByPolicy } from './select-by-policy.ts';
import type { Contender } from './select-by-policy.ts';
import type { Selection } from './select-rep.ts';

/** What became of asking the members of one territory. */
export interface Asked {
  readonly judged: readonly JudgedRep[];
  /** Eligible first, then by name. */
  readonly candidates: readonly CandidateVerdict[];
  /** Somebody is free but kept for leads that come first. */
  readonly kept: boolean;
  /** Null when nobody can take the lead. */
  readonly selection: Selection | null;
}

/**
 * Judges the members and picks one by the territory's rule. With leads `ahead` that have the same chances and come
 * first, whoever is free is kept for them.
 */
export function askTerritory(
  territory: CompiledTerritory,
  contactId: string,
  facts: Facts,
  context: Omit<JudgeContext, 'territoryId' | 'needs'> & { readonly state: RoutingState },
  needs: LeadNeeds,
  ahead: () => number,
): Asked {
  const { territoryId, policy, members, ledgerKeyOf } = territory;
  const { state } = context;
  const { by } = policy.selection;
  let judged = judgeReps(members, { ...context, territoryId, needs });
  let kept = false;
  if (judged.some(isFree)) {
    const before = ahead();
    kept = before > 0;
    if (kept) judged = judged.map((rep) => keepForEarlier(rep, before, context.now));
  }
  const places = by === 'strict_order' ? placesOf(territory) : null;
  const owedTo = (ownerId: string): number => state.ledger.get(ledgerKeyOf(ownerId)) ?? 0;
  const contender = ({ ownerId, weight }: JudgedRep): Contender => ({
    ownerId,
    weight,
    owed: owedTo(ownerId),
    place: places?.get(ownerId) ?? 0,
    openLeads: state.openLeads.get(ownerId) ?? 0,
  });
  const pool = judged.filter(isFree).map(contender);
  const absent =
    policy.absence.policy === 'catch_up'
      ? judged.filter(({ reasons }) => isAbsent(reasons)).map(contender)
      : [];
  const chances = policy.chancesOf(facts);
  const selection = selectByPolicy(policy, pool, absent, contactId, chances);
  const candidates = judged.map((rep): CandidateVerdict => {
    const { ownerId } = rep;
    const owedBefore = owedTo(ownerId);
    const owedAfter = selection?.owedAfter.get(ownerId) ?? owedBefore;
    const openLeads = by === 'least_loaded' ? (state.openLeads.get(ownerId) ?? 0) : undefined;
    const chance = by === 'best_fit' ? chances(ownerId) : null;
    return {
      ...verdictOf(rep, owedBefore, owedAfter),
      ...(openLeads === undefined ? undefined : { openLeads }),
      ...(chance === null ? undefined : { chance }),
    };
  });
  return { judged, candidates: candidates.sort(eligibleThenName), kept, selection };
}

/** The members' own pick, as a verdict. */
export const turnVerdict = (
  territory: CompiledTerritory,
  { selection, candidates }: { readonly selection: Selection; readonly candidates: Asked['candidates'] },
  passedOn: readonly PassedTerritory[],
): AssignedVerdict => ({
  outcome: 'assigned',
  route: 'territory',
  ownerId: selection.ownerId,
  nextOwnerId: selection.nextOwnerId,
  territory,
  candidates,
  selection: territory.policy.selection.by,
  passedOn,
  balances: new Map(
    [...selection.owedAfter].map(([ownerId, owed]) => [territory.ledgerKeyOf(ownerId), owed]),
  ),
});

const isFree = ({ reasons }: JudgedRep): boolean => reasons.length === 0;

/** Outside territories nobody owes or is owed a turn. */
export const verdictOf = (rep: JudgedRep, owedBefore = 0, owedAfter = 0): CandidateVerdict => ({
  ownerId: rep.ownerId,
  name: rep.name,
  eligible: isFree(rep),
  reasons: rep.reasons,
  weight: rep.weight,
  ...(rep.weight === rep.fullWeight ? undefined : { fullWeight: rep.fullWeight }),
  timeZone: rep.timeZone,
  owedBefore,
  owedAfter,
});

/** The leads before are decided at once, so this one is tried again a second later. */
const keepForEarlier = (rep: JudgedRep, ahead: number, now: number): JudgedRep =>
  isFree(rep) ? { ...rep, reasons: [{ code: 'kept_for_earlier', ahead }], freeAt: now + 1000 } : rep;

const placesOf = ({ members }: CompiledTerritory): ReadonlyMap<string, number> =>
  new Map(members.map(({ ownerId, place }) => [ownerId, place ?? Infinity]));

/** Names by code unit, not by language: the order must be the same on every machine. */
export function eligibleThenName(a: CandidateVerdict, b: CandidateVerdict): number {
  if (a.eligible !== b.eligible) return a.eligible ? -1 : 1;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.ownerId < b.ownerId ? -1 : 1;
}
