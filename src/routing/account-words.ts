import type { AccountClaim } from './account-policy.ts';
import type { AccountTrace } from './decision.ts';

/** What a claim is, after a name: "Anna Berg owns the account". */
export const claimWords: Readonly<Record<AccountClaim, string>> = {
  account_owner: 'owns the account',
  open_deal_owner: 'has an open deal with the company',
  same_company: "got the company's last lead",
};

/** How the company was found: "name 0.83 like, 0.60 needed". */
export function matchWords({ by, similarity, threshold }: AccountTrace): string {
  if (by === 'association') return 'associated in HubSpot';
  if (by === 'domain') return 'same domain';
  if (by === 'name')
    return `names ${(similarity ?? 0).toFixed(2)} alike, ${(threshold ?? 0).toFixed(2)} needed`;
  return 'same domain as an earlier lead';
}

/** The company and the claims on it, for the card: "Acme GmbH (same domain). Anna Berg owns the account." */
export function companyWords(account: AccountTrace): string {
  const found =
    account.name === null ? `Known by ${matchWords(account)}` : `${account.name} (${matchWords(account)})`;
  const claims = account.claims.map(({ claim, name, reasons }) => {
    const free = reasons.length === 0 ? '' : ', but could not take this lead';
    return ` ${name} ${claimWords[claim]}${free}.`;
  });
  return `${found}.${claims.join('')}`;
}
