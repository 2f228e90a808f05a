import type { firstTouchSignals, SlaPolicy } from './sla-policy.ts';

export type FirstTouchSignal = (typeof firstTouchSignals)[number];

/** What HubSpot says of a contact, as far as it is known; moments in epoch milliseconds. */
export interface TouchFacts {
  readonly firstOutreachAt?: number | null;
  readonly lastContactedAt?: number | null;
  readonly emailRepliedAt?: number | null;
  readonly contactedNotes?: number | null;
  readonly leadStatus?: string | null;
}

/** The moment at which the owner got the lead, and the contact as it was then. */
export interface BeforeTouch {
  readonly givenAt: number;
  /** Null: not known, so that no number says anything. */
  readonly contactedNotes: number | null;
  readonly leadStatus: string | null;
}

/**
 * The first answer that these facts tell of, by the signals that the policy accepts; null when there is none.
 * `seenAt`: when the facts were true, for signals that have no moment of their own (epoch ms).
 */
export function firstTouch(
  policy: Pick<SlaPolicy, 'firstTouch' | 'newStatuses' | 'pausedBy'>,
  before: BeforeTouch,
  facts: TouchFacts,
  seenAt: number,
): { readonly signal: FirstTouchSignal; readonly at: number } | null {
  const accepted = new Set<FirstTouchSignal>(policy.firstTouch);
  const { contactedNotes, leadStatus } = facts;
  const moments: readonly (readonly [FirstTouchSignal, number | null | undefined])[] = [
    ['first_outreach', facts.firstOutreachAt],
    ['last_contacted', facts.lastContactedAt],
    ['email_replied', facts.emailRepliedAt],
  ];
  const found = moments.flatMap(([signal, at]) =>
    at !== null && at !== undefined && at > before.givenAt ? [{ signal, at: Math.min(at, seenAt) }] : [],
  );
  if (seenAt > before.givenAt) {
    const rose =
      typeof contactedNotes === 'number' &&
      before.contactedNotes !== null &&
      contactedNotes > before.contactedNotes;
    if (rose) found.push({ signal: 'contacted_notes', at: seenAt });
    if (leftNew(policy, before.leadStatus, leadStatus)) found.push({ signal: 'status_left_new', at: seenAt });
  }
  const touches = found.filter(({ signal }) => accepted.has(signal));
  return touches.reduce<(typeof touches)[number] | null>(
    (first, touch) => (first === null || touch.at < first.at ? touch : first),
    null,
  );
}

/** Somebody gave the lead a status that means neither "not answered yet" nor "waiting". An emptied one says nothing. */
function leftNew(
  { newStatuses, pausedBy }: Pick<SlaPolicy, 'newStatuses' | 'pausedBy'>,
  before: string | null,
  now: string | null | undefined,
): boolean {
  if (!now || isAmong(now, [before ?? ''])) return false;
  return !isAmong(now, newStatuses) && !isAmong(now, pausedBy.leadStatuses);
}

/** Whether the clock stands still while the lead has this status. */
export const pauses = ({ pausedBy }: Pick<SlaPolicy, 'pausedBy'>, status: string | null): boolean =>
  status !== null && isAmong(status, pausedBy.leadStatuses);

/** Case does not matter, as everywhere where statuses are compared. */
const isAmong = (status: string, statuses: readonly string[]): boolean =>
  statuses.some((one) => one.trim().toLowerCase() === status.trim().toLowerCase());
