-- What every deciding transaction read, so that its decisions can be decided again, bit for bit.

-- The turn_id is given out under the lock of the portal's row: it is the order in which a portal's turns were decided.
create table turn_inputs (
  portal_id bigint not null references portals on delete cascade,
  turn_id bigint not null generated always as identity,
  mode text not null check (mode in ('shadow', 'live')),
  at timestamptz not null,
  -- See turn-inputs.ts. The leads themselves stand with the decisions of this turn.
  inputs jsonb not null,
  -- Contact ids of the leads that stand in the inputs, because this turn made no decision for them.
  carried text[] not null default '{}',
  primary key (portal_id, turn_id)
);
create index turn_inputs_at on turn_inputs (portal_id, at, turn_id);
create index turn_inputs_carried on turn_inputs using gin (carried) where carried <> '{}';

-- Null: made before Baton kept inputs.
alter table decisions add column turn_id bigint;

-- Public holidays as they were looked up, under the SHA-256 of their canonical form: {calendar: {date: name}}.
create table holiday_sets (
  portal_id bigint not null references portals on delete cascade,
  set_id text not null,
  dates jsonb not null,
  primary key (portal_id, set_id)
);

-- Lists are kept as they were: at any version of portals.lists_version a list is its newest row up to that version.
alter table named_lists add column version integer;
update named_lists l set version = p.lists_version from portals p where p.portal_id = l.portal_id;
alter table named_lists alter column version set not null;
alter table named_lists drop constraint named_lists_pkey;
alter table named_lists add primary key (portal_id, list_id, version);
