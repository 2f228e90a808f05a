import { claimWords, matchWords } from './account-words.ts';
import type { AskedStep, CandidateVerdict, Decision, Handover } from './decision.ts';
import { localTimeWords } from './local-time-words.ts';
import { owedWords, turnBalance } from './owed-words.ts';
import type { Words } from './words/catalogue.ts';
import { en } from './words/en.ts';

/** HubSpot shows the reason as a property on the record; longer text would be cut there without notice. */
const MOST_CHARACTERS = 250;

/**
 * The reason of a decision. What is stored is English: in other words it can be said again from the trace alone.
 */
export function decisionSentence(decision: Decision, words: Words = en): string {
  switch (decision.outcome) {
    case 'assigned':
      return assignedSentence(decision, words);
    case 'held':
      return heldSentence(decision, words);
    case 'kept':
      return keptSentence(decision, words);
  }
}

/** "Anna Berg: next in turn in DACH (owed 0.80 of a lead); 2 others were out or full." */
function assignedSentence(decision: Decision, words: Words): string {
  const { candidates, ownerId, existingOwner } = decision;
  const pick = candidates.find((candidate) => candidate.ownerId === ownerId);
  if (!pick) return '';
  const before = existingOwner ? words.reason.ownerBefore(cut(nameOf(existingOwner, words))) : '';
  return clamp(`${cut(pick.name)}: ${howPicked(decision, words)}.${before}${whyAgain(decision, words)}`);
}

function howPicked(decision: Decision, words: Words): string {
  const { reason } = words;
  const passed = decision.passedOn?.map(({ name }) => cut(name)) ?? [];
  const home = cut(decision.handover?.home?.name ?? decision.territory?.name);
  switch (decision.route ?? 'territory') {
    case 'account':
      return claimedBy(decision, words);
    case 'fallback':
      return reason.fallback(listWords(passed, words));
    case 'named':
      return reason.named(home);
    case 'last_resort':
      return reason.lastResort;
    case 'on_call':
      return reason.onCall(home);
    case 'person': {
      if (decision.handover?.cause === 'restarted') return reason.madeOwner;
      const by = decision.handover?.by ?? null;
      return reason.givenBy(by === null ? null : cut(by));
    }
    case 'territory': {
      const asleep = decision.handover?.offHours ? reason.nobodyAtWork(home) : '';
      const nobodyIn = passed.length === 0 ? '' : reason.hadNobody(listWords(passed, words));
      return `${turnWords(decision, words)}${othersWords(decision, words)}${nobodyIn}${asleep}`;
    }
  }
}

function claimedBy({ account, ownerId }: Decision, words: Words): string {
  const claim = account?.claims.find((each) => each.ownerId === ownerId);
  if (!account || !claim) return words.reason.someClaim;
  const company = account.name === null ? '' : `${cut(account.name)}, `;
  return `${claimWords(claim.claim, words)} (${company}${matchWords(account, words)})`;
}

function turnWords(decision: Decision, words: Words): string {
  const { reason } = words;
  const { candidates, selection } = decision;
  const place = cut(decision.territory?.name);
  if (candidates.length === 1) return reason.onlyMember(place);
  const owed = owedNote(decision, words);
  if (candidates.filter(({ eligible }) => eligible).length === 1) return `${reason.onlyFree(place)}${owed}`;
  const pick = candidates.find(({ ownerId }) => ownerId === decision.ownerId);
  switch (selection ?? 'fair_share') {
    case 'fair_share':
      return `${reason.nextInTurn(place)}${owed}`;
    case 'best_fit':
      return `${reason.bestChance(place)}${owed}`;
    case 'least_loaded':
      return reason.fewestOpen(place, pick?.openLeads ?? 0, !alike(candidates));
    case 'strict_order':
      return reason.firstInOrder(place);
  }
}

const alike = (candidates: Decision['candidates']): boolean =>
  candidates.every(({ weight }) => weight === candidates[0]?.weight);

/** Only rules that keep the ledger owe anybody anything. */
function owedNote(decision: Decision, words: Words): string {
  const pick = decision.candidates.find(({ ownerId }) => ownerId === decision.ownerId);
  const keeps = decision.selection === 'fair_share' || decision.selection === 'best_fit';
  return pick && keeps ? ` (${owedWords(turnBalance(pick, decision), words)})` : '';
}

function othersWords({ candidates }: Decision, { reason }: Words): string {
  const blocked = candidates.filter(({ eligible }) => !eligible);
  if (blocked.length === 0) return '';
  const outOrFull = blocked.every(({ reasons }) => reasons.every(({ code }) => !unfit.has(code)));
  return outOrFull ? reason.outOrFull(blocked.length) : reason.couldNot(blocked.length);
}

/** " Anna Berg did not answer in time.", after the sentence about the new owner. */
function whyAgain({ handover }: Decision, { reason: { again } }: Words): string {
  if (!handover || handover.fromName === null) return '';
  const from = cut(handover.fromName);
  switch (handover.cause) {
    case 'escalated':
      return again.escalated(from);
    case 'passed_on':
      return again.passedOn(from);
    case 'rerouted':
      return again.rerouted(from, handover.by === null ? null : cut(handover.by));
    case 'reassigned':
    case 'restarted':
      return again.before(from);
  }
}

