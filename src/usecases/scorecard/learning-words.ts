import type { ScorecardWatch } from '../../contract/scorecard.ts';
import type { Learning } from '../../routing/scorecard-learning.ts';
import { wordsIn } from '../words/catalogue.ts';
import type { Words } from '../words/catalogue.ts';

/**
 * What learning wrote down is English, with figures. In English it is said as it was written; in another language it is
 * said anew from what stands beside it.
 */
const isEnglish = (words: Words): boolean => words === wordsIn.en;

/** "12.5", or "12,5" */
const figure = (value: number, digits: number, words: Words): string =>
  isEnglish(words) ? value.toFixed(digits) : value.toFixed(digits).replace('.', ',');

const percent = (share: number, words: Words): string => `${figure(share * 100, 1, words)} %`;

/** Whether a card tells good leads from others, and by how much. */
export function signalWords({ signal, quality }: Pick<Learning, 'signal' | 'quality'>, words: Words): string {
  if (isEnglish(words)) return signal.because;
  const { learning } = words;
  if (quality === null) return learning.tooFew;
  return signal.found
    ? learning.signal(percent(quality.auc, words))
    : learning.noSignal(percent(quality.auc, words));
}

/** What was left out, or kept all the same, with the reason. */
export const excludedWords = <Excluded extends Learning['excluded'][number]>(
  excluded: readonly Excluded[],
  words: Words,
): Excluded[] =>
  excluded.map((each) =>
    isEnglish(words) ? each : { ...each, because: words.learning.excluded[each.reason] },
  );

/** Sentences about drift, worst first. */
export function driftWords(watch: Omit<ScorecardWatch, 'because'>, words: Words): string[] {
  const { drift } = words.learning;
  const share = (value: number) => percent(value, words);
  const { baseRate, calibration, inputs } = watch;
  return [
    ...(baseRate?.moved ? [drift.baseRate(share(baseRate.live), share(baseRate.learned))] : []),
    ...(calibration?.moved ? [drift.calibration(share(calibration.promised), share(calibration.came))] : []),
    ...inputs.map(({ label, psi }) => drift.input(label, figure(psi, 2, words))),
  ];
}

/** Why nothing came of it: stored by its name among the words, or as the English sentence that learning threw. */
export function troubleWords(trouble: string | null, words: Words): string | null {
  if (trouble === null) return null;
  const { trouble: known } = words.learning;
  if (trouble === 'noLeads' || trouble === 'brokeOff' || trouble === 'hubSpot') return known[trouble];
  const { none, allWon, allLost } = wordsIn.en.learning.trouble;
  const leads = Number(/\d+/.exec(trouble)?.[0]);
  if (trouble === none) return known.none;
  if (trouble === allWon(leads)) return known.allWon(leads);
  return trouble === allLost(leads) ? known.allLost(leads) : trouble;
}
