import type { CandidateVerdict, Decision, VerdictReason } from './decision.ts';
import { localTimeWords } from './local-time-words.ts';
import { LEAD } from './select-rep.ts';

/** Who reads it: the rep on the record, or the admin who can change something about it. */
export type Audience = 'rep' | 'admin';

/** One obstacle in words, as seen at `now` (epoch ms), times in the rep's zone. */
export function verdictText(
  reason: VerdictReason,
  now: number,
  timeZone: string,
  audience: Audience = 'rep',
): string {
  const at = (instant: number) => localTimeWords(instant, now, timeZone);
  const admin = audience === 'admin';
  switch (reason.code) {
    case 'unknown_rep':
      return admin
        ? 'Not an owner in this portal: remove this member from the territory or restore the owner in HubSpot'
        : 'Not known in this portal';
    case 'deactivated':
      return admin
        ? 'Deactivated in HubSpot, or an owner without a user: remove this member from the territory'
        : 'Deactivated';
    case 'away':
      return admin ? 'Availability is set to "Away" in HubSpot; nobody knows until when' : 'Away';
    case 'out_of_office':
      return admin
        ? `Out of office until ${at(reason.until)} (${timeZone}), as set in HubSpot`
        : `Out of office until ${at(reason.until)}`;
    case 'off_hours':
      if (reason.opensAt === null) {
        return admin
          ? `Working hours in HubSpot have no opening in the next 14 days (${timeZone})`
          : 'Not at work in the next 14 days';
      }
      return admin
        ? `Outside working hours; next at work ${at(reason.opensAt)} (${timeZone})`
        : `Not at work before ${at(reason.opensAt)}`;
    case 'daily_cap':
      if (reason.cap === 0) return admin ? 'Daily cap is 0: gets no leads' : 'Gets no leads at present';
      return admin
        ? `Daily cap reached: ${reason.received} of ${reason.cap} leads; counts anew at ${at(reason.resetsAt)} (${timeZone})`
        : `Has had ${reason.received} of ${reason.cap} leads today`;
  }
}

/** Why a candidate did or did not get the lead, for the card. Takes the whole decision: a turn is relative. */
export function whyCandidate(
  decision: Decision,
  candidate: CandidateVerdict,
  audience: Audience = 'rep',
): string {
  if (!candidate.eligible) {
    return candidate.reasons
      .map((reason) => verdictText(reason, decision.decidedAt, candidate.timeZone, audience))
      .join('. ');
  }
  const pick = decision.candidates.find(({ ownerId }) => ownerId === decision.ownerId);
  const owed = owedWords(turnBalance(candidate, decision));
  if (candidate === pick) {
    const alone = decision.candidates.filter(({ eligible }) => eligible).length === 1;
    return alone ? `The only one free, ${owed}` : `Next in turn, ${owed}`;
  }
  if (candidate.ownerId === decision.nextOwnerId) return `Next after ${pick?.name}, ${owed}`;
  return `Free, but later in turn: ${owed}`;
}

/** What happens next, in one sentence, times in the zone of the clock. */
export function whatHappensNext(decision: Decision): string {
  const { outcome, clock, decidedAt, retryAt } = decision;
  if (outcome === 'kept') return 'Nothing: Baton leaves this contact with its owner.';
  if (outcome === 'held') {
    const zone = decision.candidates[0]?.timeZone ?? 'UTC';
    return retryAt === null
      ? 'Baton tries again soon.'
      : `Baton tries again at ${localTimeWords(retryAt, decidedAt, zone)} (${zone}) at the latest.`;
  }
  const name = decision.candidates.find(({ ownerId }) => ownerId === decision.ownerId)?.name;
  if (!clock) return `${name} should answer; no time is set for it.`;
  return `${name} should answer by ${localTimeWords(clock.dueAt, decidedAt, clock.timeZone)} (${clock.timeZone}).`;
}

/** "owed 0.80 of a lead", "owed one lead", "owed 1.20 leads", "0.25 of a lead ahead", "level". `balance` in billionths. */
export function owedWords(balance: number): string {
  const leads = Math.abs(balance) / LEAD;
  const amount = leads.toFixed(2);
  if (amount === '0.00') return 'level';
  const words = amount === '1.00' ? 'one lead' : leads > 1 ? `${amount} leads` : `${amount} of a lead`;
  return balance > 0 ? `owed ${words}` : `${words} ahead`;
}

/** What somebody was owed at the moment of choosing: after the credit for this lead, before the pick paid. */
export const turnBalance = (candidate: CandidateVerdict, decision: Decision): number =>
  candidate.owedAfter + (candidate.ownerId === decision.ownerId ? LEAD : 0);
