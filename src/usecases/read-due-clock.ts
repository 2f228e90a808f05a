import { ownerOf, touchFactsOf } from '../hubspot/contact-facts.ts';
import type { ContactRecord } from '../hubspot/contacts.ts';
import type { RunningClock } from '../store/clocks.ts';
import type { NewestDecision } from '../store/decisions.ts';
import type { LeadRow } from '../store/leads.ts';
import type { UnwrittenOwner } from '../store/owed-writes.ts';
import type { Mode } from '../store/portals.ts';
import { movedClock } from './move-clock.ts';
import { readSigns } from './note-first-touch.ts';
import type { Touch } from './note-first-touch.ts';
import { isExpectedOwner } from './note-owner-change.ts';
import type { LoadedSnapshot } from './routing-snapshots.ts';

/** What is to be done about a clock whose moment has come. */
export type DueClock =
  | { readonly what: 'gone'; readonly reason: string }
  /** It belongs to a decision that counts no more. */
  | { readonly what: 'end'; readonly reason: string }
  | { readonly what: 'owner_changed'; readonly ownerId: string | null }
  | { readonly what: 'touched'; readonly touch: Touch }
  | { readonly what: 'paused'; readonly clock: RunningClock }
  | { readonly what: 'moved'; readonly clock: RunningClock }
  /** HubSpot does not have the owner yet. */
  | { readonly what: 'wait' }
  | { readonly what: 'warn' }
  | { readonly what: 'breach' };

/** What is known of the lead besides the clock. */
export interface ClockSurroundings {
  readonly mode: Mode;
  readonly snapshot: LoadedSnapshot;
  readonly lead: LeadRow | undefined;
  readonly newest: NewestDecision | undefined;
  /** As read from HubSpot just now; missing: HubSpot does not have it. */
  readonly contact: ContactRecord | undefined;
  /** See unwrittenOwners and ownersWrittenAt. */
  readonly unwritten: ReadonlyMap<string, UnwrittenOwner>;
  readonly writtenAt: ReadonlyMap<string, { readonly ordinal: number; readonly at: number }>;
}

/** An owner who reached HubSpot so much later than decided gets the time that they lost. */
const lateMs = 60_000;
/** So long a breach waits for a write that does not get through; then somebody else must have the lead. */
const mostWaitMs = 15 * 60_000;

/**
 * Everything that may speak against a warning or an escalation, asked of a contact that was read just now: no lead is
 * taken from somebody who answered because an event came late.
 */
export function readDueClock(clock: RunningClock, around: ClockSurroundings, now: number): DueClock {
  const { contactId, ordinal, givenAt, dueAt } = clock;
  const { lead, newest, contact, snapshot } = around;
  if (!lead || !newest || newest.ordinal !== ordinal || lead.state === 'gone') {
    return { what: 'end', reason: 'a newer decision took its place' };
  }
  if (newest.mode !== around.mode) {
    return { what: 'end', reason: `it was decided in ${newest.mode} mode` };
  }
  if (!contact) return { what: 'gone', reason: 'deleted in HubSpot' };
  if (contact.id !== contactId) return { what: 'gone', reason: `merged into contact ${contact.id}` };
  const owner = ownerOf(contact);
  const unwritten = around.unwritten.get(contactId);
  if (!isExpectedOwner(lead, owner, unwritten)) return { what: 'owner_changed', ownerId: owner };
  const signs = readSigns(clock, newest, snapshot, touchFactsOf(contact), now);
  if (signs.what === 'touched' || signs.what === 'paused') return signs;
  if (unwritten?.state === 'pending' && now < dueAt + mostWaitMs) return { what: 'wait' };
  const written = around.writtenAt.get(contactId);
  if (written?.ordinal === ordinal && written.at > givenAt + lateMs && !hasPause(clock, givenAt)) {
    const pauses = [...clock.pauses, { startsAt: givenAt, endsAt: written.at }];
    return { what: 'moved', clock: movedClock({ ...clock, pauses }, newest.decision, snapshot) };
  }
  return { what: now < dueAt ? 'warn' : 'breach' };
}

const hasPause = ({ pauses }: RunningClock, startsAt: number): boolean =>
  pauses.some((pause) => pause.startsAt === startsAt);
