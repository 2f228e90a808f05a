/** What a portal's people do with the leads that they get; nothing until somebody says so. */
export interface RepHabits {
  /** How long they take on average to write to a new lead of theirs; null: they write to nobody. */
  answerAfterMs: number | null;
  /** Owners who leave their leads alone. */
  readonly ignoring: Set<string>;
}

export const idleReps = (): RepHabits => ({ answerAfterMs: null, ignoring: new Set() });
