import { describe, expect, test } from '@jest/globals';
import type { Decision, RoutingSnapshot, RoutingState } from '../../src/routing/decision.ts';
import { escalateLead, passOnLead } from '../../src/routing/escalate-lead.ts';
import { explainDecision } from '../../src/routing/explain-decision.ts';
import { pausedClock } from '../../src/routing/owner-clock.ts';
import { reassignLead, rerouteLead } from '../../src/routing/reassign-lead.ts';
import { routeLead } from '../../src/routing/route-lead.ts';
import type { RulebookInput } from '../../src/routing/rulebook.ts';
import { MINUTE } from '../../src/routing/working-hours.ts';
import {
  aLead,
  aRep,
  aRulebook,
  aSnapshot,
  aTerritory,
  at,
  emptyState,
  officeHours,
  wednesday,
} from './samples.ts';

const lead = aLead('501');
const policy = (changes: Partial<RulebookInput['slaPolicies'][number]> = {}) => ({
  slaPolicies: [{ slaPolicyId: 'sla', targetMinutes: 60, calendar: 'rep' as const, ...changes }],
});
const team = ['1', '2', '3'];
const reps = [
  ...team.map((id) => aRep(id, { workingHours: officeHours })),
  aRep('8', { name: 'Carla', workingHours: officeHours }),
  aRep('9', { name: 'Head' }),
];
const snapshotOf = (
  changes: Partial<RulebookInput> = {},
  territory: Parameters<typeof aTerritory>[1] = {},
  people = reps,
): RoutingSnapshot =>
  aSnapshot(
    people,
    aRulebook(team, {
      territories: [aTerritory(team, { fallbackOwnerIds: ['8'], ...territory })],
      lastResort: { ownerId: '9' },
      ...changes,
    }),
  );

/** Lets every clock of a lead run out, step after step. */
function chain(snapshot: RoutingSnapshot, start = wednesday): readonly Decision[] {
  let { decision, state }: { decision: Decision; state: RoutingState } = routeLead(
    lead,
    snapshot,
    emptyState,
    start,
  );
  const decisions = [decision];
  for (;;) {
    const next = escalateLead(lead, decision, snapshot, state, decision.clock!.dueAt);
    if (next.outcome !== 'given') return decisions;
    ({ decision, state } = next);
    decisions.push(decision);
  }
}

describe('the chain of a lead that nobody answers', () => {
  test('goes through the team in turn, the named fallback and the last resort, never back to anybody', () => {
    const decisions = chain(snapshotOf());
    expect(
      decisions
        .map(({ ownerId }) => ownerId)
        .slice(0, 3)
        .sort(),
    ).toEqual(team);
    expect(decisions.map(({ ownerId }) => ownerId).slice(3)).toEqual(['8', '9']);
    expect(decisions.map(({ route }) => route)).toEqual([
      'territory',
      'territory',
      'territory',
      'named',
      'last_resort',
    ]);
    expect(decisions.map(({ handover }) => handover?.stepsDone ?? 0)).toEqual([0, 1, 2, 3, 4]);
    for (const { reason } of decisions) expect(reason.length).toBeLessThanOrEqual(250);
    expect(decisions[3]!.reason).toBe(
      `Carla: named fallback of DACH. ${decisions[2]!.candidates.find(({ ownerId }) => ownerId === decisions[2]!.ownerId)!.name} did not answer in time.`,
    );
  });

  test('says at each step who comes after', () => {
    const decisions = chain(snapshotOf());
    expect(decisions.map(({ clock }) => clock!.then!.to)).toEqual([
      'next_rep',
      'next_rep',
      'named',
      'last_resort',
      'keep',
    ]);
  });

  test('gives each step its own time', () => {
    const steps = [
      { to: 'next_rep' as const, targetMinutes: 10 },
      { to: 'named' as const, targetMinutes: 5.5 },
    ];
    const decisions = chain(snapshotOf(policy({ steps })));
    expect(decisions.map(({ clock }) => clock!.targetMinutes)).toEqual([60, 10, 5.5]);
  });

  test('falls through a step that finds nobody, and keeps why', () => {
    const decisions = chain(snapshotOf({}, { members: [{ ownerId: '1', weight: 1 }] }));
    expect(decisions.map(({ ownerId }) => ownerId)).toEqual(['1', '8', '9']);
    const { handover } = decisions[1]!;
    expect(handover).toMatchObject({ stepsDone: 3, step: 'named', passed: [{ to: 'next_rep' }] });
    expect(handover!.passed[0]!.candidates[0]!.reasons).toEqual([{ code: 'already_had' }]);
    expect(explainDecision(decisions[1]!)).toContain(
      'Asked for the next rep of DACH, in vain:\n- Rep 1: Had',
    );
  });

  test('ends where it is when nobody comes after', () => {
    const snapshot = snapshotOf({ lastResort: { ownerId: null } }, { fallbackOwnerIds: [] });
    const decisions = chain(snapshot);
    expect(decisions).toHaveLength(3);
    const last = decisions.at(-1)!;
    const state = { ...emptyState, hadLead: new Map([['501', team]]) };
    expect(escalateLead(lead, last, snapshot, state, last.clock!.dueAt)).toMatchObject({ outcome: 'stays' });
  });

  test('gives the last resort its lead whatever stands in the way, a queue too', () => {
    const snapshot = snapshotOf({ lastResort: { ownerId: 'queue-7' } });
    const last = chain(snapshot).at(-1)!;
    expect(last).toMatchObject({ ownerId: 'queue-7', route: 'last_resort' });
    expect(last.clock!.dueAt).toBe(last.decidedAt + 60 * MINUTE);
  });

  test('gives an absent named fallback the lead only at the very end', () => {
    const away = reps.map((rep) => (rep.ownerId === '8' ? { ...rep, availability: 'away' as const } : rep));
    expect(
      chain(snapshotOf({}, {}, away))
        .map(({ ownerId }) => ownerId)
        .slice(3),
    ).toEqual(['9']);
    const noLast = snapshotOf({ lastResort: { ownerId: null } }, {}, away);
    expect(
      chain(noLast)
        .map(({ ownerId }) => ownerId)
        .slice(3),
    ).toEqual(['8']);
  });

  test('gives the turn back by policy, and says so', () => {
    const giving = { giveBack: { onReject: true, onEscalation: true } };
    const first = routeLead(lead, snapshotOf(giving), emptyState, wednesday);
    const next = escalateLead(lead, first.decision, snapshotOf(giving), first.state, wednesday + 60 * MINUTE);
    if (next.outcome !== 'given') throw new Error(next.reason);
    expect(next.decision.handover!.turnGivenBack).toBe(true);
    expect([...next.state.ledger.values()].reduce((sum, owed) => sum + owed, 0)).toBe(0);
    expect(next.state.hadLead.get('501')).toEqual([first.decision.ownerId]);
    expect(next.state.openLeads.get(first.decision.ownerId!)).toBe(0);
    expect(first.state.hadLead.size).toBe(0);
  });
});

