import type { AccountClaim, AccountMatching, AccountPolicy } from './account-policy.ts';
import type { Account, AccountIndex } from './accounts.ts';
import { freeMailDomains } from './free-mail-domains.ts';
import type { Lead, LeadAttributeName } from './lead.ts';
import type { RoutingState } from './routing-state.ts';

/** HubSpot property that names a contact's primary company. */
const ASSOCIATED_COMPANY = 'associatedcompanyid';

/** What a lead's company is found by; nothing when nobody has a claim. */
export const accountAttributes = ({ claims }: AccountPolicy): readonly LeadAttributeName[] =>
  claims.length === 0
    ? []
    : [`property:${ASSOCIATED_COMPANY}`, 'company_name', 'company_domain', 'email_domain', 'email_kind'];

/** A lead's company as far as it is known, and who has a claim on the lead because of it. */
export interface AccountClaims {
  readonly account: Account | null;
  readonly by: AccountMatching | null;
  /** Of the names, 0 to 1; null when found otherwise. */
  readonly similarity: number | null;
  /** In the order in which they are asked; the same rep once. */
  readonly claims: readonly { readonly claim: AccountClaim; readonly ownerId: string }[];
  /** Under which whoever gets this lead is remembered for the next one of the company. */
  readonly companyKeys: readonly string[];
}

export const noClaims: AccountClaims = {
  account: null,
  by: null,
  similarity: null,
  claims: [],
  companyKeys: [],
};

/**
 * Finds the lead's company and the claims on it. A domain or a name that fits several companies counts only if they
 * have one owner among them: nothing is guessed. A free-mail domain never stands for a company.
 */
export function accountClaims(
  lead: Lead,
  policy: AccountPolicy,
  index: AccountIndex,
  companyReps: RoutingState['companyReps'],
): AccountClaims {
  if (policy.claims.length === 0) return noClaims;
  const found = findAccount(lead, policy, index);
  const companyKeys = companyKeysOf(lead, found?.account ?? null);
  const claims = new Map<string, AccountClaim>();
  for (const claim of policy.claims) {
    for (const ownerId of claimants(claim, found?.account ?? null, companyKeys, companyReps)) {
      if (!claims.has(ownerId)) claims.set(ownerId, claim);
    }
  }
  return {
    account: found?.account ?? null,
    by: found?.by ?? null,
    similarity: found?.similarity ?? null,
    claims: [...claims].map(([ownerId, claim]) => ({ claim, ownerId })),
    companyKeys,
  };
}

interface FoundAccount {
  readonly account: Account;
  readonly by: AccountMatching;
  readonly similarity: number | null;
}

function findAccount(lead: Lead, policy: AccountPolicy, index: AccountIndex): FoundAccount | null {
  for (const by of policy.matchBy) {
    const found = findBy(by, lead, policy, index);
    if (found) return found;
  }
  return null;
}

function findBy(
  by: AccountMatching,
  lead: Lead,
  policy: AccountPolicy,
  index: AccountIndex,
): FoundAccount | null {
  if (by === 'association') {
    const account = index.byId(rawOf(lead.attributes[`property:${ASSOCIATED_COMPANY}`]));
    return account && { account, by, similarity: null };
  }
  if (by === 'domain') {
    const account = onlyOne(companyDomains(lead).flatMap((domain) => index.byDomain(domain)));
    return account && { account, by, similarity: null };
  }
  const name = rawOf(lead.attributes.company_name);
  const alike = name === '' ? [] : index.byName(name, policy.nameThreshold);
  const account = onlyOne(alike.map((similar) => similar.account));
  return account && { account, by, similarity: alike[0]?.similarity ?? null };
}

/** The account that is meant when several fit: any of them if all belong to one owner, else none. */
function onlyOne(accounts: readonly Account[]): Account | null {
  const [first] = accounts;
  if (!first || accounts.some((account) => account.ownerId !== first.ownerId)) return null;
  return first;
}

/** Domains that stand for the lead's company, the mailbox first. */
function companyDomains(lead: Lead): readonly string[] {
  const { email_domain: mail, email_kind: kind, company_domain: site } = lead.attributes;
  const domains = new Set<string>();
  if (mail && kind?.value === 'company') domains.add(`${mail.value}`);
  if (site) domains.add(`${site.value}`);
  return [...domains].filter((domain) => !freeMailDomains.has(domain));
}

export function companyKeysOf(lead: Lead, account: Account | null): readonly string[] {
  const companyId = account?.companyId ?? rawOf(lead.attributes[`property:${ASSOCIATED_COMPANY}`]);
  return [
    ...(companyId === '' ? [] : [`company:${companyId}`]),
    ...companyDomains(lead).map((domain) => `domain:${domain}`),
  ];
}

function claimants(
  claim: AccountClaim,
  account: Account | null,
  companyKeys: readonly string[],
  companyReps: RoutingState['companyReps'],
): readonly string[] {
  switch (claim) {
    case 'account_owner':
      return account?.ownerId ? [account.ownerId] : [];
    case 'open_deal_owner':
      return account?.openDealOwnerIds ?? [];
    case 'same_company': {
      const known = companyKeys.map((key) => companyReps.get(key)).find((ownerId) => ownerId !== undefined);
      return known === undefined ? [] : [known];
    }
  }
}

const rawOf = (attribute: { readonly raw: string } | undefined): string => attribute?.raw.trim() ?? '';
