import type { Decision } from '../routing/decision.ts';
import { localTimeWords } from '../routing/local-time-words.ts';
import type { RunningClock } from '../store/clocks.ts';
import type { OwedNotice } from '../store/notices.ts';

/** Reminds the owner that time runs out. The task hangs on the contact, so the text names nobody. */
export function warningNotice(
  { contactId, ordinal, ownerId, dueAt, warned }: RunningClock,
  { clock, nextOwnerId }: Pick<Decision, 'clock' | 'nextOwnerId'>,
  now: number,
): OwedNotice {
  const then = clock?.then;
  const goesTo = then?.to === 'keep' ? null : (then?.name ?? null);
  const orElse =
    then === undefined && nextOwnerId === null
      ? ''
      : goesTo === null
        ? ' After that it is an overdue lead.'
        : ` After that it goes to ${goesTo}.`;
  return {
    noticeKey: `warned:${contactId}:${ordinal}:${warned}`,
    kind: 'warning',
    contactId,
    ownerId,
    title: `Answer this lead by ${dueWords(dueAt, now, clock)}`,
    text: `Nobody has answered this lead yet.${orElse}`,
    dueAt,
  };
}

/** Tells the new owner of a lead that was not answered. */
export function escalationNotice(decision: Decision, ordinal: number): OwedNotice {
  const { contactId, ownerId, clock, decidedAt, reason, handover } = decision;
  const by = clock ? ` Answer it by ${dueWords(clock.dueAt, decidedAt, clock)}.` : '';
  return {
    noticeKey: `escalated:${contactId}:${ordinal}`,
    kind: handover?.step === 'last_resort' ? 'last_resort' : 'escalation',
    contactId,
    ownerId,
    title: 'This lead is yours now: it was not answered in time',
    text: `${reason}${by}`,
    dueAt: clock?.dueAt ?? decidedAt,
  };
}

/** Tells the owner that the lead stays with them, for good. */
export const staysNotice = (
  { contactId, ordinal, ownerId, dueAt }: RunningClock,
  reason: string,
): OwedNotice => ({
  noticeKey: `stays:${contactId}:${ordinal}`,
  kind: 'last_resort',
  contactId,
  ownerId,
  title: 'This lead is overdue, and nobody else can take it',
  text: reason,
  dueAt,
});

/** A line of the manager's digest. */
export const breachNotice = (
  { contactId, ordinal, dueAt }: RunningClock,
  managerId: string,
  ownerName: string,
  became: string,
): OwedNotice => ({
  noticeKey: `breach:${contactId}:${ordinal}`,
  kind: 'manager',
  contactId,
  ownerId: managerId,
  title: `${ownerName} did not answer in time`,
  text: became,
  dueAt,
});

/** A line of the manager's digest: somebody removed the owner before the lead was answered. */
export const unownedNotice = (
  { contactId, ordinal, dueAt }: RunningClock,
  managerId: string,
  ownerName: string,
): OwedNotice => ({
  noticeKey: `unowned:${contactId}:${ordinal}`,
  kind: 'manager',
  contactId,
  ownerId: managerId,
  title: `Nobody has this lead: its owner ${ownerName} was removed`,
  text: 'It had not been answered, and nobody is reminded of it until it has an owner again.',
  dueAt,
});

function dueWords(dueAt: number, now: number, clock: Decision['clock']): string {
  const timeZone = clock?.timeZone ?? 'UTC';
  return `${localTimeWords(dueAt, now, timeZone)} (${timeZone})`;
}
