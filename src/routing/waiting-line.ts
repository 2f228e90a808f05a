import type { LeadNeeds } from './compile-requirements.ts';
import type { RoutingState, WaitingLead } from './routing-state.ts';

type Place = Pick<WaitingLead, 'createdAt' | 'points'> & { readonly contactId: string };

/**
 * The line in which a lead waits at a territory: leads of one line have the same chances there at any moment, since a
 * verdict on a rep depends on nothing else about a lead. The grade counts only where some cap looks at it.
 */
export const lineAt = (
  territoryId: string,
  { languages, skills }: LeadNeeds,
  had: readonly string[],
  grade: string | null,
): string =>
  JSON.stringify([territoryId, ...(grade === null ? [] : [grade]), languages, skills, [...had].sort()]);

/** Negative when `a` is decided before `b`: the hotter first where that is the policy, then the older, then by id. */
export function compareWaiting(a: Place, b: Place, order: WaitingLead['order']): number {
  if (order === 'hottest' && a.points !== b.points) return b.points - a.points;
  if (a.createdAt !== b.createdAt) return a.createdAt - b.createdAt;
  return a.contactId < b.contactId ? -1 : a.contactId > b.contactId ? 1 : 0;
}

/** How many leads wait in this line that come before the given one. */
export function aheadInLine(
  waiting: RoutingState['waiting'],
  lead: Place,
  line: string,
  order: WaitingLead['order'],
): number {
  let ahead = 0;
  for (const [contactId, place] of waiting) {
    if (contactId === lead.contactId || !place.lines.includes(line)) continue;
    // Leads that would wait at different territories have only their age in common.
    const common = place.order === order ? order : 'oldest';
    if (compareWaiting({ ...place, contactId }, lead, common) < 0) ahead += 1;
  }
  return ahead;
}

/**
 * Contact ids to decide again when somebody may have room, in the order of waiting: the first `most` of all that share
 * their lines. When the first of a line still waits, so do the others: there is no need to try thousands.
 */
export function nextInLines(waiting: RoutingState['waiting'], most: number): readonly string[] {
  const lines = new Map<string, (Place & { readonly order: WaitingLead['order'] })[]>();
  for (const [contactId, { lines: own, order, createdAt, points }] of waiting) {
    const key = own.join('\n');
    const others = lines.get(key) ?? [];
    others.push({ contactId, order, createdAt, points });
    lines.set(key, others);
  }
  return [...lines.values()]
    .flatMap((places) =>
      places.sort((a, b) => compareWaiting(a, b, places[0]?.order ?? 'oldest')).slice(0, most),
    )
    .sort((a, b) => compareWaiting(a, b, 'oldest'))
    .map(({ contactId }) => contactId);
}

/** As many as one turn decides. */
const MOST_AT_ONCE = 100;

/** Contact ids of the leads that wait in any of these lines, the first of each line first. */
export function firstOfLines(
  waiting: RoutingState['waiting'],
  lines: ReadonlySet<string>,
): readonly string[] {
  if (lines.size === 0) return [];
  const standing = [...waiting].filter(([, place]) => place.lines.some((line) => lines.has(line)));
  return nextInLines(new Map(standing), MOST_AT_ONCE).slice(0, MOST_AT_ONCE);
}
