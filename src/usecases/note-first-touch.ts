import { firstTouch, pauses } from '../routing/first-touch.ts';
import type { FirstTouchSignal, TouchFacts } from '../routing/first-touch.ts';
import { endTouchedClocks, findRunningClocks, saveClocks } from '../store/clocks.ts';
import type { RunningClock } from '../store/clocks.ts';
import type { Database, PortalId } from '../store/database.ts';
import { findNewestDecision } from '../store/decisions.ts';
import type { NewestDecision } from '../store/decisions.ts';
import { recordLeadEvents } from '../store/lead-events.ts';
import type { Portal } from '../store/portals.ts';
import { movedClock } from './move-clock.ts';
import { slaPolicyOf } from './record-decisions.ts';
import type { LoadedSnapshot } from './routing-snapshots.ts';

export interface Touch {
  readonly signal: FirstTouchSignal;
  /** Epoch milliseconds. */
  readonly at: number;
}

/**
 * What HubSpot says of a contact, applied to its clock: an answer ends it, a status may make it stand still or go on.
 * `seenAt`: when it was true, epoch ms; news from before the owner got the lead change nothing. The portal is locked.
 * Answers what became of it, in words for the inbox.
 */
export async function noteSigns(
  db: Database,
  { portalId }: Portal,
  snapshot: LoadedSnapshot,
  contactId: string,
  facts: TouchFacts,
  seenAt: number,
): Promise<string> {
  const clock = (await findRunningClocks(db, portalId, [contactId])).get(contactId);
  const newest = clock && (await findNewestDecision(db, portalId, contactId));
  if (!clock || !newest) return 'noted: no clock runs';
  const seen = readSigns(clock, newest, snapshot, facts, seenAt);
  switch (seen.what) {
    case 'touched':
      await noteFirstTouches(db, portalId, [{ clock, touch: seen.touch }]);
      return `first touch: ${seen.touch.signal}`;
    case 'paused':
    case 'resumed':
      await saveClocks(db, portalId, [seen.clock]);
      await recordLeadEvents(db, portalId, [standstill(seen.what, clock, facts.leadStatus ?? null, seenAt)]);
      return `the clock is ${seen.what}`;
    case 'nothing':
      return 'noted: no answer';
  }
}

export type Signs =
  | { readonly what: 'nothing' }
  | { readonly what: 'touched'; readonly touch: Touch }
  | { readonly what: 'paused'; readonly clock: RunningClock }
  | { readonly what: 'resumed'; readonly clock: RunningClock };

/** What these facts mean for a running clock. */
export function readSigns(
  clock: RunningClock,
  { decision }: NewestDecision,
  snapshot: LoadedSnapshot,
  facts: TouchFacts,
  seenAt: number,
): Signs {
  const policy = slaPolicyOf(decision, snapshot.rulebook);
  if (!policy) return { what: 'nothing' };
  const touch = firstTouch(policy, clock, facts, seenAt);
  if (touch) return { what: 'touched', touch };
  if (facts.leadStatus === undefined || seenAt <= clock.givenAt) return { what: 'nothing' };
  const standsStill = pauses(policy, facts.leadStatus);
  if (clock.pausedSince === null) {
    // With nobody left to give the lead to there is nothing that could stand still.
    if (!standsStill || clock.next === null) return { what: 'nothing' };
    return { what: 'paused', clock: { ...clock, pausedSince: seenAt, next: null } };
  }
  if (standsStill || seenAt < clock.pausedSince) return { what: 'nothing' };
  const over = [...clock.pauses, { startsAt: clock.pausedSince, endsAt: seenAt }];
  const moved = movedClock({ ...clock, pauses: over }, decision, snapshot);
  return { what: 'resumed', clock: { ...moved, pausedSince: null } };
}

/** Somebody answered these: their clocks end. The portal is locked. */
export async function noteFirstTouches(
  db: Database,
  portalId: PortalId,
  touched: readonly { readonly clock: RunningClock; readonly touch: Touch }[],
): Promise<void> {
  await endTouchedClocks(
    db,
    portalId,
    touched.map(({ clock: { contactId }, touch }) => ({ contactId, ...touch })),
  );
  const events = touched.map(({ clock: { contactId, ownerId, givenAt, dueAt }, touch: { signal, at } }) => ({
    ...({ contactId, at, kind: 'first_touch', ownerId } as const),
    details: { signal, seconds: Math.round((at - givenAt) / 1_000), inTime: at <= dueAt },
  }));
  await recordLeadEvents(db, portalId, events);
}

/** The timeline's entry for a clock that stands still or goes on. */
export const standstill = (
  kind: 'paused' | 'resumed',
  { contactId, ownerId }: RunningClock,
  leadStatus: string | null,
  at: number,
) => ({ contactId, at, kind, ownerId, details: { leadStatus } });
