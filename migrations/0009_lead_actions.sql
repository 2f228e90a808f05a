-- What people did on a lead's card. The key makes a call that HubSpot repeats harmless: it is answered, not done again.
create table lead_actions (
  portal_id bigint not null,
  action_id uuid not null,
  contact_id text not null,
  user_id text not null,
  kind text not null check (kind in ('acknowledge', 'pass_on', 'snooze', 'reassign', 'reroute')),
  at timestamptz not null default now(),
  -- Ordinal of the newest decision after it.
  ordinal integer not null,
  primary key (portal_id, action_id),
  foreign key (portal_id, contact_id) references leads on delete cascade
);
create index lead_actions_contact on lead_actions (portal_id, contact_id);
