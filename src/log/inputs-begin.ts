import type { LogEntry, LogNews } from './log-entry.ts';

/** Older turns are outside the log: they are counted in it, but it does not speak for what they say. */
export interface InputsBegin {
  /** Id of the newest turn outside, and how many are; 0 for an account without any. */
  readonly afterTurn: number;
  readonly turnsOutside: number;
}

const subject = 'inputs from here on';

/** The entry from which on a portal's log speaks for inputs: turns, rosters, lists and settings changes. */
export const inputsBeginNews = (at: number, { afterTurn, turnsOutside }: InputsBegin): LogNews => ({
  kind: 'input',
  at,
  subject,
  rowDigest: null,
  body: { afterTurn, turnsOutside },
});

/** Null: the entry says something else. */
export function readInputsBegin(entry: LogEntry): InputsBegin | null {
  const { afterTurn, turnsOutside } = entry.body;
  if (entry.kind !== 'input' || entry.subject !== subject) return null;
  if (typeof afterTurn !== 'number' || typeof turnsOutside !== 'number') return null;
  return { afterTurn, turnsOutside };
}
