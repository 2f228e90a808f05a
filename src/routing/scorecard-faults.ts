import type { Rulebook } from './rulebook.ts';

/** Why leads must not be graded by this scorecard, as sentences; for the moment at which it is to be published. */
export function scorecardFaults({ scorecard: { learning } }: Pick<Rulebook, 'scorecard'>): readonly string[] {
  if (learning === undefined || learning.signal.found) return [];
  return [
    `The scorecard cannot be published: it tells good leads from others no better than chance. ${learning.signal.because}`,
  ];
}
