import { compileRulebook } from '../../src/routing/compile-rulebook.ts';
import { explainDifference } from '../../src/routing/explain-difference/explain-difference.ts';
import type { Alternative, Change } from '../../src/routing/explain-difference/explain-difference.ts';
import { decideSupposed, suppose } from './supposed.ts';
import type { Supposed } from './supposed.ts';

export const askAbout = (it: Supposed, ownerId: string) =>
  explainDifference({
    lead: it.lead,
    snapshot: {
      rulebookVersion: 1,
      rulebook: compileRulebook(it.rulebook),
      reps: new Map(it.reps.map((rep) => [rep.ownerId, rep])),
    },
    state: it.state,
    now: it.now,
    ownerId,
  });

export const isTheirs = (it: Supposed, ownerId: string): boolean => {
  const decision = decideSupposed(it);
  return decision.outcome !== 'held' && decision.ownerId === ownerId;
};
export const after = (it: Supposed, changes: Alternative): Supposed => changes.reduce(suppose, it);

export const alternativesOf = (it: Supposed, ownerId: string): readonly Alternative[] | null => {
  const answer = askAbout(it, ownerId);
  return answer.answer === 'different' ? answer.alternatives : null;
};

/** Changes that are enough by themselves. */
export const single = (alternatives: readonly Alternative[]): readonly Change[] =>
  alternatives.flatMap((changes) => (changes.length === 1 ? changes : []));
