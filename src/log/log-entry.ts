/**
 * What the log is about. `decision` and `escalation` stand for a row of decisions, `publishing` for a version of the
 * rulebook or what was known when it was published, `input` for what decisions were made of: a turn's inputs, a roster;
 * `amended` says that such a row became another one on purpose (a turn given back, a person erased); `manual` is
 * anything else that a person did, with a row of its own or without.
 */
export type LogKind = 'decision' | 'escalation' | 'publishing' | 'amended' | 'manual' | 'input';

/** Something that shall be in the log. */
export interface LogNews {
  readonly kind: LogKind;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Names the row it stands for, or what a person touched: "decision 401/2", "turn 12", "lead 401". */
  readonly subject: string;
  /** Digest of that row, see row-digest.ts; null where there is none. */
  readonly rowDigest: string | null;
  /** Who and what, for what has no row. No personal data of a contact: an entry is never erased. */
  readonly body: Readonly<Record<string, string | number | boolean | null>>;
}

/** A link of a portal's chain. */
export interface LogEntry extends LogNews {
  /** 1 for the first entry of a portal; one more for each that follows. */
  readonly seq: number;
  /** `hash` of the entry before, or the portal's own first hash: see genesisHash. */
  readonly prevHash: string;
  /** SHA-256, lower-case hex, over everything else here and the portal id: see hashOf. */
  readonly hash: string;
}

/** Where a chain ends. */
export interface LogHead {
  readonly seq: number;
  readonly hash: string;
}