/** Obstacles that are neither absence nor want of room. */
const unfit: ReadonlySet<string> = new Set(['lacks_language', 'lacks_skill', 'already_had']);

/** "Waiting: nobody in DACH is at work before Mon 09:00 (Europe/Berlin)." */
function heldSentence(decision: Decision, words: Words): string {
  const { territory, hold } = decision;
  if (!territory && decision.route !== 'account') return words.reason.noTerritory;
  const late = hold?.overdue ? words.reason.overdue : '';
  return clamp(`${whyWaiting(decision, words)}${late}`);
}

function whyWaiting(decision: Decision, words: Words): string {
  const { waiting } = words.reason;
  if (decision.route === 'account') return waitingForClaim(decision, words);
  const passed = decision.passedOn ?? [];
  const name = listWords([...passed.map((each) => cut(each.name)), cut(decision.territory?.name)], words);
  const asked = [...passed.flatMap(({ candidates }) => candidates), ...decision.candidates];
  if (asked.length === 0) return waiting.noMembers(name);
  const kept = asked.flatMap(({ reasons }) => reasons).find((reason) => reason.code === 'kept_for_earlier');
  if (kept?.code === 'kept_for_earlier') return waiting.behind(name, kept.ahead);
  const every = (...codes: string[]) =>
    asked.every(({ reasons }) => reasons.some(({ code }) => codes.includes(code)));
  const first = decision.hold?.firstFree ?? null;
  if (first) {
    const when = momentWords(first.at, decision.decidedAt, first.timeZone, words);
    // Somebody who is only away may come back at any moment, so no promise can be made about them.
    if (asked.some(onlyAway)) return waiting.noneKnownFree(name, when);
    if (every('off_hours', 'holiday')) return waiting.noneAtWork(name, when);
    return every('daily_cap', 'cap') ? waiting.noRoom(name, when) : waiting.noneCan(name, when);
  }
  const state = every('away')
    ? waiting.away
    : every('deactivated', 'unknown_rep')
      ? waiting.inactive
      : every('lacks_language', 'lacks_skill')
        ? waiting.unfit
        : every('open_cap')
          ? waiting.full
          : waiting.unclear;
  return waiting.noneNow(name, state);
}

const onlyAway = ({ reasons }: CandidateVerdict): boolean => reasons.every(({ code }) => code === 'away');

function waitingForClaim({ account, candidates, hold, decidedAt }: Decision, words: Words): string {
  const { waiting } = words.reason;
  const claim = account?.claims[0];
  if (!claim) return waiting.someClaim;
  const zone = candidates.find(({ ownerId }) => ownerId === claim.ownerId)?.timeZone ?? 'UTC';
  const until = hold?.endsAt ? momentWords(hold.endsAt, decidedAt, zone, words) : null;
  return waiting.claim(cut(claim.name), claimWords(claim.claim, words), until);
}

/** "Stays with Anna Berg, who did not answer in time: nobody else in DACH can take it, and the chain is over." */
export function staysSentence(handover: Handover, passed: readonly AskedStep[], words: Words = en): string {
  const { reason } = words;
  const why = passed.length === 0 ? reason.chainOver : reason.nobodyInChain;
  return clamp(reason.stays(ownerBefore(handover, words), why));
}

/** "Nobody who comes next can take it now: asked again Mon 09:00 (Europe/Berlin). Until then it stays with Anna Berg." */
export function waitsSentence(
  handover: Handover,
  until: number,
  now: number,
  timeZone: string,
  words: Words = en,
): string {
  const when = momentWords(until, now, timeZone, words);
  return clamp(words.reason.waits(ownerBefore(handover, words), when));
}

function ownerBefore({ cause, fromName }: Handover, { reason }: Words): string {
  const name = cut(fromName ?? reason.someOwner);
  return cause === 'escalated' ? reason.unanswered(name) : name;
}

/** "Already owned by Anna Berg; Baton keeps existing owners." */
function keptSentence({ existingOwner, ownerId }: Decision, words: Words): string {
  // Decisions of older formats know the owner by id alone.
  const name = cut(nameOf(existingOwner ?? { ownerId: ownerId ?? '', name: null }, words));
  const keeps = existingOwner?.policy !== 'overwrite_inactive';
  return keeps ? words.reason.kept(name) : words.reason.keptActive(name);
}

const nameOf = (
  { name, ownerId }: Pick<NonNullable<Decision['existingOwner']>, 'name' | 'ownerId'>,
  { reason }: Words,
): string => name ?? reason.unnamed(ownerId);

/** "Mon 09:00 (Europe/Berlin)" */
const momentWords = (instant: number, now: number, timeZone: string, words: Words): string =>
  `${localTimeWords(instant, now, timeZone, words)} (${timeZone})`;

/** "DACH", "DACH and EMEA", "DACH, EMEA and 3 more": never so long that the sentence round it is cut. */
function listWords(names: readonly string[], { reason }: Words): string {
  const [first = '', second = ''] = names;
  return names.length <= 1 ? first : reason.names(first, second, names.length - 2);
}

/** Names are cut so that the sentence round them always fits. */
const cut = (name: string | undefined): string => {
  const text = (name ?? '').trim();
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
};

const clamp = (sentence: string): string =>
  sentence.length <= MOST_CHARACTERS ? sentence : `${sentence.slice(0, MOST_CHARACTERS - 1)}…`;
