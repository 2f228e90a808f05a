import type { ApiErrorCode, Change, Fault } from '../contract/api-error.ts';
import { wordsIn } from './words/catalogue.ts';
import type { Words } from './words/catalogue.ts';

/** Something that is said in the words of whoever asks. */
export type Say<Said> = (words: Words) => Said;

/**
 * What a person asked for cannot be done: a sentence for them, and what they may need to go on. Words are chosen where
 * the answer is written, which knows the language; `message` is English, for the log.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ApiErrorCode;
  readonly say: Say<string>;
  readonly faults: Say<readonly Fault[]> | undefined;
  readonly changes: readonly Change[] | undefined;

  constructor(
    code: ApiErrorCode,
    say: Say<string>,
    more: { readonly faults?: Say<readonly Fault[]>; readonly changes?: readonly Change[] } = {},
  ) {
    super(say(wordsIn.en));
    this.code = code;
    this.say = say;
    this.faults = more.faults;
    this.changes = more.changes;
  }
}
