-- Publishing at a moment to come, with the findings that were accepted and what a try on past leads said.

alter table rulebooks drop constraint rulebooks_state_check;
alter table rulebooks
  -- A version is stored as a draft and put in force in the same transaction, or scheduled: then it is published,
  -- cancelled, or refused because it no longer fits when its moment has come.
  add constraint rulebooks_state_check check (state in ('draft', 'published', 'scheduled', 'cancelled', 'refused')),
  -- Warnings of the check that somebody accepted: [{id, message, by}].
  add column accepted jsonb not null default '[]',
  -- What these very rules would have done with past leads; null: nobody tried.
  add column what_if jsonb,
  add column publish_at timestamptz,
  -- IANA zone in which a person chose the moment.
  add column publish_zone text,
  -- The live version that it was compared with: over another it is not published.
  add column compared_with integer,
  add column settled_at timestamptz,
  -- Why it was refused, to be said in the reader's language: see usecases/settings/not-published.ts.
  add column why_not jsonb;
create unique index rulebooks_scheduled on rulebooks (portal_id) where state = 'scheduled';
create index rulebooks_due on rulebooks (publish_at) where state = 'scheduled';

alter table settings_changes drop constraint settings_changes_kind_check;
alter table settings_changes add constraint settings_changes_kind_check check (kind in (
  'draft_changed', 'draft_discarded', 'published', 'restored', 'mode', 'editors', 'channels', 'headlines', 'scorecard',
  'scheduled', 'schedule_ended', 'what_if'));

-- The try of a draft on past leads that is under way, or the last one; a portal has one at a time.
create table what_if_runs (
  portal_id bigint primary key references portals on delete cascade,
  run_id uuid not null default gen_random_uuid(),
  state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  -- Which leads, and what load is put on them on paper.
  question jsonb not null,
  asked_by text not null,
  asked_at timestamptz not null default now(),
  -- The draft and the live version that were tried; null until the run has begun.
  draft_version bigint,
  live_version integer,
  done double precision not null default 0,
  -- A run whose lease has ended died with its process: it is not begun again by itself.
  lease_until timestamptz not null default '-infinity',
  ended_at timestamptz,
  trouble text,
  report jsonb
);
