-- The clock that watches every lead given to somebody: warnings, pauses, first touch, escalation, and the timeline.

alter table decisions drop constraint decisions_cause_check;
alter table decisions add constraint decisions_cause_check check (
  cause in ('created', 'hold_retried', 'escalated', 'passed_on', 'rerouted', 'reassigned', 'restarted'));
-- The lead left this rep and their turn was given back: it counts for no cap. All else about a decision never changes.
alter table decisions add column given_back boolean not null default false;
drop index decisions_given;
create index decisions_given on decisions (portal_id, mode, owner_id, decided_at)
  where outcome = 'assigned' and not given_back;

-- HubSpot's `num_contacted_notes` as last known: a clock is started with it, and more is a first touch.
alter table leads add column contacted_notes integer;

alter table clocks
  -- From when on a signal in HubSpot counts as an answer of this owner.
  add column given_at timestamptz,
  -- What happens next and when; null: nothing, because it is paused, or nobody is left to give the lead to.
  add column next_at timestamptz,
  add column next_kind text check (next_kind in ('warning', 'breach')),
  -- All moments at which the owner is reminded; "warned" of them are past.
  add column warn_at timestamptz[] not null default '{}',
  add column warned integer not null default 0,
  add column breached_at timestamptz,
  add column paused_since timestamptz,
  -- Every pause that is over: what it took is added to the due time.
  add column pauses jsonb not null default '[]',
  add column snoozed integer not null default 0,
  -- What the contact looked like when the owner got it.
  add column contacted_notes integer,
  add column lead_status text,
  add column touched_at timestamptz,
  add column touched_by text,
  -- A sweep is working on it until then; when its process dies, another one takes it up.
  add column claim_id uuid,
  add column claimed_until timestamptz;

-- Clocks of before were watched by nobody: what was due by then is not taken away from its owner now.
update clocks set given_at = starts_at;
alter table clocks alter column given_at set not null;
update clocks set state = 'ended', ended_reason = 'was due before Baton watched its clocks'
  where state = 'running' and due_at <= now();
update clocks set next_at = due_at, next_kind = 'breach' where state = 'running';

drop index clocks_running;
-- Holds what has a next moment, by portal: finding what is due costs nothing for what is not.
create index clocks_next on clocks (portal_id, next_at) where state = 'running' and next_at is not null;

-- Everything that happened to a lead, in order. No names, addresses or texts of the contact.
create table lead_events (
  portal_id bigint not null,
  contact_id text not null,
  seq bigint not null generated always as identity,
  at timestamptz not null,
  kind text not null check (kind in (
    'routed', 'held', 'kept', 'owner_written', 'first_touch', 'warned', 'breached', 'escalated', 'escalation_stopped',
    'owner_changed', 'acknowledged', 'passed_on', 'rerouted', 'reassigned', 'snoozed', 'paused', 'resumed', 'gone',
    'restored')),
  owner_id text,
  details jsonb not null default '{}',
  primary key (portal_id, contact_id, seq),
  foreign key (portal_id, contact_id) references leads on delete cascade
);
