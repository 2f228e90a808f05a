import type { ApiErrorCode, Change, Fault } from '../contract/api-error.ts';

/** What a person asked for cannot be done: a sentence for them, and what they may need to go on. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ApiErrorCode;
  readonly faults: readonly Fault[] | undefined;
  readonly changes: readonly Change[] | undefined;

  constructor(
    code: ApiErrorCode,
    message: string,
    more: { readonly faults?: readonly Fault[]; readonly changes?: readonly Change[] } = {},
  ) {
    super(message);
    this.code = code;
    this.faults = more.faults;
    this.changes = more.changes;
  }
}
