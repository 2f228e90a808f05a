import { askPeople } from './ask-people.ts';
import type { Overlooked } from './ask-people.ts';
import { askTerritory, eligibleThenName, turnVerdict } from './ask-territory.ts';
import type { AssignedVerdict, Case } from './case.ts';
import type { CompiledTerritory } from './compile-rulebook.ts';
import type { AskedStep, DecisionRoute } from './decision.ts';
import type { JudgedRep } from './judge-reps.ts';
import type { EscalationStep } from './sla-policy.ts';

/** What became of asking one step of a chain. */
export interface AskedOfStep {
  readonly trace: AskedStep;
  readonly judged: readonly JudgedRep[];
  /** Null: it found nobody. */
  readonly verdict: AssignedVerdict | null;
}

/** Asks one step for a lead of the territory `home`. */
export function askStep(it: Case, home: CompiledTerritory, to: EscalationStep['to']): AskedOfStep {
  switch (to) {
    case 'next_rep':
      return askMembers(it, home, to);
    case 'named':
      return askNamed(it, home, 'nothing');
    case 'last_resort': {
      const { lastResort } = it.snapshot.rulebook;
      // A queue is no rep, and whoever is last has no say.
      return askByName(it, home, to, lastResort === null ? [] : [lastResort], 'nearly_all');
    }
  }
}

/** The next rep of a territory by its own rule. The lead goes before those on hold: it has an owner's time behind it. */
export function askMembers(
  it: Case,
  territory: CompiledTerritory,
  to: 'next_rep' | 'follow_sun',
): AskedOfStep {
  const { lead, facts, judging } = it;
  const needs = territory.policy.needsOf(lead, facts);
  const { judged, candidates, selection } = askTerritory(
    territory,
    lead.contactId,
    facts,
    judging,
    needs,
    () => 0,
  );
  return {
    trace: { to, territory: territory.name, candidates },
    judged,
    verdict: selection && turnVerdict(territory, { selection, candidates }, []),
  };
}

export const askNamed = (it: Case, home: CompiledTerritory, overlooked: Overlooked): AskedOfStep =>
  askByName(it, home, 'named', home.fallbackOwnerIds, overlooked);

/** People whom the rulebook names, in its order. Skills and languages of the territory do not bind them. */
export function askByName(
  it: Case,
  home: CompiledTerritory,
  to: 'named' | 'last_resort' | 'on_call',
  ownerIds: readonly string[],
  overlooked: Overlooked,
): AskedOfStep {
  const context = { ...it.judging, territoryId: home.territoryId };
  const { judged, candidates, ownerId, nextOwnerId } = askPeople(ownerIds, context, overlooked);
  const route: DecisionRoute = to;
  const verdict: AssignedVerdict | null =
    ownerId === null
      ? null
      : {
          outcome: 'assigned',
          route,
          ownerId,
          nextOwnerId,
          territory: home,
          candidates,
          selection: null,
          passedOn: [],
          balances: new Map(),
        };
  const territory = to === 'named' ? home.name : null;
  return { trace: { to, territory, candidates: [...candidates].sort(eligibleThenName) }, judged, verdict };
}
