import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { takeBack as takingBack } from '../../src/routing/give-back.ts';
import type { LeavingCause } from '../../src/routing/give-back.ts';
import type { Decision, RoutingState } from '../../src/routing/decision.ts';
import { routeLead } from '../../src/routing/route-lead.ts';
import { routeLeads } from '../../src/routing/route-leads.ts';
import { changed, noChange } from '../../src/routing/routing-state.ts';
import { aLead, aRep, aRulebook, aSnapshot, emptyState, wednesday } from './samples.ts';

const ids = ['1', '2', '3'];
const rulebook = aRulebook(ids, { capacities: [{ ownerId: '1', perDay: 2 }] });
const snapshot = aSnapshot(
  ids.map((id) => aRep(id)),
  rulebook,
);

const takeBack = (
  decision: Decision,
  cause: LeavingCause,
  rules: Parameters<typeof takingBack>[2],
  state: RoutingState,
): RoutingState => changed(state, takingBack(decision, cause, rules, state));

describe('a lead that leaves its rep', () => {
  const { decision, state } = routeLead(aLead('501'), snapshot, emptyState, wednesday);

  test('gives the turn and the room back when it is rejected, and never comes to them again', () => {
    const after = takeBack(decision, 'rejected', snapshot.rulebook, state);
    for (const [key] of after.ledger) expect(after.ledger.get(key)).toBe(0);
    expect([...after.received.values()].flat()).toEqual([]);
    expect(after.openLeads.get(decision.ownerId!)).toBe(0);
    const again = routeLead(aLead('501'), snapshot, after, wednesday).decision;
    expect(again.ownerId).not.toBe(decision.ownerId);
    expect(again.candidates.find(({ ownerId }) => ownerId === decision.ownerId)).toMatchObject({
      eligible: false,
      reasons: [{ code: 'already_had' }],
    });
  });

  test('keeps the turn paid when it is escalated, unless the policy gives it back', () => {
    const paid = takeBack(decision, 'escalated', snapshot.rulebook, state);
    expect(paid.ledger).toEqual(state.ledger);
    expect(paid.received).toEqual(state.received);
    const giving = { ...snapshot.rulebook, giveBack: { onReject: true, onEscalation: true } };
    expect([...takeBack(decision, 'escalated', giving, state).ledger.values()]).toEqual([0, 0, 0]);
  });

  test('undoes its own turn only, whatever was decided meanwhile; ledgers still sum to zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), fc.nat(20), (count, which) => {
        const leads = Array.from({ length: count + 1 }, (_, i) => aLead(`${100 + i}`));
        const { decisions, state: before } = routeLeads(leads, snapshot, emptyState, wednesday);
        const taken = decisions[which % decisions.length]!;
        const after = takeBack(taken, 'rejected', snapshot.rulebook, before);
        expect([...after.ledger.values()].reduce((sum, owed) => sum + owed, 0)).toBe(0);
        for (const { ownerId, owedBefore, owedAfter } of taken.candidates) {
          const moved =
            (after.ledger.get(`dach/${ownerId}`) ?? 0) - (before.ledger.get(`dach/${ownerId}`) ?? 0);
          expect(moved + owedAfter - owedBefore).toBe(0);
        }
      }),
    );
  });

  test('that is still on hold changes nothing', () => {
    const nobody = aSnapshot([], aRulebook([]));
    const held = routeLead(aLead('501'), nobody, emptyState, wednesday);
    expect(takingBack(held.decision, 'rejected', nobody.rulebook, held.state)).toBe(noChange);
  });
});
