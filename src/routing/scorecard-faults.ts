import type { Rulebook } from './rulebook.ts';
import type { Words } from './words/catalogue.ts';
import { en } from './words/en.ts';

/** Why leads must not be graded by this scorecard, as sentences; for the moment at which it is to be published. */
export function scorecardFaults(
  { scorecard: { learning } }: Pick<Rulebook, 'scorecard'>,
  { faults: { whole } }: Pick<Words, 'faults'> = en,
): readonly string[] {
  return learning === undefined || learning.signal.found ? [] : [whole.noSignal(learning.signal.because)];
}