describe('a breach at night', () => {
  const friday = at('2026-11-20T15:50:00Z');
  const night = policy({ calendar: 'wall' });
  const first = (snapshot: RoutingSnapshot) => routeLead(lead, snapshot, emptyState, friday);
  const breach = (snapshot: RoutingSnapshot) => {
    const { decision, state } = first(snapshot);
    return escalateLead(lead, decision, snapshot, state, decision.clock!.dueAt);
  };

  test('waits for the opening', () => {
    const outcome = breach(snapshotOf(night));
    expect(outcome).toMatchObject({ outcome: 'waits', until: at('2026-11-23T08:00:00Z') });
    const again = first(snapshotOf(night));
    const morning = escalateLead(
      lead,
      again.decision,
      snapshotOf(night),
      again.state,
      at('2026-11-23T08:00:00Z'),
    );
    expect(morning).toMatchObject({ outcome: 'given', decision: { handover: { stepsDone: 1 } } });
  });

  test('follows the sun to a territory that is awake, and stays at home with its chain', () => {
    const americas = aTerritory(['20'], {
      territoryId: 'us',
      name: 'Americas',
      priority: 2,
      condition: { all: [] },
    });
    const snapshot = snapshotOf(
      {
        ...policy({ calendar: 'wall', offHours: { do: 'follow_sun', territoryIds: ['us'] } }),
        territories: [
          aTerritory(team, {
            fallbackOwnerIds: ['8'],
            condition: { attribute: 'country', is: 'unknown' },
          }),
          americas,
        ],
      },
      {},
      [...reps, aRep('20', { timeZone: 'America/New_York', workingHours: officeHours })],
    );
    const outcome = breach(snapshot);
    if (outcome.outcome !== 'given') throw new Error(outcome.reason);
    expect(outcome.decision).toMatchObject({
      ownerId: '20',
      territory: { territoryId: 'us' },
      handover: { offHours: 'follow_sun', stepsDone: 0, home: { territoryId: 'dach' } },
    });
    expect(outcome.decision.reason).toContain('nobody in DACH is at work');
    const { decision, state } = outcome;
    const morning = escalateLead(lead, decision, snapshot, state, at('2026-11-23T09:00:00Z'));
    expect(morning).toMatchObject({ outcome: 'given', decision: { territory: { territoryId: 'dach' } } });
  });

  test('goes to whoever is on call, by the wall clock', () => {
    const onCall = policy({ offHours: { do: 'on_call', ownerIds: ['8'] } });
    const snapshot = snapshotOf(onCall);
    const { decision, state } = first(snapshot);
    const saturday = at('2026-11-21T02:00:00Z');
    const outcome = escalateLead(lead, decision, snapshot, state, saturday);
    expect(outcome).toMatchObject({
      outcome: 'given',
      decision: {
        ownerId: '8',
        route: 'on_call',
        clock: { calendar: 'wall', dueAt: saturday + 60 * MINUTE },
      },
    });
  });

  test('does not wait for who is on holiday for weeks', () => {
    const gone = reps.map((rep) =>
      rep.ownerId === '9'
        ? rep
        : { ...rep, outOfOffice: [{ startsAt: friday + MINUTE, endsAt: friday + 30 * 86_400_000 }] },
    );
    expect(breach(snapshotOf(night, {}, gone))).toMatchObject({
      outcome: 'given',
      decision: { ownerId: '9' },
    });
  });
});

