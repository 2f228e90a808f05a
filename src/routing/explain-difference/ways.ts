import type { CandidateVerdict, Decision } from '../decision.ts';
import type { Change } from './change.ts';
import { waysToEnter } from './entries.ts';
import { waysPast } from './obstacles.ts';
import { colleagueAway, waysToTurn } from './turn.ts';
import type { Wins } from './turn.ts';
import type { World } from './world.ts';
import { passesOn } from '../territory-policy.ts';

type Person = Extract<Change, { what: 'active' }>['rep'];

export interface Ways {
  /** Each a set of changes that takes away one thing that stood between the rep and the lead. */
  readonly found: readonly (readonly Change[])[];
  readonly complete: boolean;
}

/** What stood between a rep and a lead in one decision, and how it could have been away. */
export function waysOn(
  decision: Decision,
  rep: Person,
  world: World,
  wins: Wins,
  /** Something was changed already. */
  isFollowed: boolean,
): Ways {
  const one = (changes: readonly Change[]) => changes.map((change) => [change]);
  if (decision.outcome === 'kept') return { found: one(withoutOwner(world)), complete: true };
  const seen = appearances(decision, rep.ownerId);
  const past = seen.flatMap(({ reasons }) => {
    const [first] = reasons;
    return first ? waysPast(first, reasons, rep, world) : [];
  });
  const candidate = decision.candidates.find(({ ownerId }) => ownerId === rep.ownerId);
  const turn = candidate?.eligible ? waysToTurn(decision, candidate, world, wins) : [];
  const own = one([
    ...[...claims(decision, rep, world), ...past, ...turn],
    ...(candidate?.eligible ? [] : passedOver(decision, rep, world)),
    ...memberships(decision, rep, world),
  ]);
  // A chain asks where it began, whatever the lead is like. And once they are asked somewhere, another way to a
  // territory of theirs would only be longer.
  const cause = decision.handover?.cause;
  const isChain = cause === 'escalated' || cause === 'passed_on';
  if (isChain || (isFollowed && (candidate || seen.length > 0))) return { found: own, complete: true };
  const entries = waysToEnter(world, rep.ownerId);
  return { found: [...own, ...entries.found], complete: entries.complete };
}

/** Verdicts on the rep wherever they were asked, those with an obstacle. */
const appearances = (decision: Decision, ownerId: string): readonly Pick<CandidateVerdict, 'reasons'>[] =>
  [
    ...decision.candidates,
    ...(decision.passedOn ?? []).flatMap(({ candidates }) => candidates),
    ...(decision.handover?.passed ?? []).flatMap(({ candidates }) => candidates),
    ...(decision.account?.claims ?? []),
  ].filter((verdict) => verdict.ownerId === ownerId && verdict.reasons.length > 0);

function withoutOwner({ lead, snapshot }: World): readonly Change[] {
  if (lead.ownerId === null) return [];
  const gone: Change = { kind: 'lead_attribute', what: 'owner', from: lead.ownerId, to: null };
  if (snapshot.rulebook.existingOwner !== 'keep') return [gone];
  return [gone, { kind: 'rulebook', what: 'existing_owner', from: 'keep', to: 'overwrite_inactive' }];
}

/** Somebody else's claim on the company: none, the rep's own, or whoever has it away. */
function claims(decision: Decision, rep: Person, world: World): readonly Change[] {
  const { route, account, candidates, ownerId } = decision;
  if (!account) return [];
  const from = account.claims[0]?.ownerId ?? null;
  const none: Change = { kind: 'lead_attribute', what: 'claim', from, to: null, owner: null };
  const own: Change = { kind: 'lead_attribute', what: 'claim', from, to: rep.ownerId, owner: rep };
  const pick = candidates.find((each) => each.ownerId === ownerId && ownerId !== rep.ownerId);
  const byClaim = route === 'account' ? [none, ...(pick ? colleagueAway(pick, world) : [])] : [];
  return account.companyId === null || from === rep.ownerId ? byClaim : [...byClaim, own];
}

/** Whoever was chosen is not there, where the rep may be asked after the members: as fallback or in a later territory. */
function passedOver({ territory, candidates, ownerId, route }: Decision, rep: Person, world: World) {
  const { territoryOf, fallback } = world.snapshot.rulebook;
  const known = territoryOf(territory?.territoryId);
  const pick = candidates.find((each) => each.ownerId === ownerId);
  if (route !== 'territory' || !known || !pick) return [];
  const isFallback = known.policy.whenNobody.do === 'fallback' && fallback.includes(rep.ownerId);
  return isFallback || passesOn(known.policy.whenNobody) ? colleagueAway(pick, world) : [];
}

/** The rep a member of a territory that was asked, with a usual weight. */
function memberships({ territory, passedOn }: Decision, rep: Person, { snapshot }: World): readonly Change[] {
  const asked = [...(territory ? [territory] : []), ...(passedOn ?? [])];
  return asked.flatMap(({ territoryId, name }): Change[] => {
    const known = snapshot.rulebook.territoryOf(territoryId);
    if (!known || known.members.some(({ ownerId }) => ownerId === rep.ownerId)) return [];
    const weights = known.members.map(({ weight }) => weight).sort((a, b) => a - b);
    const to = weights[Math.floor(weights.length / 2)] ?? 1;
    return [{ kind: 'rulebook', what: 'member', rep, territory: { territoryId, name }, from: null, to }];
  });
}
