import { PER_DAY } from './capacity-rules.ts';
import type { Cap, CapWindow, Person } from './capacity-rules.ts';
import type { Score } from './score.ts';
import type { Rulebook } from './rulebook.ts';

/** A cap ready to be asked of many leads. Null sets restrict nothing. */
export interface CompiledCap {
  readonly capId: string;
  readonly name: string;
  readonly counts: Cap['counts'];
  readonly territoryIds: ReadonlySet<string> | null;
  readonly grades: ReadonlySet<Score['grade']> | null;
  readonly window: CapWindow;
  readonly most: number;
  readonly timeZone: string;
}

/** Caps and people of a rulebook, by owner id. */
export interface CompiledCapacity {
  /** Caps that hold for one rep: their own and those for everybody. */
  readonly capsOf: (ownerId: string) => readonly CompiledCap[];
  /** Most open leads of a rep; null without a cap. */
  readonly openCapOf: (ownerId: string) => number | null;
  readonly people: ReadonlyMap<string, Person>;
  /** Some cap looks at the grade, so leads of different grades have different chances. */
  readonly capsByGrade: boolean;
}

export function compileCapacity(rulebook: Rulebook): CompiledCapacity {
  const forAll: CompiledCap[] = [];
  const own = new Map<string, CompiledCap[]>();
  const addFor = (ownerId: string, cap: CompiledCap) => own.set(ownerId, [...(own.get(ownerId) ?? []), cap]);
  for (const { ownerId, perDay } of rulebook.capacities) addFor(ownerId, perDayCap(perDay));
  for (const cap of rulebook.caps) {
    const compiled = compileCap(cap);
    if (cap.ownerIds) for (const ownerId of new Set(cap.ownerIds)) addFor(ownerId, compiled);
    else forAll.push(compiled);
  }
  const all = new Map([...own].map(([ownerId, caps]) => [ownerId, [...caps, ...forAll]]));
  const openCaps = new Map<string, number>();
  let openForAll: number | null = null;
  for (const { ownerIds, most } of rulebook.openCaps) {
    if (!ownerIds) openForAll = Math.min(openForAll ?? most, most);
    for (const ownerId of ownerIds ?? [])
      openCaps.set(ownerId, Math.min(openCaps.get(ownerId) ?? most, most));
  }
  return {
    capsOf: (ownerId) => all.get(ownerId) ?? forAll,
    // A rep's own open cap stands in place of the one for everybody.
    openCapOf: (ownerId) => openCaps.get(ownerId) ?? openForAll,
    people: new Map(rulebook.people.map((person) => [person.ownerId, person])),
    capsByGrade: rulebook.caps.some((cap) => cap.grades !== undefined),
  };
}

const perDayCap = (most: number): CompiledCap => ({
  capId: PER_DAY,
  name: 'Daily cap',
  counts: 'each_rep',
  territoryIds: null,
  grades: null,
  window: { per: 'day' },
  most,
  timeZone: 'UTC',
});

const compileCap = (cap: Cap): CompiledCap => ({
  capId: cap.capId,
  name: cap.name,
  counts: cap.counts,
  territoryIds: cap.territoryIds ? new Set(cap.territoryIds) : null,
  grades: cap.grades ? new Set(cap.grades) : null,
  window: cap.window,
  most: cap.most,
  timeZone: cap.timeZone,
});