describe('a lead that a person moves', () => {
  const snapshot = snapshotOf();
  const first = routeLead(lead, snapshot, emptyState, wednesday);
  const owner = first.decision.ownerId!;

  test('is passed on to the next rep; the turn is given back and the chain comes no further', () => {
    const outcome = passOnLead(lead, first.decision, 'Anna', snapshot, first.state, wednesday + MINUTE);
    if (outcome.outcome !== 'given') throw new Error(outcome.reason);
    expect(outcome.decision.ownerId).not.toBe(owner);
    expect(outcome.decision.handover).toMatchObject({
      cause: 'passed_on',
      by: 'Anna',
      stepsDone: 0,
      turnGivenBack: true,
    });
    expect(outcome.decision.reason).toContain(`Rep ${owner} passed it on.`);
  });

  test('goes to whom they chose, with a clock of its own', () => {
    const chosen = { ownerId: '9', by: 'Anna', cause: 'reassigned' as const };
    const { decision, state } = reassignLead(lead, first.decision, chosen, snapshot, first.state, wednesday);
    expect(decision).toMatchObject({
      ownerId: '9',
      route: 'person',
      clock: { dueAt: wednesday + 60 * MINUTE },
    });
    expect(decision.reason).toBe(`Head: was given it by Anna. It was Rep ${owner}'s before.`);
    expect(state.ledger).toEqual(first.state.ledger);
    expect(state.openLeads.get(owner)).toBe(0);
  });

  test('is routed from the start, not to who had it', () => {
    const owned = { ...lead, ownerId: owner };
    const { decision } = rerouteLead(owned, first.decision, 'Anna', snapshot, first.state, wednesday);
    expect(decision.outcome).toBe('assigned');
    expect(decision.ownerId).not.toBe(owner);
  });
});

describe('a clock', () => {
  test('warns at parts of its target, and both stand still in a pause', () => {
    const snapshot = snapshotOf(policy({ warnings: [0.5, 0.75] }));
    const { decision } = routeLead(lead, snapshot, emptyState, wednesday);
    const inMinutes = (...minutes: number[]) => minutes.map((minute) => wednesday + minute * MINUTE);
    expect(decision.clock).toMatchObject({ warnAt: inMinutes(30, 45), dueAt: wednesday + 60 * MINUTE });
    const pause = { startsAt: wednesday + 40 * MINUTE, endsAt: wednesday + 100 * MINUTE };
    expect(pausedClock(decision, snapshot, [pause])).toMatchObject({
      warnAt: inMinutes(30, 105),
      dueAt: wednesday + 120 * MINUTE,
      then: decision.clock!.then,
    });
  });

  test('has the target of the grade, and the hours that the policy names', () => {
    const calendars = [
      {
        calendarId: 'early',
        name: 'Early',
        timeZone: 'Europe/Berlin',
        week: [{ days: 'EVERY_DAY' as const, startMinute: 300, endMinute: 630 }],
      },
    ];
    const changes = { calendars, ...policy({ calendar: 'territory', byGrade: { D: 45 } }) };
    const { clock } = routeLead(
      lead,
      snapshotOf(changes, { calendarId: 'early' }),
      emptyState,
      wednesday,
    ).decision;
    // Open until 10:30; the other quarter of an hour is the next morning's.
    expect(clock).toMatchObject({
      targetMinutes: 45,
      calendar: 'territory',
      dueAt: at('2026-11-19T04:15:00Z'),
    });
  });

  test('counts from the creation, but leaves whoever gets an old lead a quarter of the target', () => {
    const snapshot = snapshotOf(policy({ startsAt: 'created' }));
    const young = { ...lead, createdAt: wednesday - 20 * MINUTE };
    const old = { ...lead, createdAt: wednesday - 9000 * MINUTE };
    expect(routeLead(young, snapshot, emptyState, wednesday).decision.clock).toMatchObject({
      startsAt: young.createdAt,
      dueAt: wednesday + 40 * MINUTE,
    });
    expect(routeLead(old, snapshot, emptyState, wednesday).decision.clock!.dueAt).toBe(
      wednesday + 15 * MINUTE,
    );
  });

  test('starts at the next opening where the policy says so', () => {
    const calendars = [
      {
        calendarId: 'late',
        name: 'Late',
        timeZone: 'Europe/Berlin',
        week: [{ days: 'EVERY_DAY' as const, startMinute: 720, endMinute: 800 }],
      },
    ];
    const changes = { calendars, ...policy({ calendar: 'wall', startsAt: 'next_opening' }) };
    const { clock } = routeLead(
      lead,
      snapshotOf(changes, { calendarId: 'late' }),
      emptyState,
      wednesday,
    ).decision;
    expect(clock).toMatchObject({ startsAt: at('2026-11-18T11:00:00Z'), dueAt: at('2026-11-18T12:00:00Z') });
  });
});
