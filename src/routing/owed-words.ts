import type { CandidateVerdict, Decision } from './decision.ts';
import { LEAD } from './select-rep.ts';

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
