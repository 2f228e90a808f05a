-- The log speaks for what decisions were made of as well: the inputs of turns, rosters, named lists, and for what stands
-- beside a version and in the list of settings changes.

alter table log_entries drop constraint log_entries_kind_check;
alter table log_entries add constraint log_entries_kind_check
  check (kind in ('decision', 'escalation', 'publishing', 'amended', 'manual', 'input'));

-- Whether the entry that says from where on it does is there: see inputs-begin.ts.
alter table log_heads add column covers_inputs boolean not null default false;

-- Goes into the digest of a turn's row; drawn anew when a person is taken out of it. Empty: older than its digest.
alter table turn_inputs add column log_salt text not null default '';
