import type { PaperLoad } from '../contract.generated.ts';

/** What the form has of a load on paper; days as "2026-12-24", empty: none. */
export interface LoadForm {
  readonly times: number;
  readonly without: readonly string[];
  readonly fromDay: string;
  readonly toDay: string;
  readonly addTo: readonly string[];
  readonly addCount: number;
}

export const noLoad: LoadForm = { times: 1, without: [], fromDay: '', toDay: '', addTo: [], addCount: 1 };

/** The first moment of a day in the reader's own zone, epoch ms; null where none is chosen. */
export function startOfDay(day: string, daysLater = 0): number | null {
  const [year, month, date] = day.split('-').map(Number);
  return year && month && date ? new Date(year, month - 1, date + daysLater).getTime() : null;
}

/** Null when nothing is put on. */
export function paperLoadOf({ times, without, fromDay, toDay, addTo, addCount }: LoadForm): PaperLoad | null {
  if (times === 1 && without.length === 0 && addTo.length === 0) return null;
  const [from, to] = [startOfDay(fromDay), startOfDay(toDay, 1)];
  return {
    times,
    without: without.map((ownerId) => ({ ownerId, from, to })),
    addReps: addTo.map((territoryId) => ({ territoryId, count: addCount })),
  };
}
