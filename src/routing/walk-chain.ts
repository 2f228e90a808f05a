import { askByName, askMembers, askNamed, askStep } from './ask-step.ts';
import type { AskedOfStep } from './ask-step.ts';
import type { AssignedVerdict, Case } from './case.ts';
import type { CompiledTerritory } from './compile-rulebook.ts';
import type { AskedStep, Handover } from './decision.ts';
import type { JudgedRep } from './judge-reps.ts';
import type { EscalationStep, OffHours } from './sla-policy.ts';
import { DAY } from './working-hours.ts';

/** A step of the chain, and how many are done once it has given the lead to somebody. */
export interface ChainStep {
  readonly step: EscalationStep;
  readonly doneAfter: number;
}

export interface Found {
  readonly verdict: AssignedVerdict;
  /** Null: the off-hours rule found them, and the chain goes on where it was. */
  readonly step: ChainStep | null;
  readonly offHours: Handover['offHours'];
}

/** Who takes the lead, or until when (epoch ms) it waits for somebody, or neither. */
export interface Walked {
  /** Steps that found nobody, in order. */
  readonly passed: readonly AskedStep[];
  readonly found: Found | null;
  readonly until: number | null;
}

/** Nobody is waited for longer: who comes back later than after a long weekend is absent, not asleep. */
const MOST_WAIT = 5 * DAY;

/**
 * Asks the steps in order; one that finds nobody falls through to the next. Before the last resort, and at the end of
 * the chain, the policy's off-hours rule has a say if somebody who was asked could take the lead but is not at work.
 * At the very end a lead waits for whoever will have room, then goes to a named fallback who is absent.
 */
export function walkChain(
  it: Case,
  home: CompiledTerritory,
  steps: readonly ChainStep[],
  offHours: OffHours,
): Walked {
  const asked: AskedOfStep[] = [];
  for (const step of steps) {
    const { to } = step.step;
    // Asked again at the same moment, it would find nobody again.
    if (asked.some(({ trace }) => trace.to === to)) continue;
    const asleep = to === 'last_resort' ? soonest(it, asked, isAsleep) : null;
    if (asleep !== null) return outsideHours(it, home, asked, offHours, asleep);
    const answer = askStep(it, home, to);
    if (answer.verdict) return found(asked, { verdict: answer.verdict, step, offHours: null });
    asked.push(answer);
  }
  const asleep = soonest(it, asked, isAsleep);
  if (asleep !== null) return outsideHours(it, home, asked, offHours, asleep);
  const until = soonest(it, asked, () => true);
  if (until !== null) return { ...nobody(asked), until };
  const step = steps.find((each) => each.step.to === 'named');
  const absent = step ? askNamed(it, home, 'absence').verdict : null;
  return step && absent ? found(asked, { verdict: absent, step, offHours: null }) : nobody(asked);
}

/** Nobody is at work who could take the lead; whoever is first in the chain will be at `until`. */
function outsideHours(
  it: Case,
  home: CompiledTerritory,
  asked: readonly AskedOfStep[],
  offHours: OffHours,
  until: number,
): Walked {
  const also = [...asked];
  for (const answer of askOutsideHours(it, home, offHours)) {
    const { verdict } = answer;
    if (verdict && offHours.do !== 'wait') return found(also, { verdict, step: null, offHours: offHours.do });
    also.push(answer);
  }
  return { ...nobody(also), until };
}

function* askOutsideHours(it: Case, home: CompiledTerritory, offHours: OffHours): Generator<AskedOfStep> {
  switch (offHours.do) {
    case 'wait':
      return;
    case 'follow_sun':
      for (const id of offHours.territoryIds) {
        const territory = it.snapshot.rulebook.territoryOf(id);
        if (territory) yield askMembers(it, territory, 'follow_sun');
      }
      return;
    case 'on_call':
      yield askByName(it, home, 'on_call', offHours.ownerIds, 'absence');
  }
}

const found = (asked: readonly AskedOfStep[], found: Found): Walked => ({ ...nobody(asked), found });

const nobody = (asked: readonly AskedOfStep[]): Walked => ({
  passed: asked.map(({ trace }) => trace),
  found: null,
  until: null,
});

/**
 * When somebody of the first step that has anybody to wait for can take the lead, epoch ms: the order of the chain holds
 * over night too. Null when nobody can before a long weekend is over.
 */
function soonest(
  { now }: Case,
  asked: readonly AskedOfStep[],
  which: (rep: JudgedRep) => boolean,
): number | null {
  for (const { judged } of asked) {
    const moments = judged
      .filter(which)
      .flatMap(({ freeAt }) =>
        freeAt !== null && freeAt > now && freeAt <= now + MOST_WAIT ? [freeAt] : [],
      );
    if (moments.length > 0) return Math.min(...moments);
  }
  return null;
}

/** Night, weekend or a public holiday; out of office and away are absences. */
const isAsleep = ({ reasons }: JudgedRep): boolean =>
  reasons.some(({ code }) => code === 'off_hours' || code === 'holiday') &&
  reasons.every(({ code }) => code !== 'out_of_office' && code !== 'away');
