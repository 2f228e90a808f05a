-- What somebody must be told about a lead. Each becomes one HubSpot task for its owner and one message per channel.
create table notices (
  portal_id bigint not null references portals on delete cascade,
  -- Chosen by whoever owes it: the same notice owed again is the same row.
  notice_key text not null,
  -- Stands in the task's text, so that a task is found again when HubSpot's answer was lost.
  reference uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('warning', 'escalation', 'last_resort', 'manager', 'digest')),
  contact_id text not null,
  -- Null: nobody gets a task, only the channels hear of it.
  owner_id text,
  title text not null,
  body text not null,
  due_at timestamptz not null,
  created_at timestamptz not null default now(),
  state text not null default 'pending' check (state in ('pending', 'sent', 'refused', 'collected', 'superseded')),
  task_id text,
  -- Why it was refused, or what went wrong so far.
  note text,
  -- Counted and committed before HubSpot is asked: whatever was tried is looked for before it is tried again.
  attempts integer not null default 0,
  not_before timestamptz not null default now(),
  settled_at timestamptz,
  primary key (portal_id, notice_key)
);
create index notices_due on notices (portal_id, not_before) where state = 'pending' and kind <> 'manager';
create index notices_collecting on notices (portal_id, owner_id, created_at) where state = 'pending' and kind = 'manager';
create index notices_digests on notices (portal_id, owner_id, created_at) where kind = 'digest';
create index notices_contact on notices (portal_id, contact_id);
create index notices_settled on notices (settled_at) where state <> 'pending';

-- Where a portal wants to hear of notices besides HubSpot's tasks. Address and secret are encrypted like tokens.
create table channels (
  portal_id bigint not null references portals on delete cascade,
  channel_id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('slack', 'webhook')),
  name text not null,
  url text not null,
  -- What people are shown of the address.
  host text not null,
  -- Signs what is sent; Slack's address is the secret.
  secret text check ((secret is null) = (kind = 'slack')),
  notice_kinds text[] not null,
  enabled boolean not null default true,
  -- Why Baton switched it off, in plain words; null when it was not Baton.
  switched_off text,
  -- Failures since the last success, when they began, and what the last one was.
  failures integer not null default 0,
  failing_since timestamptz,
  trouble text,
  -- A process sends to it, or it rests after a failure, until then.
  not_before timestamptz not null default now(),
  created_at timestamptz not null default now(),
  primary key (portal_id, channel_id)
);

-- What a channel must still be told, committed with its notice. The receiver may get it twice, under the same id.
create table channel_messages (
  portal_id bigint not null,
  channel_id uuid not null,
  notice_key text not null,
  message_id uuid not null default gen_random_uuid(),
  place bigint not null generated always as identity,
  state text not null default 'pending' check (state in ('pending', 'sent', 'dropped')),
  attempts integer not null default 0,
  note text,
  settled_at timestamptz,
  primary key (portal_id, channel_id, notice_key),
  foreign key (portal_id, channel_id) references channels on delete cascade,
  foreign key (portal_id, notice_key) references notices on delete cascade
);
create index channel_messages_pending on channel_messages (portal_id, channel_id, place) where state = 'pending';
create index channel_messages_notice on channel_messages (portal_id, notice_key);
