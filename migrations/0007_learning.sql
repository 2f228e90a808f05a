-- What the portal's own history teaches: leads as they were when they came, and how they ended.

create table past_leads (
  portal_id bigint not null references portals on delete cascade,
  contact_id text not null,
  created_at timestamptz not null,
  owner_id text,
  -- Attribute to value, as they stood when the lead was created.
  attributes jsonb not null,
  -- Attributes that have another value by now.
  changed_later text[] not null,
  -- Every lifecycle stage it has been in, and its lead status by now.
  stages text[] not null,
  lead_status text,
  deals_won integer not null,
  deals_lost integer not null,
  deals_open integer not null,
  read_at timestamptz not null,
  primary key (portal_id, contact_id)
);

-- How far the reading of past leads is. No row: nobody has asked for it yet.
create table past_lead_imports (
  portal_id bigint primary key references portals on delete cascade,
  -- What counts as won and as lost.
  policy jsonb not null,
  -- HubSpot's cursor of the next page; null: from the start.
  cursor text,
  pass_started_at timestamptz,
  leads_read integer not null default 0,
  finished_at timestamptz,
  due_at timestamptz not null default now(),
  not_before timestamptz not null default '-infinity',
  -- Why it stands still, in plain words.
  trouble text
);
create index past_lead_imports_due on past_lead_imports (due_at);

-- The training under way or the last one; a portal has one at a time.
create table scorecard_trainings (
  portal_id bigint primary key references portals on delete cascade,
  state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  why text not null check (why in ('asked', 'drift')),
  asked_by text not null,
  asked_at timestamptz not null default now(),
  -- {exclude, include}: attributes.
  wishes jsonb not null,
  doing text not null default '',
  done double precision not null default 0,
  lease_until timestamptz not null default '-infinity',
  -- A run whose process died must not write over the one that took its place.
  run_id uuid,
  trouble text
);

-- What the last training learned. It reaches no lead: a person takes it into the draft and publishes that.
create table learned_scorecards (
  portal_id bigint primary key references portals on delete cascade,
  learned_at timestamptz not null default now(),
  why text not null,
  scorecard jsonb not null,
  -- How it and the published card do on the same leads.
  report jsonb not null
);

-- Whether live leads are still like those that the published card was learned from; looked at every day.
create table scorecard_watches (
  portal_id bigint primary key references portals on delete cascade,
  watched_at timestamptz not null default now(),
  rulebook_version integer not null,
  report jsonb not null
);

alter table settings_changes drop constraint settings_changes_kind_check;
alter table settings_changes add constraint settings_changes_kind_check check (kind in (
  'draft_changed', 'draft_discarded', 'published', 'restored', 'mode', 'editors', 'channels', 'headlines', 'scorecard'));
