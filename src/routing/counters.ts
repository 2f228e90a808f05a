import type { CompiledCap, CompiledCapacity } from './compile-capacity.ts';
import type { Score } from './score.ts';
import { localDayNumber, nextLocalMidnight, startOfLocalDay, startOfLocalWeek } from './local-dates.ts';
import type { CounterKey, RoutingState } from './routing-state.ts';

const HOUR = 3_600_000;

/** Where a lead of this rep is counted for a cap. */
export const counterKey = (cap: CompiledCap, ownerId: string): CounterKey =>
  cap.counts === 'together' ? cap.capId : `${cap.capId}/${ownerId}`;

/** Whether a lead of this territory and grade counts for a cap, and is stopped by it. */
export const concerns = (cap: CompiledCap, territoryId: string, grade: Score['grade']): boolean =>
  (cap.territoryIds?.has(territoryId) ?? true) && (cap.grades?.has(grade) ?? true);

/** A counter as found at a moment. */
export interface Count {
  readonly received: number;
  /** When there is room again if nothing more is received, epoch ms; null while there is room, or for a cap of 0. */
  readonly roomAt: number | null;
}

/** Leads in the cap's window at `now` (epoch ms); `timeZone` is the rep's own. */
export function countAt(cap: CompiledCap, received: readonly number[], timeZone: string, now: number): Count {
  const from = windowStart(cap, timeZone, now);
  let first = received.length;
  while (first > 0 && (received[first - 1] ?? 0) >= from) first -= 1;
  const count = received.length - first;
  if (count < cap.most || cap.most === 0) return { received: count, roomAt: null };
  return { received: count, roomAt: roomAt(cap, received, timeZone, now) };
}

/** Start of the window that ends at `now`, inclusive. */
export function windowStart(cap: CompiledCap, timeZone: string, now: number): number {
  const zone = zoneOf(cap, timeZone);
  switch (cap.window.per) {
    case 'day':
      return startOfLocalDay(localDayNumber(now, zone), zone);
    case 'week':
      return startOfLocalWeek(now, zone);
    case 'rolling':
      // A lead received exactly so many hours ago counts no more.
      return now - Math.round(cap.window.hours * HOUR) + 1;
  }
}

function roomAt(cap: CompiledCap, received: readonly number[], timeZone: string, now: number): number {
  const zone = zoneOf(cap, timeZone);
  switch (cap.window.per) {
    case 'day':
      return nextLocalMidnight(zone, now);
    case 'week':
      return startOfLocalWeek(now, zone, 1);
    case 'rolling':
      // The lead that has to fall out of the window so that one less than `most` is left.
      return (received[received.length - cap.most] ?? now) + Math.round(cap.window.hours * HOUR);
  }
}

const zoneOf = (cap: CompiledCap, timeZone: string): string =>
  cap.counts === 'together' ? cap.timeZone : timeZone;

/** The counters that change when a rep gets a lead of this territory and grade at `now`, with their new contents. */
export function countLead(
  capacity: CompiledCapacity,
  received: RoutingState['received'],
  lead: { readonly ownerId: string; readonly territoryId: string; readonly grade: Score['grade'] },
  now: number,
): ReadonlyMap<CounterKey, readonly number[]> {
  const changed = new Map<CounterKey, readonly number[]>();
  for (const cap of capacity.capsOf(lead.ownerId)) {
    if (!concerns(cap, lead.territoryId, lead.grade)) continue;
    const key = counterKey(cap, lead.ownerId);
    const before = received.get(key) ?? [];
    const newest = before.length < cap.most ? before : before.slice(before.length - cap.most + 1);
    changed.set(key, [...newest, now]);
  }
  return changed;
}

/** What to count, for a shell that fills `RoutingState.received` from its own record of leads given. */
export interface CounterQuery {
  readonly key: CounterKey;
  /** One rep, or every rep who counts into this counter. */
  readonly ownerIds: readonly string[];
  /** Null: any. */
  readonly territoryIds: readonly string[] | null;
  readonly grades: readonly Score['grade'][] | null;
  /** Epoch ms, inclusive. */
  readonly from: number;
  /** The newest so many moments are enough. */
  readonly limit: number;
}

/**
 * Every counter that deciding at `now` may look at. Each is answered by the moments of the newest `limit` leads that
 * were given to one of `ownerIds` since `from`, in one of these territories and grades.
 */
export function countersNeeded(
  capacity: CompiledCapacity,
  owners: readonly { readonly ownerId: string; readonly timeZone: string }[],
  now: number,
): readonly CounterQuery[] {
  const queries = new Map<CounterKey, CounterQuery>();
  for (const { ownerId, timeZone } of owners) {
    for (const cap of capacity.capsOf(ownerId)) {
      const key = counterKey(cap, ownerId);
      const zone = capacity.people.get(ownerId)?.timeZone ?? timeZone;
      const known = queries.get(key);
      queries.set(key, {
        key,
        ownerIds: [...(known?.ownerIds ?? []), ownerId],
        territoryIds: cap.territoryIds ? [...cap.territoryIds] : null,
        grades: cap.grades ? [...cap.grades] : null,
        from: windowStart(cap, zone, now),
        limit: cap.most,
      });
    }
  }
  return [...queries.values()];
}
