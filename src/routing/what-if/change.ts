import type { CompiledCapacity } from '../compile-capacity.ts';
import type { CompiledRulebook, CompiledTerritory } from '../compile-rulebook.ts';
import type { Decision, DecisionOutcome } from '../decision.ts';
import { sameValue } from '../field-changes.ts';
import { isSameMove, movedBy } from './history.ts';
import type { PastDecision } from './history.ts';

/** Why a lead goes another way: the first thing that is different. */
export type WhatIfReason =
  | { readonly code: 'other_territory'; readonly from: string | null; readonly to: string | null }
  | { readonly code: 'other_rule' | 'other_weights'; readonly territory: string }
  | { readonly code: 'no_member' | 'new_member'; readonly name: string; readonly territory: string }
  | { readonly code: 'not_free'; readonly name: string; readonly obstacle: string }
  | { readonly code: 'other_room'; readonly name: string }
  | { readonly code: 'other_turn'; readonly territory: string | null }
  | { readonly code: 'claim' | 'existing_owner' | 'waits' | 'waits_no_more' | 'other_chain' };

/** Where a lead is. */
export interface WhatIfPlace {
  readonly outcome: DecisionOutcome;
  readonly ownerId: string | null;
  readonly territory: string | null;
}

/** A lead that goes another way; the places are those of the end. */
export interface WhatIfChange {
  readonly contactId: string;
  readonly at: number;
  before: WhatIfPlace;
  after: WhatIfPlace;
  readonly why: WhatIfReason;
}

export const placeOfPast = ({ outcome, ownerId, territory }: PastDecision): WhatIfPlace => ({
  outcome,
  ownerId,
  territory,
});

/** Whether both give the lead to the same owner, in the same territory, or to nobody. */
export const isSameWay = (
  own: Pick<PastDecision, 'outcome' | 'ownerId' | 'territoryId'>,
  past: PastDecision,
): boolean =>
  own.outcome === past.outcome && own.ownerId === past.ownerId && own.territoryId === past.territoryId;

/** Whether what happens to the lead next is the same: its owner and clock, or when it is tried again. */
export const goesOnTheSame = (own: Decision, past: PastDecision): boolean =>
  isSameWay({ ...own, territoryId: own.territory?.territoryId ?? null }, past) &&
  own.retryAt === past.retryAt &&
  (own.clock?.dueAt ?? null) === past.dueAt;

/** Whether nothing at all is different that a later decision or a figure could show. */
export function isSameInAll(own: Decision, past: PastDecision): boolean {
  const { score, candidates, handover } = own;
  if (!goesOnTheSame(own, past) || score.points !== past.points || score.grade !== past.grade) return false;
  if ((handover?.stepsDone ?? 0) !== past.stepsDone) return false;
  if ((handover?.home?.territoryId ?? null) !== (past.home?.territoryId ?? null)) return false;
  return isSameMove(movedBy(candidates), past.moved);
}

/** What made the way another, as far as the two rulebooks and the two decisions show it. `nameOf`: by owner id. */
export function reasonOfChange(
  own: Decision,
  past: PastDecision,
  rules: { readonly own: CompiledRulebook; readonly past: CompiledRulebook },
  nameOf: (ownerId: string) => string,
): WhatIfReason {
  const territory = own.territory?.name ?? null;
  if (own.outcome === 'kept' || past.outcome === 'kept') return { code: 'existing_owner' };
  if ((own.route === 'account') !== (past.route === 'account')) return { code: 'claim' };
  if ((own.territory?.territoryId ?? null) !== past.territoryId) {
    return { code: 'other_territory', from: past.territory, to: territory };
  }
  if (own.handover) return { code: 'other_chain' };
  const home = past.territoryId ?? undefined;
  const [now, then] = [rules.own.territoryOf(home), rules.past.territoryOf(home)];
  const changed = now && then && reasonOfMembers(own, past, now, then, nameOf);
  if (changed) return changed;
  if (own.outcome === 'held') return { code: 'waits' };
  if (past.outcome === 'held') return { code: 'waits_no_more' };
  const roomy = [own.ownerId, past.ownerId].find(
    (id) => id !== null && !hasSameRoom(id, rules.own, rules.past),
  );
  if (roomy) return { code: 'other_room', name: nameOf(roomy) };
  return { code: 'other_turn', territory };
}

function reasonOfMembers(
  own: Decision,
  past: PastDecision,
  now: CompiledTerritory,
  then: CompiledTerritory,
  nameOf: (ownerId: string) => string,
): WhatIfReason | null {
  const { name: territory } = now;
  const isMember = ({ members }: CompiledTerritory, id: string) =>
    members.some(({ ownerId }) => ownerId === id);
  const [had, gets] = [past.ownerId, own.ownerId];
  if (had !== null && isMember(then, had) && !isMember(now, had)) {
    return { code: 'no_member', name: nameOf(had), territory };
  }
  if (gets !== null && isMember(now, gets) && !isMember(then, gets)) {
    return { code: 'new_member', name: nameOf(gets), territory };
  }
  const same = samePolicies(now, then);
  if (!same.selection) return { code: 'other_rule', territory };
  const obstacle = own.candidates.find(({ ownerId }) => ownerId === had)?.reasons[0]?.code;
  if (had !== null && obstacle !== undefined) return { code: 'not_free', name: nameOf(had), obstacle };
  return same.weights ? null : { code: 'other_weights', territory };
}

// A memo of a pure function, as long as the rulebook lives.
const roomsKnown = new WeakMap<
  CompiledRulebook,
  { readonly then: CompiledRulebook; readonly same: Map<string, boolean> }
>();

/** Whether both rulebooks give a rep the same caps, hours, absences and skills. */
function hasSameRoom(ownerId: string, now: CompiledRulebook, then: CompiledRulebook): boolean {
  let known = roomsKnown.get(now);
  if (known?.then !== then) roomsKnown.set(now, (known = { then, same: new Map() }));
  const same =
    known.same.get(ownerId) ?? sameValue(roomOf(ownerId, now.capacity), roomOf(ownerId, then.capacity));
  known.same.set(ownerId, same);
  return same;
}

const roomOf = (ownerId: string, { capsOf, openCapOf, people }: CompiledCapacity) => ({
  caps: capsOf(ownerId).map(({ territoryIds, grades, ...cap }) => ({
    ...cap,
    territoryIds: territoryIds && [...territoryIds],
    grades: grades && [...grades],
  })),
  openCap: openCapOf(ownerId),
  person: people.get(ownerId),
});

interface SamePolicies {
  readonly then: CompiledTerritory;
  readonly selection: boolean;
  readonly weights: boolean;
}

// A memo of a pure function, as long as the rulebook lives: the same for thousands of leads.
const compared = new WeakMap<CompiledTerritory, SamePolicies>();

function samePolicies(now: CompiledTerritory, then: CompiledTerritory): SamePolicies {
  const known = compared.get(now);
  if (known?.then === then) return known;
  // Key by key: a draft and a version keep their keys in different orders.
  const weights = ({ members }: CompiledTerritory) =>
    [...members].sort((a, b) => (a.ownerId < b.ownerId ? -1 : 1));
  const made = {
    then,
    selection: sameValue(now.policy.selection, then.policy.selection),
    weights: sameValue(weights(now), weights(then)),
  };
  compared.set(now, made);
  return made;
}
