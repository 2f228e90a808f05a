-- A HubSpot account that installed Baton. Every install starts in shadow mode.
create table portals (
  portal_id bigint primary key,
  state text not null check (state in ('installed', 'parked')),
  parked_reason text,
  mode text not null default 'shadow' check (mode in ('shadow', 'live')),
  installed_by_user_id text,
  scopes text[] not null default '{}',
  installed_at timestamptz not null default now(),
  -- Null until properties, roster and a first rulebook are there; no lead is decided before that.
  prepared_at timestamptz,
  -- When owners and users are read from HubSpot next; claimed with skip locked.
  sync_due_at timestamptz not null default now(),
  published_version integer,
  roster_version integer
);
create index portals_sync_due on portals (sync_due_at) where state = 'installed';

-- Encrypted, key id in front.
create table oauth_tokens (
  portal_id bigint primary key references portals on delete cascade,
  access_token text not null,
  refresh_token text not null,
  expires_at timestamptz not null,
  updated_at timestamptz not null default now()
);

-- HubSpot's events. The key makes a second delivery harmless. No foreign key: a delivery is never refused.
create table inbox (
  portal_id bigint not null,
  event_key text not null,
  kind text not null,
  object_id text not null,
  occurred_at timestamptz not null,
  received_at timestamptz not null default now(),
  request_id text not null,
  -- Only what Baton acts on: property and value, ids of a merge.
  details jsonb not null,
  state text not null default 'pending' check (state in ('pending', 'done')),
  outcome text,
  attempts integer not null default 0,
  not_before timestamptz,
  done_at timestamptz,
  primary key (portal_id, event_key)
);
create index inbox_pending on inbox (portal_id, occurred_at, event_key) where state = 'pending';
create index inbox_object on inbox (portal_id, object_id);
create index inbox_done on inbox (done_at) where state = 'done';

-- Owners and users as last read from HubSpot; a new version only when something changed, so that decisions can name it.
create table rosters (
  portal_id bigint not null references portals on delete cascade,
  version integer not null,
  reps jsonb not null,
  created_at timestamptz not null default now(),
  primary key (portal_id, version)
);

-- Everything that decides, versioned; a published version is never edited in place.
create table rulebooks (
  portal_id bigint not null references portals on delete cascade,
  version integer not null,
  state text not null check (state in ('draft', 'published')),
  scorecard jsonb not null,
  sla_policies jsonb not null,
  existing_owner text not null check (existing_owner in ('keep', 'overwrite_inactive')),
  author text not null,
  note text not null,
  created_at timestamptz not null default now(),
  published_at timestamptz,
  primary key (portal_id, version)
);

create table territories (
  portal_id bigint not null,
  version integer not null,
  territory_id text not null,
  name text not null,
  priority integer not null,
  condition jsonb not null,
  sla_policy_id text not null,
  primary key (portal_id, version, territory_id),
  foreign key (portal_id, version) references rulebooks on delete cascade
);

create table territory_members (
  portal_id bigint not null,
  version integer not null,
  territory_id text not null,
  owner_id text not null,
  weight double precision not null check (weight > 0),
  primary key (portal_id, version, territory_id, owner_id),
  foreign key (portal_id, version, territory_id) references territories on delete cascade
);

create table capacities (
  portal_id bigint not null,
  version integer not null,
  owner_id text not null,
  per_day integer not null check (per_day >= 0),
  primary key (portal_id, version, owner_id),
  foreign key (portal_id, version) references rulebooks on delete cascade
);

create table leads (
  portal_id bigint not null references portals on delete cascade,
  contact_id text not null,
  state text not null check (state in ('routed', 'held', 'kept', 'gone')),
  gone_reason text,
  created_at timestamptz not null,
  -- Owner in HubSpot as last known; differs from the decision when a person changed it.
  owner_id text,
  owner_changed_at timestamptz,
  retry_at timestamptz,
  -- Ordinal of the newest decision; 0 while there is none.
  decided integer not null default 0,
  primary key (portal_id, contact_id)
);
create index leads_held on leads (portal_id, retry_at) where state = 'held';

-- Immutable. Ordinal 1 is the answer to the creation; the key has the last word against deciding twice.
create table decisions (
  portal_id bigint not null,
  contact_id text not null,
  ordinal integer not null,
  cause text not null check (cause in ('created', 'hold_retried')),
  mode text not null check (mode in ('shadow', 'live')),
  outcome text not null check (outcome in ('assigned', 'held', 'kept')),
  owner_id text,
  territory_id text,
  rulebook_version integer not null,
  roster_version integer not null,
  decided_at timestamptz not null,
  -- The lead as it was read, and the decision with its trace.
  lead jsonb not null,
  trace jsonb not null,
  primary key (portal_id, contact_id, ordinal),
  foreign key (portal_id, contact_id) references leads on delete cascade
);

-- Share owed to a rep in a territory, in billionths of a lead; sums to zero within a territory.
-- Shadow and live keep separate books: a lead that was only decided in shadow was never received.
create table ledger (
  portal_id bigint not null references portals on delete cascade,
  mode text not null check (mode in ('shadow', 'live')),
  territory_id text not null,
  owner_id text not null,
  owed bigint not null,
  primary key (portal_id, mode, territory_id, owner_id)
);

-- Leads received per rep and day of the rep's own calendar, over all territories.
create table leads_received (
  portal_id bigint not null references portals on delete cascade,
  mode text not null check (mode in ('shadow', 'live')),
  owner_id text not null,
  local_day date not null,
  received integer not null,
  primary key (portal_id, mode, owner_id, local_day)
);

create table clocks (
  portal_id bigint not null,
  contact_id text not null,
  ordinal integer not null,
  owner_id text not null,
  starts_at timestamptz not null,
  due_at timestamptz not null,
  state text not null default 'running' check (state in ('running', 'ended')),
  ended_reason text,
  primary key (portal_id, contact_id, ordinal),
  foreign key (portal_id, contact_id, ordinal) references decisions on delete cascade
);
create index clocks_running on clocks (due_at) where state = 'running';

-- What we owe HubSpot, committed with its decision. May be sent twice; it means the same each time.
create table owed_writes (
  portal_id bigint not null,
  contact_id text not null,
  ordinal integer not null,
  fields jsonb not null,
  request_id text not null,
  state text not null default 'pending' check (state in ('pending', 'written', 'refused', 'superseded')),
  attempts integer not null default 0,
  not_before timestamptz,
  note text,
  created_at timestamptz not null default now(),
  settled_at timestamptz,
  primary key (portal_id, contact_id, ordinal),
  foreign key (portal_id, contact_id, ordinal) references decisions on delete cascade
);
create index owed_writes_pending on owed_writes (portal_id, created_at) where state = 'pending';

-- One rate limit for all processes that serve a portal: the generic cell rate algorithm's single timestamp.
create table hubspot_limits (
  portal_id bigint primary key,
  theoretical_arrival timestamptz not null default '-infinity',
  paused_until timestamptz not null default '-infinity',
  paused_reason text
);
