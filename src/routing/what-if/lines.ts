import type { WaitingLead } from '../routing-state.ts';
import { compareWaiting } from '../waiting-line.ts';

/** The line of a lead on hold: leads with the same line have the same chances at any moment. */
export type LineKey = string;
export const lineOf = ({ lines }: Pick<WaitingLead, 'lines'>): LineKey => lines.join('\n');

/**
 * The lines in which leads of the what-if wait. When the first of a line still waits, so do the others: only the first
 * is tried, and whoever comes next once it is gone.
 */
export function createLines(waiting: ReadonlyMap<string, WaitingLead>) {
  const lines = new Map<LineKey, Set<string>>();
  const places = new Map<string, LineKey>();
  const planned = new Map<LineKey, number>();

  function leave(contactId: string): void {
    const key = places.get(contactId);
    if (key === undefined) return;
    places.delete(contactId);
    const line = lines.get(key);
    line?.delete(contactId);
    if (line?.size === 0) lines.delete(key);
  }

  return {
    keys: (): readonly LineKey[] => [...lines.keys()],
    leave,
    stand(contactId: string, key: LineKey): void {
      leave(contactId);
      places.set(contactId, key);
      const line = lines.get(key);
      if (line) line.add(contactId);
      else lines.set(key, new Set([contactId]));
    },
    /** Null when nobody waits there any more. */
    first(key: LineKey): string | null {
      let first: { readonly contactId: string; readonly place: WaitingLead } | null = null;
      for (const contactId of lines.get(key) ?? []) {
        const place = waiting.get(contactId);
        if (!place) continue;
        const isFirst =
          !first ||
          compareWaiting(
            { ...place, contactId },
            { ...first.place, contactId: first.contactId },
            place.order,
          ) < 0;
        if (isFirst) first = { contactId, place };
      }
      return first?.contactId ?? null;
    },
    /** Whether it is news that the line is to be looked at then: nothing earlier is planned. */
    plan(key: LineKey, at: number): boolean {
      if ((planned.get(key) ?? Infinity) <= at) return false;
      planned.set(key, at);
      return true;
    },
    /** Whether that look at the line is still the one that is planned; it is no longer afterwards. */
    isPlanned(key: LineKey, at: number): boolean {
      if (planned.get(key) !== at) return false;
      planned.delete(key);
      return true;
    },
  };
}
export type WhatIfLines = ReturnType<typeof createLines>;
