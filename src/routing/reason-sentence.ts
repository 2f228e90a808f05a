import { claimWords, matchWords } from './account-words.ts';
import type { Decision } from './decision.ts';
import type { JudgedRep } from './judge-reps.ts';
import { localTimeWords } from './local-time-words.ts';
import { owedWords, turnBalance } from './owed-words.ts';
import type { Rep } from './rep.ts';

/** HubSpot shows the reason as a property on the record; longer text would be cut there without notice. */
const MOST_CHARACTERS = 250;

/** "Anna Berg: next in turn in DACH (owed 0.80 of a lead); 2 others were out or full." */
export function assignedSentence(decision: Decision, replaced: Rep | string | null): string {
  const { candidates, ownerId } = decision;
  const pick = candidates.find((candidate) => candidate.ownerId === ownerId);
  if (!pick) return '';
  const before =
    replaced === null
      ? ''
      : ` The owner before, ${cut(typeof replaced === 'string' ? `owner ${replaced}` : replaced.name)}, is not active.`;
  return clamp(`${cut(pick.name)}: ${howPicked(decision)}.${before}`);
}

function howPicked(decision: Decision): string {
  if (decision.route === 'account') return claimedBy(decision);
  const passed = decision.passedOn?.map(({ name }) => cut(name)) ?? [];
  if (decision.route === 'fallback') {
    return `last resort, since ${listWords(passed)} had nobody who could take it`;
  }
  const nobodyIn = passed.length === 0 ? '' : `; ${listWords(passed)} had nobody`;
  return `${turnWords(decision)}${othersWords(decision)}${nobodyIn}`;
}

