import type { CompanyRecord } from '../hubspot/companies.ts';
import { websiteDomain } from '../routing/company-domain.ts';
import { comparableName } from '../routing/company-name.ts';
import { trigramsOf } from '../routing/trigrams.ts';
import type { AccountFacts } from '../store/accounts.ts';

/** A company as it is kept: domains made registrable, the name cut into what similar names are found by. */
export function accountFacts({ companyId, name, domains, ownerId }: CompanyRecord): AccountFacts {
  const [domain = null, ...moreDomains] = new Set(
    domains.map(websiteDomain).filter((found) => found !== null),
  );
  return { companyId, name, trigrams: nameTrigrams(name), domain, moreDomains, ownerId };
}

export const nameTrigrams = (name: string): readonly string[] => trigramsOf(comparableName(name));
