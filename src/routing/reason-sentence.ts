import type { Decision } from './decision.ts';
import type { JudgedRep } from './judge-reps.ts';
import { localTimeWords } from './local-time-words.ts';
import { owedWords, turnBalance } from './reason-text.ts';
import type { Rep } from './rep.ts';

/** HubSpot shows the reason as a property on the record; longer text would be cut there without notice. */
const MOST_CHARACTERS = 250;

/** "Anna Berg: next in turn in DACH (owed 0.80 of a lead); 2 others were out or full." */
export function assignedSentence(decision: Decision, replaced: Rep | string | null): string {
  const { candidates, ownerId } = decision;
  const pick = candidates.find((candidate) => candidate.ownerId === ownerId);
  if (!pick) return '';
  const blocked = candidates.filter(({ eligible }) => !eligible);
  const alone = blocked.length === candidates.length - 1;
  const owed = owedWords(turnBalance(pick, decision));
  const turn =
    candidates.length === 1
      ? `the only member of ${cut(decision.territory?.name)}`
      : `${alone ? 'the only one free' : 'next in turn'} in ${cut(decision.territory?.name)} (${owed})`;
  const others =
    blocked.length === 0
      ? ''
      : `; ${blocked.length === 1 ? '1 other was' : `${blocked.length} others were`} out or full`;
  const before =
    replaced === null
      ? ''
      : ` The owner before, ${cut(typeof replaced === 'string' ? `owner ${replaced}` : replaced.name)}, is not active.`;
  return clamp(`${cut(pick.name)}: ${turn}${others}.${before}`);
}

/** "Waiting: nobody in DACH is at work before Mon 09:00 (Europe/Berlin)." */
export function heldSentence(
  territory: { readonly name: string } | null,
  judged: readonly JudgedRep[],
  now: number,
): string {
  if (!territory)
    return 'Waiting: no territory takes this lead; the rulebook needs a last one that takes every lead.';
  const name = cut(territory.name);
  if (judged.length === 0) return `Waiting: ${name} has no members.`;
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
    if (mayReturn) return clamp(`Waiting: nobody in ${name} is known to be free before ${when}.`);
    const can = every('off_hours') ? 'is at work' : every('daily_cap') ? 'has room' : 'can take a lead';
    return clamp(`Waiting: nobody in ${name} ${can} before ${when}.`);
  }
  const state = every('away')
    ? 'everybody is away'
    : every('deactivated', 'unknown_rep')
      ? 'no member is an active owner in HubSpot'
      : 'nobody can say who will be free first';
  return clamp(`Waiting: nobody in ${name} can take a lead now; ${state}.`);
}

/** "Already owned by Anna Berg; Baton keeps existing owners." */
export function keptSentence(owner: Rep | string, policy: 'keep' | 'overwrite_inactive'): string {
  const name = cut(typeof owner === 'string' ? `owner ${owner}` : owner.name);
  return policy === 'keep'
    ? `Already owned by ${name}; Baton keeps existing owners.`
    : `Already owned by ${name}, who is active; Baton replaces only owners who are not.`;
}

/** Names are cut so that the sentence round them always fits. */
const cut = (name: string | undefined): string => {
  const text = (name ?? '').trim();
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
};

const clamp = (sentence: string): string =>
  sentence.length <= MOST_CHARACTERS ? sentence : `${sentence.slice(0, MOST_CHARACTERS - 1)}…`;
