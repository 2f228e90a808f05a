-- Who converts what is learned in the background as scorecards are: one of each kind at a time.
alter table scorecard_trainings
  add column kind text not null default 'card' check (kind in ('card', 'rep_fit')),
  drop constraint scorecard_trainings_pkey,
  add primary key (portal_id, kind);
alter table scorecard_trainings alter column kind drop default;

-- What the last look at reps found. It reaches no lead: a person takes it into the draft and publishes that.
create table rep_fits (
  portal_id bigint primary key references portals on delete cascade,
  fitted_at timestamptz not null default now(),
  report jsonb not null,
  -- Territory id to the selection policy that it suggests.
  policies jsonb not null
);

-- The published scorecard with chances learned anew from the newest outcomes; waits for a person as well.
create table recalibrated_scorecards (
  portal_id bigint primary key references portals on delete cascade,
  made_at timestamptz not null default now(),
  -- Version of the rulebook whose scorecard it is.
  rulebook_version integer not null,
  scorecard jsonb not null
);

-- The curve (its SHA-256) whose chances drift has made untrue: a rulebook with it shows none until it has another one.
alter table portals
  add column withheld_curve text,
  add column withheld_since timestamptz;
