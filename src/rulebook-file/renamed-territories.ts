import { sameValue } from '../routing/field-changes.ts';
import type { Rulebook, Territory } from '../routing/rulebook.ts';

/** A territory that is gone, and a new one that looks like it under another name. */
export interface Renamed {
  readonly before: Territory;
  readonly after: Territory;
}

/**
 * Territories that a file seems to rename without keeping their ids, so that turns, caps and history would stay behind:
 * what is gone and what is new ask for the same leads, or have the same members.
 */
export function renamedTerritories(before: Rulebook, after: Rulebook): readonly Renamed[] {
  const without = (one: Rulebook, other: Rulebook) => {
    const ids = new Set(other.territories.map(({ territoryId }) => territoryId));
    return one.territories.filter(({ territoryId }) => !ids.has(territoryId));
  };
  const gone = without(before, after);
  return without(after, before).flatMap((added) => {
    const like = gone.find(
      (one) =>
        sameValue(one.condition, added.condition) ||
        (added.members.length > 0 && sameValue(one.members, added.members)),
    );
    return like ? [{ before: like, after: added }] : [];
  });
}
