import { isOpen } from '../business-time.ts';
import type { CompiledRulebook } from '../compile-rulebook.ts';
import type { RoutingSnapshot } from '../decision.ts';
import { ownerHours } from '../owner-clock.ts';
import type { Score } from '../score.ts';
import type { Moved } from './history.ts';
import type { WhatIfChange } from './change.ts';

/** What happened, and what would have. */
export type Side = 'before' | 'after';
export type BothSides<T> = Readonly<Record<Side, T>>;

/** Where a lead is, as it is counted. */
export interface CountedPlace {
  readonly ownerId: string | null;
  readonly territoryId: string | null;
  readonly territory: string | null;
  /** Only the portal's fallback took it. */
  readonly fallback: boolean;
  readonly outcome: 'assigned' | 'kept' | 'held';
}

/** A lead that somebody got, and what it moved in the ledger. */
export interface CountedGift {
  readonly territoryId: string | null;
  readonly territory: string | null;
  readonly ownerId: string;
  readonly byTurn: boolean;
  readonly moved: Moved | null;
}

interface Share {
  received: number;
  besides: number;
  /** Billionths of a lead. */
  moved: number;
}
interface SideTally {
  /** By owner id and by territory id; "" for none. */
  readonly owners: Map<string, number>;
  readonly territories: Map<string, number>;
  fallback: number;
  /** By territory id, then by owner id. */
  readonly shares: Map<string, Map<string, Share>>;
  readonly waitingSince: Map<string, number>;
  readonly waited: number[];
  clocks: number;
  breaches: number;
  escalations: number;
}
interface Hour {
  came: number;
  atWork: number;
  readonly before: { given: number; waited: number };
  readonly after: { given: number; waited: number };
}

const HOUR = 3_600_000;
const sideTally = (): SideTally => ({
  ...{ owners: new Map(), territories: new Map(), fallback: 0, shares: new Map() },
  ...{ waitingSince: new Map(), waited: [], clocks: 0, breaches: 0, escalations: 0 },
});

/** Everything that a what-if counts, for both sides at once. Grows with hours, reps and territories, not with leads. */
export function createTally(listed: number) {
  const sides: BothSides<SideTally> = { before: sideTally(), after: sideTally() };
  const hours = new Map<number, Hour>();
  const grades = new Map<string, number>();
  const changes: WhatIfChange[] = [];
  const territoryNames = new Map<string, string>();
  const counts = { leads: 0, paperLeads: 0, compared: 0, same: 0, changed: 0, otherOwner: 0 };

  const count = <K>(amounts: Map<K, number>, key: K, by: number) =>
    amounts.set(key, (amounts.get(key) ?? 0) + by);
  function put(side: Side, { ownerId, territoryId, territory, fallback }: CountedPlace, by: 1 | -1): void {
    const { owners, territories } = sides[side];
    count(owners, ownerId ?? '', by);
    count(territories, territoryId ?? '', by);
    if (territoryId !== null) territoryNames.set(territoryId, territory ?? territoryId);
    if (fallback) sides[side].fallback += by;
  }
  function hourOf(at: number, snapshot: RoutingSnapshot): Hour {
    const hour = Math.floor(at / HOUR);
    let known = hours.get(hour);
    if (!known) {
      known = {
        ...{ came: 0, atWork: atWork(snapshot, (hour + 0.5) * HOUR) },
        ...{ before: { given: 0, waited: 0 }, after: { given: 0, waited: 0 } },
      };
      hours.set(hour, known);
    }
    return known;
  }

  return {
    sides,
    hours,
    grades,
    changes,
    counts,
    territoryNames,
    put,
    came: (at: number, snapshot: RoutingSnapshot): void => {
      hourOf(at, snapshot).came += 1;
    },
    grade: (before: Score['grade'], after: Score['grade']): void =>
      void count(grades, `${before}${after}`, 1),
    /** A lead is decided: on hold from now, or no longer. */
    decided(
      side: Side,
      contactId: string,
      outcome: CountedPlace['outcome'],
      at: number,
      now: RoutingSnapshot,
    ) {
      const { waitingSince, waited } = sides[side];
      const since = waitingSince.get(contactId);
      if (outcome === 'assigned') hourOf(at, now)[side].given += 1;
      if (outcome === 'held' && since === undefined) {
        waitingSince.set(contactId, at);
        hourOf(at, now)[side].waited += 1;
      } else if (outcome !== 'held' && since !== undefined) {
        waitingSince.delete(contactId);
        waited.push(at - since);
      }
    },
    gave(side: Side, { territoryId, territory, ownerId, byTurn, moved }: CountedGift): void {
      if (territoryId !== null) territoryNames.set(territoryId, territory ?? territoryId);
      const { shares } = sides[side];
      const known = shares.get(territoryId ?? '');
      const inTerritory = known ?? new Map<string, Share>();
      if (!known) shares.set(territoryId ?? '', inTerritory);
      const share = (id: string): Share => {
        const own = inTerritory.get(id);
        if (own) return own;
        const fresh = { received: 0, besides: 0, moved: 0 };
        inTerritory.set(id, fresh);
        return fresh;
      };
      if (byTurn) share(ownerId).received += 1;
      else share(ownerId).besides += 1;
      for (const [i, id] of moved?.owners.entries() ?? []) share(id).moved += moved?.amounts[i] ?? 0;
    },
    /** Answers with the change when it is listed. */
    changed(change: WhatIfChange): WhatIfChange | null {
      counts.changed += 1;
      if (changes.length >= listed) return null;
      changes.push(change);
      return change;
    },
    /** It was none after all; null: it was not listed. */
    unchanged(change: WhatIfChange | null): void {
      counts.changed -= 1;
      if (change) changes.splice(changes.indexOf(change), 1);
    },
  };
}
export type Tally = ReturnType<typeof createTally>;

// A memo of a pure function, as long as the rulebook lives.
const membersKnown = new WeakMap<CompiledRulebook, ReadonlySet<string>>();

function membersOf(rulebook: CompiledRulebook): ReadonlySet<string> {
  const known =
    membersKnown.get(rulebook) ??
    new Set(rulebook.territories.flatMap(({ members }) => members.map(({ ownerId }) => ownerId)));
  membersKnown.set(rulebook, known);
  return known;
}

/** Members of any territory who are at work. */
function atWork(snapshot: RoutingSnapshot, at: number): number {
  let present = 0;
  for (const ownerId of membersOf(snapshot.rulebook)) {
    if (snapshot.reps.get(ownerId)?.active !== true) continue;
    const hours = ownerHours(ownerId, snapshot);
    if (hours && isOpen(hours, at)) present += 1;
  }
  return present;
}
