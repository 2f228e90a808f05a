import type { CandidateVerdict, Decision } from './decision.ts';
import { LEAD } from './select-rep.ts';
import type { Words } from './words/catalogue.ts';
import { en } from './words/en.ts';

/** "owed 0.80 of a lead", "owed one lead", "owed 1.20 leads", "0.25 of a lead ahead", "level". `balance` in billionths. */
export function owedWords(balance: number, words: Words = en): string {
  const { owed } = words.reason;
  const leads = Math.abs(balance) / LEAD;
  const amount = leads.toFixed(2);
  if (amount === '0.00') return owed.level;
  const said = amount === '1.00' ? owed.one : leads > 1 ? owed.many(amount) : owed.part(amount);
  return balance > 0 ? owed.owed(said) : owed.ahead(said);
}

/** What somebody was owed at the moment of choosing: after the credit for this lead, before the pick paid. */
export const turnBalance = (candidate: CandidateVerdict, decision: Decision): number =>
  candidate.owedAfter + (candidate.ownerId === decision.ownerId ? LEAD : 0);
