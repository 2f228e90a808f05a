import type { Decision } from '../decision.ts';
import { changeKey, distance, subjectOf } from './change.ts';
import type { Change } from './change.ts';
import { otherValues } from './scan.ts';
import { waysOn } from './ways.ts';
import { worldWith } from './world.ts';
import type { World } from './world.ts';

/** Changes that together are enough; without any one of them they are not. */
export type Alternative = readonly Change[];

/** The search ends after so many tries of the router, and when so many alternatives are found. */
const MOST_RUNS = 350;
/** Of these, for single values that do not lead to a territory of the rep and may still matter. */
const MOST_ASIDE = 120;
const MOST_CHANGES = 4;
const ENOUGH = 3;
/** Sets of one size that are no answer yet and are followed further. */
const MOST_FOLLOWED = 12;

/** A set of changes, with what it is sorted and found by. */
interface Candidate {
  readonly changes: Alternative;
  readonly key: string;
  /** What is changed, whatever to. */
  readonly subjects: readonly string[];
  readonly far: number;
}

const none: Candidate = { changes: [], key: '', subjects: [], far: 0 };

function candidate(before: Candidate, added: readonly Change[]): Candidate {
  const keys = [...(before.key === '' ? [] : before.key.split('\n')), ...added.map(changeKey)];
  return {
    changes: [...before.changes, ...added],
    key: keys.sort().join('\n'),
    subjects: [...before.subjects, ...added.map(subjectOf)].sort(),
    far: added.reduce((sum, change) => sum + distance(change), before.far),
  };
}

const byDistance = (a: Candidate, b: Candidate): number => a.far - b.far || (a.key < b.key ? -1 : 1);

/** Looks through sets of changes by their size: what still stands in the way of one gives the next. */
export class DifferenceSearch {
  /** Nothing that is as small as the alternatives was left untried. */
  complete = true;
  readonly #world: World;
  readonly #rep: { readonly ownerId: string; readonly name: string };
  readonly #decideIn: (world: World) => Decision | null;
  readonly #decided = new Map<string, Decision | null>();
  readonly #levels: readonly Map<string, Candidate>[];
  readonly #found: Candidate[] = [];

  constructor(
    world: World,
    rep: { readonly ownerId: string; readonly name: string },
    decideIn: (world: World) => Decision | null,
  ) {
    this.#world = world;
    this.#rep = rep;
    this.#decideIn = decideIn;
    this.#levels = Array.from({ length: MOST_CHANGES + 1 }, () => new Map());
  }

  /** The smallest first; null when the rep has the lead anyway. */
  alternatives(): readonly Alternative[] | null {
    if (this.#wins(none)) return null;
    this.#expand(none);
    this.#scan();
    let settled: boolean | null = null;
    for (let size = 1; size <= MOST_CHANGES; size += 1) {
      const open = this.#tryAll([...(this.#levels[size]?.values() ?? [])].sort(byDistance));
      // What is not followed further than the smallest answers is larger than they are.
      if (this.#found.length > 0) settled ??= this.complete;
      if (this.#found.length >= ENOUGH) break;
      this.#follow(size, open);
    }
    this.complete = settled ?? false;
    return this.#found
      .sort((a, b) => a.changes.length - b.changes.length || byDistance(a, b))
      .map(({ changes }) => changes);
  }

  /** Answers with those that are not enough. */
  #tryAll(level: readonly Candidate[]): readonly Candidate[] {
    const open: Candidate[] = [];
    for (const each of level) {
      if (this.#isOver()) break;
      if (this.#hasAnswerIn(each)) continue;
      if (this.#wins(each)) this.#add(each);
      else open.push(each);
    }
    return open;
  }

  #follow(size: number, open: readonly Candidate[]): void {
    if (size === MOST_CHANGES || open.length > MOST_FOLLOWED) this.complete = false;
    if (size === MOST_CHANGES) return;
    for (const each of inTurn(open).slice(0, MOST_FOLLOWED)) if (!this.#isOver()) this.#expand(each);
  }

  /** What stood in the way, each with how it could have been away. */
  #expand(before: Candidate): void {
    const decision = this.#decide(before);
    if (!decision) return;
    const wins = (change: Change) => this.#wins(candidate(before, [change]));
    const world = worldWith(this.#world, before.changes);
    const ways = waysOn(decision, this.#rep, world, wins, before !== none);
    if (!ways.complete) this.complete = false;
    for (const way of ways.found) {
      if (way.some((change) => before.subjects.includes(subjectOf(change)))) continue;
      const after = candidate(before, way);
      this.#levels[after.changes.length]?.set(after.key, after);
    }
  }

  /** Single other values of the lead. Of one attribute the nearest that is enough, and those that lead to the rep. */
  #scan(): void {
    const decision = this.#decide(none);
    const asked = new Set(decision?.territoriesTried.map(({ territoryId }) => territoryId));
    const isHandover = !decision || Boolean(decision.handover);
    const { towards, aside, complete } = otherValues(this.#world, this.#rep.ownerId, asked, isHandover);
    if (!complete || aside.length > MOST_ASIDE) this.complete = false;
    const done = new Set<string>();
    for (const [i, change] of [...towards, ...aside.slice(0, MOST_ASIDE)].entries()) {
      const each = candidate(none, [change]);
      if (done.has(subjectOf(change)) || this.#isOver()) continue;
      if (this.#wins(each)) {
        done.add(subjectOf(change));
        this.#add(each);
      } else if (i < towards.length) {
        this.#levels[1]?.set(each.key, each);
      }
    }
  }

  #wins(each: Candidate): boolean {
    const decision = this.#decide(each);
    return decision?.outcome !== 'held' && decision?.ownerId === this.#rep.ownerId;
  }

  #decide({ key, changes }: Candidate): Decision | null {
    const known = this.#decided.get(key);
    if (known !== undefined) return known;
    const decision = this.#decideIn(worldWith(this.#world, changes));
    this.#decided.set(key, decision);
    return decision;
  }

  #isOver(): boolean {
    if (this.#decided.size < MOST_RUNS) return false;
    this.complete = false;
    return true;
  }

  /** Notes the smallest set within this one that is enough. */
  #add(each: Candidate): void {
    const least = properSubsets(each).find((some) => this.#wins(some)) ?? each;
    if (!this.#hasAnswerIn(least)) this.#found.push(least);
  }

  /** To change some of these things is an answer already, to these values or others. */
  #hasAnswerIn({ subjects }: Candidate): boolean {
    return this.#found.some((less) => less.subjects.every((subject) => subjects.includes(subject)));
  }
}

/** The first of every subject, then the second of each: what can be changed in many ways does not keep others back. */
function inTurn(candidates: readonly Candidate[]): readonly Candidate[] {
  const seen = new Map<string, number>();
  return candidates
    .map((each) => {
      const subject = each.subjects.join();
      const place = seen.get(subject) ?? 0;
      seen.set(subject, place + 1);
      return { each, place };
    })
    .sort((a, b) => a.place - b.place)
    .map(({ each }) => each);
}

/** Without the empty one, smaller ones first. */
function properSubsets({ changes }: Candidate): readonly Candidate[] {
  const all = Array.from({ length: 2 ** changes.length - 2 }, (_, i) =>
    candidate(
      none,
      changes.filter((_change, place) => (i + 1) & (1 << place)),
    ),
  );
  return all.sort((a, b) => a.changes.length - b.changes.length);
}
