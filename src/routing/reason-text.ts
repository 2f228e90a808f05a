import { claimWords, matchWords } from './account-words.ts';
import type { CandidateVerdict, Decision, NextStep } from './decision.ts';
import { localTimeWords } from './local-time-words.ts';
import { owedWords, turnBalance } from './owed-words.ts';
import { verdictText } from './verdict-text.ts';
import type { Audience } from './verdict-text.ts';
import type { Words } from './words/catalogue.ts';
import { en } from './words/en.ts';

export { owedWords, turnBalance } from './owed-words.ts';
export { verdictText } from './verdict-text.ts';
export type { Audience } from './verdict-text.ts';

/** Why a candidate did or did not get the lead, for the card. Takes the whole decision: a turn is relative. */
export function whyCandidate(
  decision: Decision,
  candidate: CandidateVerdict,
  audience: Audience = 'rep',
  words: Words = en,
): string {
  const { card } = words;
  if (!candidate.eligible) {
    return candidate.reasons
      .map((reason) => verdictText(reason, decision.decidedAt, candidate.timeZone, audience, words))
      .join('. ');
  }
  const pick = decision.candidates.find(({ ownerId }) => ownerId === decision.ownerId);
  const alone = decision.candidates.filter(({ eligible }) => eligible).length === 1;
  const isPick = candidate === pick;
  const isNext = candidate.ownerId === decision.nextOwnerId;
  const standing = standingWords(decision, candidate, words);
  const route = decision.route ?? 'territory';
  if (isPick && route !== 'territory' && route !== 'account') return card.chosen[route];
  if (route === 'account') {
    const claim = claimOf(decision, candidate, words);
    return isPick || !isNext ? claim : `${card.nextAfter(pick?.name)}: ${lowerFirst(claim)}`;
  }
  if (isPick) {
    return `${alone ? card.onlyFree : card.pick[decision.selection ?? 'fair_share']}${comma(standing)}`;
  }
  if (isNext) return `${card.nextAfter(pick?.name)}${comma(standing)}`;
  return standing === '' ? card.laterInOrder : card.laterInTurn(standing);
}

/** What the rule looked at in this candidate. */
function standingWords(decision: Decision, candidate: CandidateVerdict, words: Words): string {
  const { card } = words;
  const owed = owedWords(turnBalance(candidate, decision), words);
  const { chance } = candidate;
  switch (decision.selection ?? 'fair_share') {
    case 'fair_share':
      return owed;
    case 'best_fit':
      return `${chance === undefined ? card.noChance : card.chance((chance * 100).toFixed(0))}, ${owed}`;
    case 'least_loaded':
      return card.open(candidate.openLeads ?? 0);
    case 'strict_order':
      return '';
  }
}

function claimOf({ account }: Decision, { ownerId }: CandidateVerdict, words: Words): string {
  const claim = account?.claims.find((each) => each.ownerId === ownerId);
  if (!claim || !account) return words.card.someClaim;
  return `${upperFirst(claimWords(claim.claim, words))} (${matchWords(account, words)})`;
}

/** What happens next, in one sentence or two, times in the zone of the clock. */
export function whatHappensNext(decision: Decision, words: Words = en): string {
  const { next } = words.card;
  const { outcome, clock, decidedAt, retryAt, hold } = decision;
  const when = (instant: number, zone: string) =>
    `${localTimeWords(instant, decidedAt, zone, words)} (${zone})`;
  if (outcome === 'kept') return next.kept;
  if (outcome === 'held') {
    const zone = decision.candidates[0]?.timeZone ?? 'UTC';
    const again = retryAt === null ? next.againSoon : next.againAt(when(retryAt, zone));
    if (hold?.overdue) return `${again}${next.overdue}`;
    return hold?.endsAt ? `${again}${next.endsAt(when(hold.endsAt, zone))}` : again;
  }
  const name = decision.candidates.find(({ ownerId }) => ownerId === decision.ownerId)?.name;
  if (!clock) return next.noClock(name);
  const answer = next.answerBy(name, when(clock.dueAt, clock.timeZone));
  return clock.then ? `${answer}${next.without(thenWords(clock.then, decision, words))}` : answer;
}

/** "it goes to the next in turn in DACH: Ben Kurz, as things stand". */
function thenWords({ to, name }: NextStep, { handover, territory }: Decision, words: Words): string {
  const { next } = words.card;
  const home = handover?.home?.name ?? territory?.name ?? next.someHome;
  switch (to) {
    case 'next_rep':
      return next.toNextRep(home, name);
    case 'named':
      return next.toNamed(home, name);
    case 'last_resort':
      return next.toLastResort(name);
    case 'keep':
      return next.keep;
  }
}

const comma = (words: string): string => (words === '' ? '' : `, ${words}`);
const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
