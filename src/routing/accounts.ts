import { comparableName } from './company-name.ts';
import { freeMailDomains } from './free-mail-domains.ts';
import { similarity, trigramsOf } from './trigrams.ts';

/** A company in HubSpot, as kept by the shell: nothing is searched for while deciding. */
export interface Account {
  readonly companyId: string;
  readonly name: string;
  /** Registrable domains in lower case. Free-mail domains among them are ignored. */
  readonly domains: readonly string[];
  readonly ownerId: string | null;
  /** Owners of its open deals, the newest deal first. */
  readonly openDealOwnerIds: readonly string[];
}

/** Accounts ready to be asked about many leads: see compileAccounts. */
export interface AccountIndex {
  byId(companyId: string): Account | null;
  /** Every account with this domain; none for a free-mail domain. */
  byDomain(domain: string): readonly Account[];
  /** The most similar names at or above `threshold` (0 to 1): more than one only when they are equally similar. */
  byName(name: string, threshold: number): readonly SimilarAccount[];
}

export interface SimilarAccount {
  readonly account: Account;
  /** Trigram similarity of the comparable names, 0 to 1. */
  readonly similarity: number;
}

/** Builds the index once for many leads. The order of `accounts` does not matter. */
export function compileAccounts(accounts: readonly Account[]): AccountIndex {
  const sorted = [...accounts].sort((a, b) => (a.companyId < b.companyId ? -1 : 1));
  const ids = new Map(sorted.map((account) => [account.companyId, account]));
  const domains = new Map<string, Account[]>();
  for (const account of sorted) {
    for (const domain of new Set(account.domains)) {
      if (freeMailDomains.has(domain)) continue;
      const same = domains.get(domain);
      if (same) same.push(account);
      else domains.set(domain, [account]);
    }
  }
  const names = compileNames(sorted);
  return {
    byId: (companyId) => ids.get(companyId) ?? null,
    byDomain: (domain) => domains.get(domain) ?? [],
    byName: (name, threshold) => names(trigramsOf(comparableName(name)), threshold),
  };
}

/** No accounts: every lead is routed by territory. */
export const noAccounts: AccountIndex = compileAccounts([]);

/** So that a product such as 0.57 · 100 is not taken for less than 57. */
const ROUNDING = 1e-9;

/**
 * Similar names without comparing all of them. To reach the threshold t a name must share at least t·|q| of the
 * query's trigrams, so it must hold one of any |q| − ⌈t·|q|⌉ + 1 of them: the rarest are looked up. And it can have
 * neither fewer than t·|q| trigrams nor more than |q|/t.
 */
function compileNames(accounts: readonly Account[]) {
  const trigrams = accounts.map((account) => trigramsOf(comparableName(account.name)));
  const holders = new Map<string, number[]>();
  trigrams.forEach((list, i) => {
    for (const trigram of list) {
      const holding = holders.get(trigram);
      if (holding) holding.push(i);
      else holders.set(trigram, [i]);
    }
  });
  const rarity = (trigram: string) => holders.get(trigram)?.length ?? 0;
  return (query: readonly string[], threshold: number): readonly SimilarAccount[] => {
    const asked = new Set(query);
    const rarest = [...query].sort((a, b) => rarity(a) - rarity(b) || (a < b ? -1 : 1));
    const seen = new Set<number>();
    let best: SimilarAccount[] = [];
    // Once a name is found, only names at least as similar count, and they need fewer trigrams looked up.
    let floor = threshold;
    for (const [place, trigram] of rarest.entries()) {
      if (place > query.length - Math.ceil(floor * query.length - ROUNDING)) break;
      for (const i of holders.get(trigram) ?? []) {
        const account = accounts[i];
        const own = trigrams[i] ?? [];
        if (
          !account ||
          own.length < floor * query.length - ROUNDING ||
          own.length * floor > query.length + ROUNDING
        )
          continue;
        if (seen.has(i)) continue;
        seen.add(i);
        const alike = similarity(own, asked);
        if (alike < floor) continue;
        const found = { account, similarity: alike };
        best = alike === best[0]?.similarity ? [...best, found] : [found];
        floor = alike;
      }
    }
    return best.sort((a, b) => (a.account.companyId < b.account.companyId ? -1 : 1));
  };
}
