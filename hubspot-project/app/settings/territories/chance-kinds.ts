import type { Chance, Condition } from '../contract.generated.ts';

/** Leads of one kind, and the chance of each rep to win them, from 0 to 1. */
export interface ChanceKind {
  readonly when: Condition;
  readonly chances: ReadonlyMap<string, number>;
}

/**
 * A rep's first entry that holds counts, so only the order of each rep's own entries means anything. They are laid over
 * each other such that every rep's entries stay in their order; a kind may come twice where reps disagree on it.
 */
export function kindsOf(chances: readonly Chance[]): readonly ChanceKind[] {
  const kinds: { key: string; when: Condition; chances: Map<string, number> }[] = [];
  for (const rep of new Set(chances.map(({ ownerId }) => ownerId))) {
    let from = 0;
    for (const { ownerId, when, chance } of chances) {
      if (ownerId !== rep) continue;
      const key = JSON.stringify(when);
      const found = kinds.findIndex((kind, index) => index >= from && kind.key === key);
      const at = found < 0 ? from : found;
      if (found < 0) kinds.splice(at, 0, { key, when, chances: new Map() });
      kinds[at]?.chances.set(ownerId, chance);
      from = at + 1;
    }
  }
  return kinds.map(({ when, chances: ofReps }) => ({ when, chances: ofReps }));
}

/** The entries that the kinds stand for, kind after kind. */
export const chancesOf = (kinds: readonly ChanceKind[]): Chance[] =>
  kinds.flatMap(({ when, chances }) => [...chances].map(([ownerId, chance]) => ({ ownerId, when, chance })));