function claimedBy({ account, ownerId }: Decision): string {
  const claim = account?.claims.find((each) => each.ownerId === ownerId);
  if (!account || !claim) return 'has a claim on the company';
  const company = account.name === null ? '' : ` ${cut(account.name)},`;
  return `${claimWords[claim.claim]}${company === '' ? ' (' : ` (${company.trim()} `}${matchWords(account)})`;
}

function turnWords(decision: Decision): string {
  const { candidates, selection } = decision;
  const place = cut(decision.territory?.name);
  if (candidates.length === 1) return `the only member of ${place}`;
  if (candidates.filter(({ eligible }) => eligible).length === 1) {
    return `the only one free in ${place}${owedNote(decision)}`;
  }
  const pick = candidates.find(({ ownerId }) => ownerId === decision.ownerId);
  switch (selection ?? 'fair_share') {
    case 'fair_share':
      return `next in turn in ${place}${owedNote(decision)}`;
    case 'best_fit':
      return `best chance to convert in ${place}${owedNote(decision)}`;
    case 'least_loaded':
      return `fewest open leads${alike(candidates) ? '' : ' for the weight'} in ${place} (${pick?.openLeads ?? 0})`;
    case 'strict_order':
      return `first in order in ${place} who is free`;
  }
}

const alike = (candidates: Decision['candidates']): boolean =>
  candidates.every(({ weight }) => weight === candidates[0]?.weight);

/** Only rules that keep the ledger owe anybody anything. */
function owedNote(decision: Decision): string {
  const pick = decision.candidates.find(({ ownerId }) => ownerId === decision.ownerId);
  const keeps = decision.selection === 'fair_share' || decision.selection === 'best_fit';
  return pick && keeps ? ` (${owedWords(turnBalance(pick, decision))})` : '';
}

function othersWords({ candidates }: Decision): string {
  const blocked = candidates.filter(({ eligible }) => !eligible);
  if (blocked.length === 0) return '';
  const outOrFull = blocked.every(({ reasons }) => reasons.every(({ code }) => !unfit.has(code)));
  const many = blocked.length > 1;
  const others = many ? `${blocked.length} others` : '1 other';
  return outOrFull ? `; ${others} ${many ? 'were' : 'was'} out or full` : `; ${others} could not take it`;
}

/** Obstacles that are neither absence nor want of room. */
const unfit: ReadonlySet<string> = new Set(['lacks_language', 'lacks_skill', 'already_had']);

/** "Waiting: nobody in DACH is at work before Mon 09:00 (Europe/Berlin)." */
export function heldSentence(decision: Decision, judged: readonly JudgedRep[]): string {
  const { territory, hold, decidedAt } = decision;
  if (!territory && decision.route !== 'account') {
    return 'Waiting: no territory takes this lead; the rulebook needs a last one that takes every lead.';
  }
  const late = hold?.overdue ? ' It has waited for too long: a person should look.' : '';
  return clamp(`${whyWaiting(decision, judged, decidedAt)}${late}`);
}

function whyWaiting(decision: Decision, judged: readonly JudgedRep[], now: number): string {
  if (decision.route === 'account') return waitingForClaim(decision);
  const name = listWords([
    ...(decision.passedOn?.map((passed) => cut(passed.name)) ?? []),
    cut(decision.territory?.name),
  ]);
  if (judged.length === 0) return `Waiting: ${name} has no members.`;
  const kept = judged.flatMap(({ reasons }) => reasons).find((reason) => reason.code === 'kept_for_earlier');
  if (kept?.code === 'kept_for_earlier') {
    return kept.ahead === 1
      ? `Waiting: one lead in ${name} has waited longer and is decided first.`
      : `Waiting: ${kept.ahead} leads in ${name} have waited longer and are decided first.`;
  }
  const every = (...codes: string[]) =>
    judged.every(({ reasons }) => reasons.some(({ code }) => codes.includes(code)));
  const first = judged.reduce<JudgedRep | null>(
    (soonest, rep) => (rep.freeAt !== null && rep.freeAt < (soonest?.freeAt ?? Infinity) ? rep : soonest),
    null,
  );
  if (first && first.freeAt !== null) {
    const when = `${localTimeWords(first.freeAt, now, first.timeZone)} (${first.timeZone})`;
    // Somebody who is only away may come back at any moment, so no promise can be made about them.
    const mayReturn = judged.some(({ reasons }) => reasons.every(({ code }) => code === 'away'));
    if (mayReturn) return `Waiting: nobody in ${name} is known to be free before ${when}.`;
    const can = every('off_hours', 'holiday')
      ? 'is at work'
      : every('daily_cap', 'cap')
        ? 'has room'
        : 'can take a lead';
    return `Waiting: nobody in ${name} ${can} before ${when}.`;
  }
  const state = every('away')
    ? 'everybody is away'
    : every('deactivated', 'unknown_rep')
      ? 'no member is an active owner in HubSpot'
      : every('lacks_language', 'lacks_skill')
        ? 'nobody has the language or skill that it needs'
        : every('open_cap')
          ? 'everybody has as many open leads as they may'
          : 'nobody can say who will be free first';
  return `Waiting: nobody in ${name} can take a lead now; ${state}.`;
}

function waitingForClaim({ account, candidates, hold, decidedAt }: Decision): string {
  const claim = account?.claims[0];
  if (!claim) return 'Waiting for whoever has a claim on the company.';
  const zone = candidates.find(({ ownerId }) => ownerId === claim.ownerId)?.timeZone ?? 'UTC';
  const until = hold?.endsAt
    ? `, until ${localTimeWords(hold.endsAt, decidedAt, zone)} (${zone}) at most`
    : '';
  return `Waiting for ${cut(claim.name)}, who ${claimWords[claim.claim]}${until}.`;
}

/** "Already owned by Anna Berg; Baton keeps existing owners." */
export function keptSentence(owner: Rep | string, policy: 'keep' | 'overwrite_inactive'): string {
  const name = cut(typeof owner === 'string' ? `owner ${owner}` : owner.name);
  return policy === 'keep'
    ? `Already owned by ${name}; Baton keeps existing owners.`
    : `Already owned by ${name}, who is active; Baton replaces only owners who are not.`;
}

/** "DACH", "DACH and EMEA", "DACH, EMEA and 3 more": never so long that the sentence round it is cut. */
function listWords(names: readonly string[]): string {
  const [first = '', second = ''] = names;
  if (names.length <= 1) return first;
  return names.length === 2 ? `${first} and ${second}` : `${first}, ${second} and ${names.length - 2} more`;
}

/** Names are cut so that the sentence round them always fits. */
const cut = (name: string | undefined): string => {
  const text = (name ?? '').trim();
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
};

const clamp = (sentence: string): string =>
  sentence.length <= MOST_CHARACTERS ? sentence : `${sentence.slice(0, MOST_CHARACTERS - 1)}…`;
