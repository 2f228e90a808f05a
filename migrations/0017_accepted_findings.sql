-- Warnings of the check that editors accepted in the draft so far, by id, each with who did and how it read in every
-- language: {"overlap/dach/…": {"by": "mara@…", "said": {"en": "…", "de": "…"}}}.
alter table drafts add column accepted jsonb not null default '{}';
