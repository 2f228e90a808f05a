-- A clock whose due time has moved since HubSpot was told, from when on it is to be written; null: HubSpot shows it.
alter table clocks add column due_owed_from timestamptz;
create index clocks_due_owed on clocks (portal_id, due_owed_from)
  where state = 'running' and due_owed_from is not null;

-- Leads that nobody has answered and from whom a person took the owner.
create index clocks_unowned on clocks (portal_id, contact_id) where ended_reason = 'a person removed the owner';
