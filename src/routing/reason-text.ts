import { claimWords, matchWords } from './account-words.ts';
import type { CandidateVerdict, Decision } from './decision.ts';
import { localTimeWords } from './local-time-words.ts';
import { owedWords, turnBalance } from './owed-words.ts';
import { verdictText } from './verdict-text.ts';
import type { Audience } from './verdict-text.ts';

export { owedWords, turnBalance } from './owed-words.ts';
export { verdictText } from './verdict-text.ts';
export type { Audience } from './verdict-text.ts';

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
  const alone = decision.candidates.filter(({ eligible }) => eligible).length === 1;
  const isPick = candidate === pick;
  const isNext = candidate.ownerId === decision.nextOwnerId;
  const standing = standingWords(decision, candidate);
  if (decision.route === 'fallback' && isPick) return 'Last resort: nobody else could take it';
  if (decision.route === 'account') {
    const claim = claimOf(decision, candidate);
    return isPick || !isNext ? claim : `Next after ${pick?.name}: ${lowerFirst(claim)}`;
  }
  if (isPick) {
    if (alone) return `The only one free${comma(standing)}`;
    return `${pickWords[decision.selection ?? 'fair_share']}${comma(standing)}`;
  }
  if (isNext) return `Next after ${pick?.name}${comma(standing)}`;
  return standing === '' ? 'Free, but later in order' : `Free, but later in turn: ${standing}`;
}

const pickWords: Readonly<Record<NonNullable<Decision['selection']>, string>> = {
  fair_share: 'Next in turn',
  least_loaded: 'Fewest open leads',
  best_fit: 'Best chance to convert',
  strict_order: 'First in order who is free',
};

/** What the rule looked at in this candidate. */
function standingWords(decision: Decision, candidate: CandidateVerdict): string {
  const owed = owedWords(turnBalance(candidate, decision));
  const chance = candidate.chance === undefined ? 'no chance stated' : `chance ${percent(candidate.chance)}`;
  switch (decision.selection ?? 'fair_share') {
    case 'fair_share':
      return owed;
    case 'best_fit':
      return `${chance}, ${owed}`;
    case 'least_loaded':
      return `${candidate.openLeads ?? 0} open`;
    case 'strict_order':
      return '';
  }
}

function claimOf({ account }: Decision, { ownerId }: CandidateVerdict): string {
  const claim = account?.claims.find((each) => each.ownerId === ownerId);
  return claim && account ? `${upperFirst(claimWords[claim.claim])} (${matchWords(account)})` : 'Has a claim';
}

/** What happens next, in one sentence or two, times in the zone of the clock. */
export function whatHappensNext(decision: Decision): string {
  const { outcome, clock, decidedAt, retryAt, hold } = decision;
  if (outcome === 'kept') return 'Nothing: Baton leaves this contact with its owner.';
  if (outcome === 'held') {
    const zone = decision.candidates[0]?.timeZone ?? 'UTC';
    const when = (instant: number) => `${localTimeWords(instant, decidedAt, zone)} (${zone})`;
    const again =
      retryAt === null ? 'Baton tries again soon.' : `Baton tries again at ${when(retryAt)} at the latest.`;
    if (hold?.overdue) return `${again} It has waited for too long: a person should look.`;
    return hold?.endsAt ? `${again} It waits until ${when(hold.endsAt)} at most.` : again;
  }
  const name = decision.candidates.find(({ ownerId }) => ownerId === decision.ownerId)?.name;
  if (!clock) return `${name} should answer; no time is set for it.`;
  return `${name} should answer by ${localTimeWords(clock.dueAt, decidedAt, clock.timeZone)} (${clock.timeZone}).`;
}

const percent = (chance: number): string => `${(chance * 100).toFixed(0)} %`;
const comma = (words: string): string => (words === '' ? '' : `, ${words}`);
const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
