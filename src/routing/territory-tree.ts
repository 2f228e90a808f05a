import type { KeyNeed, Need, RangeNeed } from './condition-needs.ts';
import type { ConditionAttribute } from './condition.ts';
import { chooseCuts, coversPiece, pieceOf } from './range-cuts.ts';
import type { Cut } from './range-cuts.ts';
import { makeGrid } from './territory-grid.ts';
import type { Grid } from './territory-grid.ts';

/** Territories to be tested one by one, as their places in the order of trying, ascending. */
export interface Leaf {
  readonly kind: 'leaf';
  /** Lowest place in it. */
  readonly first: number;
  readonly places: readonly number[];
}

/** Territories that ask for keys in one view of one attribute, by key; `rest` are those that do not. */
export interface KeySplit {
  readonly kind: 'keys';
  readonly first: number;
  /** Index of the view. */
  readonly slot: number;
  readonly children: ReadonlyMap<string, Tree>;
  readonly rest: Tree | null;
}

/** Territories that ask for a range of one number, by piece of the line; a range of many pieces stands in each. */
export interface RangeSplit {
  readonly kind: 'range';
  readonly first: number;
  readonly view: RangeNeed['view'];
  readonly attribute: ConditionAttribute;
  readonly cuts: readonly Cut[];
  readonly children: readonly (Tree | null)[];
  readonly rest: Tree | null;
}

export type Tree = Leaf | KeySplit | RangeSplit | Grid;

/** Counts the views that key splits look at, from 0. */
export type SlotOf = (need: KeyNeed) => number;

/** One way in which one territory can hold, with the needs that the tree above has not settled. */
export interface Entry {
  readonly place: number;
  readonly needs: readonly Need[];
  /** In how many places of the tree it stands so far. */
  readonly copies: number;
}

/** Testing so few costs no more than another look-up. */
const SMALL = 8;
/** From here on it does, where no split is worth it. */
const LARGE = 32;
/** An entry is not copied to more places than this, except once, to as many as its condition writes down. */
const MOST_COPIES = 64;
const MOST_CUTS = 63;
/** A split must leave no more than this share of the entries to be looked at, or it is not worth its look-up. */
const WORTH = 0.75;

/**
 * A tree in which the entries that a lead can meet are found by a few look-ups (Aguilera et al. 1999, "Matching events
 * in a content-based subscription system"): each split asks for that attribute which leaves fewest entries on average.
 */
export function growTree(entries: readonly Entry[], slotOf: SlotOf): Tree | null {
  if (entries.length === 0) return null;
  if (entries.length <= SMALL) return leaf(entries);
  const best = bestSplit(entries, slotOf);
  if (best) return best.grow();
  const tellable = entries.length > LARGE && entries.some(({ needs }) => needs.length > 0);
  return tellable ? makeGrid(entries, slotOf) : leaf(entries);
}

function leaf(entries: readonly Entry[]): Leaf {
  const places = [...new Set(entries.map(({ place }) => place))].sort((a, b) => a - b);
  return { kind: 'leaf', first: places[0] ?? Infinity, places };
}

interface Candidate {
  /** Entries still to be looked at after the split, on average over the entries' own keys. */
  readonly left: number;
  readonly grow: () => Tree;
}

function bestSplit(entries: readonly Entry[], slotOf: SlotOf): Candidate | null {
  const byView = new Map<string, Need>();
  for (const { needs } of entries) {
    for (const need of needs) {
      const name = `${need.view}:${need.attribute}`;
      if (!byView.has(name)) byView.set(name, need);
    }
  }
  let best: Candidate | null = null;
  for (const sample of byView.values()) {
    const candidate =
      'keys' in sample ? splitByKey(entries, sample, slotOf) : splitByRange(entries, sample, slotOf);
    if (candidate.left < (best?.left ?? entries.length * WORTH)) best = candidate;
  }
  return best;
}

