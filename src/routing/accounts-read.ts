import { accountClaims } from './account-claims.ts';
import type { AccountPolicy } from './account-policy.ts';
import type { Account, AccountIndex } from './accounts.ts';
import type { Lead } from './lead.ts';

/**
 * The accounts that deciding this lead looks at. An index of these alone, or with those of other leads beside them,
 * answers as the whole one does: nothing else fits the lead, or fits it as well.
 */
export function accountsRead(lead: Lead, policy: AccountPolicy, index: AccountIndex): readonly Account[] {
  const read = new Set<Account>();
  const noting: AccountIndex = {
    byId: (companyId) => {
      const account = index.byId(companyId);
      if (account) read.add(account);
      return account;
    },
    byDomain: (domain) => {
      const found = index.byDomain(domain);
      for (const account of found) read.add(account);
      return found;
    },
    byName: (name, threshold) => {
      const found = index.byName(name, threshold);
      for (const { account } of found) read.add(account);
      return found;
    },
  };
  accountClaims(lead, policy, noting, new Map());
  return [...read];
}
