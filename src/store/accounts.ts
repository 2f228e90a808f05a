import type { Database, PortalId } from './database.ts';

/** A company as read from HubSpot. */
export interface AccountFacts {
  readonly companyId: string;
  readonly name: string;
  /** Trigrams of the name as it is compared: see routing/trigrams.ts. */
  readonly trigrams: readonly string[];
  /** Registrable, lower case. */
  readonly domain: string | null;
  readonly moreDomains: readonly string[];
  readonly ownerId: string | null;
}

/** What one or more events say of a company; what is left out is not known from them. Moments in epoch ms. */
export interface AccountNews {
  readonly companyId: string;
  readonly name?: { readonly value: string; readonly trigrams: readonly string[]; readonly at: number };
  readonly domain?: { readonly value: string | null; readonly at: number };
  readonly owner?: { readonly value: string | null; readonly at: number };
  readonly life?: { readonly gone: boolean; readonly at: number };
  /** It must be read from HubSpot because of what happened then; for a company not known yet in any case. */
  readonly staleAt: number | null;
  /** Of the newest event. */
  readonly heardAt: number;
}

/** What the accounts that a turn's leads may match are found by. */
export interface AccountKeys {
  readonly companyIds: readonly string[];
  readonly domains: readonly string[];
  /** Of each company name all its trigrams, and groups of them of which a similar name must hold one as a whole. */
  readonly names: readonly {
    readonly trigrams: readonly string[];
    readonly needed: readonly (readonly string[])[];
  }[];
  /** Least similarity of names, 0 to 1. */
  readonly nameThreshold: number;
}

/** The shape of routing/accounts.ts's Account. */
export interface FoundAccount {
  readonly companyId: string;
  readonly name: string;
  readonly domains: readonly string[];
  readonly ownerId: string | null;
  readonly openDealOwnerIds: readonly string[];
}

const nameKeys = (portalId: PortalId, trigrams: readonly string[]) =>
  trigrams.map((trigram) => `${portalId}:${trigram}`);

/** Companies as HubSpot had them at `readAt` (epoch ms). What is known from later stays. */
export async function saveAccounts(
  db: Database,
  portalId: PortalId,
  companies: readonly AccountFacts[],
  readAt: number,
): Promise<void> {
  const rows = companies.map(({ trigrams, ...company }) => ({
    ...company,
    nameKeys: nameKeys(portalId, trigrams),
  }));
  await db.query(
    `insert into accounts as a (portal_id, company_id, name, name_keys, name_at, domain, more_domains, domain_at,
                                owner_id, owner_at, life_at, seen_at)
     select $1, c."companyId", c.name, c."nameKeys", at, c.domain, c."moreDomains", at, c."ownerId", at, at, at
     from jsonb_to_recordset($2::jsonb) as c("companyId" text, name text, "nameKeys" text[], domain text,
                                             "moreDomains" text[], "ownerId" text),
          (select to_timestamp($3::float8 / 1000.0) as at) as read
     order by c."companyId"
     on conflict (portal_id, company_id) do update
     set name = case when a.name_at <= excluded.name_at then excluded.name else a.name end,
         name_keys = case when a.name_at <= excluded.name_at then excluded.name_keys else a.name_keys end,
         name_at = greatest(a.name_at, excluded.name_at),
         domain = case when a.domain_at <= excluded.domain_at then excluded.domain else a.domain end,
         more_domains = excluded.more_domains,
         domain_at = greatest(a.domain_at, excluded.domain_at),
         owner_id = case when a.owner_at <= excluded.owner_at then excluded.owner_id else a.owner_id end,
         owner_at = greatest(a.owner_at, excluded.owner_at),
         gone = a.gone and a.life_at > excluded.life_at,
         life_at = greatest(a.life_at, excluded.life_at),
         seen_at = greatest(a.seen_at, excluded.seen_at),
         stale_at = case when a.stale_at > excluded.seen_at then a.stale_at end`,
    [portalId, JSON.stringify(rows), readAt],
  );
}

