-- Who changed what: drafts, publishing, mode, editors. The newest change_id of a portal's rulebook is its draft version.
create table settings_changes (
  portal_id bigint not null references portals on delete cascade,
  change_id bigint not null generated always as identity,
  -- Names the press of a button, so that a repeated call changes nothing; null for what no button did.
  request_id text,
  at timestamptz not null default now(),
  user_id text,
  author text not null,
  kind text not null check (kind in (
    'draft_changed', 'draft_discarded', 'published', 'restored', 'mode', 'editors', 'channels',
    'headlines')),
  -- What it touched, such as "territory:dach": two changes of one target are in each other's way.
  target text not null,
  what text not null,
  -- The answer to the call, for the same call again.
  answer jsonb,
  primary key (portal_id, change_id)
);
create unique index settings_changes_requests on settings_changes (portal_id, request_id) where request_id is not null;

-- One draft a portal, shared by its editors. Everything but the territories, which have rows of their own.
create table drafts (
  portal_id bigint primary key references portals on delete cascade,
  based_on integer not null,
  -- change_id of its first change.
  first_change bigint not null default 0,
  parts jsonb not null
);
create table draft_territories (
  portal_id bigint not null references drafts on delete cascade,
  territory_id text not null,
  name text not null,
  priority integer not null,
  -- Without id, name and priority.
  rules jsonb not null,
  primary key (portal_id, territory_id)
);

-- People who may edit besides whoever installed Baton; e-mail addresses in lower case.
create table settings_editors (
  portal_id bigint not null references portals on delete cascade,
  email text not null,
  added_by text not null,
  added_at timestamptz not null default now(),
  primary key (portal_id, email)
);

-- The ledger as it stood: when a version was replaced, and at the start of every day (version null).
create table ledger_snapshots (
  portal_id bigint not null references portals on delete cascade,
  snapshot_id bigint not null generated always as identity,
  taken_at timestamptz not null default now(),
  version integer,
  -- [{mode, territoryId, ownerId, owed}]
  balances jsonb not null,
  primary key (portal_id, snapshot_id)
);
create unique index ledger_snapshots_versions on ledger_snapshots (portal_id, version) where version is not null;
create index ledger_snapshots_days on ledger_snapshots (portal_id, taken_at) where version is null;

-- Calls to HubSpot by hour, for the home page.
create table hubspot_calls (
  portal_id bigint not null,
  hour timestamptz not null,
  calls integer not null,
  failures integer not null,
  last_failure_at timestamptz,
  last_failure text,
  primary key (portal_id, hour)
);

alter table rulebooks add column restored_from integer;
alter table portals
  -- When owners and users were last read from HubSpot.
  add column synced_at timestamptz,
  -- Figures that the home page shows; null: the first of each kind.
  add column headlines jsonb;

-- The lead came because it was the rep's turn: it counts against the share owed.
alter table decisions add column by_turn boolean not null generated always as (
  outcome = 'assigned' and coalesce(trace->>'route', 'territory') = 'territory'
  and coalesce(trace->>'selection', 'fair_share') not in ('least_loaded', 'strict_order')) stored;
create index decisions_territory on decisions (portal_id, mode, territory_id, decided_at)
  include (owner_id, by_turn, given_back) where outcome = 'assigned';
-- From the contact's creation to the decision, in milliseconds; null once the person is erased.
alter table decisions add column waited_ms double precision generated always as (
  (trace->>'decidedAt')::double precision - (lead->>'createdAt')::double precision) stored;
create index decisions_recent on decisions (portal_id, decided_at)
  include (mode, cause, by_turn, waited_ms) where outcome = 'assigned';
create index inbox_received on inbox (portal_id, received_at);
create index inbox_unrouted on inbox (portal_id, received_at) where state = 'pending' and kind = 'contact_created';
create index clocks_late on clocks (portal_id, due_at) where state = 'running';
create index clocks_settled on clocks (portal_id, (coalesce(touched_at, breached_at)))
  include (touched_at, breached_at, given_at) where touched_at is not null or breached_at is not null;
create index clocks_breached on clocks (portal_id, contact_id) where breached_at is not null;
create index leads_stages on leads (portal_id, given_at) include (lifecycle_stage) where state = 'routed';
-- All that counting open leads looks at.
drop index leads_given;
create index leads_given on leads (portal_id, owner_id, given_at) include (lead_status, lifecycle_stage)
  where state = 'routed';
create index owed_writes_refused on owed_writes (portal_id, settled_at) where state = 'refused';
create index lead_events_recent on lead_events (portal_id, at, kind);
