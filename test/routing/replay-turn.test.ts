import { describe, expect, test } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { noAccounts } from '../../src/routing/accounts.ts';
import { decideAgain } from '../../src/routing/decide-again.ts';
import type { Decision, RoutingState } from '../../src/routing/decision.ts';
import type { Lead } from '../../src/routing/lead.ts';
import { recordReads } from '../../src/routing/record-reads.ts';
import { replayTurn } from '../../src/routing/replay-turn.ts';
import type { KeptLead } from '../../src/routing/replay-turn.ts';
import { routeLeads } from '../../src/routing/route-leads.ts';
import { turnInputsSchema } from '../../src/routing/turn-inputs.ts';
import type { TurnInputs } from '../../src/routing/turn-inputs.ts';
import { nextInLines } from '../../src/routing/waiting-line.ts';
import { recordedInputs } from './recorded-inputs.ts';
import { worlds } from './routed-world.ts';
import type { World } from './routed-world.ts';
import { emptyState } from './samples.ts';

/** A turn that was decided over the whole state, with what it read. */
interface Turn {
  readonly inputs: TurnInputs;
  readonly leads: readonly KeptLead[];
  readonly decided: readonly Decision[];
}

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Lives through a world with the whole state at hand. */
function* live({ snapshot, steps }: World): Generator<Turn> {
  let state: RoutingState = emptyState;
  const known = new Map<string, Lead>();
  const newest = new Map<string, Decision>();
  const keep = (decision: Decision) => newest.set(decision.contactId, decision);
  for (const { now, leads, handovers } of steps) {
    for (const lead of leads) known.set(lead.contactId, lead);
    const asked = [...leads, ...nextInLines(state.waiting, 3).map((id) => known.get(id)!)];
    const recorded = recordReads(state);
    const { decisions, state: after } = routeLeads(asked, snapshot, recorded.state, now);
    const ordered = decisions.map(({ contactId }) => known.get(contactId)!);
    yield {
      inputs: recordedInputs({ cause: 'turn', at: now, request: null }, ordered, recorded.slice(), snapshot),
      leads: ordered.map((lead, i) => ({
        ...{ contactId: lead.contactId, lead, previous: null, stored: decisions[i]! },
      })),
      decided: decisions,
    };
    state = plain(after);
    decisions.forEach(keep);
    for (const { lead: place, cause, ownerId } of handovers) {
      const given = [...newest.values()].filter(({ outcome }) => outcome === 'assigned');
      const previous = given[place % Math.max(1, given.length)];
      if (!previous) continue;
      const lead = known.get(previous.contactId)!;
      const request = cause === 'escalated' ? null : { by: 'Anna', ownerId };
      const recording = recordReads(state);
      const outcome = decideAgain(lead, previous, { cause, request }, snapshot, recording.state, now);
      if (outcome.outcome !== 'given') continue;
      const { decision } = outcome;
      yield {
        inputs: recordedInputs({ cause, at: now, request }, [lead], recording.slice(), snapshot),
        leads: [{ contactId: lead.contactId, lead, previous, stored: decision }],
        decided: [decision],
      };
      state = plain(outcome.state);
      keep(decision);
    }
  }
}

/** A state in maps of its own. */
const plain = (state: RoutingState): RoutingState => ({
  ledger: new Map(state.ledger),
  received: new Map(state.received),
  openLeads: new Map(state.openLeads),
  companyReps: new Map(state.companyReps),
  waiting: new Map(state.waiting),
  hadLead: new Map(state.hadLead),
});

describe('over any world', () => {
  test('what a turn read, through JSON and back, gives its decisions byte for byte', () => {
    const causes = new Set<string>();
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(worlds, (world) => {
        for (const { inputs, leads, decided } of live(world)) {
          const read = turnInputsSchema.parse(throughJson(inputs));
          const replayed = replayTurn(read, throughJson(leads), { ...world.snapshot, accounts: noAccounts });
          for (const decision of decided) {
            expect(canonicalize(throughJson(replayed.get(decision.contactId)))).toBe(
              canonicalize(throughJson(decision)),
            );
            outcomes.add(`${decision.outcome} ${decision.route}`);
          }
          causes.add(inputs.cause);
        }
      }),
      { numRuns: 100 },
    );
    // The worlds hold what is to be shown.
    expect(causes.size).toBe(6);
    expect([...outcomes]).toEqual(
      expect.arrayContaining(['assigned territory', 'assigned account', 'held territory', 'held account']),
    );
  });

  test('a recorded state decides as the state itself, and goes on as it', () => {
    fc.assert(
      fc.property(worlds, ({ snapshot, steps }) => {
        let bare: RoutingState = emptyState;
        let watched: RoutingState = emptyState;
        for (const { now, leads } of steps) {
          const one = routeLeads(leads, snapshot, bare, now);
          const other = routeLeads(leads, snapshot, recordReads(watched).state, now);
          expect(other.decisions).toEqual(one.decisions);
          expect(other.decideNext).toEqual(one.decideNext);
          bare = one.state;
          watched = plain(other.state);
          expect(watched).toEqual(plain(bare));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a person who was erased still counts for the others of their turn', () => {
    const withoutCompanies = worlds.filter(({ snapshot }) => snapshot.rulebook.accounts.claims.length === 0);
    fc.assert(
      fc.property(withoutCompanies, fc.nat(), (world, which) => {
        for (const { inputs, leads, decided } of live(world)) {
          const erased = leads[which % Math.max(1, leads.length)];
          // The place of a lead that waits is gone with it.
          if (!erased || erased.stored?.outcome === 'held') continue;
          const left = leads.map((lead) => (lead === erased ? { ...lead, lead: null } : lead));
          const replayed = replayTurn(inputs, left, world.snapshot);
          expect(replayed.has(erased.contactId)).toBe(false);
          for (const decision of decided) {
            if (decision.contactId === erased.contactId) continue;
            expect(replayed.get(decision.contactId)).toEqual(decision);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
