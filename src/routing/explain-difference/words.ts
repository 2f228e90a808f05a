import { attributeName } from '../condition-words.ts';
import type { Change } from './change.ts';
import type { Alternative } from './search.ts';
import { localTimeWords } from '../local-time-words.ts';
import { LEAD } from '../select-rep.ts';
import type { Words } from '../words/catalogue.ts';
import { en } from '../words/en.ts';

/**
 * One alternative as a sentence: "If country had been DE, not US, and if Anna Berg had been away." Times as seen at
 * `now` (epoch ms) in `timeZone`, that of the rep who was asked about.
 */
export function differenceSentence(
  changes: Alternative,
  now: number,
  timeZone: string,
  words: Words = en,
): string {
  return words.differences.sentence(changes.map((change) => clause(change, now, timeZone, words)));
}

function clause(change: Change, now: number, timeZone: string, words: Words): string {
  const when =
    change.what === 'moment' ? `${localTimeWords(change.to, now, timeZone, words)} (${timeZone})` : '';
  const attribute = change.what === 'attribute' ? attributeName(change.attribute, words) : '';
  const share = change.what === 'owed' ? ((change.to - change.from) / LEAD).toFixed(2) : '';
  return words.differences.change(change, { attribute, when, share });
}
