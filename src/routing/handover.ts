import { accountClaims } from './account-claims.ts';
import { noAccounts } from './accounts.ts';
import type { Case } from './case.ts';
import type { CompiledTerritory } from './compile-rulebook.ts';
import type { Decision, Handover, RoutingSnapshot, RoutingState } from './decision.ts';
import { givesTurnBack, takeBack } from './give-back.ts';
import type { LeavingCause } from './give-back.ts';
import type { Lead } from './lead.ts';
import { openCase } from './open-case.ts';
import { changed, noChange } from './routing-state.ts';
import type { StateChange } from './routing-state.ts';

/** A lead on its way from its owner to somebody else. */
export interface Leaving {
  /** With the state in which nobody has the lead. */
  readonly it: Case;
  readonly handover: Handover;
  readonly home: CompiledTerritory | null;
  /** What taking it from its owner changes. */
  readonly change: StateChange;
}

const leavingCauses: Readonly<Record<Handover['cause'], LeavingCause>> = {
  escalated: 'escalated',
  passed_on: 'rejected',
  rerouted: 'moved',
  reassigned: 'moved',
  restarted: 'moved',
};

/**
 * Takes a lead from its owner, by the rulebook's policy on turns, and opens a new case for it. Home is where the chain
 * began; a territory that is gone since gives way to the one that takes the lead now.
 */
export function startHandover(
  lead: Lead,
  previous: Decision | null,
  { cause, by }: Pick<Handover, 'cause' | 'by'>,
  snapshot: RoutingSnapshot,
  state: RoutingState,
  now: number,
): Leaving {
  const { rulebook, reps } = snapshot;
  const leaving = leavingCauses[cause];
  const change = previous ? takeBack(previous, leaving, rulebook, state) : noChange;
  const it = openCase(lead, snapshot, changed(state, change), now);
  const began = (previous?.handover?.home ?? previous?.territory)?.territoryId;
  const home = rulebook.territoryOf(began) ?? it.territory;
  const fromOwnerId = previous?.ownerId ?? null;
  const handover: Handover = {
    cause,
    fromOwnerId,
    fromName: fromOwnerId === null ? null : (reps.get(fromOwnerId)?.name ?? `Owner ${fromOwnerId}`),
    by,
    home: home && { territoryId: home.territoryId, name: home.name },
    turnGivenBack: previous?.outcome === 'assigned' && givesTurnBack(leaving, rulebook.giveBack),
    stepsDone: cause === 'escalated' || cause === 'passed_on' ? (previous?.handover?.stepsDone ?? 0) : 0,
    step: null,
    offHours: null,
    passed: [],
  };
  return { it: { ...it, handover }, handover, home, change };
}

/** Companies whose newest lead this is. */
export const companyKeys = ({ lead, snapshot, state }: Case): readonly string[] =>
  accountClaims(lead, snapshot.rulebook.accounts, snapshot.accounts ?? noAccounts, state.companyReps)
    .companyKeys;