/** Applies what events say; older news than what is known changes nothing. Each company once. */
export async function noteAccounts(
  db: Database,
  portalId: PortalId,
  news: readonly AccountNews[],
): Promise<void> {
  const rows = news.map((one) => ({
    companyId: one.companyId,
    name: one.name?.value ?? '',
    nameKeys: nameKeys(portalId, one.name?.trigrams ?? []),
    nameAt: one.name?.at,
    domain: one.domain?.value,
    domainAt: one.domain?.at,
    ownerId: one.owner?.value,
    ownerAt: one.owner?.at,
    gone: one.life?.gone ?? false,
    lifeAt: one.life?.at,
    staleAt: one.staleAt,
    heardAt: one.heardAt,
  }));
  await db.query(
    `with news as (
       select n.*, a.company_id is null as unknown
       from jsonb_to_recordset($2::jsonb) as n("companyId" text, name text, "nameKeys" text[], "nameAt" float8,
         domain text, "domainAt" float8, "ownerId" text, "ownerAt" float8, gone boolean, "lifeAt" float8,
         "staleAt" float8, "heardAt" float8)
       left join accounts a on a.portal_id = $1 and a.company_id = n."companyId"
     )
     insert into accounts as a (portal_id, company_id, name, name_keys, name_at, domain, domain_at, owner_id, owner_at,
                                gone, life_at, stale_at)
     select $1, "companyId", name, "nameKeys", coalesce(to_timestamp("nameAt" / 1000.0), '-infinity'),
            domain, coalesce(to_timestamp("domainAt" / 1000.0), '-infinity'),
            "ownerId", coalesce(to_timestamp("ownerAt" / 1000.0), '-infinity'),
            gone, coalesce(to_timestamp("lifeAt" / 1000.0), '-infinity'),
            to_timestamp(case when unknown and not gone then "heardAt" else "staleAt" end / 1000.0)
     from news order by "companyId"
     on conflict (portal_id, company_id) do update
     set name = case when excluded.name_at > a.name_at then excluded.name else a.name end,
         name_keys = case when excluded.name_at > a.name_at then excluded.name_keys else a.name_keys end,
         name_at = greatest(a.name_at, excluded.name_at),
         domain = case when excluded.domain_at > a.domain_at then excluded.domain else a.domain end,
         domain_at = greatest(a.domain_at, excluded.domain_at),
         owner_id = case when excluded.owner_at > a.owner_at then excluded.owner_id else a.owner_id end,
         owner_at = greatest(a.owner_at, excluded.owner_at),
         gone = case when excluded.life_at > a.life_at then excluded.gone else a.gone end,
         life_at = greatest(a.life_at, excluded.life_at),
         stale_at = greatest(a.stale_at, excluded.stale_at)`,
    [portalId, JSON.stringify(rows)],
  );
}

/** The company that is left after a merge has the domains of those that went into it. */
export async function mergeDomains(
  db: Database,
  portalId: PortalId,
  survivorId: string,
  mergedIds: readonly string[],
): Promise<void> {
  await db.query(
    `update accounts set more_domains = array(
       select distinct d from accounts m, unnest(m.domains) d
       where m.portal_id = $1 and m.company_id = any($3::text[] || $2::text) and d is distinct from accounts.domain order by d)
     where portal_id = $1 and company_id = $2`,
    [portalId, survivorId, mergedIds],
  );
}

/** Companies that must be read again, those that wait longest first. */
export async function staleAccounts(db: Database, portalId: PortalId, limit: number): Promise<string[]> {
  const { rows } = await db.query<{ companyId: string }>(
    `select company_id as "companyId" from accounts
     where portal_id = $1 and stale_at is not null order by stale_at, company_id limit $2`,
    [portalId, limit],
  );
  return rows.map((row) => row.companyId);
}

/** Companies that HubSpot did not know when asked at `readAt`. */
export async function dropAccounts(
  db: Database,
  portalId: PortalId,
  companyIds: readonly string[],
  readAt: number,
): Promise<void> {
  await db.query(
    `update accounts
     set gone = case when life_at <= r.at then true else gone end, life_at = greatest(life_at, r.at),
         stale_at = case when stale_at > r.at then stale_at end
     from (select to_timestamp($3::float8 / 1000.0) as at) r
     where portal_id = $1 and company_id = any($2)`,
    [portalId, companyIds, readAt],
  );
}

