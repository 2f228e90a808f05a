import type { AccountClaim } from './account-policy.ts';
import type { AccountTrace } from './decision.ts';
import type { Words } from './words/catalogue.ts';
import { en } from './words/en.ts';

/** What a claim is, after a name: "Anna Berg owns the account". */
export const claimWords = (claim: AccountClaim, words: Words = en): string => words.reason.claim[claim];

/** How the company was found: "names 0.83 alike, 0.60 needed". */
export function matchWords({ by, similarity, threshold }: AccountTrace, words: Words = en): string {
  const { match } = words.reason;
  if (by === 'association' || by === 'domain') return match[by];
  if (by === 'name') return match.name((similarity ?? 0).toFixed(2), (threshold ?? 0).toFixed(2));
  return match.earlierLead;
}

/** The company and the claims on it, for the card: "Acme GmbH (same domain). Anna Berg owns the account." */
export function companyWords(account: AccountTrace, words: Words = en): string {
  const { company } = words.card;
  const claims = account.claims.map(({ claim, name, reasons }) =>
    company.claim(name, claimWords(claim, words), reasons.length === 0),
  );
  return `${company.found(account.name, matchWords(account, words))}${claims.join('')}`;
}
