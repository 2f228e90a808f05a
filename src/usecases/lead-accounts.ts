import { accountClaims } from '../routing/account-claims.ts';
import type { AccountPolicy } from '../routing/account-policy.ts';
import { compileAccounts } from '../routing/accounts.ts';
import type { Account } from '../routing/accounts.ts';
import type { Lead } from '../routing/lead.ts';
import { accountsFor, trigramCounts } from '../store/accounts.ts';
import type { Database, PortalId } from '../store/database.ts';
import { nameTrigrams } from './account-facts.ts';

/**
 * The accounts that these leads may belong to, from our own table: no call to HubSpot. Empty when the rulebook asks
 * for no company. Give them to `compileAccounts`.
 */
export async function accountsOfLeads(
  db: Database,
  portalId: PortalId,
  policy: AccountPolicy,
  leads: readonly Lead[],
): Promise<readonly Account[]> {
  if (policy.claims.length === 0 || leads.length === 0) return [];
  const byKey = await findByKey(db, portalId, policy, leads);
  const nameless = byName(policy) ? leadsWithout(byKey, policy, leads) : [];
  const alike = await findByName(db, portalId, policy, nameless);
  const known = new Set(byKey.map((account) => account.companyId));
  return [...byKey, ...alike.filter((account) => !known.has(account.companyId))];
}

const byName = ({ matchBy }: AccountPolicy): boolean => matchBy.includes('name');

/** Names are compared only for leads whose company is not found by a way that comes before. */
function leadsWithout(
  accounts: readonly Account[],
  policy: AccountPolicy,
  leads: readonly Lead[],
): readonly Lead[] {
  const matchBy = policy.matchBy.slice(0, policy.matchBy.indexOf('name'));
  const index = compileAccounts(accounts);
  return leads.filter((lead) => !accountClaims(lead, { ...policy, matchBy }, index, new Map()).account);
}

async function findByKey(
  db: Database,
  portalId: PortalId,
  { matchBy, nameThreshold }: AccountPolicy,
  leads: readonly Lead[],
): Promise<readonly Account[]> {
  const companyIds = matchBy.includes('association')
    ? texts(leads, ({ attributes }) => [attributes['property:associatedcompanyid']?.raw])
    : [];
  const domains = matchBy.includes('domain')
    ? texts(leads, ({ attributes: { email_domain: mail, email_kind: kind, company_domain: site } }) => [
        kind?.value === 'company' ? mail?.value : undefined,
        site?.value,
      ])
    : [];
  if (companyIds.length + domains.length === 0) return [];
  return accountsFor(db, portalId, { companyIds, domains, names: [], nameThreshold });
}

async function findByName(
  db: Database,
  portalId: PortalId,
  { nameThreshold }: AccountPolicy,
  leads: readonly Lead[],
): Promise<readonly Account[]> {
  const names = texts(leads, ({ attributes }) => [attributes.company_name?.raw])
    .map(nameTrigrams)
    .filter((trigrams) => trigrams.length > 0);
  if (names.length === 0) return [];
  const counts = await trigramCounts(db, portalId, [...new Set(names.flat())]);
  const found = new Map<string, Account>();
  // One after the other: many names in one query have Postgres sort all that is near any of them.
  for (const trigrams of names) {
    const name = { trigrams, needed: neededOf(trigrams, nameThreshold, counts) };
    const alike = await accountsFor(db, portalId, {
      companyIds: [],
      domains: [],
      names: [name],
      nameThreshold,
    });
    for (const account of alike) found.set(account.companyId, account);
  }
  return [...found.values()];
}

/** What is said of these leads, each text once. */
function texts(
  leads: readonly Lead[],
  read: (lead: Lead) => readonly (string | number | undefined)[],
): readonly string[] {
  const said = leads.flatMap(read).filter((value) => value !== undefined);
  return [...new Set(said.map((value) => String(value).trim()))].filter((text) => text !== '');
}

/**
 * A name that is similar enough holds at least ⌈t·n⌉ of these n trigrams. So it holds two of any n − ⌈t·n⌉ + 2 of them
 * (or, where one is enough, one of any n): the pairs of the rarest find all such names, and few others.
 */
function neededOf(
  trigrams: readonly string[],
  threshold: number,
  counts: ReadonlyMap<string, number>,
): readonly (readonly string[])[] {
  const held = Math.ceil(threshold * trigrams.length - 1e-9);
  if (held < 2) return trigrams.map((trigram) => [trigram]);
  const rarity = (trigram: string) => counts.get(trigram) ?? 0;
  const rarest = [...trigrams]
    .sort((a, b) => rarity(a) - rarity(b) || (a < b ? -1 : 1))
    .slice(0, trigrams.length - held + 2);
  return rarest.flatMap((one, at) => rarest.slice(at + 1).map((other) => [one, other]));
}