/** After a whole pass: what it did not meet is gone, and rows that have been gone for long are forgotten. */
export async function closeAccountPass(db: Database, portalId: PortalId, startedAt: Date): Promise<void> {
  await db.query(
    `update accounts set gone = true, life_at = $2
     where portal_id = $1 and not gone and seen_at < $2 and life_at < $2 and stale_at is null`,
    [portalId, startedAt],
  );
  await db.query(
    `delete from accounts where portal_id = $1 and gone and life_at < now() - interval '30 days'`,
    [portalId],
  );
  await countTrigrams(db, portalId);
}

/** Counts how many names hold each trigram; those in fewer than twenty count as rare. */
async function countTrigrams(db: Database, portalId: PortalId): Promise<void> {
  await db.query('delete from account_trigrams where portal_id = $1', [portalId]);
  await db.query(
    `insert into account_trigrams (portal_id, trigram, names)
     select $1, substr(key, strpos(key, ':') + 1), count(*)
     from accounts, unnest(name_keys) key where portal_id = $1 and not gone
     group by key having count(*) >= 20`,
    [portalId],
  );
}

/** How many names hold each of these trigrams; rare ones are left out. */
export async function trigramCounts(
  db: Database,
  portalId: PortalId,
  trigrams: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await db.query<{ trigram: string; names: number }>(
    'select trigram, names from account_trigrams where portal_id = $1 and trigram = any($2)',
    [portalId, trigrams],
  );
  return new Map(rows.map((row) => [row.trigram, row.names]));
}

/**
 * The accounts that a turn's leads may match, each with the owners of its open deals, the newest deal first: by
 * company id, by domain, and of every name the most similar ones.
 */
export async function accountsFor(
  db: Database,
  portalId: PortalId,
  keys: AccountKeys,
): Promise<FoundAccount[]> {
  const names = keys.names.map(({ trigrams, needed }) => ({
    trigrams: nameKeys(portalId, trigrams),
    needed: needed.map((group) => nameKeys(portalId, group)),
  }));
  // One look into the index for each domain and group: asked for all at once, Postgres would read the whole table.
  const { rows } = await db.query<FoundAccount>(
    `with by_domain as (
       select near.company_id from unnest($3::text[]) as asked(domain)
       cross join lateral (
         select company_id from accounts where portal_id = $1 and not gone and domains @> array[asked.domain]
       ) near
     ), asked as (
       select row_number() over () as no, trigrams, needed
       from jsonb_to_recordset($4::jsonb) as n(trigrams text[], needed jsonb)
     ), near as (
       select distinct on (asked.no, found.company_id) asked.no, asked.trigrams, found.company_id, found.name_keys
       from asked
       cross join lateral jsonb_array_elements(asked.needed) as needed(of)
       cross join lateral (select array(select jsonb_array_elements_text(needed.of)) as keys) as of
       cross join lateral (
         select company_id, name_keys from accounts
         where portal_id = $1 and not gone and name_keys @> of.keys
           and cardinality(name_keys) between floor(cardinality(asked.trigrams) * $5::float8)
                                          and ceil(cardinality(asked.trigrams) / $5::float8)
       ) found
     ), alike as (
       select no, company_id,
              shared::float8 / (cardinality(name_keys) + cardinality(trigrams) - shared) as similarity
       from near
       cross join lateral (
         select count(*) as shared from unnest(name_keys) k where k = any(trigrams)
       ) as common
     ), by_name as (
       select company_id from (
         select company_id, row_number() over (partition by no order by similarity desc, company_id) as rank
         from alike where similarity >= $5::float8 - 1e-9
       ) ranked where rank <= 100
     )
     select a.company_id as "companyId", a.name, a.domains, a.owner_id as "ownerId",
            coalesce((
              select json_agg(d.owner_id order by d.created_at desc, d.deal_id desc)
              from open_deals d
              where d.portal_id = a.portal_id and d.company_ids @> array[a.company_id] and d.owner_id is not null
            ), '[]') as "openDealOwnerIds"
     from accounts a
     where a.portal_id = $1 and not a.gone
       and a.company_id = any($2::text[] || array(select company_id from by_domain union select company_id from by_name))
     order by a.company_id`,
    [portalId, keys.companyIds, keys.domains, JSON.stringify(names), keys.nameThreshold],
  );
  return rows.map((row) => ({ ...row, openDealOwnerIds: [...new Set(row.openDealOwnerIds)] }));
}
