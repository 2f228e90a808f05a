import { LEAD } from '../select-rep.ts';
import type { BothSides, Side, Tally } from './tally.ts';

const HOUR = 3_600_000;
const WEEK = 168;
/** 1970 began on a Thursday: so many hours after a Monday. */
const THURSDAY = 72;
const grades = ['A', 'B', 'C', 'D'] as const;
const MOST_BUSY = 10;

/** A number on both sides. */
export const both = <T>(of: (side: Side) => T): { before: T; after: T } => ({
  before: of('before'),
  after: of('after'),
});

/** Leads by a key of the tally, "" for none: most leads before first. */
export function leadsBy(sides: BothSides<ReadonlyMap<string, number>>) {
  return [...new Set([...sides.before.keys(), ...sides.after.keys()])]
    .map((id) => ({ id: id === '' ? null : id, ...both((side) => sides[side].get(id) ?? 0) }))
    .filter(({ before, after }) => before > 0 || after > 0)
    .sort((a, b) => b.before - a.before || b.after - a.after || ((a.id ?? '') < (b.id ?? '') ? -1 : 1));
}

/** What every rep of a territory earned and received. */
export function sharesOf({ sides, territoryNames }: Tally, nameOf: (ownerId: string) => string) {
  const idsOf = <K>(of: (side: Side) => Iterable<K> | undefined) => [
    ...new Set([...(of('before') ?? []), ...(of('after') ?? [])]),
  ];
  return idsOf((side) => sides[side].shares.keys())
    .flatMap((territoryId) =>
      idsOf((side) => sides[side].shares.get(territoryId)?.keys()).map((ownerId) => {
        const figures = (side: Side) => {
          const known = sides[side].shares.get(territoryId)?.get(ownerId);
          const { received, besides, moved } = known ?? { received: 0, besides: 0, moved: 0 };
          return { received, besides, owed: moved / LEAD + received };
        };
        const territory = territoryNames.get(territoryId) ?? '';
        return { territoryId, ownerId, territory, name: nameOf(ownerId), ...both(figures) };
      }),
    )
    .sort((a, b) => {
      const text = (of: typeof a) => `${of.territory}\n${of.name}\n${of.ownerId}`;
      return text(a) < text(b) ? -1 : 1;
    });
}

/** Leads given against reps at work, by hour of the week and in the hours that were worst. */
export function pressureOf({ hours }: Tally) {
  const week = Array.from({ length: WEEK }, (_, hour) => ({
    ...{ hour, hours: 0, came: 0, atWork: 0, given: both(() => 0), waited: both(() => 0) },
  }));
  for (const [at, { came, atWork, before, after }] of hours) {
    const slot = week[(at + THURSDAY) % WEEK];
    if (!slot) continue;
    slot.hours += 1;
    slot.came += came;
    slot.atWork += atWork;
    slot.given.before += before.given;
    slot.given.after += after.given;
    slot.waited.before += before.waited;
    slot.waited.after += after.waited;
  }
  const busiest = [...hours]
    .map(([at, { before, after, atWork }]) => ({
      ...{ startsAt: at * HOUR, before: before.given, after: after.given, atWork },
      load: Math.max(before.given, after.given) / Math.max(1, atWork),
    }))
    .filter(({ load }) => load > 0)
    .sort((a, b) => b.load - a.load || a.startsAt - b.startsAt)
    .slice(0, MOST_BUSY)
    .map(({ load: _, ...hour }) => hour);
  return {
    week: week
      .filter((slot) => slot.hours > 0)
      .map(({ hours: seen, atWork, ...slot }) => ({ ...slot, atWork: atWork / seen })),
    busiest,
  };
}

/** How many leads waited, and how long those did that wait no more. */
export function holdsOf({ sides }: Tally) {
  return both((side) => {
    const { waited, waitingSince } = sides[side];
    const sorted = waited.toSorted((a, b) => a - b);
    const minutes = (ms: number | undefined) => (ms === undefined ? null : ms / 60_000);
    const middle = Math.floor(sorted.length / 2);
    const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
    return {
      leads: waited.length + waitingSince.size,
      stillWaiting: waitingSince.size,
      medianMinutes: minutes(low === undefined || high === undefined ? undefined : (low + high) / 2),
      longestMinutes: minutes(sorted.at(-1)),
    };
  });
}

export const slaOf = ({ sides }: Tally) =>
  both((side) => {
    const { clocks, breaches, escalations } = sides[side];
    return { clocks, breaches, escalations };
  });

export const gradeMoves = ({ grades: moves }: Tally) =>
  grades.flatMap((before) =>
    grades.map((after) => ({ before, after, leads: moves.get(`${before}${after}`) ?? 0 })),
  );
