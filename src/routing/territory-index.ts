import { waysToHold } from './condition-needs.ts';
import type { KeyNeed, Way } from './condition-needs.ts';
import type { Condition } from './condition.ts';
import type { Facts } from './facts.ts';
import { compileKeys } from './lead-keys.ts';
import type { ReadKeys } from './lead-keys.ts';
import type { CompiledCondition } from './match-condition.ts';
import type { CompiledLists } from './named-list.ts';
import { pieceOf } from './range-cuts.ts';
import { rowsOf } from './territory-grid.ts';
import type { Grid } from './territory-grid.ts';
import { growTree } from './territory-tree.ts';
import type { Tree } from './territory-tree.ts';

/** Finds the first territory that holds without testing those before it one by one. */
export interface TerritoryIndex {
  /**
   * The lowest place above `after` whose condition holds for the lead, or -1: exactly what testing them in order finds.
   * Places count from 0; `after` is -1 to begin with.
   */
  first(facts: Facts, after: number): number;
}

export interface IndexedTerritory {
  readonly condition: Condition;
  readonly match: CompiledCondition;
}

/** An index over territories in the order in which they are tried. Grows with the length of their conditions. */
export function indexTerritories(
  territories: readonly IndexedTerritory[],
  lists: CompiledLists,
): TerritoryIndex {
  const ways = territories.map(({ condition }) => waysToHold(condition));
  const { slotOf, readers } = keyReaders(ways.flat(), lists);
  const entries = ways.flatMap((alternatives, place) =>
    alternatives.map((needs) => ({ place, needs, copies: 1 })),
  );
  const tree = growTree(entries, slotOf);
  return {
    first(facts, after) {
      const search = new Search(territories, readers, facts, after);
      search.visit(tree);
      return search.best === Infinity ? -1 : search.best;
    },
  };
}

/** One walk through the tree for one lead. */
class Search {
  best = Infinity;
  readonly #territories: readonly IndexedTerritory[];
  readonly #readers: readonly ReadKeys[];
  readonly #facts: Facts;
  readonly #after: number;
  /** The lead's keys by slot, read when first needed. */
  readonly #keys: (readonly string[] | undefined)[] = [];

  constructor(
    territories: readonly IndexedTerritory[],
    readers: readonly ReadKeys[],
    facts: Facts,
    after: number,
  ) {
    this.#territories = territories;
    this.#readers = readers;
    this.#facts = facts;
    this.#after = after;
  }

  visit(tree: Tree | null | undefined): void {
    if (tree === null || tree === undefined || tree.first >= this.best) return;
    switch (tree.kind) {
      case 'leaf':
        return this.#testAll(tree.places);
      case 'grid':
        return this.#testRows(tree);
      case 'range': {
        const number = this.#facts.get(tree.attribute)?.[tree.view] ?? NaN;
        const child = Number.isNaN(number) ? null : tree.children[pieceOf(tree.cuts, number)];
        return this.#visitBoth(child, tree.rest);
      }
      case 'keys': {
        const keys = this.#keysIn(tree.slot);
        if (keys.length === 1 && keys[0] !== undefined) {
          return this.#visitBoth(tree.children.get(keys[0]), tree.rest);
        }
        for (const key of keys) this.visit(tree.children.get(key));
        return this.visit(tree.rest);
      }
    }
  }

  /** Whichever begins earlier goes first: what it finds may spare the other. */
  #visitBoth(a: Tree | null | undefined, b: Tree | null): void {
    const bFirst = (b?.first ?? Infinity) < (a?.first ?? Infinity);
    this.visit(bFirst ? b : a);
    this.visit(bFirst ? a : b);
  }

  #testAll(places: readonly number[]): void {
    for (const place of places) {
      if (place >= this.best) return;
      if (place > this.#after && this.#territories[place]?.match.holds(this.#facts)) this.best = place;
    }
  }

  #testRows({ places, columns }: Grid): void {
    const allowed = columns.map((column) => rowsOf(column, this.#facts, (slot) => this.#keysIn(slot)));
    for (let word = 0; word * 32 < places.length; word += 1) {
      let bits = -1;
      for (const rows of allowed) bits &= rows[word] ?? 0;
      while (bits !== 0) {
        const bit = 31 - Math.clz32(bits & -bits);
        bits &= bits - 1;
        const place = places[word * 32 + bit] ?? Infinity;
        if (place >= this.best) return;
        if (place > this.#after && this.#territories[place]?.match.holds(this.#facts)) {
          this.best = place;
          return;
        }
      }
    }
  }

  #keysIn(slot: number): readonly string[] {
    return (this.#keys[slot] ??= this.#readers[slot]?.(this.#facts) ?? []);
  }
}

/** One reader for each view of an attribute that any way asks for keys of. */
function keyReaders(ways: readonly Way[], lists: CompiledLists) {
  const asked = new Map<
    string,
    { readonly slot: number; readonly need: KeyNeed; readonly keys: Set<string> }
  >();
  const nameOf = ({ view, attribute }: KeyNeed): string => `${view}:${attribute}`;
  for (const need of ways.flat()) {
    if (!('keys' in need)) continue;
    let view = asked.get(nameOf(need));
    if (!view) asked.set(nameOf(need), (view = { slot: asked.size, need, keys: new Set() }));
    for (const key of need.keys) view.keys.add(key);
  }
  return {
    slotOf: (need: KeyNeed): number => asked.get(nameOf(need))?.slot ?? -1,
    readers: [...asked.values()].map(({ need: { view, attribute }, keys }) =>
      compileKeys(view, attribute, keys, lists),
    ),
  };
}
