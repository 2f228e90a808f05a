import { eligibleThenName } from './ask-territory.ts';
import { dueAt } from './business-time.ts';
import type { Case, Verdict } from './case.ts';
import type { CompiledTerritory } from './compile-rulebook.ts';
import { countLead } from './counters.ts';
import type { AccountTrace, Clock, Decision } from './decision.ts';
import { holdUntil } from './hold-until.ts';
import { assignedSentence, heldSentence, keptSentence } from './reason-sentence.ts';
import { repCalendar } from './rep-calendar.ts';
import type { Rep } from './rep.ts';
import type { StateChange } from './routing-state.ts';
import { MINUTE } from './working-hours.ts';

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
  const decision: Decision = {
    ...it.trace,
    outcome: 'kept',
    ownerId,
    territory: placeOf(it.territory),
    candidates: [],
    nextOwnerId: null,
    clock: null,
    retryAt: null,
    reason: keptSentence(owner, it.snapshot.rulebook.existingOwner),
  };
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
    hold,
    reason: '',
  };
  const decision = { ...unworded, reason: heldSentence(unworded, judged) };
  const { lines, order, since } = hold;
  const place = { lines, order, since, createdAt: lead.createdAt, points: trace.score.points };
  return { decision, change: { ...noChange, waiting: new Map([[lead.contactId, place]]) } };
}

type Assigned = Extract<Verdict, { outcome: 'assigned' }>;

function closeAssigned(
  it: Case,
  verdict: Assigned,
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
    clock: startClock(it, territory, ownerId),
    retryAt: null,
    route: verdict.route,
    selection: verdict.selection,
    passedOn: verdict.passedOn,
    account,
    hold: null,
    reason: '',
  };
  const decision = { ...unworded, reason: assignedSentence(unworded, replaced) };
  const given = { ownerId, territoryId: territory?.territoryId ?? '', grade: judging.grade };
  const change = {
    ledger: balances,
    received: countLead(snapshot.rulebook.capacity, state.received, given, now),
    openLeads: new Map([[ownerId, (state.openLeads.get(ownerId) ?? 0) + 1]]),
    companyReps: remembered(companyKeys, ownerId),
    waiting: done(it),
  };
  return { decision, change };
}

const noChange: StateChange = {
  ledger: new Map(),
  received: new Map(),
  openLeads: new Map(),
  companyReps: new Map(),
  waiting: new Map(),
};

const placeOf = (territory: CompiledTerritory | null): Decision['territory'] =>
  territory && { territoryId: territory.territoryId, name: territory.name };

const remembered = (companyKeys: readonly string[], ownerId: string): ReadonlyMap<string, string> =>
  new Map(companyKeys.map((key) => [key, ownerId]));

const done = ({ state, lead }: Case): StateChange['waiting'] =>
  state.waiting.has(lead.contactId) ? new Map([[lead.contactId, null]]) : noChange.waiting;

function startClock(it: Case, territory: CompiledTerritory | null, ownerId: string): Clock | null {
  const policy = territory?.slaPolicy;
  const rep = it.snapshot.reps.get(ownerId);
  if (!policy || !rep) return null;
  const { targetMinutes, calendar } = policy;
  const person = it.snapshot.rulebook.capacity.people.get(ownerId);
  const { hours, timeZone, daysOff } = repCalendar(rep, person, it.snapshot.holidays);
  const due =
    calendar === 'wall'
      ? it.now + targetMinutes * MINUTE
      : dueAt(it.now, targetMinutes, hours, timeZone, daysOff);
  return { startsAt: it.now, dueAt: due, targetMinutes, calendar, timeZone };
}
