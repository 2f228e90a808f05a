-- Capacity of any window, open leads, holds in order, named lists, and rulebooks that say all this.

-- Counts by window are read from the decisions themselves: one truth, nothing to reset at midnight.
drop table leads_received;
alter table decisions add column grade text generated always as (trace->'score'->>'grade') stored;
create index decisions_given on decisions (portal_id, mode, owner_id, decided_at) where outcome = 'assigned';

-- What "open" looks at, and a held lead's place in its line.
alter table leads
  add column given_at timestamptz,
  add column lead_status text,
  add column lifecycle_stage text,
  add column hold jsonb;
create index leads_given on leads (portal_id, owner_id, given_at) where state = 'routed';

alter table rulebooks add column rules jsonb not null default '{}';
alter table territories add column policy jsonb not null default '{}';
alter table territory_members add column place integer;

-- Lists of domains or accounts that conditions name.
alter table portals add column lists_version integer not null default 0;
create table named_lists (
  portal_id bigint not null references portals on delete cascade,
  list_id text not null,
  name text not null,
  list_values text[] not null,
  updated_at timestamptz not null default now(),
  primary key (portal_id, list_id)
);

-- Whoever got the newest lead of a company: the next one goes to the same rep where the rulebook says so.
create table company_reps (
  portal_id bigint not null references portals on delete cascade,
  mode text not null check (mode in ('shadow', 'live')),
  company_key text not null,
  owner_id text not null,
  primary key (portal_id, mode, company_key)
);
