-- Companies and open deals as HubSpot has them, kept by webhooks and a paged import: no lead costs a search.

-- Every value with the moment in HubSpot from which it is known, so that late news never undoes newer.
create table accounts (
  portal_id bigint not null references portals on delete cascade,
  company_id text not null,
  name text not null default '',
  -- Trigrams of the comparable name, the portal in front of each: one index serves all portals and none reads another's.
  name_keys text[] not null default '{}',
  name_at timestamptz not null default '-infinity',
  -- Registrable, lower case.
  domain text,
  more_domains text[] not null default '{}',
  domains text[] not null generated always as (array_remove(array_append(more_domains, domain), null)) stored,
  domain_at timestamptz not null default '-infinity',
  owner_id text,
  owner_at timestamptz not null default '-infinity',
  -- Deleted or merged; the row stays for a while, so that late events do not bring it back.
  gone boolean not null default false,
  life_at timestamptz not null default '-infinity',
  -- Start of the newest read that found it.
  seen_at timestamptz not null default '-infinity',
  -- Not null: must be read from HubSpot, because of something that happened then.
  stale_at timestamptz,
  primary key (portal_id, company_id)
);
create index accounts_domains on accounts using gin (domains) where not gone;
create index accounts_names on accounts using gin (name_keys) where not gone;
create index accounts_stale on accounts (portal_id) where stale_at is not null;

-- How many names hold a trigram, counted after every import, common ones only: similar names are looked up by the
-- rarest of theirs. Old counts cost time, never a name.
create table account_trigrams (
  portal_id bigint not null references portals on delete cascade,
  trigram text not null,
  names integer not null,
  primary key (portal_id, trigram)
);

-- Open deals; a closed or deleted one is no row.
create table open_deals (
  portal_id bigint not null references portals on delete cascade,
  deal_id text not null,
  company_ids text[] not null default '{}',
  owner_id text,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default '-infinity',
  stale_at timestamptz,
  primary key (portal_id, deal_id)
);
create index open_deals_companies on open_deals using gin (company_ids);
create index open_deals_stale on open_deals (portal_id) where stale_at is not null;

-- How far the import of companies or deals is. It runs once at install and again every day, to heal what was missed.
create table account_imports (
  portal_id bigint not null references portals on delete cascade,
  part text not null check (part in ('companies', 'deals')),
  -- HubSpot's cursor of the next page; null: from the start.
  cursor text,
  pass_started_at timestamptz,
  finished_at timestamptz,
  due_at timestamptz not null default now(),
  -- A process works on it, or HubSpot asked for patience, until then.
  not_before timestamptz not null default '-infinity',
  -- Why this part is switched off, in plain words.
  switched_off text,
  primary key (portal_id, part)
);
create index account_imports_due on account_imports (due_at);
