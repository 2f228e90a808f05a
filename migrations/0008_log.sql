-- A tamper-evident log of decisions, escalations, publishings and what people did: one hash chain for each portal.

-- Goes into the digest of a decision's row and leaves with the person, so that no digest tells of somebody erased.
alter table decisions add column log_salt text not null default '';

create table log_entries (
  portal_id bigint not null references portals on delete cascade,
  seq bigint not null,
  kind text not null check (kind in ('decision', 'escalation', 'publishing', 'amended', 'manual')),
  at timestamptz not null,
  subject text not null,
  row_digest text,
  body jsonb not null,
  prev_hash text not null,
  hash text not null,
  primary key (portal_id, seq)
);

-- Where a portal's chain ends. Moved under the lock of the portal's row, so there are no gaps.
create table log_heads (
  portal_id bigint primary key references portals on delete cascade,
  seq bigint not null,
  hash text not null
);

-- The end of each day's chain, signed with a key that is not in the database.
create table log_seals (
  portal_id bigint not null references portals on delete cascade,
  number integer not null,
  seq bigint not null,
  hash text not null,
  sealed_at timestamptz not null,
  key_id text not null,
  prev_mac text not null,
  mac text not null,
  -- Null: not handed to the place outside that keeps a copy, if there is one.
  sent_at timestamptz,
  primary key (portal_id, number)
);
create index log_seals_unsent on log_seals (sealed_at) where sent_at is null;
