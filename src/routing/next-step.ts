import type { AssignedVerdict, Case } from './case.ts';
import type { CompiledTerritory } from './compile-rulebook.ts';
import type { NextStep } from './decision.ts';
import type { EscalationStep, SlaPolicy } from './sla-policy.ts';

/** The territory whose policy and fallbacks hold: where the lead began, wherever it was given to since. */
export function homeOf(
  { handover, snapshot }: Pick<Case, 'handover' | 'snapshot'>,
  territory: CompiledTerritory | null,
): CompiledTerritory | null {
  return snapshot.rulebook.territoryOf(handover?.home?.territoryId) ?? territory;
}

/** A policy's chain from one step on, with the last resort at its end where that is the policy. */
export const stepsFrom = ({ steps, afterLast }: SlaPolicy, stepsDone: number): readonly EscalationStep[] => {
  const left = steps.slice(stepsDone);
  return afterLast === 'last_resort' ? [...left, { to: 'last_resort' }] : left;
};

/**
 * Whom the chain would ask when the new owner's time is over, as things stand now. Only a guess: who is at work and has
 * room is seen when it comes to that.
 */
export function nextStep(
  { handover, judging, snapshot }: Case,
  home: CompiledTerritory,
  { ownerId, nextOwnerId, candidates, territory, route }: AssignedVerdict,
): NextStep {
  const { rulebook, reps } = snapshot;
  const had = new Set([...judging.had, ownerId]);
  const named = (to: NextStep['to'], id: string | null): NextStep => ({
    to,
    ownerId: id,
    name: id === null ? null : (reps.get(id)?.name ?? `Owner ${id}`),
  });
  const canTake = (id: string): boolean => !had.has(id) && (reps.get(id)?.active ?? false);
  for (const { to } of home.slaPolicy ? stepsFrom(home.slaPolicy, handover?.stepsDone ?? 0) : []) {
    switch (to) {
      case 'next_rep': {
        if (!home.members.some((member) => canTake(member.ownerId))) break;
        const inTurn = route === 'territory' && territory === home && nextOwnerId !== null;
        const eligible = inTurn && candidates.some((each) => each.ownerId === nextOwnerId && each.eligible);
        return named(to, eligible ? nextOwnerId : null);
      }
      case 'named': {
        const first = home.fallbackOwnerIds.find(canTake);
        if (first !== undefined) return named(to, first);
        break;
      }
      case 'last_resort':
        if (rulebook.lastResort !== null && !had.has(rulebook.lastResort))
          return named(to, rulebook.lastResort);
    }
  }
  return named('keep', null);
}
