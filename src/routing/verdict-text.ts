import type { VerdictReason } from './decision.ts';
import { localTimeWords } from './local-time-words.ts';
import type { Words } from './words/catalogue.ts';
import { en } from './words/en.ts';

/** Who reads it: the rep on the record, or the admin who can change something about it. */
export type Audience = 'rep' | 'admin';

/** One obstacle in words, as seen at `now` (epoch ms), times in the rep's zone. */
export function verdictText(
  reason: VerdictReason,
  now: number,
  timeZone: string,
  audience: Audience = 'rep',
  words: Words = en,
): string {
  const at = (instant: number) => localTimeWords(instant, now, timeZone, words);
  return words.verdicts[audience](reason, at, timeZone);
}