function splitByKey(entries: readonly Entry[], sample: KeyNeed, slotOf: SlotOf): Candidate {
  const { view, attribute } = sample;
  const counts = new Map<string, number>();
  const rest: Entry[] = [];
  const sorted: { entry: Entry; need: KeyNeed }[] = [];
  for (const entry of entries) {
    const need = entry.needs.find((each): each is KeyNeed => isIn(each, view, attribute));
    if (!need || isTooWide(entry, need.keys.length)) {
      rest.push(entry);
      continue;
    }
    sorted.push({ entry, need });
    for (const key of need.keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return {
    left: averageLeft([...counts.values()]) + rest.length,
    grow() {
      const groups = new Map<string, Entry[]>([...counts.keys()].map((key) => [key, []]));
      for (const { entry, need } of sorted) {
        const inner = settle(entry, need, need.keys.length, true);
        for (const key of need.keys) groups.get(key)?.push(inner);
      }
      const children = new Map<string, Tree>();
      for (const [key, group] of groups) {
        const tree = growTree(group, slotOf);
        if (tree !== null) children.set(key, tree);
      }
      const first = lowest(entries);
      return { kind: 'keys', first, slot: slotOf(sample), children, rest: growTree(rest, slotOf) };
    },
  };
}

function splitByRange(entries: readonly Entry[], sample: RangeNeed, slotOf: SlotOf): Candidate {
  const { view, attribute } = sample;
  const needs = entries.map(({ needs }) =>
    needs.find((each): each is RangeNeed => isIn(each, view, attribute)),
  );
  const cuts = chooseCuts(
    needs.filter((need) => need !== undefined),
    MOST_CUTS,
  );
  const counts = Array.from({ length: cuts.length + 1 }, () => 0);
  const rest: Entry[] = [];
  const sorted: { entry: Entry; need: RangeNeed; from: number; to: number }[] = [];
  entries.forEach((entry, i) => {
    const need = needs[i];
    if (!need) return rest.push(entry);
    const [from, to] = [pieceOf(cuts, need.from), pieceOf(cuts, need.to)];
    // Ranges are not written down piece by piece, so none is exempt from the limit; half the line says too little.
    const pieces = to - from + 1;
    if (entry.copies * pieces > MOST_COPIES || pieces * 2 > counts.length) return rest.push(entry);
    for (let piece = from; piece <= to; piece += 1) counts[piece] = (counts[piece] ?? 0) + 1;
    return sorted.push({ entry, need, from, to });
  });
  return {
    left: averageLeft(counts) + rest.length,
    grow() {
      const groups = counts.map((): Entry[] => []);
      for (const { entry, need, from, to } of sorted) {
        for (let piece = from; piece <= to; piece += 1) {
          groups[piece]?.push(settle(entry, need, to - from + 1, coversPiece(cuts, piece, need)));
        }
      }
      const children = groups.map((group) => growTree(group, slotOf));
      const first = lowest(entries);
      return { kind: 'range', first, view, attribute, cuts, children, rest: growTree(rest, slotOf) };
    },
  };
}

const isIn = (need: Need, view: string, attribute: string): boolean =>
  need.view === view && need.attribute === attribute;

const isTooWide = ({ copies }: Entry, keys: number): boolean => copies > 1 && copies * keys > MOST_COPIES;

function settle({ place, needs, copies }: Entry, need: Need, times: number, settled: boolean): Entry {
  return {
    place,
    needs: settled ? needs.filter((each) => each !== need) : needs,
    copies: copies * times,
  };
}

/** How many entries a lead meets, if leads are spread over the keys as entries are. */
function averageLeft(counts: readonly number[]): number {
  let sum = 0;
  let squares = 0;
  for (const count of counts) {
    sum += count;
    squares += count * count;
  }
  return sum === 0 ? 0 : squares / sum;
}

const lowest = (entries: readonly Entry[]): number =>
  entries.reduce((first, { place }) => Math.min(first, place), Infinity);
