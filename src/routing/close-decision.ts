import { eligibleThenName } from './ask-territory.ts';
import type { AssignedVerdict, Case, Verdict } from './case.ts';
import { planClock } from './clock-plan.ts';
import type { CompiledTerritory } from './compile-rulebook.ts';
import { countLead } from './counters.ts';
import type { AccountTrace, Clock, Decision, Hold } from './decision.ts';
import { holdUntil } from './hold-until.ts';
import type { JudgedRep } from './judge-reps.ts';
import { homeOf, nextStep } from './next-step.ts';
import { ownerHours, territoryHours } from './owner-clock.ts';
import { decisionSentence } from './reason-sentence.ts';
import type { Rep } from './rep.ts';
import { noChange } from './routing-state.ts';
import type { StateChange } from './routing-state.ts';

/** A decision, and what it changes. */
export interface LeadOutcome {
  readonly decision: Decision;
  readonly change: StateChange;
}

/** Writes the decision down, in words too, and what it changes in the state. */
export function closeDecision(
  it: Case,
  verdict: Verdict,
  account: AccountTrace | null,
  companyKeys: readonly string[],
  replaced: Rep | string | null = null,
): LeadOutcome {
  switch (verdict.outcome) {
    case 'kept':
      return closeKept(it, verdict.owner, companyKeys);
    case 'held':
      return closeHeld(it, verdict, account);
    case 'assigned':
      return closeAssigned(it, verdict, account, companyKeys, replaced);
  }
}

function closeKept(it: Case, owner: Rep | string, companyKeys: readonly string[]): LeadOutcome {
  const ownerId = typeof owner === 'string' ? owner : owner.ownerId;
  const unworded: Decision = {
    ...it.trace,
    outcome: 'kept',
    ownerId,
    territory: placeOf(it.territory),
    candidates: [],
    nextOwnerId: null,
    clock: null,
    retryAt: null,
    existingOwner: existingOwner(it, owner),
    reason: '',
  };
  const decision = worded(it, unworded);
  return {
    decision,
    change: { ...noChange, companyReps: remembered(companyKeys, ownerId), waiting: done(it) },
  };
}

type Held = Extract<Verdict, { outcome: 'held' }>;

function closeHeld(it: Case, verdict: Held, account: AccountTrace | null): LeadOutcome {
  const { territory, candidates, judged, hold, passedOn, route } = verdict;
  const { now, lead, trace } = it;
  const unworded: Decision = {
    ...trace,
    outcome: 'held',
    ownerId: null,
    territory: placeOf(territory),
    candidates: [...candidates].sort(eligibleThenName),
    nextOwnerId: null,
    clock: null,
    retryAt: Math.min(holdUntil(judged, now), hold.endsAt ?? Infinity),
    route,
    passedOn,
    account,
    hold: { ...hold, firstFree: firstFree(judged) },
    handover: it.handover,
    reason: '',
  };
  const decision = worded(it, unworded);
  const { lines, order, since } = hold;
  const place = { lines, order, since, createdAt: lead.createdAt, points: trace.score.points };
  return { decision, change: { ...noChange, waiting: new Map([[lead.contactId, place]]) } };
}

function closeAssigned(
  it: Case,
  verdict: AssignedVerdict,
  account: AccountTrace | null,
  companyKeys: readonly string[],
  replaced: Rep | string | null,
): LeadOutcome {
  const { ownerId, territory, balances } = verdict;
  const { state, now, snapshot, judging } = it;
  const unworded: Decision = {
    ...it.trace,
    outcome: 'assigned',
    ownerId,
    territory: placeOf(territory),
    candidates: [...verdict.candidates].sort(eligibleThenName),
    nextOwnerId: verdict.nextOwnerId,
    clock: startClock(it, verdict),
    retryAt: null,
    route: verdict.route,
    selection: verdict.selection,
    passedOn: verdict.passedOn,
    account,
    hold: null,
    handover: it.handover,
    ...(replaced !== null && { existingOwner: existingOwner(it, replaced) }),
    reason: '',
  };
  const decision = worded(it, unworded);
  const given = { ownerId, territoryId: territory?.territoryId ?? '', grade: judging.grade };
  const change = {
    ...noChange,
    ledger: balances,
    received: countLead(snapshot.rulebook.capacity, state.received, given, now),
    openLeads: new Map([[ownerId, (state.openLeads.get(ownerId) ?? 0) + 1]]),
    companyReps: remembered(companyKeys, ownerId),
    waiting: done(it),
  };
  return { decision, change };
}

const worded = ({ snapshot }: Case, unworded: Decision): Decision =>
  snapshot.unexplained ? unworded : { ...unworded, reason: decisionSentence(unworded) };

const existingOwner = ({ snapshot }: Case, owner: Rep | string): NonNullable<Decision['existingOwner']> => ({
  name: typeof owner === 'string' ? null : owner.name,
  ownerId: typeof owner === 'string' ? owner : owner.ownerId,
  policy: snapshot.rulebook.existingOwner,
});

function firstFree(judged: readonly JudgedRep[]): NonNullable<Hold['firstFree']> | null {
  let first: NonNullable<Hold['firstFree']> | null = null;
  for (const { freeAt, timeZone } of judged) {
    if (freeAt !== null && freeAt < (first?.at ?? Infinity)) first = { at: freeAt, timeZone };
  }
  return first;
}

const placeOf = (territory: CompiledTerritory | null): Decision['territory'] =>
  territory && { territoryId: territory.territoryId, name: territory.name };

const remembered = (companyKeys: readonly string[], ownerId: string): ReadonlyMap<string, string> =>
  new Map(companyKeys.map((key) => [key, ownerId]));

const done = ({ state, lead }: Case): StateChange['waiting'] =>
  state.waiting.has(lead.contactId) ? new Map([[lead.contactId, null]]) : noChange.waiting;

function startClock(it: Case, verdict: AssignedVerdict): Clock | null {
  const { handover, lead, now, snapshot, trace } = it;
  const home = homeOf(it, verdict.territory);
  const policy = home?.slaPolicy;
  if (!home || !policy) return null;
  const { route, ownerId, territory } = verdict;
  // Whoever is on call is asked outside their hours, so these say nothing about when they should answer.
  const calendar = route === 'on_call' ? 'wall' : policy.calendar;
  return {
    ...planClock({
      policy: { ...policy, calendar },
      grade: trace.score.grade,
      owner: ownerHours(ownerId, snapshot),
      territory: territoryHours(territory, snapshot),
      givenAt: now,
      createdAt: handover ? null : lead.createdAt,
      targetMinutes: it.stepMinutes,
      pauses: [],
    }),
    then: nextStep(it, home, verdict),
  };
}
