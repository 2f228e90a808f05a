import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileAccounts } from '../../src/routing/accounts.ts';
import type { Account } from '../../src/routing/accounts.ts';
import { decideAgain } from '../../src/routing/decide-again.ts';
import type { Decision, RoutingSnapshot, RoutingState } from '../../src/routing/decision.ts';
import type { Lead } from '../../src/routing/lead.ts';
import type { NamedList } from '../../src/routing/named-list.ts';
import { recordReads } from '../../src/routing/record-reads.ts';
import type { KeptLead } from '../../src/routing/replay-turn.ts';
import type { Rep } from '../../src/routing/rep.ts';
import { routeLeads } from '../../src/routing/route-leads.ts';
import { emptyState } from '../../src/routing/routing-state.ts';
import type { Rulebook } from '../../src/routing/rulebook.ts';
import type { HandoverRequest, TurnCause, TurnInputs } from '../../src/routing/turn-inputs.ts';
import { compileRules } from '../../src/usecases/rules-in-force.ts';
import { recordedInputs } from '../routing/recorded-inputs.ts';

/** A turn as it was decided by the core that its inputs name, with all that it takes to decide it again. */
export interface GoldenFile {
  readonly shows: string;
  readonly rulebook: Rulebook;
  readonly lists: readonly NamedList[];
  readonly reps: readonly Rep[];
  readonly holidays: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly inputs: TurnInputs;
  readonly leads: readonly KeptLead[];
  readonly decisions: readonly Decision[];
}

/** A turn to be made golden. */
export interface Scenario extends Omit<GoldenFile, 'inputs' | 'leads' | 'decisions'> {
  /** The file's name. */
  readonly name: string;
  readonly accounts: readonly Account[];
  /** Turns that come before, and make the state. */
  readonly before: readonly ScenarioTurn[];
  readonly turn: ScenarioTurn;
}

/** New leads at a moment, or one of those before that is handed over. */
export interface ScenarioTurn {
  readonly cause: TurnCause;
  readonly at: number;
  readonly leads: readonly Lead[];
  readonly request: HandoverRequest | null;
}

export const folder = join(import.meta.dirname, 'decisions');

export const goldenFiles = (): readonly (readonly [string, GoldenFile])[] =>
  readdirSync(folder)
    .sort()
    .map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as GoldenFile]);

/** What a golden file was decided by. */
export const rulesOf = ({
  rulebook,
  lists,
  reps,
  holidays,
}: Omit<GoldenFile, 'inputs' | 'leads' | 'decisions'>) =>
  compileRules(
    { rulebookVersion: 1, rosterVersion: 1, listsVersion: 0, rulebook, lists, reps },
    holidays,
    false,
  );

/** Decides a scenario by the core of now. */
export function goldenOf({ name: _, accounts, before, turn, ...rules }: Scenario): GoldenFile {
  const snapshot = { ...rulesOf(rules), accounts: compileAccounts(accounts) };
  const newest = new Map<string, Decision>();
  let state: RoutingState = emptyState;
  for (const past of before) {
    const decided = decide(past, snapshot, state, newest);
    state = decided.state;
    for (const decision of decided.decisions) newest.set(decision.contactId, decision);
  }
  const recorded = recordReads(state);
  const { decisions } = decide(turn, snapshot, recorded.state, newest);
  const leads = decisions.map(({ contactId }) => turn.leads.find((lead) => lead.contactId === contactId)!);
  return {
    ...rules,
    inputs: recordedInputs(turn, leads, recorded.slice(), snapshot),
    leads: leads.map((lead) => ({
      ...{ contactId: lead.contactId, lead, stored: null },
      previous: turn.cause === 'turn' ? null : (newest.get(lead.contactId) ?? null),
    })),
    decisions,
  };
}

function decide(
  { cause, at, leads, request }: ScenarioTurn,
  snapshot: RoutingSnapshot,
  before: RoutingState,
  newest: ReadonlyMap<string, Decision>,
): { readonly decisions: readonly Decision[]; readonly state: RoutingState } {
  if (cause === 'turn') return routeLeads(leads, snapshot, before, at);
  let state = before;
  const decisions = leads.map((lead) => {
    const previous = newest.get(lead.contactId);
    if (!previous) throw new Error(`Lead ${lead.contactId} was not decided before.`);
    const outcome = decideAgain(lead, previous, { cause, request }, snapshot, state, at);
    if (outcome.outcome !== 'given') throw new Error(outcome.reason);
    state = outcome.state;
    return outcome.decision;
  });
  return { decisions, state };
}
